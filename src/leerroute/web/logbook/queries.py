"""Events that a person may read."""

from __future__ import annotations

from django.db.models import QuerySet

from leerroute.web.access import Permission
from leerroute.web.audit.models import Event
from leerroute.web.partnerships.models import Partnership
from leerroute.web.partnerships.rule import may
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route


def of_partnership(person: Person, partnership: Partnership) -> QuerySet[Event]:
    """What happened in the partnership; about its routes only for who may see routes."""
    if not may(person, Permission.AUDIT_VIEW, partnership):
        return Event.objects.none()
    rows = Event.objects.filter(partnership_id=partnership.pk)
    return rows if may(person, Permission.ROUTE_VIEW, partnership) else rows.filter(route_id=None)


def of_route(person: Person, route: Route) -> QuerySet[Event]:
    return of_partnership(person, route.partnership).filter(route_id=route.pk)


def of_site(person: Person) -> QuerySet[Event]:
    """Accounts and organisations: what belongs to no partnership. For a site admin."""
    return Event.objects.filter(partnership_id=None, route_id=None) if person.site_admin else Event.objects.none()
