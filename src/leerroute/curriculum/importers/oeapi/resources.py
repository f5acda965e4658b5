"""Everything in OEAPI files that is a programme, course or learning outcome, wherever it stands.

A response may be one resource, a list (`items`), or a bundle of several; and any resource may hold others in full where
the client asked to expand them. The same resource met twice is one, with what both places tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from leerroute.curriculum.importers.found import Notice, Oddity
from leerroute.curriculum.importers.oeapi.words import words_of
from leerroute.files import open_folder, read_json, shortened
from leerroute.text import Text, enumeration

Json = Mapping[str, Any]


class Kind(StrEnum):
    """The kinds of resource that we read, by the field that holds their id."""

    PROGRAMME = "programmeId"
    COURSE = "courseId"
    OUTCOME = "learningOutcomeId"


_REQUIRED = ("name", "primaryCode")
_PEOPLE = {"coordinators", "instructors", "persons", "members"}
"""Never looked into: who teaches is nothing for us."""
_NOT_OURS = ("consumer", "consumers", "ext")
_OTHERS = ("OfferingId", "ComponentId", "AssociationId")
"""What has an id of its own with such an ending is an offering or a part, and only refers to a course or programme."""
_DEPTH = 30
_LOOKED_AT = 5


@dataclass
class Resources:
    """Resources by kind and id, and what was noticed."""

    found: dict[Kind, dict[str, dict[str, Any]]] = field(default_factory=lambda: {kind: {} for kind in Kind})
    notices: list[Notice] = field(default_factory=list)
    _not_ours: dict[str, int] = field(default_factory=dict)
    _pages: dict[Kind, tuple[int, bool]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.found.values())

    def gather(self, data: object, place: str, depth: int = 0) -> None:
        """Add every resource in `data`. place: how to name it in a message."""
        if depth > _DEPTH:
            return
        if isinstance(data, list):
            for number, entry in enumerate(data):
                self.gather(entry, f"{place}[{number}]", depth + 1)
        elif isinstance(data, Mapping):
            kind = _kind_of(data)
            self._count_pages(data)
            if kind is not None and not self._add(kind, data, place):
                return
            for name in _NOT_OURS:
                if data.get(name):
                    self._not_ours[name] = self._not_ours.get(name, 0) + 1
            for name, value in data.items():
                if name not in _PEOPLE and name not in _NOT_OURS and name != "timelineOverrides":
                    self.gather(value, f"{place}.{name}" if place else name, depth + 1)

    def _add(self, kind: Kind, resource: Json, place: str) -> bool:
        lacking = [name for name in _REQUIRED if not resource.get(name)]
        if "name" not in lacking and words_of(resource["name"]) is None:
            lacking.append("name")
        if lacking or not isinstance(resource[kind.value], str):
            names = ", ".join(lacking or [kind.value])
            self.notices.append(
                Notice(
                    oddity=Oddity.NOT_READ,
                    code=place or shortened(str(resource[kind.value])),
                    message=Text(nl=f"hier ontbreekt: {names}.", en=f"missing here: {names}."),
                )
            )
            return False
        known = self.found[kind].setdefault(resource[kind.value].lower(), {})
        known.update({name: value for name, value in resource.items() if value not in (None, [], "")})
        return True

    def _count_pages(self, data: Json) -> None:
        items, number = data.get("items"), data.get("pageNumber")
        if isinstance(items, list) and items and isinstance(items[0], Mapping) and isinstance(number, int):
            kind = _kind_of(items[0])
            if kind is not None and number >= self._pages.get(kind, (0, False))[0]:
                self._pages[kind] = (number, data.get("hasNextPage") is True)

    def told(self) -> Iterator[Notice]:
        """Once for all: the pages that are not there, and that consumer and ext were left out."""
        for kind, (number, more) in self._pages.items():
            if more:
                yield Notice(
                    oddity=Oddity.NOT_FOUND,
                    code=kind.value,
                    message=Text(
                        nl=f"na pagina {number} van deze lijst komt er nog een, en die staat er niet bij.",
                        en=f"after page {number} of this list there is another, which is not here.",
                    ),
                    page=number,
                )
        if self._not_ours:
            names = [f"{name} ({count})" for name, count in self._not_ours.items()]
            yield Notice(
                oddity=Oddity.LEFT_OUT,
                code="consumer / ext",
                message=Text(
                    nl=f"aanvullingen voor bepaalde afnemers lezen we niet: {enumeration(names, 'nl')}.",
                    en=f"additions for particular consumers are not read: {enumeration(names, 'en')}.",
                ),
            )


def _kind_of(data: Json) -> Kind | None:
    if any(name.endswith(_OTHERS) for name in data):
        return None
    return next((kind for kind in Kind if kind.value in data), None)


def resources_in(path: Path) -> Resources:
    """All resources in a JSON file, a folder or a zip. Raises `Unreadable` for what is no JSON."""
    resources = Resources()
    if path.is_dir() or path.suffix.lower() == ".zip":
        folder = open_folder(path)
        for entry in folder.entries:
            resources.gather(folder.json(entry), entry)
    else:
        resources.gather(read_json(path), "")
    return resources


def has_resource(data: object, depth: int = 4) -> bool:
    """Whether a resource stands not too deep in the data, or among the first entries of a list."""
    if isinstance(data, list):
        return depth > 0 and any(has_resource(entry, depth - 1) for entry in data[:_LOOKED_AT])
    if not isinstance(data, Mapping):
        return False
    if _kind_of(data) is not None:
        return True
    return depth > 0 and any(
        has_resource(value, depth - 1) for value in data.values() if isinstance(value, (list, Mapping))
    )
