"""The addresses of the API under /api/v1: everything can be read, nothing written."""

from __future__ import annotations

import re
from typing import Annotated, Any
from uuid import UUID

from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate
from ninja import NinjaAPI, Query, Schema
from ninja.errors import HttpError, ValidationError
from ninja.security import HttpBearer
from pydantic import AwareDatetime, BeforeValidator, ConfigDict, Field

from leerroute.curriculum import Level, Side
from leerroute.law import shipped_register
from leerroute.route import RouteKind, check, known_from, law_day
from leerroute.web.api.models import Token
from leerroute.web.api.problems import HANDLERS, PROBLEM_RESPONSE, PROBLEM_SCHEMA, PROBLEMS, on_missing
from leerroute.web.api.queries import mark_used, programmes_for, versions_of, working_token
from leerroute.web.api.scopes import Scope
from leerroute.web.api.shapes import (
    Judgements,
    ProgrammeFull,
    ProgrammePage,
    ProgrammeSummary,
    RouteFull,
    RoutePage,
    RouteSummary,
    VersionFull,
    VersionPage,
    VersionSummary,
)
from leerroute.web.routes.models import Route, Version
from leerroute.web.routes.queries import routes_of

API_VERSION = "1.0.0"


class TokenBearer(HttpBearer):
    """Authorization: Bearer lr_..."""

    def authenticate(self, request: HttpRequest, token: str) -> Token | None:
        del request
        found = working_token(token)
        if found is not None:
            mark_used(found)
        return found


class DescribedApi(NinjaAPI):
    """With its problems in the OpenAPI document: every operation can answer with one."""

    def get_openapi_schema(self, **given: Any) -> Any:
        """Made once: it follows from the code alone, and making it takes longer than the page that shows it."""
        if self._described is None:
            self._described = self._describe(**given)
        return self._described

    _described: Any = None

    def _describe(self, **given: Any) -> Any:
        schema = super().get_openapi_schema(**given)
        schema["components"]["schemas"]["Problem"] = PROBLEM_SCHEMA
        for methods in schema["paths"].values():
            for operation in methods.values():
                operation["responses"] |= {str(status): PROBLEM_RESPONSE for status in PROBLEMS}
        return schema


api = DescribedApi(
    title="leerroute",
    version=API_VERSION,
    description="Routes, versions, judgements and programmes of the partnerships that you take part in. It informs and is no legal advice.",
    auth=TokenBearer(),
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api-v1",
)
for kind, handler in HANDLERS:
    api.add_exception_handler(kind, handler)
api.add_exception_handler(Http404, on_missing)


class Paging(Schema):
    model_config = ConfigDict(populate_by_name=True)

    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=100, alias="pageSize")] = 25


def _written_out(value: object) -> object:
    """A moment as RFC 3339 writes it; a bare number of seconds could be anything."""
    if isinstance(value, str) and not re.match(r"\d{4}-\d{2}-\d{2}[Tt]", value):
        raise ValueError("write 2026-08-01T00:00:00Z")
    return value


class RouteFilter(Paging):
    kind: RouteKind | None = None
    changed_since: Annotated[AwareDatetime | None, BeforeValidator(_written_out), Field(alias="changedSince")] = None


class ProgrammeFilter(Paging):
    side: Side | None = None
    level: Level | None = None


def _within(request: HttpRequest, scope: Scope, wanted: type[Schema] | None = None) -> Any:
    """The person behind the token, when it may read this. wanted: the query keys there are; others are refused, so that a
    misspelled filter never gives everything."""
    known = {field.alias or name for name, field in wanted.model_fields.items()} if wanted else set()
    if unknown := sorted(set(request.GET) - known):
        raise ValidationError([{"loc": ("query", key), "type": "unknown_key", "msg": _known(known)} for key in unknown])
    token: Token = request.auth  # type: ignore[attr-defined]
    if scope.value not in token.scopes:
        raise HttpError(403, scope.value)
    return token.person


def _known(keys: set[str]) -> str:
    return f"known keys: {', '.join(sorted(keys))}" if keys else "there are no query keys here"


def _page(rows: Any, paging: Paging, shape: Any) -> dict[str, Any]:
    start = (paging.page - 1) * paging.page_size
    total = rows.count() if isinstance(rows, QuerySet) else len(rows)
    items = [shape(row) for row in rows[start : start + paging.page_size]]
    return {"items": items, "total": total, "page": paging.page, "page_size": paging.page_size}


