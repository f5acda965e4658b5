"""A region of 40 organisations and 200 routes, made by the actions that people use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from leerroute.curriculum import shipped_catalogue
from leerroute.route import read_route
from leerroute.web.partnerships.actions import add_member, create_organisation, join_organisation, start_partnership
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.actions import create_person
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import change_part, start_route
from leerroute.web.routes.models import Route
from leerroute.web.routes.versions.actions import name_version

PARTNERSHIPS = 20
ROUTES_EACH = 10
EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = (
    "hbr-kb-mbo4-dlr.yaml", "pie-bb-mbo2-dlr.yaml", "zw-bb-mbo2-glr.yaml", "zw-gl-mbo4-dlr-5jaar.yaml", "eo-bb-lwt.yaml"
)  # fmt: skip


@dataclass(frozen=True)
class Worker:
    """A person of the region with the first route of their partnership, which has two versions and some changes."""

    person: Person
    partnership: Partnership
    route: Route


def make_region() -> Iterator[Worker]:
    """Make it; gives one person of each partnership."""
    designs = cycle([read_route(EXAMPLES / name, shipped_catalogue()) for name in NAMES])
    for number in range(PARTNERSHIPS):
        leader, teacher = (
            create_person(email=f"{role}{number}@voorbeeld.test", name=f"{role.title()} {number} Verzonnen", by=None)
            for role in ("leider", "docent")
        )
        college = create_organisation(name=f"Roc Verzonnen {number}", kind="mbo_college", by=None)
        school = create_organisation(name=f"Vmbo Verzonnen {number}", kind="vmbo_school", by=None)
        partnership = start_partnership(title=f"Samenwerking {number} (verzonnen)", organisation=college, by=leader)
        join_organisation(partnership=partnership, organisation=school, by=leader)
        add_member(partnership=partnership, person=teacher, organisation=school, role="teacher", by=leader)
        routes = []
        for _ in range(ROUTES_EACH):
            design = next(designs)
            routes.append(
                start_route(partnership=partnership, title=design.title, kind=design.kind, design=design, by=leader)
            )
        name_version(route=routes[0], name="eerste", by=leader)
        for step in range(20):
            routes[0].refresh_from_db()
            change_part(
                route=routes[0], path="note", based_on=routes[0].design.note, value=f"Verzonnen, stap {step}", by=leader
            )
        name_version(route=routes[0], name="tweede", by=leader)
        yield Worker(leader, partnership, routes[0])
