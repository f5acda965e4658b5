"""YAML and JSON documents: read with their line numbers, within limits, without surprises.

YAML is read as a strict subset: no aliases (a few bytes could grow into gigabytes), no key twice in one mapping, no
tags. Values pass through JSON before they meet a model, so that "100" (text) is never taken for 100 (a number).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from leerroute.files.problems import Problem, Unreadable, shortened, unreadable
from leerroute.text import Text

DOCUMENT_LIMIT = 5_000_000
"""Bytes. A complete route is some 30 kB; five megabytes is no route."""

Place = tuple[str | int, ...]
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
            raise Unreadable(shape_problems(error, self)) from None


def read_document(path: Path, *, limit: int = DOCUMENT_LIMIT) -> SourceDocument:
    """The YAML or JSON document at `path`. Raises `Unreadable` when it is absent, too large or malformed."""
    return parse_document(_text_of(path, limit), str(path))


def parse_document(text: str, file: str) -> SourceDocument:
    """`text` as a document; `file` is only used to name it in problems."""
    loader = _Loader(text)
    try:
        _refuse_aliases(text, file)
        root = loader.get_single_node()
        if root is None:
            raise unreadable(file, "het bestand is leeg.", "the file is empty.")
        lines = dict(_lines(root, (), file))
        return SourceDocument(file, loader.construct_document(root), lines)
    except yaml.YAMLError as error:
        raise _syntax_problem(error, file) from None
    except RecursionError:
        raise unreadable(file, "het bestand is te diep genest.", "the file is nested too deeply.") from None
    except ValueError as error:  # a date such as 2026-02-31
        raise unreadable(
            file,
            f"een waarde in dit bestand bestaat niet ({error}).",
            f"a value in this file does not exist ({error}).",
            remedy=Text(nl="Schrijf datums als 2026-08-01.", en="Write dates as 2026-08-01."),
        ) from None
    finally:
        loader.dispose()


def dump_yaml(data: object) -> str:
    """`data` (as from `model_dump(mode="json")`) as YAML, in its own order, readable for people."""
    return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100))


def shape_problems(error: ValidationError, document: SourceDocument) -> list[Problem]:
    """What does not fit the model, as problems with the line they are on."""
    return [_shape_problem(detail, document) for detail in error.errors(include_url=False)]


def _text_of(path: Path, limit: int) -> str:
    file = str(path)
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise unreadable(file, "dit is een map, geen bestand.", "this is a folder, not a file.")
        if size > limit:
            raise unreadable(
                file,
                f"het bestand is {size:,} bytes; meer dan {limit:,} lezen we niet.",
                f"the file has {size:,} bytes; we read at most {limit:,}.",
                remedy=Text(nl="Is dit wel het goede bestand?", en="Is this the right file?"),
            )
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise unreadable(
            file,
            "dit bestand is er niet.",
            "this file does not exist.",
            remedy=Text(nl="Kijk of de naam en de map kloppen.", en="Check its name and folder."),
        ) from None
    except UnicodeDecodeError:
        raise unreadable(
            file,
            "dit is geen leesbare tekst (UTF-8).",
            "this is not readable text (UTF-8).",
            remedy=Text(nl="Sla het op als tekst met codering UTF-8.", en="Save it as text encoded as UTF-8."),
        ) from None
    except OSError as error:
        raise unreadable(
            file, f"het lukt niet om te lezen: {error.strerror}.", f"cannot be read: {error.strerror}."
        ) from None


def _refuse_aliases(text: str, file: str) -> None:
    if "*" not in text:
        return
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            raise unreadable(
                file,
                "verwijzingen (&naam en *naam) lezen we niet.",
                "aliases (&name and *name) are not read.",
                line=event.start_mark.line + 1 if event.start_mark else None,
                remedy=Text(nl="Schrijf de waarde hier uit.", en="Write the value out here."),
            )


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
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _lines(value, (*place, index), file)


def _syntax_problem(error: yaml.YAMLError, file: str) -> Unreadable:
    mark = getattr(error, "problem_mark", None)
    return unreadable(
        file,
        "hier klopt de opmaak van het bestand (YAML of JSON) niet.",
        f"the file is not well-formed YAML or JSON here ({getattr(error, 'problem', error)}).",
        line=mark.line + 1 if mark else None,
        remedy=Text(
            nl="Kijk naar inspringen, dubbele punten en aanhalingstekens op deze regel en de regel erboven.",
            en="Look at indentation, colons and quotes on this line and the line above.",
        ),
    )


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} cannot stand in a document")


_EXPECTED: dict[str, Text] = {
    "missing": Text(nl="dit veld moet er staan.", en="this field must be there."),
    "extra_forbidden": Text(nl="dit veld kennen we niet.", en="we do not know this field."),
    "int_type": Text(
        nl="hier moet een heel getal staan, zonder aanhalingstekens.",
        en="a whole number must stand here, without quotes.",
    ),
    "int_from_float": Text(nl="hier moet een heel getal staan.", en="a whole number must stand here."),
    "is_instance_of": Text(
        nl="hier moet een getal staan, met een punt en zonder aanhalingstekens: 5.4.",
        en="a number must stand here, with a point and without quotes: 5.4.",
    ),
    "decimal_max_places": Text(nl="hier mag hoogstens één decimaal staan.", en="at most one decimal is allowed here."),
    "decimal_type": Text(nl="hier moet een getal staan.", en="a number must stand here."),
    "bool_type": Text(nl="hier moet true (ja) of false (nee) staan.", en="true or false must stand here."),
    "string_type": Text(nl="hier moet tekst staan.", en="text must stand here."),
    "string_too_short": Text(nl="hier mag geen lege tekst staan.", en="this text must not be empty."),
    "tuple_type": Text(
        nl="hier moet een lijst staan (regels die met - beginnen).",
        en="a list must stand here (lines starting with -).",
    ),
    "list_type": Text(
        nl="hier moet een lijst staan (regels die met - beginnen).",
        en="a list must stand here (lines starting with -).",
    ),
    "model_type": Text(nl="hier moet een blok met velden staan.", en="a block of fields must stand here."),
    "dict_type": Text(nl="hier moet een blok met velden staan.", en="a block of fields must stand here."),
}


def _shape_problem(detail: ErrorDetails, document: SourceDocument) -> Problem:
    place: Place = tuple(detail["loc"])
    kind = detail["type"]
    context = detail.get("ctx", {})
    expected = _EXPECTED.get(kind)
    remedy = None
    if kind == "value_error":
        refusal = context["error"]
        if isinstance(refusal, Refusal):
            expected, remedy, place = refusal.expected, refusal.remedy, (*place, *refusal.place)
    elif kind in {"enum", "literal_error"}:
        choices = str(context["expected"]).replace(" or ", ", ").replace("'", "")
        expected = Text(
            nl=f"hier kan alleen een van deze woorden staan: {choices}.",
            en=f"only one of these words can stand here: {choices}.",
        )
    elif kind.startswith("date"):
        expected = Text(nl="hier moet een datum staan als 2026-08-01.", en="a date such as 2026-08-01 must stand here.")
    elif kind in {"greater_than_equal", "less_than_equal", "greater_than", "less_than"}:
        bound = next(iter(context.values()))
        least = kind.startswith("greater")
        expected = Text(
            nl=f"hier moet een getal van {'minstens' if least else 'hoogstens'} {bound} staan.",
            en=f"a number of at {'least' if least else 'most'} {bound} must stand here.",
        )
    elif kind == "string_pattern_mismatch":
        expected = Text(
            nl=f"dit heeft niet de goede vorm ({context['pattern']}).",
            en=f"this does not have the right form ({context['pattern']}).",
        )
    if expected is None:
        expected = Text(nl=f"dit past hier niet ({detail['msg']}).", en=f"this does not fit here ({detail['msg']}).")
    if kind == "extra_forbidden":
        remedy = Text(
            nl="Kijk of het goed gespeld is en op de goede plek staat.", en="Check its spelling and its place."
        )
    known = kind != "missing" and not isinstance(detail["input"], Mapping) and not _is_list(detail["input"])
    return Problem(
        file=document.file,
        place=spelled(place),
        line=document.line_of(place),
        value=shortened(detail["input"]) if known else None,
        expected=expected,
        remedy=remedy,
    )


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def spelled(place: Place) -> str:
    """('years', 2, 'hours') -> 'years[2].hours', as a person would point at it."""
    words = ""
    for part in place:
        words += f"[{part}]" if isinstance(part, int) else f".{part}" if words else part
    return words


class Refusal(ValueError):  # noqa: N818 - it is raised as a sentence: why a value is refused
    """Raised inside a model's validator: why the value is refused, in both languages, and where in the value."""

    def __init__(self, expected: Text, remedy: Text | None = None, *, place: Place = ()) -> None:
        super().__init__(expected.en)
        self.expected, self.remedy, self.place = expected, remedy, place
