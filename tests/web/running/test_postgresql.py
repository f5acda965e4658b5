"""Setting up, backing up and restoring on PostgreSQL. Runs with `make postgres-test`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict
from psycopg.sql import SQL, Identifier

from .conftest import Site, letter_leaves_meanwhile

SERVER = os.environ.get("LEERROUTE_TEST_DATABASE_URL", "")

pytestmark = pytest.mark.skipif(not SERVER, reason="needs a PostgreSQL: `make postgres-test` brings one")


@contextmanager
def empty_database(name: str) -> Iterator[str]:
    """The address of a new database on the server under test; gone afterwards."""
    name = f"{name}_{os.getpid()}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        given = conninfo_to_dict(SERVER)
        yield f"postgresql://{given['user']}@/{name}?host={given['host']}"
        server.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def names(address: str) -> list[str]:
    with psycopg.connect(address) as opened:
        return [row[0] for row in opened.execute("SELECT name FROM partnerships_organisation ORDER BY name").fetchall()]


def test_a_backup_is_put_back_into_an_empty_database_and_nowhere_else(tmp_path: Path) -> None:
    make = (
        "from leerroute.web.partnerships.actions import create_organisation\n"
        "for n in range(3): create_organisation(name=f'Verzonnen {n}', kind='company', by=None)"
    )
    backup = tmp_path / "backup.zip"
    with empty_database("first") as first, empty_database("second") as second:
        site = Site(tmp_path / "first", DATABASE_URL=first)
        assert site.run("setup").returncode == 0
        site.python(make).communicate()
        made = site.run("backup", str(backup))
        assert made.returncode == 0, made.stderr
        elsewhere = Site(tmp_path / "second", DATABASE_URL=second)
        back = elsewhere.run("restore", str(backup))
        assert back.returncode == 0, back.stderr
        assert names(second) == names(first) == ["Verzonnen 0", "Verzonnen 1", "Verzonnen 2"]
        assert elsewhere.run("check").returncode == 0
        again = Site(tmp_path / "third", DATABASE_URL=second).run("restore", str(backup))
        assert again.returncode == 3
        assert "there is data here already" in again.stderr


def test_a_backup_of_sqlite_is_not_put_into_postgresql(tmp_path: Path, set_up_once: Path) -> None:
    backup = tmp_path / "backup.zip"
    assert Site(set_up_once).run("backup", str(backup)).returncode == 0
    with empty_database("other") as other:
        said = Site(tmp_path / "other", DATABASE_URL=other).run("restore", str(backup))
        assert said.returncode == 3
        assert "is of sqlite, and the settings say postgresql" in said.stderr


def test_it_serves_and_sends_a_letter_while_a_plan_is_in_hand_on_postgresql(tmp_path: Path) -> None:
    with empty_database("served") as served:
        site = Site(tmp_path / "site", DATABASE_URL=served)
        with site.serving():
            assert letter_leaves_meanwhile(site, tmp_path)
