"""YAML and JSON documents: read with their line numbers, within limits, without surprises.

YAML is read as a strict subset: no aliases (a few bytes could grow into gigabytes), no key twice in one mapping, no
tags. Values pass through JSON before they meet a model, so that "100" (text) is never taken for 100 (a number).
"""

from __future__ import annotations

import difflib
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
from leerroute.text import Text, number

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
            raise Unreadable(shape_problems(error, self, _field_names(model))) from None


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


def shape_problems(error: ValidationError, document: SourceDocument, names: Sequence[str] = ()) -> list[Problem]:
    """What does not fit the model, as problems with the line they are on. names: of fields, to suggest from."""
    return [_shape_problem(detail, document, names) for detail in error.errors(include_url=False)]


def _field_names(model: type[BaseModel]) -> tuple[str, ...]:
    """The names of all fields of a model and of the models in it."""
    schema = model.model_json_schema()
    parts = (schema, *schema.get("$defs", {}).values())
    return tuple(sorted({name for part in parts for name in part.get("properties", {})}))


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


def _shape_problem(detail: ErrorDetails, document: SourceDocument, names: Sequence[str]) -> Problem:
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
        choices = _choices(str(context["expected"]), place)
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
        expected = _FORMS.get(
            context["pattern"],
            Text(
                nl=f"dit heeft niet de goede vorm ({context['pattern']}).",
                en=f"this does not have the right form ({context['pattern']}).",
            ),
        )
    if expected is None:
        expected = Text(nl=f"dit past hier niet ({detail['msg']}).", en=f"this does not fit here ({detail['msg']}).")
    if kind == "extra_forbidden":
        remedy = _suggestion(str(place[-1]), names)
    if detail["input"] is None and kind != "missing":
        expected = Text(nl="dit veld moet gevuld zijn.", en="this field must be filled.")
    known = (
        kind != "missing"
        and detail["input"] is not None
        and not isinstance(detail["input"], Mapping)
        and not _is_list(detail["input"])
    )
    return Problem(
        file=document.file,
        place=spelled(place),
        line=document.line_of(place),
        value=shortened(detail["input"]) if known else None,
        expected=expected,
        remedy=remedy,
    )


_FORMS: dict[str, Text] = {
    r"^[0-9]{2}[A-Z]{2}([0-9]{2})?$": Text(
        nl="een BRIN is twee cijfers en twee hoofdletters, zoals 01AB (met vestiging: 01AB02).",
        en="a BRIN is two digits and two capitals, such as 01AB (with location: 01AB02).",
    ),
    r"^[0-9]{5}$": Text(nl="een crebo heeft vijf cijfers.", en="a crebo has five digits."),
    r"^K[0-9]{4}$": Text(
        nl="een keuzedeel is een K en vier cijfers, zoals K0226.",
        en="a keuzedeel is a K and four digits, such as K0226.",
    ),
}


def _choices(expected: str, place: Place) -> str:
    """The words that can stand here; a leerweg is never an mbo level."""
    words = expected.replace(" or ", ", ").replace("'", "").split(", ")
    return ", ".join(word for word in words if place[-1:] != ("leerweg",) or not word.startswith("mbo"))


def _suggestion(name: str, names: Sequence[str]) -> Text:
    near = difflib.get_close_matches(name, names, n=1)
    if near:
        return Text(nl=f"Bedoel je '{near[0]}'?", en=f"Do you mean '{near[0]}'?")
    return Text(nl="Kijk of het goed gespeld is en op de goede plek staat.", en="Check its spelling and its place.")


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
