"""What can stand in each field of a route, read from the model itself: so that forms and names never miss a field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from leerroute.route.design import RouteDesign
from leerroute.route.field_words import CHOICES, FIELDS, FieldWords
from leerroute.route.kinds import RouteKind
from leerroute.route.paths import steps
from leerroute.text import Text, same

Kind = Literal["words", "name", "number", "yes_no", "choice", "choices", "day", "lines", "numbers", "block", "list"]


@dataclass(frozen=True)
class FieldShape:
    """One field. model: in which part of the route. inner: the model of a block or of a list's items, "" otherwise.

    choices: what can be chosen, by stored value. least, most: of a number. longest: of a text. required: an item of a list
    cannot do without it.
    """

    model: str
    name: str
    kind: Kind
    words: FieldWords
    inner: str = ""
    choices: tuple[tuple[str, Text], ...] = ()
    whole_numbers: bool = False
    least: int | None = None
    most: int | None = None
    longest: int | None = None
    required: bool = False

    def choice_called(self, value: object) -> Text:
        """What this choice is called; the value itself when it is no choice."""
        return dict(self.choices).get(str(value)) or same(str(value))


@cache
def fields_of(model: str) -> Mapping[str, FieldShape]:
    """The fields of a model ("RouteUnit") by name, in its own order."""
    definition = _definitions()[model]
    required = set(definition.get("required", ()))
    return {
        name: _shape(model, name, schema, required=name in required)
        for name, schema in definition["properties"].items()
    }


@lru_cache(4096)
def field_at(path: str) -> FieldShape | None:
    """The field that `path` points at, or the list that holds the item; None when there is no such field."""
    model = "RouteDesign"
    shape = None
    try:
        taken = steps(path)
    except ValueError:
        return None
    for step in taken:
        shape = fields_of(model).get(step.field) if model else None
        if shape is None or (step.item is not None and shape.kind != "list"):
            return None
        model = shape.inner
    return shape


def every_field(model: str = "RouteDesign") -> Iterator[FieldShape]:
    """Every field of a route and of its parts, blocks and lists included."""
    for shape in fields_of(model).values():
        yield shape
        if shape.inner:
            yield from every_field(shape.inner)


@cache
def _definitions() -> dict[str, Any]:
    schema = RouteDesign.model_json_schema()
    return {**schema["$defs"], "RouteDesign": schema}


def _shape(model: str, name: str, schema: Mapping[str, Any], *, required: bool) -> FieldShape:
    schema, inner = _resolved(schema)
    words = FIELDS[model][name]
    if schema.get("type") == "array":
        item, below = _resolved(schema["items"])
        if below and "properties" in item:
            return FieldShape(model, name, "list", words, inner=below)
        if "enum" in item:
            return FieldShape(model, name, "choices", words, choices=_choices(model, name, item["enum"]))
        if item.get("type") == "integer":
            return FieldShape(model, name, "numbers", words, least=item.get("minimum"), most=item.get("maximum"))
        return FieldShape(model, name, "lines", words, longest=item.get("maxLength"))
    if "properties" in schema:
        return FieldShape(model, name, "block", words, inner=inner)
    if "enum" in schema or "const" in schema:
        values = schema.get("enum") or [schema["const"]]
        choices = _choices(model, name, values)
        whole = isinstance(values[0], int)
        return FieldShape(model, name, "choice", words, choices=choices, whole_numbers=whole, required=required)
    kind: Kind = {"integer": "number", "boolean": "yes_no"}.get(schema["type"], "name")  # type: ignore[assignment]
    longest = schema.get("maxLength")
    if schema.get("format") == "date":
        kind = "day"
    elif kind == "name" and longest == 5000 and name not in _SHORT:
        kind = "words"
    return FieldShape(
        model,
        name,
        kind,
        words,
        least=schema.get("minimum"),
        most=schema.get("maximum"),
        longest=longest,
        required=required,
    )


_SHORT = {"title", "name"}
"""Texts of one line."""


def _resolved(schema: Mapping[str, Any]) -> tuple[Mapping[str, Any], str]:
    """Without "or nothing", and with what it refers to; the name of that."""
    given = next((s for s in schema.get("anyOf", ()) if s.get("type") != "null"), schema)
    name = given.get("$ref", "").rsplit("/", 1)[-1]
    return (_definitions()[name], name) if name else (given, "")


def _choices(model: str, name: str, values: list[Any]) -> tuple[tuple[str, Text], ...]:
    if name == "kind" and model == "RouteDesign":
        return tuple((kind.value, kind.called) for kind in RouteKind)
    name = "phase" if name in {"enrolled_at", "funded_as"} else name
    called = CHOICES.get(f"{name}@{model}") or CHOICES.get(name, {})
    shown = values if name != "leerweg" else [value for value in values if not value.startswith("mbo")]
    return tuple((str(value), called.get(str(value), same(str(value)))) for value in shown)
