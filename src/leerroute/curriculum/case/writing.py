"""Programmes and associations -> CFPackage. What CASE has no place for stands under `extensions.leerroute`.

Dates come in as arguments: the library knows no clock.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from leerroute.curriculum.association import Association, title_of
from leerroute.curriculum.case.identity import identifier, link, uri
from leerroute.curriculum.programme import Outcome, Programme, Task, Unit

Json = dict[str, Any]
OURS = "leerroute"
"""The name of our part of `extensions`."""
AT_HOME = {"id", "code", "title", "text", "levels", "source", "description", "units", "tasks", "outcomes"}
"""Fields that CASE has a place for, or that are written in another way."""


def case_package(
    programme: Programme, *, changed: datetime, base: str | None = None, associations: Iterable[Association] = ()
) -> Json:
    """A programme as CFPackage: a CFDocument, a CFItem for each unit, task and outcome, isChildOf between them.

    changed: lastChangeDateTime, with its time zone. base: where the package is served ("https://x.nl/ims/case/v1p1");
    None for a file. associations: relations to write beside the tree. Raises ValueError for a time without zone.
    """
    when = _moment(changed)
    items = [_item(part, when, base) for part, _, _ in _parts(programme)]
    children = [_child(part, above, place, when, base) for part, above, place in _parts(programme)]
    package: Json = {
        "CFDocument": _document(programme, when, base),
        "CFItems": items,
        "CFAssociations": [*children, *(_relation(association, when, base) for association in associations)],
    }
    if programme.source.licence:
        package["CFDefinitions"] = {"CFLicenses": [_licence(programme, when, base)]}
    return package


def case_crosswalk(
    associations: Iterable[Association],
    *,
    title: str,
    creator: str,
    changed: datetime,
    base: str | None = None,
    description: str | None = None,
) -> Json:
    """Associations between programmes as a CFPackage of their own, without items: a crosswalk.

    Its identifier follows from its title, so a later version takes the place of an earlier one.
    """
    when = _moment(changed)
    name = f"crosswalk/{title}"
    return {
        "CFDocument": {
            "identifier": identifier(name),
            "uri": uri("CFDocuments", name, base),
            "caseVersion": "1.1",
            "creator": creator,
            "title": title,
            "lastChangeDateTime": when,
            "language": "nl",
            **({"description": description} if description else {}),
        },
        "CFItems": [],
        "CFAssociations": [_relation(association, when, base) for association in associations],
    }


def case_json(package: Json) -> str:
    """The package as the text of a file."""
    return json.dumps(package, indent=1, ensure_ascii=False) + "\n"


def _moment(changed: datetime) -> str:
    if changed.tzinfo is None:
        raise ValueError("lastChangeDateTime needs a time zone (CASE 1.1: an ISO 8601 date and time)")
    return changed.isoformat(timespec="seconds")


def _parts(programme: Programme) -> Iterator[tuple[Unit | Task | Outcome, Programme | Unit | Task, int]]:
    """Every part, what it stands under, and its place there from 1."""
    for unit_place, unit in enumerate(programme.units, start=1):
        yield unit, programme, unit_place
        for task_place, task in enumerate(unit.tasks, start=1):
            yield task, unit, task_place
            for place, outcome in enumerate(task.outcomes, start=1):
                yield outcome, task, place


def _document(programme: Programme, when: str, base: str | None) -> Json:
    source = programme.source
    document: Json = {
        "identifier": identifier(programme.id),
        "uri": uri("CFDocuments", programme.id, base),
        "caseVersion": "1.1",
        "creator": source.name,
        "title": programme.title,
        "lastChangeDateTime": when,
        "language": "nl",
        "extensions": {
            OURS: {"id": programme.id, "code": programme.code, "levels": [*programme.levels], **_ours(programme)}
        },
    }
    if source.version:
        document["version"] = source.version
    if source.licence:
        document["licenseURI"] = link("CFLicenses", _licence_id(programme), source.licence, base)
    if source.example:
        document["extensions"][OURS]["example"] = True
    if source.attribution:
        document["notes"] = document["extensions"][OURS]["attribution"] = source.attribution
    if programme.domain:
        document["subject"] = [programme.domain]
    return document


def _item(part: Unit | Task | Outcome, when: str, base: str | None) -> Json:
    item: Json = {
        "identifier": identifier(part.id),
        "uri": uri("CFItems", part.id, base),
        "fullStatement": part.text if isinstance(part, Outcome) else part.title,
        "CFItemType": _type(part),
        "language": "nl",
        "lastChangeDateTime": when,
        "extensions": {OURS: {"id": part.id, "is": type(part).__name__.lower(), **_ours(part)}},
    }
    if part.code:
        item["humanCodingScheme"] = part.code
    if not isinstance(part, Task) and part.levels:
        item["educationLevel"] = [*part.levels]
    if not isinstance(part, Outcome) and part.description:
        item["notes"] = part.description
    return item


def _type(part: Unit | Task | Outcome) -> str:
    if isinstance(part, Task):
        return "task"
    return part.kind.value if part.kind else type(part).__name__.lower()


def _ours(part: BaseModel) -> Json:
    """The fields that are filled in and that CASE has no place for."""
    return part.model_dump(mode="json", exclude=AT_HOME, exclude_defaults=True)


def _child(
    part: Unit | Task | Outcome, above: Programme | Unit | Task, place: int, when: str, base: str | None
) -> Json:
    name = f"isChildOf/{part.id}/{above.id}"
    kind = "CFDocuments" if isinstance(above, Programme) else "CFItems"
    return {
        "identifier": identifier(name),
        "uri": uri("CFAssociations", name, base),
        "associationType": "isChildOf",
        "sequenceNumber": place,
        "originNodeURI": _node("CFItems", part.id, title_of(part), base),
        "destinationNodeURI": _node(kind, above.id, title_of(above), base),
        "lastChangeDateTime": when,
    }


def _relation(association: Association, when: str, base: str | None) -> Json:
    name = f"{association.relation}/{association.origin}/{association.destination}"
    ends = {"origin": association.origin, "destination": association.destination}
    written: Json = {
        "identifier": identifier(name),
        "uri": uri("CFAssociations", name, base),
        "associationType": str(association.relation),
        "originNodeURI": _node("CFItems", association.origin, association.origin_title, base),
        "destinationNodeURI": _node("CFItems", association.destination, association.destination_title, base),
        "lastChangeDateTime": when,
        "extensions": {OURS: ends},
    }
    if association.notes:
        written["notes"] = association.notes
    return written


def _node(kind: str, our_id: str, title: str, base: str | None) -> Json:
    return {**link(kind, our_id, " ".join(title.split()) or our_id, base), "targetType": "CASE"}


def _licence_id(programme: Programme) -> str:
    return f"licence/{programme.source.licence}"


def _licence(programme: Programme, when: str, base: str | None) -> Json:
    licence = programme.source.licence or ""
    return {
        "identifier": identifier(_licence_id(programme)),
        "uri": uri("CFLicenses", _licence_id(programme), base),
        "title": licence,
        "licenseText": licence,
        "lastChangeDateTime": when,
    }
