"""Two versions of a route beside each other: every fact that differs, grouped by the part it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leerroute.route import (
    Difference,
    RouteDesign,
    differences,
    document_of,
    field_at,
    part_called,
    part_in,
    spelled_path,
    steps,
    value_called,
)
from leerroute.text import Text

Document = Mapping[str, Any]
"""A route as plain data."""

_FIELDS = tuple(RouteDesign.model_fields)


@dataclass(frozen=True)
class Changed:
    """One fact on both sides. label: within its part ("uren totaal"). sentence: on its own."""

    label: Text
    before: Text
    after: Text
    sentence: Text


@dataclass(frozen=True)
class ChangedPart:
    """A part of the route with what differs in it. came, went: it is only in the later, or only in the earlier one."""

    called: Text
    came: bool
    went: bool
    changes: tuple[Changed, ...]

    @property
    def sentences(self) -> tuple[Text, ...]:
        """One for each fact; what came or went is told as a whole."""
        if self.came:
            return (Text(nl=f"Nieuw: {self.called.nl}.", en=f"New: {self.called.en}."),)
        if self.went:
            return (Text(nl=f"Weg: {self.called.nl}.", en=f"Gone: {self.called.en}."),)
        return tuple(change.sentence for change in self.changes)


def compare(before: RouteDesign, after: RouteDesign) -> tuple[ChangedPart, ...]:
    """What differs, part by part, in the order of the document; a unit that came or went is one part with its facts."""
    parts: dict[str, list[Difference]] = {}
    for difference in differences(before, after):
        parts.setdefault(_part_of(difference.path), []).append(difference)
    documents = document_of(before), document_of(after)
    ordered = sorted(parts.items(), key=lambda part: _place(part[0]))
    return tuple(_part(path, found, *documents) for path, found in ordered)


def _place(path: str) -> tuple[int, str]:
    """The order of the document's fields; within the years by year. Sorting keeps what is equal as it was found."""
    first = steps(path)[0]
    return _FIELDS.index(first.field), (first.item or "") if first.field == "years" else ""


def _part_of(path: str) -> str:
    """The innermost named item that a fact belongs to; else its field of the route."""
    taken = steps(path)
    last = max((i for i, step in enumerate(taken) if step.item is not None), default=0)
    return spelled_path(taken[: last + 1])


def _part(path: str, found: list[Difference], before: Document, after: Document) -> ChangedPart:
    was, becomes = part_in(before, path), part_in(after, path)
    is_item = steps(path)[-1].item is not None
    return ChangedPart(
        called=_with_capital(part_called(before if becomes is None else after, path)),
        came=is_item and was is None,
        went=is_item and becomes is None,
        changes=tuple(_changes(path, found, before, after)),
    )


def _changes(part: str, found: list[Difference], before: Document, after: Document) -> Iterator[Changed]:
    for difference in found:
        was, becomes = part_in(before, difference.path), part_in(after, difference.path)
        called = part_called(before if becomes is None else after, difference.path)
        said = value_called(difference.path, was), value_called(difference.path, becomes)
        yield Changed(_label(part, difference.path), *said, _sentence(_with_capital(called), *said))


def _label(part: str, path: str) -> Text:
    """The fields on the way from the part to the fact: "uren, totaal"."""
    taken = steps(path)
    shapes = [field_at(spelled_path(taken[: i + 1])) for i in range(len(steps(part)), len(taken))]
    labels = [shape.words.label for shape in shapes or [field_at(path)] if shape]
    if len(labels) > 1 and labels[-1].nl.startswith(labels[-2].nl):  # uren, uren totaal
        labels.pop(-2)
    return _with_capital(Text(nl=", ".join(label.nl for label in labels), en=", ".join(label.en for label in labels)))


def _with_capital(text: Text) -> Text:
    return Text(nl=text.nl[:1].upper() + text.nl[1:], en=text.en[:1].upper() + text.en[1:])


def _sentence(called: Text, was: Text, becomes: Text) -> Text:
    return Text(
        nl=f"{called.nl}: was {was.nl}, wordt {becomes.nl}.", en=f"{called.en}: was {was.en}, becomes {becomes.en}."
    )
