"""What must hold for every route, tried on changed examples."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerroute.files import parse_document
from leerroute.law import Judgement
from leerroute.route import RouteDesign, check, differences, write_route

from .scenarios import base, law_of
from .test_examples import EXAMPLES, GOOD

NAMES = [path.stem for path in EXAMPLES]
REQUIRED = {
    "schema_version", "title", "kind", "id", "name", "role", "number", "code", "subject", "year", "company",
}  # fmt: skip
"""Fields a document cannot do without, so that nobody can leave them open."""

Place = tuple[str | int, ...]


def facts(value: Any, place: Place = ()) -> Iterator[Place]:
    """Every place in a document that holds a fact that could have been left open."""
    if place and place[-1] not in REQUIRED and not isinstance(place[-1], int) and value is not None:
        yield place
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from facts(inner, (*place, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            if isinstance(inner, dict):
                yield from facts(inner, (*place, index))


def without(document: Any, place: Place) -> Any:
    if not place:
        return {} if isinstance(document, dict) else None
    head, *rest = place
    copy = document.copy()
    copy[head] = (
        without(copy[head], tuple(rest))
        if rest
        else ({} if head in {"target", "hours"} and isinstance(copy[head], dict) else None)
    )
    return copy


@pytest.mark.parametrize("name", NAMES)
def test_leaving_a_fact_open_never_turns_a_judgement_into_met(name: str) -> None:
    design = base(name)
    law = law_of(design)
    met = {(j.rule, j.path) for j in check(design, law).judgements if j.outcome == "met"}
    document = design.model_dump(mode="json")
    places = [place for place in facts(document) if place != ("cohort_start",)]
    assert len(places) > 5
    for place in places:
        opened = RouteDesign.model_validate(without(document, place))
        now = {(j.rule, j.path) for j in check(opened, law).judgements if j.outcome == "met"}
        assert now <= met, f"leaving {place} open made {now - met} met"


def shuffled(value: Any, dice: random.Random) -> Any:
    if isinstance(value, dict):
        return {key: shuffled(inner, dice) for key, inner in value.items()}
    if isinstance(value, list):
        items = [shuffled(inner, dice) for inner in value]
        dice.shuffle(items)
        return items
    return value


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(NAMES), seed=st.integers(0, 2**32))
def test_the_order_of_lists_never_matters(name: str, seed: int) -> None:
    design = base(name)
    law = law_of(design)
    other = RouteDesign.model_validate(shuffled(design.model_dump(mode="json"), random.Random(seed)))  # noqa: S311

    def told(judgements: tuple[Judgement, ...]) -> list[str]:
        return sorted(judgement.model_dump_json() for judgement in judgements)

    assert told(check(other, law).judgements) == told(check(design, law).judgements)
    assert [d.path for d in differences(design, other) if "," not in str(d.before)] == []


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(NAMES), data=st.data())
def test_a_route_survives_yaml_without_loss(name: str, data: st.DataObject) -> None:
    document = base(name).model_dump(mode="json")
    place = data.draw(st.sampled_from(list(facts(document))))
    words = data.draw(
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).map(str.strip).filter(bool)
    )
    design = RouteDesign.model_validate({**without(document, place), "title": words})
    written = write_route(design)
    read = parse_document(written, "route.yaml").as_model(RouteDesign)
    assert read == design
    assert write_route(read) == written


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_json_is_read_like_yaml(path: Any) -> None:
    design = base(path.stem)
    assert parse_document(design.model_dump_json(), "route.json").as_model(RouteDesign) == design
