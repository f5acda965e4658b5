"""What opens as one form: a block of fields, or an item of a list. Together they hold every field of a route."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from leerroute.route import field_at, fields_of, spelled_path, steps
from leerroute.text import Text

NOT_FILLED_IN_BY_PEOPLE = frozenset({"schema_version"})

BASICS = ("title", "kind", "cohort_start", "leerweg", "profiel", "affinity", "one_board", "note")
ALONE = {"vmbo_exam": ("vmbo_exam",), "reported": ("reported",)}
"""Fields of the route itself that stand in another section than its basics."""


@dataclass(frozen=True)
class Section:
    """A stretch of the editor. elements: paths of blocks; lists: paths of lists with items."""

    key: str
    title: Text
    elements: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


SECTIONS = (
    Section("basis", Text(nl="Over de route", en="About the route"), ("title",)),
    Section("partners", Text(nl="Partners", en="Partners"), lists=("partners",)),
    Section("opleiding", Text(nl="De mbo-opleiding", en="The mbo programme"), ("target",), ("target.keuzedelen",)),
    Section("jaren", Text(nl="Jaren en onderdelen", en="Years and units"), lists=("years",)),
    Section("teams", Text(nl="Teams van docenten", en="Teams of teachers"), lists=("teams",)),
    Section("examens", Text(nl="Examens", en="Exams"), ("vmbo_exam",), ("exams",)),
    Section("bpv", Text(nl="Bpv en stage", en="Learning at a company"), lists=("bpv",)),
    Section("diplomas", Text(nl="Diploma's", en="Diplomas"), lists=("diplomas",)),
    Section("overeenkomst", Text(nl="Samenwerkingsovereenkomst", en="Agreement"), ("agreement",)),
    Section("overstap", Text(nl="Overstappen", en="Changing to another route"), ("transfer_option",)),
    Section("keuzes", Text(nl="Keuzes van jullie zelf", en="Choices of your own"), ("choices",)),
    Section(
        "overig",
        Text(nl="Melding, geld en bijzondere routes", en="Reporting, money and special routes"),
        ("reported", "funding_transfer", "hours_exception", "consultation", "leerwerk", "entree"),
    ),
)


def element_of(path: str) -> str:
    """The element whose form holds the field at `path`: for a list the list itself, for something unknown its nearest."""
    try:
        taken = steps(path)
    except ValueError:
        return "title"
    while taken and field_at(spelled_path(taken)) is None:
        taken = taken[:-1]
    if not taken:
        return "title"
    for end in range(len(taken), 0, -1):
        here = spelled_path(taken[:end])
        shape = field_at(here)
        if shape is not None and (taken[end - 1].item is not None or shape.kind == "list"):
            return here
    first = taken[0].field
    if first in ALONE:
        return first
    return "title" if first in BASICS else first


def place_of(element: str) -> str:
    """The path below which the fields of this element stand: "" for those of the route itself."""
    return "" if element == "title" or element in ALONE else element


def names_of(element: str) -> tuple[str, ...]:
    """The fields on the form of this element, by their path below `place_of`; none for what is no element."""
    if element == "title":
        return BASICS
    if element in ALONE:
        return ALONE[element]
    shape = field_at(element)
    if shape is None or not shape.inner or (shape.kind == "list" and not element.endswith("]")):
        return ()
    return tuple(_names(shape.inner, ""))


def names_of_new(at: str) -> tuple[str, ...]:
    """The fields on the form for a new item of the list at `at`."""
    shape = field_at(at)
    return tuple(_names(shape.inner, "")) if shape is not None and shape.kind == "list" else ()


def lists_below(element: str) -> tuple[str, ...]:
    """The lists that an item holds: the units of a year, the members of a team."""
    shape = field_at(element)
    if shape is None or not element.endswith("]"):
        return ()
    return tuple(f"{element}.{name}" for name, below in fields_of(shape.inner).items() if below.kind == "list")


def _names(model: str, above: str) -> Iterator[str]:
    for name, shape in fields_of(model).items():
        if shape.kind == "block":
            yield from _names(shape.inner, f"{above}{name}.")
        elif shape.kind != "list" and name not in NOT_FILLED_IN_BY_PEOPLE:
            yield above + name
