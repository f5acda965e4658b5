"""Which roles somebody may give in a partnership, for each of its organisations."""

from __future__ import annotations

from uuid import UUID

from leerroute.web.access import LEADING, Permission, roles_that_may, roles_to_give
from leerroute.web.partnerships.models import Member, Partnership
from leerroute.web.people.models import Person


def to_give(person: Person, partnership: Partnership) -> dict[UUID, frozenset[str]]:
    """For each organisation of the partnership the roles that `person` may give there; without those where it is none."""
    leading = list(
        Member.objects.filter(partnership=partnership, ended_at=None, role__in=LEADING).values_list(
            "person", "role", "organisation", "person__is_active"
        )
    )
    led = {organisation for _, _, organisation, is_active in leading if is_active}
    own = [(role, organisation) for key, role, organisation, _ in leading if key == person.pk]
    found: dict[UUID, frozenset[str]] = {}
    for organisation in partnership.organisations.values_list("pk", flat=True):
        roles = frozenset[str]().union(
            *(
                roles_to_give(role, same_organisation=place == organisation, is_led=organisation in led)
                for role, place in own
            )
        )
        if roles:
            found[organisation] = roles
    return found


def may_give(person: Person, partnership: Partnership, organisation: UUID, role: str) -> bool:
    return role in to_give(person, partnership).get(organisation, frozenset())


def may_start(person: Person) -> bool:
    """Who works on routes, keeps the site, or has an account and no role yet may start a partnership; a learner, parent or
    researcher has no use for one."""
    roles = set(Member.objects.filter(person=person, ended_at=None).values_list("role", flat=True))
    return person.site_admin or not roles or bool(roles & set(roles_that_may(Permission.ROUTE_COMMENT)))
