"""PostgreSQL's own tools for a backup: what they write, they can read again in a newer version too."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from django.db import connection
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from leerroute.files import unreadable
from leerroute.web.settings import SiteSettings
from leerroute.web.settings.spec import PREFIX

DUMP = "database.pgdump"


def dump(settings: SiteSettings, into: Path) -> Path:
    """The database as it stands at one moment."""
    _run("pg_dump", settings, "--format=custom", "--no-owner", "--no-privileges", f"--file={into}")
    return into


def restore(settings: SiteSettings, dumped: Path) -> None:
    """Put a dump into an empty database: all of it, or nothing."""
    _run(
        "pg_restore", settings, "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", str(dumped)
    )


def _run(tool: str, settings: SiteSettings, *options: str) -> None:
    if settings.database_url is None:
        raise LookupError("no PostgreSQL in the settings")
    found = shutil.which(tool)
    if found is None:
        raise unreadable(
            tool,
            "dit programma is er niet. Installeer het pakket postgresql-client.",
            "this program is not there. Install the package postgresql-client.",
        )
    given = conninfo_to_dict(settings.database_url.get_secret_value(), dbname=connection.settings_dict["NAME"])
    password = given.pop("password", None)
    where = make_conninfo("", **{key: str(value) for key, value in given.items() if value is not None})
    environment = dict(os.environ) | ({"PGPASSWORD": str(password)} if password else {})  # an argument all could read
    done = subprocess.run(  # noqa: S603 - the tool was found above, the options are ours
        [found, f"--dbname={where}", *options], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        why = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise unreadable(
            f"{PREFIX}DATABASE_URL", f"{tool} kon zijn werk niet doen: {why}", f"{tool} could not do its work: {why}"
        )
