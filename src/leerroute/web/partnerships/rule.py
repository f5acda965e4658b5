"""The one rule: somebody may do something in a partnership when a role of theirs in that partnership allows it.

Lists are filtered and single objects are checked by the same expression, so that they cannot differ.
"""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet
from django.http import Http404

from leerroute.web.access import Permission, roles_that_may
from leerroute.web.partnerships.models import Member
from leerroute.web.people.models import Person

M = TypeVar("M", bound=Model)


def where_allowed(person: Person, permission: Permission, partnership: str = "") -> Q:
    """The rows of which `partnership` (a lookup path such as "route__partnership"; "": the row itself) allows this."""
    path = f"{partnership}__" if partnership else ""
    allowing = Member.objects.filter(person=person, role__in=roles_that_may(permission), ended_at=None)
    return Q(**{f"{path}pk__in": allowing.values("partnership")})


def allowed(person: Any, permission: Permission, rows: QuerySet[M], partnership: str = "partnership") -> QuerySet[M]:
    """Of `rows` those in which `person` may do this; none for who is not logged in."""
    if not isinstance(person, Person):
        return rows.none()
    return rows.filter(where_allowed(person, permission, partnership))


def one_allowed(
    person: Any, permission: Permission, rows: QuerySet[M], partnership: str = "partnership", **which: Any
) -> M:
    """The one row; raises Http404 when it is not there or not theirs, which look the same from outside."""
    found = allowed(person, permission, rows, partnership).filter(**which).first()
    if found is None:
        raise Http404
    return found


def may(person: Any, permission: Permission, partnership: Model) -> bool:
    """Whether `person` may do this in this partnership."""
    return allowed(person, permission, type(partnership)._default_manager.filter(pk=partnership.pk), "").exists()


def permitted(person: Any, partnership: Model) -> frozenset[Permission]:
    """Everything that `person` may do in this partnership, in one question: for pages that show or hide many buttons."""
    if not isinstance(person, Person):
        return frozenset()
    held = Member.objects.filter(person=person, partnership=partnership.pk, ended_at=None).values_list(
        "role", flat=True
    )
    return frozenset(permission for permission in Permission if set(held) & set(roles_that_may(permission)))
