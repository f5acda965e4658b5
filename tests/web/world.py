"""One of every role in one partnership, with something of everything that an address can point to."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from pydantic import BaseModel

from leerroute.alignment import Batch, Candidate, Progress, Reason, Relation, pieces
from leerroute.curriculum import shipped_catalogue
from leerroute.route import RouteDesign, RouteKind, read_route
from leerroute.web.access import ROLES
from leerroute.web.api.actions import make_token
from leerroute.web.api.scopes import Scope
from leerroute.web.curricula.models import Entry, StoredProgramme, Upload
from leerroute.web.invitations.actions import invite
from leerroute.web.overlap.documents import plain
from leerroute.web.overlap.models import Pile, Worksheet
from leerroute.web.partnerships.actions import add_member, create_organisation, join_organisation, start_partnership
from leerroute.web.partnerships.models import Member, Organisation, Partnership
from leerroute.web.people.actions import create_person
from leerroute.web.people.models import Person
from leerroute.web.plans.models import Planning
from leerroute.web.routes.actions import change_part, start_route
from leerroute.web.routes.comments.actions import add_comment
from leerroute.web.routes.models import Route
from leerroute.web.routes.versions.actions import name_version, propose_version, sign_version
from tests.web.addresses import ACCOUNTS, World

Part = TypeVar("Part", bound=BaseModel)

TITLE = "Samenwerking die niemand anders mag zien"

_EXAMPLE = Path(__file__).parents[2] / "examples" / "hbr-kb-mbo4-dlr.yaml"
_UNIT = {"id": "u", "code": "U", "title": "Broodjes", "kind": "elective"}
_PROGRAMME = {
    "key": "eigen",
    "code": "E",
    "title": "Eigen modules",
    "document": {"id": "eigen", "code": "E", "title": "Eigen modules", "side": "vmbo", "units": [_UNIT]}
    | {"source": {"name": "De Verzonnen Molen", "version": "1"}},
}


def make_world() -> World:
    """One of every role, all for the school but for the project leader, who is of the college."""
    people = {key: create_person(email=f"{key}@voorbeeld.test", name=f"{key} Verzonnen", by=None) for key in ACCOUNTS}
    people["site_admin"].site_admin = True
    people["site_admin"].save()
    leader = people["project_leader"]
    college = create_organisation(name="Roc Verzonnen Delta", kind="mbo_college", brin="99ZZ", by=None)
    school = create_organisation(name="Vmbo De Verzonnen Molen", kind="vmbo_school", brin="99AA", by=None)
    partnership = start_partnership(title=TITLE, organisation=college, by=leader)
    join_organisation(partnership=partnership, organisation=school, by=leader)
    for role in ROLES:
        if role != "project_leader":
            giver = people["team_leader"] if role == "director" else leader
            add_member(partnership=partnership, person=people[role], organisation=school, role=role, by=giver)
    route = start_route(partnership=partnership, title="Van horeca naar keuken", kind=RouteKind.DOORLOPEND, by=leader)
    change = change_part(route=route, path="leerweg", based_on=None, value="kb", by=leader)
    comment = add_comment(route=route, path="title", text="Mooi", token=uuid4(), address="/", by=leader)
    row = StoredProgramme.objects.create(shelf="partnership", partnership=partnership, **_PROGRAMME)
    entry = Entry.objects.create(programme=row, unit_id="u", code="U", title="Broodjes", position=0, stems="broodj")
    upload = Upload.objects.create(partnership=partnership, by=leader, name="modules.csv", state="read")
    api_token, _ = make_token(name="rooster", scopes=[Scope.ROUTES], by=people["teacher"])
    invitation, token = invite(
        email="nieuw@voorbeeld.test", partnership=partnership, organisation=school, role="mentor", by=leader
    )
    _keep_versions(route, school, people)
    return World(
        people=people,
        college=college,
        school=school,
        partnership=partnership,
        route=route,
        change=change,
        comment=comment,
        teacher=Member.objects.get(partnership=partnership, role="teacher"),
        entry=entry,
        upload=upload,
        api_token=api_token,
        planning=Planning.objects.create(route=route, by=leader, asked={}, basis=route.document, state="no_time"),
        invitation=invitation,
        token=token,
        pile=_lay_pile(partnership, people["teacher"]),
        worksheet=Worksheet.objects.create(
            partnership=partnership, by=people["teacher"], name="werkblad.csv", state="read"
        ),
    )


def _lay_pile(partnership: Partnership, by: Person) -> Pile:
    """One pair of two examples of ours, without the seconds that looking for pairs takes."""
    known = {programme.id: programme for programme in shipped_catalogue()}
    left, right = (next(iter(pieces(known[id_]))) for id_ in ("example:vmbo/HBR", "example:mbo/25181"))
    candidate = Candidate(left, right, 0.2, 0.1, Relation.PREPARES, Reason(shared=("De",)))
    batch = Batch((), (), (candidate,), Progress({}))
    return Pile.objects.create(
        partnership=partnership,
        by=by,
        state="ready",
        left=left.programme,
        right=right.programme,
        left_title="Horeca, bakkerij en recreatie",
        right_title="Leidinggevende keuken",
        pairs=plain(batch),
    )


def rich_route(world: World) -> Route:
    """The example route of horeca, in the same partnership: one part of every kind in it, as their forms and links are alike."""
    design = _one_of_each(read_route(_EXAMPLE, shipped_catalogue()))
    leader = world.people["project_leader"]
    return start_route(partnership=world.partnership, title="", kind=RouteKind.DOORLOPEND, design=design, by=leader)


def _one_of_each(design: RouteDesign) -> RouteDesign:
    """The route with every year, and in its long lists only the first of those that fill in the same."""
    years = tuple(year.model_copy(update={"units": _kinds(year.units)}) for year in design.years or ())
    return design.model_copy(update={"years": years, "exams": _kinds(design.exams), "bpv": _kinds(design.bpv)})


def _kinds(parts: Iterable[Part] | None) -> tuple[Part, ...] | None:
    if parts is None:
        return None
    first: dict[object, Part] = {}
    for part in parts:
        first.setdefault(_filled_in(part), part)
    return tuple(first.values())


def _filled_in(part: BaseModel) -> frozenset[tuple[str, object]]:
    """What is filled in, and for a choice also what was chosen."""
    return frozenset((name, value if isinstance(value, Enum) else None) for name, value in part if value is not None)


def _keep_versions(route: Route, school: Organisation, people: dict[str, Person]) -> None:
    """Version 1 is signed by the one school in it, 2 is proposed, 3 is only kept."""
    leader = people["project_leader"]
    partner = {"id": "molen", "name": school.name, "role": "vmbo_school", "brin": school.brin}
    for number in (1, 2, 3):
        route.document = {**route.document, "partners": [partner], "note": f"{number}"}
        route.save(update_fields=["document"])
        version = name_version(route=route, name=f"versie {number}", by=leader)
        if number < 3:
            propose_version(version=version, chosen={}, by=leader)
        if number == 1:
            sign_version(version=version, organisation=school, seen=version.digest, by=people["director"])
