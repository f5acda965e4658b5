"""The invented region, made as its people would make it."""

from __future__ import annotations

from pathlib import Path

import pytest

from leerroute.web.audit.models import Event
from leerroute.web.audit.telling import sentence
from leerroute.web.demo.region import PEOPLE, make_region
from leerroute.web.partnerships.models import Member, Organisation
from leerroute.web.people.models import Person
from leerroute.web.routes.queries import routes_of

EXAMPLES = Path(__file__).parents[3] / "examples"

pytestmark = pytest.mark.django_db


def test_everybody_is_there_and_says_to_be_invented() -> None:
    partnership = make_region(EXAMPLES)
    assert {who.key for who in PEOPLE} >= {"dirk", "bram", "chantal", "esra", "amira"}
    assert all("Verzonnen" in person.name for person in Person.objects.all())
    assert all(person.email.endswith(".test") for person in Person.objects.all())
    assert Member.objects.filter(role="director").count() == 2
    assert sorted(Organisation.objects.values_list("kind", flat=True)) == [
        "company", "company", "mbo_college", "vmbo_school"
    ]  # fmt: skip
    assert partnership.organisations.count() == 4


def test_who_works_on_the_routes_sees_both_and_who_does_not_sees_none() -> None:
    make_region(EXAMPLES)
    seen = {who.key: routes_of(Person.objects.get(email=who.email)).count() for who in PEOPLE}
    assert seen["dirk"] == seen["bram"] == seen["chantal"] == 2
    assert seen["esra"] == seen["amira"] == 0


def test_the_audit_tells_how_the_region_came_about() -> None:
    make_region(EXAMPLES)
    told = [sentence(event).nl for event in Event.objects.all()]
    assert "Dirk Verzonnen begon samenwerking Samenwerking Molen en Delta (verzonnen)." in told
    assert "Dirk Verzonnen maakte Bram Verzonnen mentor namens Vmbo De Verzonnen Molen." in told
