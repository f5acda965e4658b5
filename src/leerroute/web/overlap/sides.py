"""For which school somebody speaks: that follows from the organisation they take part for."""

from __future__ import annotations

from leerroute.curriculum import Side
from leerroute.web.access import Permission, roles_that_may
from leerroute.web.partnerships.models import Member, Partnership
from leerroute.web.people.models import Person

_SIDE_OF = {"vmbo_school": Side.VMBO, "mbo_college": Side.MBO}


def sides_of(person: Person, partnership: Partnership) -> tuple[Side, ...]:
    """The vmbo, the mbo, both, or none of them (who judges for a company speaks for no school)."""
    kinds = set(
        Member.objects.filter(
            person=person, partnership=partnership, ended_at=None, role__in=roles_that_may(Permission.OVERLAP_JUDGE)
        ).values_list("organisation__kind", flat=True)
    )
    return tuple(side for kind, side in _SIDE_OF.items() if kind in kinds)
