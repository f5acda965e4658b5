"""YAML and JSON documents: read with their line numbers, within limits, without surprises.

YAML is read as a strict subset: no aliases (a few bytes could grow into gigabytes), no key twice in one mapping, no
tags. Values pass through JSON before they meet a model, so that "100" (text) is never taken for 100 (a number).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from leerroute.files.problems import Place, Unreadable, spelled, unreadable
from leerroute.files.shapes import field_names, shape_problems
from leerroute.text import Text, number

DOCUMENT_LIMIT = 5_000_000
"""Bytes. A complete route is some 30 kB; five megabytes is no route."""

Model = TypeVar("Model", bound=BaseModel)

_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SafeDumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_SafeDumper):  # type: ignore[misc]
    """YAML that writes a value out each time, as we do not read aliases."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


class _Loader(_SafeLoader):  # type: ignore[misc]
    """YAML as people expect it: "on", "no" and "0011" are text, only true and false are truths (as in YAML 1.2)."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for _tag, _pattern, _first in (
    ("bool", r"true|false|True|False", "tTfF"),
    ("int", r"-?(0|[1-9][0-9]*)", "-0123456789"),
    ("float", r"-?(0|[1-9][0-9]*)\.[0-9]+", "-0123456789"),
    ("timestamp", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "0123456789"),
    ("null", r"~|null|", "~n"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), [*_first, ""])


@dataclass(frozen=True)
class SourceDocument:
    """What stands in a file, and on which line each part of it starts."""

    file: str
    data: Any
    lines: Mapping[Place, int] = field(default_factory=dict)

    def line_of(self, place: Place) -> int | None:
        """The line of the nearest part that is in the file."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place)

    def as_model(self, model: type[Model]) -> Model:
        """The document as a value object. Raises `Unreadable` naming every field that does not fit."""
        try:
            return model.model_validate_json(json.dumps(self.data, default=_plain), strict=True)
        except ValidationError as error:
            raise Unreadable(shape_problems(error, self.file, self.line_of, field_names(model))) from None


def read_document(path: Path, *, limit: int = DOCUMENT_LIMIT) -> SourceDocument:
    """The YAML or JSON document at `path`. Raises `Unreadable` when it is absent, too large or malformed."""
    return parse_document(_text_of(path, limit), str(path))


def parse_document(text: str, file: str) -> SourceDocument:
    """`text` as a document; `file` is only used to name it in problems."""
    _refuse_what_could_grow(text, file)
    loader = _Loader(text)
    try:
        root = loader.get_single_node()
        if root is None:
            raise unreadable(file, "het bestand is leeg.", "the file is empty.")
        lines = dict(_lines(root, (), file))
        return SourceDocument(file, loader.construct_document(root), lines)
    except yaml.YAMLError as error:
        raise _syntax_problem(error, file, text) from None
    finally:
        loader.dispose()


def dump_yaml(data: object) -> str:
    """`data` (as from `model_dump(mode="json")`) as YAML, in its own order, readable for people."""
    return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100))


def _text_of(path: Path, limit: int) -> str:
    file = str(path)
    try:
        if not path.exists():
            raise unreadable(
                file,
                "dit bestand is er niet.",
                "this file does not exist.",
                remedy=Text(nl="Kijk of de naam en de map kloppen.", en="Check its name and folder."),
            )
        if not path.is_file():
            raise unreadable(file, "dit is geen gewoon bestand.", "this is no ordinary file.")
        with path.open("rb") as opened:
            raw = opened.read(limit + 1)
        if len(raw) > limit:
            size = path.stat().st_size
            raise unreadable(
                file,
                f"het bestand is {number(size, 'nl')} bytes; meer dan {number(limit, 'nl')} lezen we niet.",
                f"the file has {number(size, 'en')} bytes; we read at most {number(limit, 'en')}.",
                remedy=Text(nl="Is dit wel het goede bestand?", en="Is this the right file?"),
            )
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise unreadable(
            file,
            "dit is geen leesbare tekst (UTF-8).",
            "this is not readable text (UTF-8).",
            remedy=Text(nl="Sla het op als tekst met codering UTF-8.", en="Save it as text encoded as UTF-8."),
        ) from None
    except OSError as error:
        raise unreadable(file, f"lezen lukt niet: {error.strerror}.", f"cannot be read: {error.strerror}.") from None


