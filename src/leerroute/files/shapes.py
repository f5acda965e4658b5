"""What does not fit a model, told as problems that the owner of the file understands."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from leerroute.files.problems import Place, Problem, shortened, spelled
from leerroute.text import Text


class Refusal(ValueError):  # noqa: N818 - it is raised as a sentence: why a value is refused
    """Raised inside a model's validator: why the value is refused, in both languages, and where in the value."""

    def __init__(self, expected: Text, remedy: Text | None = None, *, place: Place = ()) -> None:
        super().__init__(expected.en)
        self.expected, self.remedy, self.place = expected, remedy, place


def shape_problems(
    error: ValidationError, file: str, line_of: Callable[[Place], int | None], names: Sequence[str] = ()
) -> list[Problem]:
    """What does not fit the model, as problems with the line they are on. line_of: the line of a place; names: of fields, to suggest from."""
    return [_shape_problem(detail, file, line_of, names) for detail in error.errors(include_url=False)]


def field_names(model: type[BaseModel]) -> tuple[str, ...]:
    """The names of all fields of a model and of the models in it."""
    schema = model.model_json_schema()
    parts = (schema, *schema.get("$defs", {}).values())
    return tuple(sorted({name for part in parts for name in part.get("properties", {})}))


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
    "string_too_long": Text(nl="deze tekst is te lang.", en="this text is too long."),
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


def _shape_problem(
    detail: ErrorDetails, file: str, line_of: Callable[[Place], int | None], names: Sequence[str]
) -> Problem:
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
        at_least = kind.startswith("greater")
        expected = Text(
            nl=f"hier moet een getal van {'minstens' if at_least else 'hoogstens'} {bound} staan.",
            en=f"a number of at {'least' if at_least else 'most'} {bound} must stand here.",
        )
    elif kind == "too_short":
        least = context["min_length"]
        expected = Text(
            nl=f"hier {'hoort minstens één regel' if least == 1 else f'horen minstens {least} regels'} te staan.",
            en=f"at least {'one line' if least == 1 else f'{least} lines'} must stand here.",
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
        file=file,
        place=spelled(place),
        line=line_of(place),
        value=shortened(detail["input"]) if known else None,
        expected=expected,
        remedy=remedy,
    )


_FORMS: dict[str, Text] = {
    r"^\d{4}-(0[1-9]|1[0-2])$": Text(
        nl="een maand is een jaartal en een maand, zoals 2012-09.", en="a month is a year and a month, such as 2012-09."
    ),
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
