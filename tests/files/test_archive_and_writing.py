"""Folders and zips, and writing a file whole."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from leerroute.files import Unreadable, open_folder, write_whole


def test_a_zip_is_read_like_the_folder_it_holds(tmp_path: Path) -> None:
    folder = tmp_path / "slo"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "profiel.json").write_text('[{"id": "1"}]')
    zipped = tmp_path / "slo.zip"
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.write(folder / "data" / "profiel.json", "slo-main/data/profiel.json")
    for path in (folder, zipped):
        opened = open_folder(path)
        entry = opened.find("data/profiel.json")
        assert entry is not None
        assert opened.json(entry) == [{"id": "1"}]
        assert opened.find("data/kern.json") is None


def test_broken_json_names_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{\n"a": \n}')
    with pytest.raises(Unreadable, match=r"a\.json, line 3"):
        open_folder(tmp_path).json("a.json")


def test_what_is_no_zip_and_a_damaged_zip_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("no zip")
    (tmp_path / "b.zip").write_bytes(b"PK\x05\x06" + b"\xff" * 18)
    for name in ("a.zip", "b.zip", "none.zip"):
        with pytest.raises(Unreadable):
            open_folder(tmp_path / name)


def test_a_zip_with_too_many_files_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for n in range(20_001):
            archive.writestr(f"{n}.json", "")
    with pytest.raises(Unreadable):
        open_folder(path)


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept.txt"
    write_whole(path, "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, "new")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["kept.txt"]


def test_a_link_stays_a_link_and_a_device_is_refused(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    link.symlink_to(real)
    write_whole(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"
    with pytest.raises(OSError, match="not an ordinary file"):
        write_whole(Path(os.devnull), "x")