DEPTH_LIMIT = 50
"""Levels of nesting. A route has eight."""


def _refuse_what_could_grow(text: str, file: str) -> None:
    """Refuse aliases, tags and deep nesting from the stream of events, before anything is built from them."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            line = event.start_mark.line + 1 if event.start_mark else None
            if isinstance(event, yaml.AliasEvent):
                raise unreadable(
                    file,
                    "verwijzingen (&naam en *naam) lezen we niet.",
                    "aliases (&name and *name) are not read.",
                    line=line,
                    remedy=Text(nl="Schrijf de waarde hier uit.", en="Write the value out here."),
                )
            if isinstance(event, yaml.NodeEvent) and getattr(event, "tag", None) not in {None, "!"}:
                raise unreadable(
                    file,
                    "een label als !!binary lezen we niet.",
                    "a tag such as !!binary is not read.",
                    line=line,
                    remedy=Text(
                        nl="Schrijf de waarde gewoon als tekst of getal.", en="Write the value as text or a number."
                    ),
                )
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEPTH_LIMIT:
                raise unreadable(file, "het bestand is te diep genest.", "the file is nested too deeply.", line=line)
    except yaml.YAMLError as error:
        raise _syntax_problem(error, file, text) from None


def _lines(node: yaml.Node, place: Place, file: str) -> Iterator[tuple[Place, int]]:
    yield place, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise unreadable(
                    file, "een sleutel moet een woord zijn.", "a key must be a word.", line=key.start_mark.line + 1
                )
            if key.value in seen:
                raise unreadable(
                    file,
                    f"de sleutel '{key.value}' staat hier twee keer.",
                    f"the key '{key.value}' stands here twice.",
                    line=key.start_mark.line + 1,
                    remedy=Text(nl="Haal er een weg.", en="Remove one of them."),
                )
            seen.add(key.value)
            yield (*place, key.value), key.start_mark.line + 1
            yield from (
                (inner, line) for inner, line in _lines(value, (*place, key.value), file) if len(inner) > len(place) + 1
            )
    elif isinstance(node, yaml.ScalarNode):
        _refuse_impossible(node, place, file)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _lines(value, (*place, index), file)


_MOST_DIGITS = 15


def _refuse_impossible(node: yaml.ScalarNode, place: Place, file: str) -> None:
    """Refuse a date that is not in the calendar and a number that no school needs, naming where they stand."""
    kind, line = node.tag.rsplit(":", 1)[-1], node.start_mark.line + 1
    if kind == "timestamp":
        try:
            date.fromisoformat(node.value)
        except ValueError:
            raise unreadable(
                file,
                "deze datum bestaat niet.",
                "this date does not exist.",
                place=spelled(place),
                line=line,
                value=node.value,
            ) from None
    if kind in {"int", "float"} and len(node.value) > _MOST_DIGITS:
        raise unreadable(
            file,
            "dit getal is te groot.",
            "this number is too large.",
            place=spelled(place),
            line=line,
            value=node.value,
        )


def _syntax_problem(error: yaml.YAMLError, file: str, text: str) -> Unreadable:
    mark = getattr(error, "problem_mark", None)
    lines = text.split("\n")
    tab = mark is not None and mark.line < len(lines) and "\t" in lines[mark.line]
    remedy = Text(
        nl="Kijk naar inspringen, dubbele punten en aanhalingstekens op deze regel en de regel erboven.",
        en="Look at indentation, colons and quotes on this line and the line above.",
    )
    if tab:
        remedy = Text(
            nl="Er staat een tab op deze regel; spring in met spaties.",
            en="There is a tab on this line; indent with spaces.",
        )
    return unreadable(
        file,
        "hier klopt de opmaak van het bestand (YAML of JSON) niet.",
        f"the file is not well-formed YAML or JSON here ({getattr(error, 'problem', error)}).",
        line=mark.line + 1 if mark else None,
        remedy=remedy,
    )


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} cannot stand in a document")
