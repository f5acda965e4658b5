"""What was changed, and taking it back, on the pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client

from leerroute.route import part_at
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import change_part
from leerroute.web.routes.models import Route

from .conftest import NE

TOTAL = f"{NE}.hours.total"


def test_changes_are_told_newest_first_and_can_be_taken_back(
    hbr: Route, people: dict[str, Person], logged_in: Callable[[str], Client]
) -> None:
    change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["bram"])
    client = logged_in("dirk")
    page = client.get(f"/route/{hbr.pk}/geschiedenis/").content.decode()
    assert "Bram Verzonnen: uren totaal van Nederlands in jaar 1 was 110, is nu 120." in page
    client.post(f"/route/{hbr.pk}/geschiedenis/1/terug/", {"terug": "geschiedenis"})
    page = client.get(f"/route/{hbr.pk}/geschiedenis/").content.decode()
    assert "Dirk Verzonnen nam wijziging 1 terug" in page
    assert part_at(Route.objects.get(pk=hbr.pk).design, TOTAL) == 110


def test_taking_back_twice_is_once(hbr: Route, people: dict[str, Person], logged_in: Callable[[str], Client]) -> None:
    change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["bram"])
    for _ in range(2):
        assert logged_in("dirk").post(f"/route/{hbr.pk}/geschiedenis/1/terug/").status_code == 302
    assert Route.objects.get(pk=hbr.pk).changes == 2


def test_what_cannot_be_taken_back_is_told_with_its_name(
    hbr: Route, people: dict[str, Person], logged_in: Callable[[str], Client]
) -> None:
    change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["bram"])
    change_part(route=hbr, path=TOTAL, based_on=120, value=130, by=people["bram"])
    answer: Any = logged_in("dirk").post(f"/route/{hbr.pk}/geschiedenis/1/terug/", follow=True)
    assert (
        "Dit kan niet meer terug: uren totaal van Nederlands in jaar 1 is daarna weer gewijzigd."
        in answer.content.decode()
    )


def test_only_who_may_edit_takes_back(
    hbr: Route, people: dict[str, Person], logged_in: Callable[[str], Client]
) -> None:
    change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["bram"])
    assert logged_in("chantal").post(f"/route/{hbr.pk}/geschiedenis/1/terug/").status_code == 404
    assert logged_in("dirk").post(f"/route/{hbr.pk}/geschiedenis/9/terug/").status_code == 404
