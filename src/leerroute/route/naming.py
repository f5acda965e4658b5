"""The parts of a route in words: "uren totaal van Nederlands in jaar 1"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from leerroute.exam import subject_name
from leerroute.route.design import RouteDesign
from leerroute.route.editing import document_of, part_in
from leerroute.route.paths import Step, spelled_path, steps
from leerroute.route.shape import FieldShape, field_at
from leerroute.text import Text, day, number, same

WHOLE = Text(nl="de route", en="the route")
OPEN = Text(nl="nog niet ingevuld", en="not filled in yet")
NONE = Text(nl="geen", en="none")


def part_called(design: RouteDesign | Mapping[str, Any], path: str) -> Text:
    """What the part at `path` is called in the words of schools; the path itself when there is no such part.

    An item that is gone is called by its key. `design` may be its plain data (`document_of`), which is quicker for many.
    """
    document = document_of(design) if isinstance(design, RouteDesign) else design
    try:
        taken = steps(path)
    except ValueError:
        return same(path)
    if not taken:
        return WHOLE
    if field_at(path) is None:
        return same(path)
    return _called(document, taken)


def _called(document: Mapping[str, Any], taken: tuple[Step, ...]) -> Text:
    *above, last = taken
    if last.item is not None:
        return _item_called(document, taken)
    shape = _shape_of(taken)
    owner = next((tuple(above[: i + 1]) for i in reversed(range(len(above))) if above[i].item is not None), None)
    label, quoted = shape.words.label, shape.kind == "yes_no" or shape.name in _NO_NOUN
    if quoted:
        label = Text(nl=f"\u2018{label.nl}\u2019", en=f"\u2018{label.en}\u2019")
    if owner is not None:
        return _joined(
            label, _called(document, owner), "bij" if quoted else "in" if owner[-1].field == "years" else "van"
        )
    if not above:
        return label
    about = _shape_of(tuple(above[:1])).words.label
    return Text(nl=f"{label.nl} ({about.nl})", en=f"{label.en} ({about.en})")


_NO_NOUN = {"enrolled_at", "funded_as", "part", "place", "competences", "guided", "by", "profiles"}
"""Fields whose label is no noun: they are quoted, as yes-or-no questions are."""


def _joined(label: Text, owner: Text, nl: str) -> Text:
    en = {"van": "of", "bij": "at"}.get(nl, nl)
    return Text(nl=f"{label.nl} {nl} {owner.nl}", en=f"{label.en} {en} {owner.en}")


def _shape_of(taken: tuple[Step, ...]) -> FieldShape:
    shape = field_at(spelled_path(taken))
    if shape is None:
        raise KeyError(spelled_path(taken))
    return shape


def _item_called(document: Mapping[str, Any], taken: tuple[Step, ...]) -> Text:
    step = taken[-1]
    found = part_in(document, spelled_path(taken))
    item: Mapping[str, Any] = found if isinstance(found, Mapping) else {}
    name = step.item or ""
    match step.field:
        case "years":
            return Text(nl=f"jaar {name}", en=f"year {name}")
        case "units":
            above = _called(document, taken[:-1][:1])
            title = item.get("title") or name
            return Text(nl=f"{title} in {above.nl}", en=f"{title} in {above.en}")
        case "partners":
            return same(str(item.get("name") or name))
        case "teams":
            return Text(nl=f"team {name}", en=f"team {name}")
        case "members":
            above = _called(document, taken[:1])
            return Text(nl=f"{name} in {above.nl}", en=f"{name} in {above.en}")
        case "exams":
            return _exam(document, item, name)
        case "bpv":
            year, _, company = name.partition(" ")
            partner = part_in(document, spelled_path((Step("partners", company),))) or {}
            called = partner.get("name", company)
            return Text(nl=f"bpv bij {called} in jaar {year}", en=f"learning at {called} in year {year}")
        case "diplomas":
            return _choice("diplomas[x].kind", name)
        case _:
            return Text(nl=f"keuzedeel {name}", en=f"keuzedeel {name}")


def _exam(document: Mapping[str, Any], item: Mapping[str, Any], name: str) -> Text:
    if not item:
        return Text(nl=f"examen {name}", en=f"exam {name}")
    titles = {
        u["code"]: u["title"] for y in document.get("years") or () for u in y.get("units") or () if u.get("title")
    }
    exam, year = exam_called(item["kind"], item["subject"], titles), item["year"]
    nl, en = f"{exam.nl} in jaar {year}", f"{exam.en} in year {year}"
    if period := item.get("period"):
        nl, en = f"{nl}, tijdvak {period}", f"{en}, period {period}"
    return Text(nl=nl, en=en)


def exam_called(kind: str, subject: str, titles: Mapping[str, str]) -> Text:
    """ "centraal examen Nederlands", "cspe profielvak HBR". titles: of the units of the route, by their codes."""
    name = subject_called(subject, titles)
    sort = exam_kind_called(kind)
    return Text(nl=f"{sort.nl} {name.nl}", en=f"{sort.en} {name.en}")


def exam_kind_called(kind: str) -> Text:
    """ "centraal examen"."""
    return _without_brackets(_choice("exams[x].kind", kind))


def subject_called(code: str, titles: Mapping[str, str]) -> Text:
    """The title in the route itself, else the name of the subject, without what stands in brackets behind it."""
    given = titles.get(code)
    return same(given) if given else _without_brackets(subject_name(code))


def _without_brackets(name: Text) -> Text:
    return Text(nl=name.nl.partition(" (")[0], en=name.en.partition(" (")[0])


def _choice(path: str, value: object) -> Text:
    return _shape_of(steps(path)).choice_called(value)


def value_called(path: str, value: Any) -> Text:
    """A value of the part at `path` in words: ja, 3.000, 1 augustus 2027; "nog niet ingevuld" for None."""
    shape = field_at(path)
    if value is None:
        return OPEN
    if value == [] or value == ():
        return NONE
    if isinstance(value, bool):
        return Text(nl="ja" if value else "nee", en="yes" if value else "no")
    if isinstance(value, list | tuple):
        return _list(shape, value)
    if isinstance(value, Mapping):
        return Text(nl="ingevuld", en="filled in")
    if shape is not None and shape.choices:
        return shape.choice_called(value)
    if shape is not None and shape.kind == "day":
        on = date.fromisoformat(value) if isinstance(value, str) else value
        return Text(nl=day(on, "nl"), en=day(on, "en"))
    if isinstance(value, int):
        return Text(nl=number(value, "nl"), en=number(value, "en"))
    return same(str(value))


def _list(shape: FieldShape | None, values: list[Any] | tuple[Any, ...]) -> Text:
    if any(isinstance(value, Mapping) for value in values):
        return Text(nl=number(len(values), "nl"), en=number(len(values), "en"))
    words = [shape.choice_called(value) if shape and shape.choices else same(str(value)) for value in values]
    return Text(nl=", ".join(w.nl for w in words), en=", ".join(w.en for w in words))
