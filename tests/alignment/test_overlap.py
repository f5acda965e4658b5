"""What follows from judged pairs for one route: doubles, hours, coverage, gaps."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerroute.alignment import (
    GapKind,
    HoursRange,
    Judged,
    Overlap,
    Relation,
    Said,
    Shared,
    Taught,
    hours_saved,
    overlap,
    overlap_bytes,
    overlap_lines,
    overlap_page,
    summary,
)
from leerroute.curriculum import Side, UnitKind
from leerroute.files import read_sheet

from .cast import LEFT, RIGHT, both, word

SAME, PART_OF, PREPARES, EXTENDS = Relation
TEN = HoursRange(10, 10)
FIVE_TO_FIFTEEN = HoursRange(5, 15)

V1 = Taught("V1", "De keuken", Side.VMBO, UnitKind.PROFILE_MODULE, (1,), HoursRange(40, 40), LEFT)
M1 = Taught("M1", "De keuken", Side.MBO, UnitKind.CORE_TASK, (3, 4), HoursRange(20, 60), RIGHT)
"""Four outcomes each: 10 hours an outcome on the left, 5 to 15 on the right."""


def found(*judged: Judged, left: Taught = V1, right: Taught = M1) -> Overlap:
    return overlap((left, right), judged)


@pytest.mark.parametrize(
    ("relation", "hours"),
    [(SAME, HoursRange(5, 15)), (PART_OF, HoursRange(0, 10)), (EXTENDS, HoursRange(0, 10))],
)
def test_what_is_taught_twice_can_win_hours(relation: Relation, hours: HoursRange) -> None:
    """The same: 5, when the right takes least, to 15, when it takes most. A part: at most the 10 of the left."""
    (double,) = found(*both(1, 1, relation)).doubles
    assert double.hours == hours


@pytest.mark.parametrize("said", [PREPARES, Said.NONE])
def test_what_prepares_or_does_not_overlap_is_not_taught_twice(said: Relation | Said) -> None:
    assert found(*both(1, 1, said)).doubles == ()


def test_what_is_prepared_is_told_apart_from_what_is_taught_twice() -> None:
    result = found(*both(1, 1, PREPARES), *both(2, 2, SAME))
    assert [(left.id, right.id) for left, right in result.prepared] == [("V1/1", "M1/1")]
    assert "Wat het vmbo voorbereidt en het mbo voortzet (1)" in list(overlap_lines(result, "nl"))
    assert "en daarna" in overlap_page(result, "Proef", "nl")


def test_only_what_both_schools_say_counts() -> None:
    one_school = found(word(1, 1, SAME))
    assert (one_school.doubles, one_school.undecided) == ((), 1)
    in_doubt = found(word(1, 1, SAME), word(1, 1, Said.UNSURE, "Chantal"))
    assert (in_doubt.doubles, in_doubt.undecided) == ((), 1)


def test_hours_of_all_pairs_are_added_up() -> None:
    saved = found(*both(1, 1, SAME), *both(2, 2, PART_OF)).saved
    assert (saved.hours, saved.unknown) == (HoursRange(5, 25), 0)


def test_an_outcome_in_two_pairs_is_won_once() -> None:
    """Left outcome 1 is the same as right 1 and 2: its 10 hours are 5 for each pair. Leaving it out wins 10, leaving the
    other two out wins 2 x 5 to 2 x 15."""
    saved = found(*both(1, 1, SAME), *both(1, 2, SAME)).saved
    assert saved.hours == HoursRange(10, 30)


def test_hours_that_are_not_filled_in_stay_unknown() -> None:
    bare = Taught("V1", "De keuken", Side.VMBO, UnitKind.PROFILE_MODULE, (1,), None, LEFT)
    result = found(*both(1, 1, SAME), left=bare)
    assert result.doubles[0].hours is None
    assert (result.saved.hours, result.saved.unknown) == (None, 1)
    assert any("bij 1 paar zijn de uren niet ingevuld" in line for line in overlap_lines(result, "nl"))


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from([SAME, PART_OF, EXTENDS])),
        unique_by=lambda p: p[:2],
    ),
    st.floats(0, 100),
    st.floats(0, 100),
)
def test_no_more_is_won_than_is_taught(pairs: list[tuple[int, int, Relation]], left: float, right: float) -> None:
    shared = [Shared(f"L{i}", f"R{j}", r, HoursRange(left, left), HoursRange(right, right)) for i, j, r in pairs]
    won = [hours for hours in hours_saved(shared) if hours]
    lefts, rights = len({p[0] for p in pairs}), len({p[1] for p in pairs})
    assert sum(hours.high for hours in won) <= lefts * left + rights * right + 1e-6
    assert all(0 <= hours.low <= hours.high for hours in won)


def test_hours_are_told_in_whole_hours_rounded_outwards() -> None:
    assert HoursRange(2.6, 11.2).told("nl") == "2 tot 12 uur"
    assert HoursRange(4, 4).told("en") == "4 hours"


def test_judgements_on_other_words_are_told_and_not_used() -> None:
    result = found(*both(1, 1, SAME, left_text="Groente wassen."))
    assert (result.doubles, result.changed) == ((), 1)


def test_a_text_that_was_judged_again_is_not_told_as_changed() -> None:
    assert found(*both(1, 1, SAME, left_text="Groente wassen."), *both(1, 1, SAME)).changed == 0


def test_pairs_outside_this_route_are_counted() -> None:
    assert found(*both(1, 1, SAME), left=M1).outside == 1


def test_coverage_tells_wholly_in_part_and_not_looked_at() -> None:
    """Of the four mbo outcomes: 1 the same, 2 a part, 3 judged none, 4 not looked at."""
    (row,) = found(*both(1, 1, SAME), *both(2, 2, PART_OF), *both(3, 3, Said.NONE)).coverage.rows
    cell = row.cells["V1"]
    assert cell.whole == {"M1/1"}
    assert cell.part == {"M1/2"}
    assert cell.looked_at == {"M1/1", "M1/2", "M1/3"}
    assert len(row.outcomes) == 4


def test_what_is_covered_wholly_is_not_counted_in_part_too() -> None:
    (row,) = found(*both(1, 1, SAME), *both(2, 1, PART_OF)).coverage.rows
    assert row.cells["V1"].whole == {"M1/1"}
    assert not row.cells["V1"].part


def test_what_prepares_covers_nothing() -> None:
    (row,) = found(*both(1, 1, PREPARES)).coverage.rows
    assert not row.cells["V1"].whole | row.cells["V1"].part


def kinds(result: Overlap) -> list[GapKind]:
    return [gap.kind for gap in result.gaps]


def test_a_gap_is_told_by_what_is_known_of_it() -> None:
    """Outcome 1 overlaps, 2 is judged none, 3 by one school only, 4 not at all."""
    result = found(*both(1, 1, SAME), *both(1, 2, Said.NONE), word(1, 3, SAME))
    assert kinds(result) == [GapKind.NOT_FOUND, GapKind.UNDECIDED, GapKind.OPEN]


def test_what_is_not_judged_is_never_told_as_taught_by_nobody() -> None:
    result = found(*both(1, 1, Said.NONE), word(2, 1, Said.NONE))
    assert kinds(result)[0] is GapKind.UNDECIDED


def test_the_mbo_may_build_on_what_this_route_does_not_teach() -> None:
    """Left outcome 4 is not taught here, and right 1 builds on it, also when left 1 is the same."""
    shorter = Taught("V1", "De keuken", Side.VMBO, UnitKind.PROFILE_MODULE, (1,), TEN, LEFT[:3])
    result = found(*both(4, 1, PREPARES), *both(1, 1, SAME), *both(4, 2, SAME), left=shorter)
    assert kinds(result) == [GapKind.PRESUMED, GapKind.NOT_IN_ROUTE, GapKind.OPEN, GapKind.OPEN]
    assert result.gaps[0].missing is not None
    assert result.gaps[0].missing.left == "V1/4"


def test_what_something_taught_prepares_has_no_gap() -> None:
    assert len(found(*both(1, 1, PREPARES)).gaps) == 3


def test_a_unit_without_outcomes_is_named() -> None:
    own = Taught("PROJECT", "Ons restaurant", None, None, (1,), TEN)
    result = overlap((V1, M1, own), [])
    assert result.undescribed == (own,)
    assert any("niet te vergelijken: PROJECT" in line for line in overlap_lines(result, "nl"))


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_overlap_and_gaps_go_into_one_sheet(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"overlap{suffix}"
    path.write_bytes(overlap_bytes(found(*both(1, 1, SAME)), suffix, "nl"))
    rows = read_sheet(path).rows
    assert [row.cells["wat"] for row in rows] == ["dubbel", *["nog niet bekeken"] * 3]
    assert (rows[0].cells["uren_minstens"], rows[0].cells["uren_hoogstens"]) == ("5.0", "15.0")


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_holds_the_picture_and_its_table() -> None:
    page = overlap_page(found(*both(1, 1, SAME), *both(2, 2, PART_OF), *both(3, 3, Said.NONE)), "Proef", "nl")
    outline = _Outline()
    outline.feed(page)
    assert '<svg class="heat"' in page
    assert ">1+1/4<" in page
    assert "1 van 4, 1 deels" in outline.text
    assert "<script" not in page
    assert "http" not in page.replace("http://www.w3.org", "")


def test_what_people_wrote_is_escaped() -> None:
    mean = Taught("<b>", "<script>", None, None, (1,), None)
    page = overlap_page(overlap((V1, M1, mean), both(1, 1, SAME)), "<img src=x>", "nl", note="<i>let op</i>")
    assert "<img" not in page
    assert "<b>" not in page
    assert "<i>" not in page


def test_hours_that_come_from_a_plan_are_told() -> None:
    told = summary(found(left=replace(V1, plan_files=("pta.xlsx",))), "nl")
    assert "De uren van V1 staan niet in de route; ze komen uit pta.xlsx." in told
