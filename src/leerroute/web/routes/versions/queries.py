"""Reads about versions, filtered by what the person may see: who may not see the draft, sees signed versions only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from leerroute.web.access import Permission
from leerroute.web.partnerships.models import Organisation
from leerroute.web.partnerships.rule import allowed, may, one_allowed
from leerroute.web.routes.models import Route, Signature, Version
from leerroute.web.routes.versions.signers import signs_for


def route_with_versions(person: Any, key: object) -> tuple[Route, bool]:
    """The route, and whether this person may see its draft and everything about its versions. Raises Http404."""
    route = one_allowed(person, Permission.VERSION_VIEW, Route.objects.select_related("partnership"), pk=key)
    return route, may(person, Permission.ROUTE_VIEW, route.partnership)


def versions_of(route: Route, everything: bool) -> QuerySet[Version]:
    """Its versions, newest first; without `everything` only those that all schools signed."""
    rows = route.versions.select_related("made_by")
    return rows if everything else rows.filter(agreed_at__isnull=False)


def version_for(person: Any, key: object, number: int, permission: Permission | None = None) -> tuple[Version, bool]:
    """One version, and whether everything about it may be seen. permission: what is asked beside seeing it. Raises Http404."""
    route, everything = route_with_versions(person, key)
    rows = versions_of(route, everything).prefetch_related("signatures", "signers__organisation")
    version = rows.filter(number=number).first()
    if version is None or (permission is not None and not may(person, permission, route.partnership)):
        raise Http404
    version.route = route
    return version, everything


def signed_routes_of(person: Any) -> QuerySet[Route]:
    """Routes of which this person sees the signed versions and not the draft, and that have one."""
    rows = Route.objects.select_related("partnership").filter(versions__agreed_at__isnull=False)
    seen = allowed(person, Permission.VERSION_VIEW, rows)
    drafts = allowed(person, Permission.ROUTE_VIEW, Route.objects.all()).values("pk")
    return seen.exclude(pk__in=drafts).distinct()


@dataclass(frozen=True)
class SignLine:
    """An organisation that has to sign: its signature when it did; mine: this person may do it now."""

    organisation: Organisation
    signature: Signature | None
    mine: bool


def sign_lines(version: Version, person: Any) -> tuple[SignLine, ...]:
    """Who has to sign, in the order of the document; nobody while it is not proposed."""
    done = {signature.organisation_id: signature for signature in version.signatures.all()}
    organisations = list(dict.fromkeys(signer.organisation for signer in version.signers.all()))
    mine = signs_for(person, version) if any(o.pk not in done for o in organisations) else frozenset()
    return tuple(SignLine(o, done.get(o.pk), o.pk in mine and o.pk not in done) for o in organisations)
