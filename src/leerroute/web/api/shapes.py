"""What the API gives: our own documents as they are, with the few facts that the site adds. Never a person's data."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from ninja import Field, Schema
from pydantic import ConfigDict
from pydantic.alias_generators import to_camel

from leerroute.curriculum import Level, Programme, Side
from leerroute.law import Judgement
from leerroute.route import RouteDesign, RouteKind


class Shape(Schema):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, from_attributes=True)


class RouteSummary(Shape):
    id: UUID
    title: str
    kind: RouteKind
    changed_at: datetime


class RouteFull(RouteSummary):
    document: RouteDesign = Field(description="The draft as `leerroute route schema` describes it.")


class VersionSummary(Shape):
    """signed_by: how many organisations signed; final when proposed and nobody is left to sign."""

    id: UUID
    route_id: UUID
    number: int
    name: str
    digest: str = Field(description="SHA-256 of the document as canonical JSON.")
    made_at: datetime
    proposed_at: datetime | None
    signatures: int


class VersionFull(VersionSummary):
    document: RouteDesign


class Judgements(Shape):
    """on: the day whose law was used."""

    on: date
    judgements: list[Judgement]


class ProgrammeSummary(Shape):
    id: str
    code: str
    title: str
    side: Side | None
    levels: tuple[Level, ...]


class ProgrammeFull(Shape):
    programme: Programme


class RoutePage(Shape):
    items: list[RouteSummary]
    total: int
    page: int
    page_size: int


class VersionPage(Shape):
    items: list[VersionSummary]
    total: int
    page: int
    page_size: int


class ProgrammePage(Shape):
    items: list[ProgrammeSummary]
    total: int
    page: int
    page_size: int
