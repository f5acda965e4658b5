"""Every field of a route can be filled in on its page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from leerroute.route import RouteDesign, differences, field_at, fields_of
from leerroute.web.routes.editor.elements import (
    NOT_FILLED_IN_BY_PEOPLE,
    SECTIONS,
    element_of,
    lists_below,
    names_of,
    names_of_new,
    place_of,
)

from ....route.scenarios import base
from ....route.test_examples import EXAMPLES


def on_forms() -> Iterator[str]:
    """The path of every field on a form, reached from the sections as a person would."""
    for section in SECTIONS:
        for element in section.elements:
            yield from (f"{place_of(element)}.{name}" if place_of(element) else name for name in names_of(element))
        for path in section.lists:
            yield from in_list(path)


def in_list(path: str) -> Iterator[str]:
    item = f"{path}[1]"
    assert names_of(item) == names_of_new(path)
    yield from (f"{item}.{name}" for name in names_of(item))
    for below in lists_below(item):
        yield from in_list(below)


def all_fields(model: str = "RouteDesign", above: str = "") -> Iterator[str]:
    for name, shape in fields_of(model).items():
        path = f"{above}{name}"
        if shape.kind == "list":
            yield from all_fields(shape.inner, f"{path}[1].")
        elif shape.kind == "block":
            yield from all_fields(shape.inner, f"{path}.")
        else:
            yield path


def test_every_field_of_the_model_has_a_form_field() -> None:
    assert set(RouteDesign.model_fields) == set(fields_of("RouteDesign"))
    assert set(all_fields()) - NOT_FILLED_IN_BY_PEOPLE == set(on_forms())


def test_no_field_stands_on_two_forms() -> None:
    found = list(on_forms())
    assert len(found) == len(set(found))


@pytest.mark.parametrize("path", [p.stem for p in EXAMPLES])
def test_the_form_of_every_fact_is_found_from_its_path(path: str) -> None:
    design = base(path)
    for fact in differences(RouteDesign(title="x", kind=design.kind), design):
        shape = field_at(fact.path)
        assert shape is not None, fact.path
        element = element_of(fact.path)
        if shape.kind == "list":
            assert element == fact.path
        elif fact.path not in NOT_FILLED_IN_BY_PEOPLE:
            place = place_of(element)
            assert fact.path.removeprefix(f"{place}." if place else "") in names_of(element)


@pytest.mark.parametrize(
    ("path", "element"),
    [
        ("years[3].hours.bpv", "years[3]"),
        ("bpv.hours", "bpv"),
        ("", "title"),
        ("nonsense", "title"),
        ("years[1].units", "years[1].units"),
        ("agreement.h", "agreement"),
        ("leerweg", "title"),
    ],
)
def test_a_path_of_a_judgement_leads_to_the_nearest_form(path: str, element: str) -> None:
    assert element_of(path) == element
