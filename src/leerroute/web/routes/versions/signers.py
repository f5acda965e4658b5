"""Which organisations have to sign a version: every vmbo school and mbo college that is a partner in its document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from leerroute.route import RouteDesign
from leerroute.web.access import Permission, roles_that_may
from leerroute.web.partnerships.models import Member, Organisation
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Version

SCHOOLS = ("vmbo_school", "mbo_college")


@dataclass(frozen=True)
class Match:
    """A partner of the document and who that is on the site. choices: the organisations it can be.

    found: known for sure, by its BRIN; None: somebody has to choose, or add the organisation first.
    """

    partner: str
    name: str
    role: str
    brin: str | None
    choices: tuple[Organisation, ...]
    found: Organisation | None


def matches(design: RouteDesign, organisations: Iterable[Organisation]) -> tuple[Match, ...]:
    """Every school of the document, with the organisation of the partnership that has its BRIN.

    Of a BRIN only the four signs of the school count; the two of a location may be left out on either side.
    """
    known = tuple(organisations)
    found = []
    for partner in design.partners or ():
        if partner.role.value not in SCHOOLS:
            continue
        choices = tuple(o for o in known if o.kind == partner.role.value)
        same = [o for o in choices if partner.brin and o.brin and o.brin[:4].upper() == partner.brin[:4]]
        one = same[0] if len(same) == 1 else None
        found.append(Match(partner.id, partner.name, partner.role.value, partner.brin, choices, one))
    return tuple(found)


def signs_for(person: Person, version: Version) -> frozenset[object]:
    """The organisations for which this person may sign the version: those that have to, and that they direct."""
    directed = Member.objects.filter(
        person=person,
        partnership=version.route.partnership_id,
        role__in=roles_that_may(Permission.VERSION_SIGN),
        ended_at=None,
    ).values("organisation")
    return frozenset(version.signers.filter(organisation__in=directed).values_list("organisation", flat=True))
