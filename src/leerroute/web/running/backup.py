"""A backup: one zip with the database, the uploads, and what is needed to check them. Made while the site runs.

The database is copied first, in one moment; the uploads after it. A file is written before the row that names it, so the copy
never names a file that is not there; a file that nobody names does no harm.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from leerroute import __version__
from leerroute.files import unreadable
from leerroute.web.running import postgresql
from leerroute.web.settings import SiteSettings
from leerroute.web.settings.database import LOCK_SECONDS, SQLITE_FILE
from leerroute.web.settings.secret_key import KEY_FILE, secret_key

CONTENTS = "contents.json"
FORMAT = 1
_UPLOADS = "uploads"


def back_up(settings: SiteSettings, into: Path, *, with_secret_key: bool = False) -> int:
    """Write the backup whole or not at all, readable by its owner only; gives its size in bytes.

    with_secret_key: also what signs sessions, so that people stay logged in after a restore; then guard the file the more.
    Raises Unreadable when the copy of the database is not sound or `pg_dump` fails.
    """
    into.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=into.parent, prefix=".backup-") as folder:
        copied = _copied_database(settings, Path(folder))
        half = Path(folder) / "half.zip"
        digests: dict[str, str] = {}
        with (
            os.fdopen(os.open(half, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            _add(archive, copied, copied.name, digests)
            for upload in _uploads(settings):
                _add(archive, upload, f"{_UPLOADS}/{upload.relative_to(settings.data / _UPLOADS).as_posix()}", digests)
            if with_secret_key:
                key = secret_key(settings)
                digests[KEY_FILE] = hashlib.sha256(key.encode()).hexdigest()
                archive.writestr(KEY_FILE, key)
            archive.writestr(CONTENTS, json.dumps(_contents(digests), indent=1))
            archive.close()
            file.flush()
            os.fsync(file.fileno())
        half.replace(into)
    return into.stat().st_size


def _copied_database(settings: SiteSettings, folder: Path) -> Path:
    if connection.vendor == "postgresql":
        return postgresql.dump(settings, folder / postgresql.DUMP)
    copied = folder / SQLITE_FILE
    origin = f"file:{settings.data / SQLITE_FILE}?mode=rw"
    with (
        closing(sqlite3.connect(origin, uri=True, timeout=LOCK_SECONDS)) as live,
        closing(sqlite3.connect(copied)) as copy,
    ):
        live.backup(copy, pages=-1)  # all pages in one step, as they stood when it began; writers go on meanwhile
        if not _is_sound(copy):
            raise unreadable(
                str(settings.data / SQLITE_FILE),
                "deze database is beschadigd; er is geen back-up gemaakt. Zet de vorige back-up terug.",
                "this database is damaged; no backup was made. Restore the previous backup.",
            )
    return copied


def _is_sound(copy: sqlite3.Connection) -> bool:
    """Whether SQLite finds nothing wrong. Where a page cannot be read at all it raises; that it is busy is something else."""
    try:
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a WAL beside it
        return copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return False


def _uploads(settings: SiteSettings) -> list[Path]:
    return sorted(path for path in (settings.data / _UPLOADS).rglob("*") if path.is_file())


def _add(archive: zipfile.ZipFile, path: Path, name: str, digests: dict[str, str]) -> None:
    """Add the file in pieces, and its digest. One that was taken away since we listed it is left out."""
    digest = hashlib.sha256()
    try:
        source = path.open("rb")
    except FileNotFoundError:
        return
    entry = zipfile.ZipInfo(name, datetime.now(UTC).timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    with source, archive.open(entry, "w", force_zip64=True) as target:
        while piece := source.read(1 << 20):
            digest.update(piece)
            target.write(piece)
    digests[name] = digest.hexdigest()


def _contents(digests: dict[str, str]) -> dict[str, Any]:
    applied = sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())
    return {
        "format": FORMAT,
        "leerroute": __version__,
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "database": connection.vendor,
        "migrations": applied,
        "files": digests,
    }
