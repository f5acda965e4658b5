"""Several people who save at the same moment: nobody's change is lost, on a real file and on PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import django
import pytest

if __name__ == "__main__":
    django.setup()  # in the process that works on a file

from django.db import connection

from leerroute.route import part_at
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import change_part
from leerroute.web.routes.changing import InConflict, Unchanged
from leerroute.web.routes.models import Route

from .conftest import NE

SHARED = f"{NE}.hours.total"
OWN = [f"years[1].units[{code}].hours.total" for code in ("EN", "EC", "WI", "ML")]
TIMES = 5


def save_at_once(route: Route, person: Person) -> list[BaseException]:
    """Four people each add one to their own unit and to a shared one, five times, starting again when they are too late."""
    wrong: list[BaseException] = []
    ready = threading.Barrier(len(OWN))

    def add_one(path: str) -> None:
        while True:
            stands = part_at(Route.objects.get(pk=route.pk).design, path)
            try:
                change_part(route=route, path=path, based_on=stands, value=stands + 1, by=person)
            except (InConflict, Unchanged):  # somebody else came first, with another or the same value
                continue
            return

    def one_person(own: str) -> None:
        try:
            ready.wait()
            for _ in range(TIMES):
                add_one(own)
                add_one(SHARED)
        except BaseException as error:
            wrong.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=one_person, args=[own]) for own in OWN]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return wrong


def told_afterwards(route: Route) -> tuple[object, list[object], int, int]:
    """The shared hours, the own hours, and the number of changes by the counter and by the log."""
    now = Route.objects.get(pk=route.pk)
    return part_at(now.design, SHARED), [part_at(now.design, own) for own in OWN], now.changes, now.log.count()


# 110 + 4 people x 5; 90, 90, 90 and 70 + 5; and 4 x 5 x 2 changes
EXPECTED = (130, [95, 95, 95, 75], 40, 40)


@pytest.mark.django_db(transaction=True)
def test_nobody_loses_a_change_on_postgresql(hbr: Route, people: dict[str, Person]) -> None:
    if connection.vendor != "postgresql":
        pytest.skip(
            "SQLite in memory has one connection; the other test uses a file. `make postgres-test` runs this one."
        )
    assert save_at_once(hbr, people["bram"]) == []
    assert told_afterwards(hbr) == EXPECTED


def test_nobody_loses_a_change_on_a_file_of_sqlite(tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LEERROUTE_")}
    given = {**kept, "LEERROUTE_SITE_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "leerroute.web.settings.django"}
    root = Path(__file__).parents[3]
    for command in (["-m", "django", "migrate", "-v0"], ["-m", "tests.web.routes.test_at_once"]):
        done = subprocess.run(
            [sys.executable, *command], env=given, cwd=root, capture_output=True, text=True, check=False, timeout=120
        )
        assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == repr(EXPECTED)


def _on_a_file() -> None:
    from leerroute.curriculum import shipped_catalogue
    from leerroute.route import RouteKind, read_route
    from leerroute.web.partnerships.actions import start_partnership
    from leerroute.web.partnerships.models import Organisation
    from leerroute.web.people.actions import create_person
    from leerroute.web.routes.actions import start_route

    from .conftest import EXAMPLE

    bram = create_person(email="bram@voorbeeld.test", name="Bram Verzonnen", by=None)
    school = Organisation.objects.create(name="Vmbo De Verzonnen Molen", kind="vmbo_school", brin="99AA")
    partnership = start_partnership(title="Molen", organisation=school, by=bram)
    design = read_route(EXAMPLE, shipped_catalogue())
    route = start_route(partnership=partnership, title="", kind=RouteKind.DOORLOPEND, design=design, by=bram)
    for error in save_at_once(route, bram):
        raise error
    print(told_afterwards(route))


if __name__ == "__main__":
    _on_a_file()
