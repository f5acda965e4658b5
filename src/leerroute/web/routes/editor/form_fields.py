"""Fields on a form: how a value of a route is shown in an input, and how what was typed becomes a value again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from leerroute.route import Conflict, FieldShape, field_at, value_called
from leerroute.text import Text, same
from leerroute.web.routes.anchors import anchor
from leerroute.web.routes.editor.choosing import choices_for
from leerroute.web.routes.models import Change

NONE_OF_THEM = ".geen"
"""The box beside a list that says: there are none."""


class Mistyped(ValueError):  # noqa: N818 - it names what was typed
    """What was typed cannot be a value of this field. expected: what can."""

    def __init__(self, expected: Text) -> None:
        self.expected = expected
        super().__init__(expected.en)


@dataclass(frozen=True)
class Choice:
    value: str
    called: Text
    chosen: bool


@dataclass(frozen=True)
class FormField:
    """One field as it is shown. name: its path below the element. typed: what stands in its inputs. theirs: the change
    that made `conflict`."""

    path: str
    name: str
    shape: FieldShape
    typed: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    none: bool = False
    problem: Text | None = None
    conflict: Conflict | None = None
    theirs: Change | None = None

    @property
    def anchor(self) -> str:
        return anchor(self.path)

    @property
    def text(self) -> str:
        return "\n".join(self.typed)

    @property
    def conflict_theirs(self) -> str:
        """What the other made of it, as JSON: what somebody has seen when choosing."""
        return json.dumps(self.conflict.theirs if self.conflict else None)

    @property
    def conflict_base(self) -> Text | None:
        return value_called(self.path, self.conflict.base) if self.conflict else None

    @property
    def widget(self) -> str:
        kind = self.shape.kind
        if kind in {"name", "number"} and self.choices:
            return "choice"
        return {"numbers": "choices" if self.choices else "name", "yes_no": "choice"}.get(kind, kind)


def shown(document: Mapping[str, Any], path: str, name: str, value: Any) -> FormField:
    """The field at `path` with its value in the draft."""
    typed = as_typed(value)
    return with_typed(document, path, name, typed, none=value == [])


def with_typed(
    document: Mapping[str, Any],
    path: str,
    name: str,
    typed: Sequence[str],
    *,
    none: bool = False,
    problem: Text | None = None,
    conflict: Conflict | None = None,
    theirs: Change | None = None,
) -> FormField:
    """The field with what somebody typed, right or wrong."""
    shape = field_at(path)
    if shape is None:
        raise KeyError(path)
    options = choices_for(document, path, shape)
    known = {value for value, _ in options}
    extra = [(value, same(value)) for value in typed if value and value not in known] if options else []
    choices = tuple(Choice(value, called, value in typed) for value, called in (*options, *extra))
    return FormField(path, name, shape, tuple(typed), choices, none, problem, conflict, theirs)


def as_typed(value: Any) -> tuple[str, ...]:
    """A value as it stands in inputs."""
    if value is None or value == []:
        return ()
    if isinstance(value, bool):
        return ("ja" if value else "nee",)
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def typed_in(posted: QueryDict, name: str, shape: FieldShape) -> tuple[str, ...]:
    """What was typed into this field, line by line for a list."""
    given = posted.getlist(name)
    if shape.kind == "lines" or (shape.kind == "numbers" and len(given) == 1):
        split = r"[\r\n]+" if shape.kind == "lines" else r"[\s,;]+"
        given = [part for text in given for part in re.split(split, text)]
    clean = [readable(text).strip() for text in given]
    return tuple(text for text in clean if text)


def readable(text: str) -> str:
    """Without control characters, which nobody sees and PostgreSQL refuses; lines end in one way."""
    return "".join(sign for sign in text.replace("\r\n", "\n") if sign >= " " or sign in "\n\t")


def as_value(typed: Sequence[str], shape: FieldShape, *, none: bool = False) -> Any:
    """What was typed as a value of this field; None where nothing was. Raises `Mistyped`."""
    if shape.kind in {"choices", "lines", "numbers"}:
        if not typed:
            return [] if none else None
        return [_number(text) for text in typed] if shape.kind == "numbers" else list(typed)
    if not typed:
        return None
    text = typed[0]
    if shape.kind == "yes_no":
        return text == "ja"
    if shape.kind == "number" or shape.whole_numbers:
        return _number(text)
    return _day(text) if shape.kind == "day" else text


def _number(text: str) -> int:
    plain = text.replace(".", "") if re.fullmatch(r"\d{1,3}(\.\d{3})+", text) else text
    if re.fullmatch(r"-?\d{10,}", plain):
        raise Mistyped(Text(nl="dit getal is te groot.", en="this number is too large."))
    if not re.fullmatch(r"-?\d{1,9}", plain):
        raise Mistyped(Text(nl="hier moet een heel getal staan.", en="a whole number must stand here."))
    return int(plain)


def _day(text: str) -> str:
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    parts = found.groups() if found else None
    if parts is None and (found := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", text)):
        parts = (found[3], found[2], found[1])
    try:
        if parts is not None:
            return date(int(parts[0]), int(parts[1]), int(parts[2])).isoformat()
    except ValueError:
        pass
    raise Mistyped(Text(nl="hier moet een datum staan als 1-8-2027.", en="a date such as 2027-08-01 must stand here."))
