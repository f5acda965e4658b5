"""What is fixed beside the calendar: order, scarce rooms, teams. People write it by the names of their units."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from leerroute.planning import Before, Room, Together
from leerroute.route import Place, RouteDesign, RouteKind
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from leerroute.web.plans.fields import RoomFor, UnitNames, read_room, read_rule
from leerroute.web.plans.fields.lines import Unread
from leerroute.web.plans.models import Planning
from leerroute.web.routes.actions import start_route
from leerroute.web.routes.models import Route

from .conftest import unit
from .test_planning import asked

Browser = Callable[[str], Client]
UNITS = UnitNames.of(
    RouteDesign.model_validate(
        {
            "title": "Namen",
            "kind": "regulier",
            "years": [
                {
                    "number": 1,
                    "units": [
                        {"code": "NE", "title": "Nederlands"},
                        {"code": "K1", "title": "Klaar voor de keuken"},
                        {"code": "K2", "title": "Stage"},
                        {"code": "K3", "title": "Stage"},
                        {"code": "K4", "title": "Koken, bakken en serveren"},
                        {"code": "K5", "title": "Koken"},
                    ],
                },
                {"number": 2, "units": [{"code": "NE", "title": "Nederlands"}]},
            ],
        }
    )
)


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("NE voor K1", Before(first="NE", then="K1")),
        ("nederlands VOOR k1", Before(first="NE", then="K1")),
        ("K1 na Nederlands", Before(first="NE", then="K1")),
        ("K2 → K3", Before(first="K2", then="K3")),
        ("NE before K1", Before(first="NE", then="K1")),
        ("NE samen met K1", Together(one="NE", other="K1")),
        ("Nederlands voor Klaar voor de keuken", Before(first="NE", then="K1")),
        ("Klaar voor de keuken voor Nederlands", Before(first="K1", then="NE")),
    ],
)
def test_an_order_is_read_as_people_say_it(line: str, rule: Before | Together) -> None:
    assert read_rule(line, UNITS) == rule


@pytest.mark.parametrize(
    ("line", "weekly", "group", "units"),
    [
        ("Leskeuken, mbo, 6 uur per week: K1, nederlands", 6, None, ("K1", "NE")),
        ("Leskeuken,MBO, 6 u: K1; K1", 6, None, ("K1",)),
        ("Leskeuken, mbo, 60 hours a week, 12 learners: Klaar voor de keuken", 60, 12, ("K1",)),
        ("Leskeuken, mbo, 6 uur, 12 leerlingen tegelijk: K2,", 6, 12, ("K2",)),
        ("Leskeuken, mbo, 6 uur: NE, koken, bakken en serveren; Koken, K1", 6, None, ("NE", "K4", "K5", "K1")),
    ],
)
def test_a_room_is_read_with_what_needs_it(line: str, weekly: int, group: int | None, units: tuple[str, ...]) -> None:
    room = Room(key="Leskeuken", title="Leskeuken", place=Place.MBO, weekly=weekly, group=group)
    assert read_room(line, UNITS) == RoomFor(room, units)


@pytest.mark.parametrize(
    ("read", "line", "told"),
    [
        (read_rule, "NE, K1", "Schrijf ‘voor’, ‘na’ of ‘samen met’ tussen twee onderdelen."),
        (read_rule, "NE voor FR", "‘FR’ staat niet in deze route"),
        (read_rule, "Stage na NE", "Meer dan één onderdeel heet ‘Stage’. Schrijf de code: K2, K3"),
        (read_rule, "NE voor Nederlands", "twee keer hetzelfde onderdeel"),
        (read_room, "Leskeuken: K1", "Schrijf het zo: leskeuken, mbo, 6 uur per week"),
        (read_room, "Leskeuken, bedrijf, 6 uur per week: K1", "Schrijf het zo"),
        (read_room, "Leskeuken, mbo, 6 uur per week: ,", "Schrijf het zo"),
        (read_room, "Leskeuken, mbo, 61 uur per week: K1", "hoogstens 60 uur"),
        (read_room, "Leskeuken, mbo, 6 uur per week, 0 leerlingen: K1", "minstens één leerling"),
        (read_room, "Leskeuken, mbo, 6 uur per week: K1, FR", "‘FR’ staat niet in deze route"),
    ],
)
def test_what_cannot_be_read_says_why(read: Callable[[str, UnitNames], object], line: str, told: str) -> None:
    with pytest.raises(Unread) as unread:
        read(line, UNITS)
    assert told in unread.value.told.nl


WEEKS = {"years": "1", "blocks": "12", "weeks": "1", "central": "12", "mbo_exams": "12", "most_hours": "20"}


@pytest.fixture
def cooking(partnership: Partnership, people: dict[str, Person]) -> Route:
    """Two units of 60 hours, one of each school, each of a team; a third team gives nothing."""
    design = RouteDesign.model_validate(
        {
            "title": "Koken",
            "kind": "regulier",
            "choices": {"group_size": 24},
            "teams": [{"id": "talen"}, {"id": "praktijk"}, {"id": "zorg"}],
            "years": [
                {
                    "number": 1,
                    "units": [
                        unit("NE", "vo", 60) | {"title": "Nederlands", "team": "talen"},
                        unit("K1", "mbo", 60) | {"title": "Koken", "team": "praktijk"},
                    ],
                }
            ],
        }
    )
    return start_route(
        partnership=partnership, title=design.title, kind=RouteKind.REGULIER, design=design, by=people["dirk"]
    )


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("fixed", "weeks"),
    [
        ({}, 6),  # 120 hours at 20 a week
        ({"order": "Nederlands voor Koken"}, 6),  # three whole weeks of the one, then three of the other
        ({"order": "Nederlands voor Koken", "subject_hours": "12"}, 8),  # 60 at 12 are 5 weeks, then 3 of 20
        ({"rooms": "Leskeuken, mbo, 8 uur per week: Koken"}, 8),  # 60 at 8
        ({"rooms": "K1, mbo, 8 uur per week: K1"}, 8),  # a room may be called like a unit
        ({"rooms": "Leskeuken, mbo, 16 uur per week, 12 leerlingen: Koken"}, 8),  # 24 learners: twice the hours
        ({"grain": "15"}, 8),  # a week of 20 holds 15 of one unit, and no 15 more
        ({"team_talen": "6"}, 10),  # 60 at 6
        ({"rooms": "Leskeuken, mbo, 10 uur per week: Koken", "team_talen": "10"}, 6),
        ({"rooms": "Leskeuken, mbo, 10 uur per week: Koken", "team_talen": "10", "order": "Koken na NE"}, 12),
    ],
)
def test_what_is_fixed_makes_the_plan_as_long_as_it_has_to_be(
    fixed: dict[str, str], weeks: int, cooking: Route, logged_in: Browser
) -> None:
    page = asked(logged_in("dirk"), cooking, **WEEKS, **fixed).content.decode()
    assert f"{weeks} lesweken" in page
    assert "Korter kan niet: dat is bewezen" in page


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("fixed", "told"),
    [
        ({"order": "NE voor K1\nNE en K1"}, "Regel 2: ‘NE en K1’ kunnen we niet lezen."),
        ({"rooms": "Keuken, mbo, 6 uur per week: K1\nZaal, mbo, 6 uur per week: Koken"}, "‘K1’ staat er twee keer."),
        ({"rooms": "Keuken, mbo, 6 uur: K1\nKeuken, mbo, 6 uur: NE"}, "‘Keuken’ staat er twee keer."),
        ({"team_talen": "veel"}, "error"),
    ],
)
def test_what_cannot_be_is_named_and_kept(fixed: dict[str, str], told: str, cooking: Route, logged_in: Browser) -> None:
    answer = asked(logged_in("dirk"), cooking, **WEEKS, **fixed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert next(iter(fixed.values())).splitlines()[0] in page
    assert not Planning.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_room_for_so_many_asks_how_many_there_are(taught: Route, logged_in: Browser) -> None:
    answer = asked(logged_in("dirk"), taught, rooms="Keuken, mbo, 6 uur, 12 leerlingen: K1")
    assert answer.status_code == 422
    assert "Vul ‘leerlingen in de groep’ in" in answer.content.decode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("fixed", "told"),
    [
        ({"order": "NE voor K1\nK1 voor NE"}, "<li>NE → K1 → NE: deze volgorde gaat in een kring"),
        ({"rooms": "Leskeuken, mbo, 6 uur per week: NE"}, "<li>Nederlands (NE): NE heeft &#x27;Leskeuken&#x27; nodig"),
    ],
)
def test_what_clashes_with_the_route_is_told_by_the_names_of_its_units(
    fixed: dict[str, str], told: str, cooking: Route, logged_in: Browser
) -> None:
    page = asked(logged_in("dirk"), cooking, **WEEKS, **fixed).content.decode()
    assert told in page
    assert not [path for path in ("work[", "order[", "rooms[") if path in page]


@pytest.mark.django_db(transaction=True)
def test_another_route_is_not_filled_with_the_units_of_this_one(
    cooking: Route, taught: Route, logged_in: Browser
) -> None:
    browser = logged_in("dirk")
    asked(browser, cooking, **WEEKS, order="NE voor K1")
    assert "NE voor K1" in browser.get(f"/route/{cooking.pk}/plannen/").content.decode()
    other: Any = browser.get(f"/route/{taught.pk}/plannen/").content.decode()
    assert "NE voor K1" not in other
    assert "wat jullie de vorige keer invulden" in other


@pytest.mark.django_db(transaction=True)
def test_the_units_stand_on_the_page_by_code_and_title(cooking: Route, logged_in: Browser) -> None:
    page = logged_in("dirk").get(f"/route/{cooking.pk}/plannen/").content.decode()
    assert '<li>K1 <span class="soft">Koken</span></li>' in page
    assert "team talen" in page
    assert "team zorg" not in page
