"""A backup while people work, and putting it back. On SQLite; PostgreSQL has its own below."""

from __future__ import annotations

import json
import signal
import sqlite3
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from .conftest import SECONDS, Site, eventually

_MAKE_MANY = """
from pathlib import Path
from django.db import transaction
from leerroute.web.partnerships.actions import create_organisation
began = Path({began!r})
number = 0
while True:
    with transaction.atomic():  # two that belong together: never one without the other
        create_organisation(name=f"links {{number}}", kind="company", by=None)
        create_organisation(name=f"rechts {{number}}", kind="company", by=None)
    number += 1
    began.write_text(str(number))
"""


def organisations(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [name for (name,) in opened.execute("SELECT name FROM partnerships_organisation")]


def halves(names: list[str]) -> tuple[set[str], set[str]]:
    """The numbers of those called links and of those called rechts."""
    return tuple({name.split()[1] for name in names if name.startswith(side)} for side in ("links", "rechts"))  # type: ignore[return-value]


@pytest.fixture
def with_upload(ready: Site) -> Site:
    upload = ready.data / "uploads" / "2026" / "programma.csv"
    upload.parent.mkdir(parents=True)
    upload.write_text("code;titel\n", encoding="utf-8")
    return ready


@pytest.fixture(scope="session")
def kept(set_up_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of a site on which nothing was done yet, without its key."""
    file = tmp_path_factory.mktemp("kept") / "backup.zip"
    made = Site(set_up_once).run("backup", str(file))
    assert made.returncode == 0, made.stderr
    return file


def test_a_backup_while_somebody_saves_holds_only_whole_saves_and_can_be_put_back(
    with_upload: Site, tmp_path: Path
) -> None:
    began, backup = tmp_path / "began", tmp_path / "backup.zip"
    writer = with_upload.python(_MAKE_MANY.format(began=str(began)))
    try:
        eventually(lambda: began.exists() and int(began.read_text() or 0) > 20)
        made = with_upload.run("backup", str(backup))
        assert made.returncode == 0, made.stderr
        assert writer.poll() is None
    finally:
        writer.kill()
        writer.communicate(timeout=SECONDS)
    elsewhere = Site(tmp_path / "elsewhere")
    back = elsewhere.run("restore", str(backup))
    assert back.returncode == 0, back.stderr
    left, right = halves(organisations(elsewhere.data / "leerroute.sqlite3"))
    assert left == right
    assert len(left) > 20
    assert (elsewhere.data / "uploads" / "2026" / "programma.csv").read_text(encoding="utf-8") == "code;titel\n"
    assert not [path for path in elsewhere.data.iterdir() if path.name.startswith(".restore")]


_WITH_AN_APP = """
from allauth.mfa.totp.internal.auth import TOTP
from leerroute.web.people.actions import create_person
TOTP.activate(create_person(email="chantal@voorbeeld.test", name="Chantal Verzonnen", by=None), "GEZDGNBVGY3TQOJQ")
"""


def test_a_restore_without_the_secret_key_says_whose_second_step_is_lost_and_with_it_nothing_is(
    ready: Site, tmp_path: Path
) -> None:
    ready.python(_WITH_AN_APP).communicate(timeout=SECONDS)
    for name, more in (("without", []), ("with", ["--with-secret-key"])):
        assert ready.run("backup", str(tmp_path / f"{name}.zip"), *more).returncode == 0
    without = Site(tmp_path / "without").run("restore", str(tmp_path / "without.zip"))
    assert without.returncode == 0, without.stderr
    assert "second step: 1 apps with codes or recovery codes were encrypted with another secret key" in without.stdout
    whole = Site(tmp_path / "with").run("restore", str(tmp_path / "with.zip"))
    assert whole.returncode == 0, whole.stderr
    assert "second step" not in whole.stdout


def test_somebody_killed_while_saving_leaves_only_whole_saves(ready: Site, tmp_path: Path) -> None:
    began = tmp_path / "began"
    for saves in (5, 15, 30):
        began.unlink(missing_ok=True)
        writer = ready.python(_MAKE_MANY.format(began=str(began)))
        eventually(lambda least=saves: began.exists() and int(began.read_text() or 0) > least)
        time.sleep(saves / 10_000)  # not always at the same moment of a save
        writer.send_signal(signal.SIGKILL)
        writer.communicate(timeout=SECONDS)
        names = organisations(ready.data / "leerroute.sqlite3")
        assert len([name for name in names if name.startswith("links")]) == len(names) / 2


def test_a_backup_is_for_its_owner_only_and_has_no_key_unless_asked(ready: Site, kept: Path, tmp_path: Path) -> None:
    with_key = tmp_path / "key.zip"
    ready.run("backup", str(with_key), "--with-secret-key")
    assert kept.stat().st_mode & 0o777 == with_key.stat().st_mode & 0o777 == 0o600
    assert "secret-key" not in zipfile.ZipFile(kept).namelist()
    elsewhere = Site(tmp_path / "elsewhere")
    assert elsewhere.run("restore", str(with_key)).returncode == 0
    assert (elsewhere.data / "secret-key").read_text() == (ready.data / "secret-key").read_text()
    assert (elsewhere.data / "secret-key").stat().st_mode & 0o777 == 0o600


def test_a_backup_does_not_write_over_another_unless_forced(ready: Site, tmp_path: Path) -> None:
    backup = tmp_path / "backup.zip"
    backup.write_text("van gisteren", encoding="utf-8")
    said = ready.run("backup", str(backup))
    assert said.returncode == 3
    assert "this file exists already" in said.stderr
    assert backup.read_text(encoding="utf-8") == "van gisteren"
    assert ready.run("backup", str(backup), "--force").returncode == 0
    assert zipfile.is_zipfile(backup)


def test_restore_overwrites_nothing(ready: Site, kept: Path) -> None:
    before = (ready.data / "leerroute.sqlite3").read_bytes()
    said = ready.run("restore", str(kept))
    assert said.returncode == 3
    assert "there is data here already; a backup overwrites nothing. Stop the site" in said.stderr
    assert (ready.data / "leerroute.sqlite3").read_bytes() == before


def changed(backup: Path, into: Path, **contents: object) -> Path:
    """The backup with other words in its contents, or with one byte of the database changed."""
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(into, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "contents.json":
                data = json.dumps(json.loads(data) | contents).encode()
            elif name.endswith("sqlite3") and not contents:
                data = data[:-1] + bytes([data[-1] ^ 1])
            new.writestr(name, data)
    return into


_TRY_EACH = """
from pathlib import Path
from leerroute.files import Unreadable
from leerroute.web.running.restoring import restore
from leerroute.web.settings.django import SITE
for file in {files!r}:
    try:
        restore(SITE, Path(file))
    except Unreadable as refused:
        print(refused, "|", (SITE.data / "leerroute.sqlite3").exists())
"""


def test_a_backup_that_cannot_be_used_is_refused_and_nothing_is_put_in_place(kept: Path, tmp_path: Path) -> None:
    no_backup = tmp_path / "brief.zip"
    no_backup.write_text("Geachte heer", encoding="utf-8")
    outside = {"../buiten": "0" * 64}
    refused = {
        changed(kept, tmp_path / "wrong.zip"): "not whole",
        no_backup: "no backup of leerroute",
        changed(kept, tmp_path / "newer.zip", migrations=["routes.0099_later"], leerroute="9.0"): "leerroute 9.0",
        changed(kept, tmp_path / "pg.zip", database="postgresql"): "is of postgresql",
        changed(kept, tmp_path / "outside.zip", files=outside): "not whole",
    }
    trying = Site(tmp_path / "elsewhere").python(_TRY_EACH.format(files=[str(file) for file in refused]))
    told = trying.communicate(timeout=SECONDS)[0].splitlines()
    for words, sentence in zip(refused.values(), told, strict=True):
        assert words in sentence
        assert sentence.endswith("| False"), sentence


def test_a_damaged_database_gives_no_backup(ready: Site, tmp_path: Path) -> None:
    database = ready.data / "leerroute.sqlite3"
    content = bytearray(database.read_bytes())
    content[8192:16384] = bytes(8192)
    database.write_bytes(content)
    said = ready.run("backup", str(tmp_path / "backup.zip"))
    assert said.returncode == 3
    assert not (tmp_path / "backup.zip").exists()
    assert list(tmp_path.glob(".backup-*")) == []
