"""CFPackage -> programme. A package that leerroute wrote comes back as it was; of another, the tree is followed.

In another's package the items under the document are units, the lowest items outcomes, and what holds them tasks; a task
that lies deeper carries the titles on the way to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from leerroute.curriculum.association import Association, AssociationType
from leerroute.curriculum.case import OURS
from leerroute.curriculum.importers.case.tree import Json, end_of, inner_with_leaves, name_of, tree_of
from leerroute.curriculum.importers.found import Imported, Notice, Oddity
from leerroute.curriculum.programme import Level, Outcome, Programme, Side, Source, Task, Unit, UnitKind
from leerroute.files import read_json, unreadable
from leerroute.text import Text

_REQUIRED = ("identifier", "title", "creator")
Part = TypeVar("Part", bound=BaseModel)


def looks_like_case(path: Path) -> bool:
    """Whether it is a JSON file with a CFDocument or CFPackage at the top."""
    if path.suffix.lower() != ".json" or not path.is_file():
        return False
    data = read_json(path)
    return isinstance(data, Mapping) and ("CFDocument" in data or "CFPackage" in data)


def read_case(path: Path) -> Imported:
    """The programme in a CFPackage, and the relations in it. Raises `Unreadable` when it has no usable CFDocument."""
    data = read_json(path)
    package = data.get("CFPackage", data)
    document = package.get("CFDocument") if isinstance(package, Mapping) else None
    if not isinstance(document, Mapping) or not all(_is_said(document.get(name)) for name in _REQUIRED):
        raise unreadable(
            str(path),
            "een CASE-bestand heeft een CFDocument met identifier, title en creator.",
            "a CASE file has a CFDocument with identifier, title and creator.",
            place="CFDocument",
            remedy=Text(
                nl="Vraag het hele pakket op (GET /CFPackages/{id}).",
                en="Ask for the whole package (GET /CFPackages/{id}).",
            ),
        )
    reader = _Reader(document, package)
    programmes = (reader.programme(),) if reader.items else ()
    associations = tuple(reader.associations())
    return Imported(programmes=programmes, notices=tuple(reader.notices), associations=associations)


class _Reader:
    """Reads one package and gathers what is odd about it."""

    def __init__(self, document: Json, package: Json) -> None:
        self.document, self.package = document, package
        self.notices: list[Notice] = []
        self.items = dict(self._items())
        self.relations = [a for a in self._list("CFAssociations") if a.get("associationType") != "isChildOf"]
        self.tree = tree_of(str(document["identifier"]).lower(), self.items, self._list("CFAssociations"))
        self.notices += self.tree.notices

    def programme(self) -> Programme:
        ours = _ours(self.document)
        levels = _levels(ours.get("levels", ()))
        units = tuple(self._units())
        if not levels:
            taught = {
                level for unit in units for level in (*unit.levels, *(x for o in unit.outcomes for x in o.levels))
            }
            levels = tuple(level for level in Level if level in taught)
        side = _member(Side, ours.get("side")) or _side_of(levels)
        if side is None:
            self._tell(Oddity.NO_SIDE, str(self.document["title"]), "", "")
        licence = self.document.get("licenseURI")
        subject = self.document.get("subject")
        return Programme(
            id=str(ours.get("id") or f"case:{str(self.document['identifier']).lower()}"),
            code=str(ours.get("code") or self.document["title"]),
            title=str(self.document["title"]),
            side=side,
            levels=levels,
            mbo_programme=_text(ours.get("mbo_programme")),
            price_factor=_number(ours.get("price_factor")),
            domain=_text(subject[0]) if isinstance(subject, list) and subject else None,
            source=Source(
                name=str(self.document["creator"]),
                version=str(self.document.get("version") or ""),
                licence=_text(licence.get("title")) if isinstance(licence, Mapping) else None,
                attribution=_text(ours.get("attribution")),
                example=ours.get("example") is True,
            ),
            units=units,
        )

    def associations(self) -> Iterator[Association]:
        """The relations beside the tree, in our ids."""
        for relation in self.relations:
            ours = _ours(relation)
            kind = str(relation.get("associationType", ""))
            try:
                yield Association(
                    relation=_member(AssociationType, kind) or kind,
                    origin=str(ours.get("origin") or self._id(end_of(relation, "origin"))),
                    destination=str(ours.get("destination") or self._id(end_of(relation, "destination"))),
                    origin_title=_title(relation, "origin"),
                    destination_title=_title(relation, "destination"),
                    notes=_text(relation.get("notes")),
                )
            except ValidationError:
                self._tell(
                    Oddity.NOT_READ,
                    str(relation.get("identifier", "?")),
                    f"de relatie '{kind}' kent CASE niet, of een van beide einden ontbreekt.",
                    f"CASE does not know the relation '{kind}', or one of its ends is missing.",
                )

    def _list(self, name: str) -> list[Json]:
        found = self.package.get(name)
        return [entry for entry in found if isinstance(entry, Mapping)] if isinstance(found, list) else []

    def _items(self) -> Iterator[tuple[str, Json]]:
        for number, item in enumerate(self._list("CFItems")):
            if not item.get("identifier") or not str(item.get("fullStatement") or "").strip():
                self._tell(
                    Oddity.NOT_READ,
                    f"CFItems[{number}]",
                    f"dit onderdeel heeft geen identifier of geen fullStatement ({name_of(item) or 'leeg'}).",
                    f"this item has no identifier or no fullStatement ({name_of(item) or 'empty'}).",
                )
                continue
            yield str(item["identifier"]).lower(), item

    def _units(self) -> Iterator[Unit]:
        roots = self.tree.roots
        if any("is" in _ours(item) for item in self.items.values()):
            yield from (self._own_unit(root) for root in roots)
        elif roots and not any(self.tree.under(root) for root in roots):
            yield self._flat(roots)
        else:
            yield from (self._unit(root) for root in roots)

    def _own_unit(self, identifier: str) -> Unit:
        tasks = (
            self._task(task, self.items[task].get("fullStatement"), self.tree.under(task))
            for task in self.tree.under(identifier)
        )
        return self._unit_with(identifier, tuple(tasks))

    def _unit(self, identifier: str) -> Unit:
        tasks = (
            self._task(
                way[-1],
                " / ".join(str(self.items[step]["fullStatement"]) for step in way[1:] or way),
                leaves,
                own=len(way) == 1,
            )
            for way, leaves in inner_with_leaves(self.tree, identifier)
        )
        return self._unit_with(identifier, tuple(tasks))

    def _flat(self, leaves: list[str]) -> Unit:
        """All items at one level: one unit that carries the name of the document."""
        unit_id = f"case:{self.tree.document}/unit"
        title = str(self.document["title"])
        task = Task(id=f"{unit_id}/task", title=title, outcomes=tuple(self._outcome(leaf) for leaf in leaves))
        return Unit(id=unit_id, code=title, title=title, kind=None, tasks=(task,))

    def _unit_with(self, identifier: str, tasks: tuple[Task, ...]) -> Unit:
        item = self.items[identifier]
        words = " ".join(str(item["fullStatement"]).split())
        return self._made(
            Unit,
            item,
            id=self._id(identifier),
            code=str(item.get("humanCodingScheme") or identifier),
            title=words,
            kind=_member(UnitKind, item.get("CFItemType")),
            levels=_levels(item.get("educationLevel")),
            description=_text(item.get("notes")),
            tasks=tasks,
        )

    def _task(self, identifier: str, title: object, leaves: list[str], *, own: bool = False) -> Task:
        """own: the task is the unit itself, of an item whose children are outcomes."""
        item = self.items[identifier]
        return self._made(
            Task,
            {} if own else item,
            id=f"{self._id(identifier)}/task" if own else self._id(identifier),
            code=None if own else _text(item.get("humanCodingScheme")),
            title=" ".join(str(title).split()),
            description=None if own else _text(item.get("notes")),
            outcomes=tuple(self._outcome(leaf) for leaf in leaves),
        )

    def _outcome(self, identifier: str) -> Outcome:
        item = self.items[identifier]
        return self._made(
            Outcome,
            item,
            id=self._id(identifier),
            code=_text(item.get("humanCodingScheme")),
            text=str(item["fullStatement"]),
            levels=_levels(item.get("educationLevel")),
        )

    def _made(self, model: type[Part], item: Json, **fields: Any) -> Part:
        """The part, with what stands in our extension; a field there that does not fit is told and left out."""
        more = {name: value for name, value in _ours(item).items() if name in model.model_fields and name != "id"}
        while True:
            try:
                return model.model_validate({**fields, **more})
            except ValidationError as error:
                wrong = {str(detail["loc"][0]) for detail in error.errors()} & more.keys()
                if not wrong:
                    raise
                for name in wrong:
                    self._tell(
                        Oddity.NOT_READ,
                        name_of(item),
                        f"extensions.leerroute.{name} past niet: {more.pop(name)!r}.",
                        f"extensions.leerroute.{name} does not fit.",
                    )

    def _id(self, identifier: str) -> str:
        ours = _ours(self.items.get(identifier, {})).get("id")
        return str(ours) if ours else f"case:{identifier}" if identifier else ""

    def _tell(self, oddity: Oddity, code: str, nl: str, en: str) -> None:
        message = Text(nl=nl, en=en) if nl else oddity.heading
        self.notices.append(Notice(oddity=oddity, code=code, message=message))


def _is_said(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _ours(entity: Json) -> Json:
    extensions = entity.get("extensions")
    ours = extensions.get(OURS) if isinstance(extensions, Mapping) else None
    return ours if isinstance(ours, Mapping) else {}


def _levels(found: object) -> tuple[Level, ...]:
    words = {str(word) for word in found} if isinstance(found, (list, tuple)) else set()
    return tuple(level for level in Level if level.value in words)


def _side_of(levels: tuple[Level, ...]) -> Side | None:
    sides = {Side.MBO if level.value.startswith("mbo") else Side.VMBO for level in levels}
    return sides.pop() if len(sides) == 1 else None


Choice = TypeVar("Choice", Side, UnitKind, AssociationType)


def _member(choices: type[Choice], value: object) -> Choice | None:
    return next((choice for choice in choices if choice.value == value), None)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _text(value: object) -> str | None:
    return str(value) if value else None


def _title(relation: Json, side: str) -> str:
    node = relation.get(f"{side}NodeURI")
    return str(node.get("title") or "") if isinstance(node, Mapping) else ""