def _route(route: Route) -> RouteSummary:
    return RouteSummary(id=route.pk, title=route.title, kind=route.document["kind"], changed_at=route.changed_at)


def _version(version: Any) -> VersionSummary:
    return VersionSummary(
        id=version.pk,
        route_id=version.route_id,
        number=version.number,
        name=version.name,
        digest=version.digest,
        made_at=version.made_at,
        proposed_at=version.proposed_at,
        signatures=version.signed,
    )


@api.get("/routes", response=RoutePage, tags=["routes"], by_alias=True)
def list_routes(request: HttpRequest, wanted: Query[RouteFilter]) -> dict[str, Any]:
    """Drafts of the routes you take part in."""
    rows = routes_of(_within(request, Scope.ROUTES, RouteFilter))
    if wanted.kind is not None:
        rows = rows.filter(document__kind=wanted.kind.value)
    if (since := wanted.changed_since) is not None:
        rows = rows.filter(changed_at__gte=since)
    return _page(rows, wanted, _route)


@api.get("/routes/{uuid:route_id}", response=RouteFull, tags=["routes"], by_alias=True, exclude_none=True)
def read_route(request: HttpRequest, route_id: UUID) -> RouteFull:
    """The draft of one route, as a document."""
    route = get_object_or_404(routes_of(_within(request, Scope.ROUTES)), pk=route_id)
    return RouteFull(**_route(route).model_dump(), document=route.design)


@api.get("/routes/{uuid:route_id}/judgements", response=Judgements, tags=["routes"], by_alias=True)
def judge_route(request: HttpRequest, route_id: UUID) -> Judgements:
    """What the law says of the draft, on the day that `leerroute route check` takes."""
    design = get_object_or_404(routes_of(_within(request, Scope.ROUTES)), pk=route_id).design
    register = shipped_register()
    on = max(law_day(design, localdate()), known_from(design.kind, register))
    return Judgements(on=on, judgements=list(check(design, register.at(on)).judgements))


@api.get("/routes/{uuid:route_id}/versions", response=VersionPage, tags=["versions"], by_alias=True)
def list_versions(request: HttpRequest, route_id: UUID, wanted: Query[Paging]) -> dict[str, Any]:
    """The versions of one route; of a route that is not yours there are none."""
    rows = _counted(versions_of(_within(request, Scope.VERSIONS, Paging))).filter(route=route_id)
    return _page(rows, wanted, _version)


@api.get("/versions/{uuid:version_id}", response=VersionFull, tags=["versions"], by_alias=True, exclude_none=True)
def read_version(request: HttpRequest, version_id: UUID) -> VersionFull:
    """One version, with its document."""
    version = get_object_or_404(_counted(versions_of(_within(request, Scope.VERSIONS))), pk=version_id)
    return VersionFull(**_version(version).model_dump(), document=version.design)


@api.get("/programmes", response=ProgrammePage, tags=["programmes"], by_alias=True)
def list_programmes(request: HttpRequest, wanted: Query[ProgrammeFilter]) -> dict[str, Any]:
    """Exam programmes of the vmbo and qualifications of the mbo: those of leerroute, and what your partnerships imported."""
    person = _within(request, Scope.PROGRAMMES, ProgrammeFilter)
    rows = [
        programme
        for programme in programmes_for(person)
        if (wanted.side is None or programme.side is wanted.side)
        and (wanted.level is None or wanted.level in programme.levels)
    ]
    return _page(rows, wanted, ProgrammeSummary.model_validate)


@api.get(
    "/programmes/{path:programme_id}", response=ProgrammeFull, tags=["programmes"], by_alias=True, exclude_none=True
)
def read_programme(request: HttpRequest, programme_id: str) -> ProgrammeFull:
    """One programme with its units, tasks and outcomes."""
    person = _within(request, Scope.PROGRAMMES)
    found = next((programme for programme in programmes_for(person) if programme.id == programme_id), None)
    if found is None:
        raise Http404
    return ProgrammeFull(programme=found)


def _counted(rows: QuerySet[Version]) -> QuerySet[Version]:
    return rows.annotate(signed=Count("signatures", distinct=True)).order_by("-number", "pk")
