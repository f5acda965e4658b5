"""SQLite as the site uses it: each switch is on, and people wait for each other instead of failing."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.sqlite3.base import DatabaseWrapper

from leerroute.web.settings import SiteSettings
from leerroute.web.settings.database import LOCK_SECONDS, PRAGMAS, Pragma, database_settings


@pytest.fixture
def database(tmp_path: Path) -> Iterator[BaseDatabaseWrapper]:
    """A file of its own, opened with the settings of a real site."""
    given = {**connections["default"].settings_dict, **database_settings(SiteSettings(data=tmp_path))}
    wrapper = DatabaseWrapper({**given, "ATOMIC_REQUESTS": False, "AUTOCOMMIT": True}, alias="real")
    connections["real"] = wrapper
    connections.settings["real"] = given
    yield wrapper
    wrapper.close()
    del connections["real"], connections.settings["real"]


@pytest.mark.parametrize("pragma", PRAGMAS, ids=lambda pragma: pragma.name)
@pytest.mark.django_db(databases=[])
def test_the_switch_is_on(database: BaseDatabaseWrapper, pragma: Pragma, django_db_blocker: object) -> None:
    with django_db_blocker.unblock(), database.cursor() as cursor:  # type: ignore[attr-defined]
        cursor.execute(f"PRAGMA {pragma.name}")
        assert cursor.fetchone()[0] == pragma.answers


def test_a_transaction_takes_its_turn_to_write_at_its_beginning(
    database: BaseDatabaseWrapper, tmp_path: Path, django_db_blocker: object
) -> None:
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        with database.cursor() as cursor:
            cursor.execute("CREATE TABLE t (n INTEGER)")
        with closing(sqlite3.connect(tmp_path / "leerroute.sqlite3", timeout=0)) as other:
            with transaction.atomic(using="real"), pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("INSERT INTO t VALUES (1)")
            other.execute("INSERT INTO t VALUES (1)")


def test_a_writer_waits_for_another_and_no_addition_is_lost(
    database: BaseDatabaseWrapper, django_db_blocker: object
) -> None:
    """Four people add one 25 times, each reading what stands there first: 100 at the end, or somebody's was lost."""
    wrong: list[BaseException] = []

    def add() -> None:
        mine = DatabaseWrapper(database.settings_dict, alias="real")
        connections["real"] = mine
        try:
            for _ in range(25):
                with transaction.atomic(using="real"), mine.cursor() as cursor:
                    cursor.execute("SELECT n FROM counted")
                    (stands,) = cursor.fetchone()
                    cursor.execute("UPDATE counted SET n = %s", [stands + 1])
        except BaseException as error:
            wrong.append(error)
        finally:
            mine.close()

    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        with database.cursor() as cursor:
            cursor.execute("CREATE TABLE counted (n INTEGER)")
            cursor.execute("INSERT INTO counted VALUES (0)")
        threads = [threading.Thread(target=add) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert wrong == []
        with database.cursor() as cursor:
            cursor.execute("SELECT n FROM counted")
            assert cursor.fetchone()[0] == 100


def test_a_writer_waits_long_enough_for_an_import() -> None:
    options = database_settings(SiteSettings())["OPTIONS"]
    assert options["timeout"] == LOCK_SECONDS >= 10
