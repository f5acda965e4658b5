"""Changing a part of a route, and naming it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerroute.route import (
    Edit,
    Refused,
    RouteDesign,
    RouteKind,
    differences,
    document_of,
    edited,
    item_path,
    merged,
    part_at,
    part_called,
    references,
    steps,
    value_called,
    with_part,
    without_part,
)

from .scenarios import base
from .test_examples import EXAMPLES

NAMES = [path.stem for path in EXAMPLES]
EMPTY = RouteDesign(title="Leeg", kind=RouteKind.DOORLOPEND)
NEDERLANDS = {"code": "NE", "title": "Nederlands"}


def test_a_part_is_found_by_the_path_that_judgements_use() -> None:
    assert part_at(base("hbr-kb-mbo4-dlr"), "years[1].units[NE].hours.total") == 110


def test_a_part_that_is_not_filled_in_is_none() -> None:
    assert part_at(EMPTY, "target.crebo") is None
    assert part_at(EMPTY, "target") is None


def test_a_value_is_put_where_the_path_points() -> None:
    changed = with_part(base("hbr-kb-mbo4-dlr"), "years[1].units[NE].hours.total", 120)
    assert [(d.path, d.before, d.after) for d in differences(base("hbr-kb-mbo4-dlr"), changed)] == [
        ("years[1].units[NE].hours.total", 110, 120)
    ]


def test_clearing_a_part_leaves_it_not_filled_in() -> None:
    changed = without_part(base("hbr-kb-mbo4-dlr"), "target.crebo")
    assert changed.target.crebo is None


def test_taking_the_last_item_away_leaves_the_list_not_filled_in() -> None:
    one = with_part(EMPTY, "years[1]", {"number": 1})
    assert without_part(one, "years[1]").years is None


def test_that_there_are_none_is_something_else_than_not_filled_in() -> None:
    assert with_part(EMPTY, "bpv", []).bpv == ()


def test_years_stand_in_their_order() -> None:
    two = with_part(with_part(EMPTY, "years[2]", {"number": 2}), "years[1]", {"number": 1})
    assert [year.number for year in two.years or ()] == [1, 2]


def test_a_value_that_cannot_be_is_refused_with_its_place() -> None:
    with pytest.raises(Refused) as refused:
        with_part(base("hbr-kb-mbo4-dlr"), "years[1].units[NE].hours.guided", 111)
    (problem,) = refused.value.problems
    assert problem.place == "years[1].units[NE].hours"
    assert problem.expected.nl == "begeleide uren en bpv samen zijn meer dan het totaal van 110."


def test_an_item_without_its_key_is_refused_in_words() -> None:
    with pytest.raises(Refused) as refused:
        with_part(EMPTY, "years", [{"leerjaar": 3}])
    assert refused.value.problems[0].expected.nl == "dit veld moet er staan."


def test_an_item_that_is_gone_cannot_be_changed() -> None:
    with pytest.raises(Refused, match="no longer there"):
        with_part(EMPTY, "years[1].leerjaar", 3)


def test_a_partner_that_gets_another_id_keeps_its_references() -> None:
    design = base("hbr-kb-mbo4-dlr")
    renamed, done = edited(design, [Edit("partners[linde].id", "linde", "zorgkeuken")])
    assert "linde" not in {period.company for period in renamed.bpv or ()}
    assert len(done) == 1 + len(references(document_of(design), "partners[linde]"))
    back, _ = edited(renamed, [edit.inverse for edit in reversed(done)])
    assert list(differences(design, back)) == []


def test_a_team_and_a_year_keep_theirs_too() -> None:
    design = base("hbr-kb-mbo4-dlr")
    renamed, _ = edited(design, [Edit("teams[restaurant].id", None, "keuken"), Edit("years[4].number", None, 5)])
    assert {unit.team for _, unit in renamed.units() if unit.team} == {"keuken"}
    assert 4 not in {exam.year for exam in renamed.exams or ()}


def test_two_teachers_of_one_name_in_a_team_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        with_part(EMPTY, "teams", [{"id": "t", "members": [{"name": "Jan"}, {"name": "Jan"}]}])
    assert "staat hier twee keer" in refused.value.problems[0].expected.nl


@given(st.text(min_size=1, max_size=20))
def test_whatever_a_code_is_its_unit_is_found_again(code: str) -> None:
    path = item_path("years[1].units", {"code": code})
    assert [(s.field, s.item) for s in steps(path)] == [("years", "1"), ("units", code)]
    design = with_part(with_part(EMPTY, "years[1]", {"number": 1}), path, {"code": code, "place": "mbo"})
    assert part_at(design, f"{path}.place") == "mbo"


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_can_be_looked_up_and_has_a_name(name: str) -> None:
    design = base(name)
    for fact in differences(EMPTY, design):
        if fact.after is None or isinstance(part_at(design, fact.path), list):
            continue
        assert part_at(design, fact.path) == fact.after
        called = part_called(design, fact.path)
        assert fact.path in {"schema_version"} or "[" not in called.nl, called.nl


def places(design: RouteDesign) -> list[str]:
    return [
        d.path
        for d in differences(EMPTY, design)
        if d.path not in {"title", "kind", "schema_version"} and d.after is not None
    ]


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(NAMES), seed=st.integers(0, 10_000))
def test_clearing_a_fact_and_taking_that_back_changes_nothing(name: str, seed: int) -> None:
    design = base(name)
    facts = places(design)
    path = facts[seed % len(facts)]
    try:
        cleared, done = edited(design, [Edit(path, None, None)])
    except Refused:
        return  # a key, or something that others refer to
    assert part_at(cleared, path) is None
    back, _ = edited(cleared, [edit.inverse for edit in reversed(done)])
    assert list(differences(design, back)) == []


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(NAMES), other=st.sampled_from(NAMES))
def test_merging_into_what_nobody_changed_gives_yours(name: str, other: str) -> None:
    base_, yours = base(name), base(other)
    found = merged(base_, base_, yours)
    assert found.conflicts == ()
    assert list(differences(found.design, yours)) == []


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(NAMES), one=st.integers(0, 10_000), two=st.integers(0, 10_000))
def test_two_changes_of_different_facts_both_land_in_either_order(name: str, one: int, two: int) -> None:
    design = base(name)
    facts = places(design)
    first, second = facts[one % len(facts)], facts[two % len(facts)]
    try:
        theirs, yours = without_part(design, first), without_part(design, second)
        found, swapped = merged(design, theirs, yours), merged(design, yours, theirs)
    except Refused:
        return  # each alone is fine, both together are no valid route: told, not merged
    assert found.conflicts == swapped.conflicts == ()
    assert list(differences(found.design, swapped.design)) == []
    assert part_at(found.design, first) is None
    assert part_at(found.design, second) is None


def test_two_different_values_of_one_fact_are_a_conflict_and_theirs_stays() -> None:
    design, path = base("hbr-kb-mbo4-dlr"), "years[1].units[NE].hours.total"
    found = merged(design, with_part(design, path, 120), with_part(design, path, 130))
    assert [(c.path, c.base, c.theirs, c.yours) for c in found.conflicts] == [(path, 110, 120, 130)]
    assert part_at(found.design, path) == 120


def test_the_same_change_twice_is_no_conflict() -> None:
    design, path = base("hbr-kb-mbo4-dlr"), "years[1].units[NE].hours.total"
    same = with_part(design, path, 120)
    assert merged(design, same, same).conflicts == ()


def test_changing_what_somebody_took_away_is_a_conflict() -> None:
    design, unit = base("hbr-kb-mbo4-dlr"), "years[1].units[NE]"
    found = merged(design, without_part(design, unit), with_part(design, f"{unit}.place", "mbo"))
    assert [(c.path, c.theirs) for c in found.conflicts] == [(unit, None)]


def test_two_people_who_each_add_a_unit_both_have_it() -> None:
    start = with_part(EMPTY, "years[1]", {"number": 1})
    found = merged(
        start,
        with_part(start, "years[1].units[NE]", NEDERLANDS),
        with_part(start, "years[1].units[EN]", {"code": "EN"}),
    )
    assert [unit.code for _, unit in found.design.units()] == ["NE", "EN"]


@pytest.mark.parametrize(
    ("path", "nl", "en"),
    [
        ("years[1].units[NE].hours", "uren van Nederlands in jaar 1", "hours of Nederlands in year 1"),
        ("years[1].enrolled_at", "‘ingeschreven in’ bij jaar 1", "‘enrolled in’ at year 1"),
        ("bpv[3 linde].days", "dagen van bpv bij Zorgkeuken De Bedachte Linde in jaar 3", None),
        ("exams[NE ce 2 1]", "centraal examen Nederlands in jaar 2, tijdvak 1", None),
        ("agreement.h", "onderdeel h: geschillen (samenwerkingsovereenkomst)", "item h: disputes (agreement)"),
        ("", "de route", "the route"),
        ("years[9].hours.bpv", "years[9].hours.bpv", None),
    ],
)
def test_a_part_has_a_name_in_words(path: str, nl: str, en: str | None) -> None:
    called = part_called(base("hbr-kb-mbo4-dlr"), path)
    assert called.nl == nl
    assert en is None or called.en == en


@pytest.mark.parametrize(
    ("path", "value", "nl"),
    [
        ("title", None, "nog niet ingevuld"),
        ("one_board", False, "nee"),
        ("cohort_start", "2027-08-01", "1 augustus 2027"),
        ("years[1].units[NE].hours.total", 1100, "1.100"),
        ("years[1].units[NE].place", "company", "bij een bedrijf"),
        ("exams", [], "geen"),
        ("partners[x].school_kinds", ["mavo", "vbo"], "mavo, vbo"),
    ],
)
def test_a_value_is_told_in_words(path: str, value: object, nl: str) -> None:
    assert value_called(path, value).nl == nl
