"""A folder of files, whether it is a folder on disk or the zip that somebody downloaded."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from leerroute.files.json_files import AGAIN, parse_json
from leerroute.files.problems import unreadable
from leerroute.text import Text

ENTRY_LIMIT = 50_000_000
"""Bytes of one unpacked file. SLO's largest is 1.2 MB."""
ARCHIVE_LIMIT = 200_000_000
"""Bytes of all unpacked files of one zip together."""
ENTRY_COUNT_LIMIT = 20_000


@dataclass(frozen=True)
class Folder:
    """Files by name; `name` says what to call the folder in a message."""

    name: str
    entries: tuple[str, ...]
    _read: Callable[[str], bytes]

    def find(self, ending: str) -> str | None:
        """The shortest entry that is `ending` or ends in '/' + `ending`: a zip often has a folder of its own on top."""
        matches = [entry for entry in self.entries if entry == ending or entry.endswith("/" + ending)]
        return min(matches, key=len, default=None)

    def json(self, entry: str) -> Any:
        """The parsed JSON of one entry. Raises `Unreadable` naming the line when it is malformed."""
        file = f"{self.name}/{entry}"
        try:
            raw = self._read(entry)
        except (zipfile.BadZipFile, OSError) as error:
            raise unreadable(
                file, f"het bestand is beschadigd ({error}).", f"the file is damaged ({error}).", remedy=AGAIN
            ) from None
        return parse_json(raw, file)


def open_folder(path: Path) -> Folder:
    """The files below the folder `path`, or inside the zip `path`. Raises `Unreadable`."""
    if path.is_dir():
        return _disk_folder(path)
    if not path.exists():
        raise unreadable(str(path), "deze map of zip is er niet.", "this folder or zip does not exist.")
    if not zipfile.is_zipfile(path):
        raise unreadable(str(path), "dit is geen map en geen zip.", "this is neither a folder nor a zip.")
    return _zip_folder(path)


STREAMED_LIMIT = 400_000_000
"""Bytes of one unpacked file that is read piece by piece, such as the rows of a sheet: 30,000 candidates are 160 MB."""


def check_archive(archive: zipfile.ZipFile, file: str, *, streamed: str | None = None) -> None:
    """Refuse a zip (or an xlsx, which is one) that would unpack to more than we can hold.

    streamed: the folder of files that are read piece by piece and so may be larger. The sizes an archive declares can be trusted here: Python reads no more of an entry than its declared size.
    """
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    held = [e.file_size for e in entries if streamed is None or not e.filename.startswith(streamed)]
    too_much = total - sum(held) > STREAMED_LIMIT or sum(held) > ARCHIVE_LIMIT or any(s > ENTRY_LIMIT for s in held)
    if len(entries) > ENTRY_COUNT_LIMIT or too_much:
        raise unreadable(
            file,
            f"uitgepakt is dit {total:,} bytes in {len(entries):,} bestanden; dat is te veel en lijkt een zipbom.",
            f"unpacked this is {total:,} bytes in {len(entries):,} files; that is too much and looks like a zip bomb.",
            remedy=Text(nl="Vraag de maker om een gewoon bestand.", en="Ask its maker for an ordinary file."),
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise unreadable(file, "dit bestand is met een wachtwoord beveiligd.", "this file is protected by a password.")


def _disk_folder(path: Path) -> Folder:
    entries = tuple(sorted(p.relative_to(path).as_posix() for p in path.rglob("*.json")))

    def read(entry: str) -> bytes:
        file = path / entry
        if file.stat().st_size > ENTRY_LIMIT:
            raise unreadable(str(file), "dit bestand is te groot om te lezen.", "this file is too large to read.")
        return file.read_bytes()

    return Folder(str(path), entries, read)


def _zip_folder(path: Path) -> Folder:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        raise unreadable(
            str(path), f"deze zip is beschadigd ({error}).", f"this zip is damaged ({error}).", remedy=AGAIN
        ) from None
    with archive:
        check_archive(archive, str(path))
        entries = tuple(sorted(e.filename for e in archive.infolist() if PurePosixPath(e.filename).suffix == ".json"))

    def read(entry: str) -> bytes:
        with zipfile.ZipFile(path) as archive:
            return archive.read(entry)

    return Folder(str(path), entries, read)
