"""The database that the settings ask for, as Django takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from leerroute.files import unreadable
from leerroute.web.settings.spec import PREFIX, SiteSettings

SQLITE_FILE = "leerroute.sqlite3"


@dataclass(frozen=True)
class Pragma:
    """A switch of SQLite: what it is set to, what SQLite then answers, and why."""

    name: str
    value: str
    answers: object
    why: str


PRAGMAS = (
    Pragma("journal_mode", "WAL", "wal", "readers go on while somebody writes, and a backup does not stop anybody"),
    Pragma(
        "synchronous",
        "NORMAL",
        1,
        "with WAL a killed site loses nothing that was saved; a power cut may lose the last moments, never the database",
    ),
    Pragma("foreign_keys", "ON", 1, "SQLite forgets to hold them unless told"),
    Pragma("cache_size", "-32000", -32000, "32 MB of pages per connection, so that a region fits in memory"),
    Pragma("temp_store", "MEMORY", 2, "sorting needs no file, so a full disk does not stop reading"),
    Pragma("journal_size_limit", "67108864", 67108864, "the WAL file goes back to 64 MB after a large import"),
)

LOCK_SECONDS = 20
"""How long a write waits for its turn. An import writes for some seconds at a time; longer than this is a mistake."""


def database_settings(site: SiteSettings) -> dict[str, Any]:
    """PostgreSQL where the settings give its address, else SQLite in the data folder."""
    return _sqlite(site) if site.database_url is None else _postgresql(site.database_url.get_secret_value())


def _sqlite(site: SiteSettings) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(site.data / SQLITE_FILE),
        "CONN_MAX_AGE": None,  # opening the file and setting its switches costs more than keeping it open
        "OPTIONS": {
            # A transaction asks for its turn to write when it begins. Asked for halfway, after reading, SQLite may not wait
            # (what was read could be old) and the write would fail at once.
            "transaction_mode": "IMMEDIATE",
            "timeout": LOCK_SECONDS,
            "init_command": "".join(f"PRAGMA {pragma.name}={pragma.value};" for pragma in PRAGMAS),
        },
    }


def _postgresql(address: str) -> dict[str, Any]:
    import psycopg
    from psycopg.conninfo import conninfo_to_dict

    try:
        given = dict(conninfo_to_dict(address))
    except psycopg.ProgrammingError:
        given = {}
    if not given.get("dbname"):
        raise unreadable(
            f"{PREFIX}DATABASE_URL",
            "hier staat geen naam van een database in.",
            "there is no name of a database in it.",
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": given.pop("dbname"),
        "USER": given.pop("user", ""),
        "PASSWORD": given.pop("password", ""),
        "HOST": given.pop("host", ""),
        "PORT": given.pop("port", ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,  # a database that was started again is not an error page
        "OPTIONS": given,
    }
