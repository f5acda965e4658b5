"""The editor as it is drawn: sections of elements and lists, closed as words or open as a form."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from leerroute.route import (
    KEYS,
    FieldShape,
    field_at,
    fields_of,
    item_path,
    part_called,
    part_in,
    value_called,
)
from leerroute.text import Text, same
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.routes.anchors import anchor
from leerroute.web.routes.editor.elements import SECTIONS, Section, lists_below, names_of, names_of_new, place_of
from leerroute.web.routes.editor.form_fields import FormField, shown
from leerroute.web.routes.editor.saving import below, now_of
from leerroute.web.routes.models import Comment


@dataclass(frozen=True)
class Fact:
    """A field in words. path: where it is filled in."""

    path: str
    label: Text
    value: Text
    filled: bool
    short: bool


@dataclass(frozen=True)
class ElementForm:
    """base: JSON of what the form is based on. general: a problem that belongs to no field."""

    fields: tuple[FormField, ...]
    base: str
    general: Text | None = None


@dataclass(frozen=True)
class Row:
    """One element. title: what it is called anywhere; heading: under its list. now: JSON of the item, for taking it away
    as it was seen."""

    path: str
    title: Text
    heading: Text
    facts: tuple[Fact, ...]
    is_item: bool
    now: str = ""
    form: ElementForm | None = None
    lists: tuple[RowList, ...] = ()
    comments: tuple[Comment, ...] = ()
    token: str = ""

    @property
    def anchor(self) -> str:
        return anchor(self.path)

    @property
    def said(self) -> SafeString:
        """What is filled in, on one line. Made here and not in the template, as a page has hundreds of them."""
        told = spoken()
        parts = [
            format_html("{}", _short(fact.value.in_(told)))
            if fact.short
            else format_html('<span class="soft">{}</span> {}', fact.label.in_(told), _short(fact.value.in_(told)))
            for fact in self.facts
            if fact.filled
        ]
        return SafeString(" · ".join(parts))

    @property
    def lacking(self) -> str:
        """What is not filled in yet, on one line."""
        return ", ".join(fact.label.in_(spoken()) for fact in self.facts if not fact.filled)

    @property
    def open_comments(self) -> int:
        return sum(comment.closed_at is None for comment in self.comments)

    @property
    def is_closed(self) -> bool:
        """Nothing but words: no form, no lists, no comments. Such a row is drawn once."""
        return self.form is None and not self.lists and not self.comments

    @property
    def level(self) -> int:
        """Of its heading."""
        return 5 if "." in self.path.replace("target.keuzedelen", "keuzedelen") else 4

    @property
    def is_unit(self) -> bool:
        return self.is_item and ".units[" in self.path


@dataclass(frozen=True)
class RowList:
    """A list of items. none: people said that there are none. form: for a new item, when that is open."""

    path: str
    label: Text
    rows: tuple[Row, ...]
    none: bool
    form: ElementForm | None = None

    @property
    def anchor(self) -> str:
        return anchor(self.path)

    @property
    def is_units(self) -> bool:
        return self.path.endswith(".units")


@dataclass(frozen=True)
class DrawnSection:
    key: str
    title: Text
    rows: tuple[Row, ...]
    lists: tuple[RowList, ...]


@dataclass(frozen=True)
class Editor:
    """Draws the draft. opened: the element, or the list for a new item, that is open. given: its form as it was typed."""

    document: Mapping[str, Any]
    opened: str = ""
    given: ElementForm | None = None
    comments: Mapping[str, tuple[Comment, ...]] = field(default_factory=dict)
    token: str = ""

    def sections(self) -> list[DrawnSection]:
        return [self._section(section) for section in SECTIONS]

    def row(self, element: str) -> Row:
        """One element by its path."""
        is_item = element.endswith("]")
        item = part_in(self.document, place_of(element)) or {}
        form = (self.given or self._form(element)) if element == self.opened else None
        title = _title(element) if not is_item else part_called(self.document, element)
        lists = tuple(self.list(path) for path in lists_below(element)) if is_item else ()
        return Row(
            element,
            title,
            _heading(element, item, title),
            tuple(self._facts(element, item)),
            is_item,
            json.dumps(item) if is_item and form else "",
            form,
            lists,
            self.comments.get(element, ()),
            self.token if form else "",
        )

    def list(self, path: str) -> RowList:
        """One list by its path."""
        shape = field_at(path)
        if shape is None:
            raise KeyError(path)
        items = part_in(self.document, path)
        rows = tuple(self.row(item_path(path, item)) for item in items or ())
        form = (self.given or self._new_form(path)) if path == self.opened else None
        nested = "]" in path  # then several lists on the page have this label: say of what
        label = part_called(self.document, path) if nested else shape.words.label
        return RowList(path, label, rows, items == [], form)

    def _section(self, section: Section) -> DrawnSection:
        rows, lists = map(self.row, section.elements), map(self.list, section.lists)
        return DrawnSection(section.key, section.title, tuple(rows), tuple(lists))

    def _form(self, element: str) -> ElementForm:
        names = names_of(element)
        now = now_of(self.document, element, names)
        fields = tuple(shown(self.document, below(place_of(element), name), name, now[name]) for name in names)
        return ElementForm(fields, json.dumps(now))

    def _new_form(self, path: str) -> ElementForm:
        fields = tuple(shown(self.document, below(new_item(path), name), name, None) for name in names_of_new(path))
        return ElementForm(fields, "{}")

    def _facts(self, element: str, item: Mapping[str, Any]) -> Iterator[Fact]:
        place = place_of(element)
        shape = field_at(place) if place else None
        model = shape.inner if shape is not None else "RouteDesign"
        keys = KEYS[shape.name] if shape is not None and element.endswith("]") else ()
        for name in names_of(element):
            if name in keys or (name == "title" and model == "RouteUnit") or (name == "name" and model == "Partner"):
                continue
            value = part_in(item, name)
            if value is None and not _matters(self.document, model, name, element, item):
                continue
            found = _shape(model, name)
            path = below(place, name)
            yield Fact(
                path, found.words.label, value_called(path, value), value is not None, found.kind in {"choice", "name"}
            )


def _short(words: str) -> str:
    return words if len(words) <= 70 else f"{words[:69]}…"


def new_item(path: str) -> str:
    """A path that stands for the new item of this list."""
    return f"{path}[]"


def _heading(element: str, item: Mapping[str, Any], title: Text) -> Text:
    """The title without what the list above it tells already."""
    if ".units[" in element:
        return same(str(item.get("title") or item.get("code")))
    return same(str(item.get("name"))) if ".members[" in element else title


def _matters(document: Mapping[str, Any], model: str, name: str, element: str, item: Mapping[str, Any]) -> bool:
    """Whether something is missing when this field is open: not where other fields say that it is not asked."""
    match model, name:
        case "RouteUnit", "vo_share" | "cross_subject":
            return item.get("part") == "joint"
        case "RouteUnit", "team":
            return bool(item.get("cross_subject"))
        case "RouteUnit", "blocks":
            year = part_in(document, element.split(".", 1)[0]) or {}
            return year.get("blocks") is not None
        case "RouteUnit", "hours.guided" | "hours.bpv":
            return part_in(item, "hours.total") is not None
        case "Partner", "school_kinds" | "profiles":
            return item.get("role") == "vmbo_school"
        case "Partner", "brin" | "rio.registered" | "rio.registered_on" | "rio.names_partner" | "rio.separately":
            return item.get("role") in {"vmbo_school", "mbo_college"}
        case "ExamMoment", "period":
            return item.get("kind") in {"ce", "cspe"}
        case ("ExamMoment", "block") | ("BpvPeriod", "blocks"):
            return (part_in(document, f"years[{item.get('year')}]") or {}).get("blocks") is not None
        case _:
            return True


def _shape(model: str, name: str) -> FieldShape:
    *above, last = name.split(".")
    for step in above:
        model = fields_of(model)[step].inner
    return fields_of(model)[last]


def _title(element: str) -> Text:
    if element == "title":
        return Text(nl="Basis", en="Basics")
    shape = field_at(element)
    if shape is None:
        raise KeyError(element)
    label = shape.words.label
    return Text(nl=label.nl[:1].upper() + label.nl[1:], en=label.en[:1].upper() + label.en[1:])
