"""The route over time: what stands in which year and lane."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerroute.curriculum import shipped_catalogue
from leerroute.route import LaneKind, RouteDesign, differences, read_route, timeline
from leerroute.route.over_time import Item, Run

EXAMPLES = sorted(Path("examples").glob("*.yaml"))
HBR = read_route(Path("examples/hbr-kb-mbo4-dlr.yaml"), shipped_catalogue())


def design(**given: object) -> RouteDesign:
    return RouteDesign.model_validate({"title": "Proef", "kind": "doorlopend", **given})


def test_an_empty_route_has_no_years_and_says_that_bpv_and_exams_are_open() -> None:
    drawn = timeline(design())
    assert drawn.years == ()
    assert (drawn.bpv_open, drawn.exams_open) == (True, True)


def test_an_empty_list_of_exams_is_filled_in() -> None:
    assert not timeline(design(exams=[])).exams_open


def test_a_unit_without_blocks_takes_its_whole_year_and_says_so() -> None:
    drawn = timeline(design(years=[{"number": 1, "blocks": 4, "units": [{"code": "NE", "part": "vo"}]}]))
    (item,) = drawn.years[0].of(LaneKind.VO)
    assert item.whole_year
    assert item.runs == ()
    assert item.when.nl == "hele jaar"


def test_blocks_with_a_gap_are_drawn_as_two_stretches() -> None:
    drawn = timeline(
        design(years=[{"number": 1, "blocks": 4, "units": [{"code": "NE", "part": "vo", "blocks": [4, 1, 2]}]}])
    )
    (item,) = drawn.years[0].of(LaneKind.VO)
    assert item.runs == (Run(1, 2), Run(4, 1))
    assert item.when.nl == "blok 1, 2 en 4"


def test_blocks_of_a_year_that_is_not_cut_are_told_and_not_drawn() -> None:
    drawn = timeline(design(years=[{"number": 1, "units": [{"code": "NE", "part": "vo", "blocks": [2]}]}]))
    (item,) = drawn.years[0].of(LaneKind.VO)
    assert item.runs == ()
    assert item.when.en == "block 2"


def test_a_unit_of_which_nobody_said_whose_it_is_has_a_lane_of_its_own() -> None:
    drawn = timeline(design(years=[{"number": 1, "units": [{"code": "NE"}]}]))
    assert LaneKind.OPEN in drawn.lanes
    assert [item.code for item in drawn.years[0].of(LaneKind.OPEN)] == ["NE"]


def test_a_year_that_the_document_skips_is_shown_with_nothing_filled_in() -> None:
    drawn = timeline(design(years=[{"number": 1}, {"number": 3}]))
    assert [year.number for year in drawn.years] == [1, 2, 3]
    assert drawn.years[1].path is None
    assert drawn.years[1].phase is None
    assert drawn.years[1].units_open


def test_a_year_that_only_an_exam_mentions_is_shown() -> None:
    drawn = timeline(design(exams=[{"subject": "NE", "kind": "ce", "year": 2}]))
    assert [year.number for year in drawn.years] == [1, 2]


def test_exams_of_one_kind_and_tijdvak_stand_together() -> None:
    # The document has seven central exams or practical ones in year 2: NE, EN, EC, WI (ce) and HBR (cspe), all tijdvak 1.
    second = timeline(HBR).years[1]
    groups = {(group.kind.value, group.when.nl if group.when else None): len(group.exams) for group in second.exams}
    assert groups[("ce", "tijdvak 1")] == 4
    assert groups[("cspe", "tijdvak 1")] == 1


def test_an_exam_is_called_as_the_unit_that_the_schools_gave_a_title() -> None:
    titles = {item.code: item.title.nl for _, item in timeline(HBR).items if item.lane is LaneKind.EXAMS}
    assert titles["VB-25181-K2"] == "Inkoop, voorraad en kosten beheersen"


def test_a_stay_at_a_company_carries_the_name_and_hours_of_that_company() -> None:
    (stay,) = timeline(HBR).years[2].of(LaneKind.BPV)
    assert (stay.title.nl, stay.hours.bpv, stay.note.nl if stay.note else "") == (
        "Hotel-restaurant De Bedachte Brug",
        320,
        "40 dagen",
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_unit_stay_and_exam_of_the_document_is_there_once_under_its_own_path(path: Path) -> None:
    route = read_route(path, shipped_catalogue())
    paths = [item.path for _, item in timeline(route).items]
    assert len(paths) == len(set(paths))
    assert len(paths) == len(list(route.units())) + len(route.bpv or ()) + len(route.exams or ())
    facts = {fact.path for fact in differences(RouteDesign(title="-", kind=route.kind), route)}
    for place in paths:
        assert any(fact.startswith(f"{place}.") for fact in facts), place


@given(st.sets(st.integers(1, 12), min_size=1))
def test_the_stretches_hold_exactly_the_blocks(blocks: set[int]) -> None:
    item = Item(path="", lane=LaneKind.VO, title=HBR.kind.called, code="NE", blocks=tuple(blocks), of=12)
    drawn = [block for run in item.runs for block in range(run.first, run.first + run.length)]
    assert drawn == sorted(blocks)
    assert all(one.first + one.length < other.first for one, other in zip(item.runs, item.runs[1:], strict=False))


def test_a_day_is_no_part_of_the_timeline() -> None:
    assert timeline(HBR) == timeline(HBR.model_copy(update={"cohort_start": date(2030, 8, 1)}))
