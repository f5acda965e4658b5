"""Putting a backup back: into an empty data folder (and an empty database), checked before anything is put in place."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings as django_settings
from django.db import connection, connections
from django.db.migrations.loader import MigrationLoader

from leerroute.files import Unreadable, unreadable
from leerroute.text import Text
from leerroute.web.running import postgresql
from leerroute.web.running.abandoned import take_back_abandoned
from leerroute.web.running.backup import CONTENTS, FORMAT
from leerroute.web.running.lanes import Lane
from leerroute.web.running.setting_up import set_up
from leerroute.web.settings import SiteSettings
from leerroute.web.settings.database import SQLITE_FILE
from leerroute.web.settings.secret_key import KEY_FILE, secret_key


def restore(settings: SiteSettings, backup: Path) -> dict[str, Any]:
    """Put the backup in place and bring it up to date; gives what the backup says of itself.

    Raises Unreadable when something is in the way, when the backup is not whole, or was made by a newer leerroute.
    """
    refuse_to_overwrite(settings)
    try:
        archive = zipfile.ZipFile(backup)
    except zipfile.BadZipFile:
        raise _not_ours(backup) from None
    with archive, TemporaryDirectory(dir=settings.data, prefix=".restore-") as folder:
        contents = _contents(archive, backup)
        _refuse_what_we_cannot_use(contents, backup)
        for name, digest in contents["files"].items():
            _unpack(archive, name, digest, Path(folder), backup)
        _put_in_place(settings, Path(folder))
    django_settings.SECRET_KEY = secret_key(settings)  # this process began before the key of the backup was there
    connections.close_all()
    set_up()
    take_back_abandoned(Lane)
    return contents


def refuse_to_overwrite(settings: SiteSettings) -> None:
    """Raise Unreadable when there is data already. A new secret key and collected static files are no data."""
    kept = next((path for path in _data(settings) if path.exists() and (path.is_file() or any(path.iterdir()))), None)
    in_database = connection.vendor == "postgresql" and connection.introspection.table_names()
    if kept is None and not in_database:
        return
    where = str(kept) if kept else f"database {connection.settings_dict['NAME']}"
    raise unreadable(
        where,
        "hier staan al gegevens; een back-up schrijft nergens overheen.",
        "there is data here already; a backup overwrites nothing.",
        remedy=Text(
            nl="Stop de site, zet deze gegevens opzij (hernoem ze) en probeer het opnieuw.",
            en="Stop the site, put these data aside (rename them) and try again.",
        ),
    )


def _data(settings: SiteSettings) -> Iterator[Path]:
    database = settings.data / SQLITE_FILE
    yield from (database, Path(f"{database}-wal"), Path(django_settings.MEDIA_ROOT))


def _contents(archive: zipfile.ZipFile, backup: Path) -> dict[str, Any]:
    try:
        contents = json.loads(archive.read(CONTENTS))
        if isinstance(contents["files"], dict) and isinstance(contents["migrations"], list):
            return dict(contents)
    except (KeyError, TypeError, ValueError):
        pass
    raise _not_ours(backup)


def _not_ours(backup: Path) -> Unreadable:
    return unreadable(
        str(backup),
        "dit is geen back-up van leerroute, of hij is niet heel.",
        "this is no backup of leerroute, or it is not whole.",
        remedy=Text(nl="Neem een bestand van leerroute site backup.", en="Take a file of leerroute site backup."),
    )


def _refuse_what_we_cannot_use(contents: dict[str, Any], backup: Path) -> None:
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    newer = sorted(set(contents["migrations"]) - known)
    if contents["format"] != FORMAT or newer:
        raise unreadable(
            str(backup),
            f"deze back-up komt van leerroute {contents['leerroute']}, dat verder is dan deze. Installeer eerst die versie.",
            f"this backup is of leerroute {contents['leerroute']}, which is ahead of this one. Install that version first.",
        )
    if contents["database"] != connection.vendor:
        raise unreadable(
            str(backup),
            f"deze back-up is van {contents['database']}, en de instellingen zeggen {connection.vendor}. Pas database_url aan.",
            f"this backup is of {contents['database']}, and the settings say {connection.vendor}. Change database_url.",
        )


def _unpack(archive: zipfile.ZipFile, name: str, digest: str, folder: Path, backup: Path) -> None:
    """One file, checked against its digest; a name that leads out of the folder is refused."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or name not in archive.namelist():
        raise _not_ours(backup)
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    found = hashlib.sha256()
    try:
        with archive.open(name) as source, target.open("wb") as file:
            while piece := source.read(1 << 20):
                found.update(piece)
                file.write(piece)
    except zipfile.BadZipFile:
        raise _not_ours(backup) from None
    if found.hexdigest() != digest:
        raise _not_ours(backup)


def _put_in_place(settings: SiteSettings, folder: Path) -> None:
    """The database comes last: only when it is there is the restore done."""
    if (folder / KEY_FILE).exists():
        (folder / KEY_FILE).chmod(0o600)
        (folder / KEY_FILE).replace(settings.data / KEY_FILE)
    if (folder / "uploads").exists():
        uploads = Path(django_settings.MEDIA_ROOT)
        if uploads.exists():
            uploads.rmdir()  # empty, or we would have refused
        (folder / "uploads").replace(uploads)
    connections.close_all()
    if connection.vendor == "postgresql":
        postgresql.restore(settings, folder / postgresql.DUMP)
    else:
        (folder / SQLITE_FILE).chmod(0o600)
        (folder / SQLITE_FILE).replace(settings.data / SQLITE_FILE)
