"""Versions, and the directors who sign them."""

from __future__ import annotations

import pytest

from leerroute.web.partnerships.actions import add_member
from leerroute.web.partnerships.models import Organisation, Partnership
from leerroute.web.people.actions import create_person
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route, Version
from leerroute.web.routes.versions.actions import name_version, propose_version, sign_version


@pytest.fixture
def directors(
    partnership: Partnership, people: dict[str, Person], school: Organisation, college: Organisation
) -> dict[str, Person]:
    """dolf directs the school, dina the college; amira is a learner, rosa a researcher."""
    for key, organisation, role in (
        ("dolf", school, "director"),
        ("dina", college, "director"),
        ("rosa", college, "researcher"),
    ):
        people[key] = create_person(email=f"{key}@voorbeeld.test", name=f"{key.title()} Verzonnen", by=None)
        add_member(partnership=partnership, person=people[key], organisation=organisation, role=role, by=people["dirk"])
    add_member(partnership=partnership, person=people["amira"], organisation=school, role="learner", by=people["dirk"])
    return people


@pytest.fixture
def version(hbr: Route, people: dict[str, Person]) -> Version:
    return name_version(route=hbr, name="na de studiedag", by=people["dirk"])


@pytest.fixture
def proposed(version: Version, people: dict[str, Person]) -> Version:
    propose_version(version=version, chosen={}, by=people["dirk"])
    version.refresh_from_db()
    return version


@pytest.fixture
def agreed(proposed: Version, directors: dict[str, Person], school: Organisation, college: Organisation) -> Version:
    """Signed by both directors."""
    for key, organisation in (("dolf", school), ("dina", college)):
        sign_version(version=proposed, organisation=organisation, seen=proposed.digest, by=directors[key])
    proposed.refresh_from_db()
    return proposed
