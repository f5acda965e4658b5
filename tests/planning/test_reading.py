"""A request file: refused with the line, the field and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from leerroute.alignment import Overlap as Judged
from leerroute.alignment import overlap, read_judged
from leerroute.curriculum import shipped_catalogue
from leerroute.files import Unreadable
from leerroute.planning import new_request, read_request
from leerroute.route import RouteDesign, read_route, taught

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "planning" / "hbr-kb-mbo4.yaml"
ROUTE = ROOT / "examples" / "hbr-kb-mbo4-dlr.yaml"


def _refused(tmp_path: Path, old: str, new: str) -> str:
    """The first sentence about the example in which `old` was written as `new`."""
    words = EXAMPLE.read_text(encoding="utf-8").replace("../hbr-kb-mbo4-dlr.yaml", str(ROUTE))
    assert old in words
    file = tmp_path / "plan.yaml"
    file.write_text(words.replace(old, new), encoding="utf-8")
    with pytest.raises(Unreadable) as refused:
        read_request(file, shipped_catalogue())
    return refused.value.problems[0].sentence("nl")


def test_the_units_exams_and_hours_come_from_the_route() -> None:
    asked = read_request(EXAMPLE, shipped_catalogue())
    unit = next(work for work in asked.work if work.code == "VB-25181-K1")
    assert (unit.hours, unit.bpv, unit.weekly) == (80 + 110 + 320 + 120, 40 + 100 + 80, 14)
    assert len(asked.exams) == len(asked.route.exams or ())
    profile = next(exam for exam in asked.exams if exam.subject == "HBR")
    assert profile.units == ("P/HBR/01", "P/HBR/02", "P/HBR/03", "P/HBR/04")


def test_a_holiday_that_ends_before_it_begins_is_named(tmp_path: Path) -> None:
    told = _refused(tmp_path, "first: 2027-10-18, last: 2027-10-22", "first: 2027-10-18, last: 2027-10-02")
    assert "dates.holidays[0].last" in told
    assert "Wissel" in told


def test_a_unit_that_is_not_in_the_route_is_named_with_its_line(tmp_path: Path) -> None:
    told = _refused(tmp_path, "{code: K1226, span: 20}", "{code: K9999, span: 20}")
    assert "regel" in told
    assert "K9999" in told


def test_a_circle_in_the_order_is_named_with_its_line(tmp_path: Path) -> None:
    told = _refused(tmp_path, "order:\n", "order:\n  - {first: VB-25181-K4, then: P/HBR/03}\n")
    assert "regel" in told
    assert "VB-25181-K4 → " in told


def test_half_a_rule_of_order_is_told_once(tmp_path: Path) -> None:
    told = _refused(tmp_path, "{first: NE, then: VB-25181-NE}", "{first: NE}")
    assert "then: dit veld moet er staan" in told


def test_a_birth_month_that_does_not_exist_is_named(tmp_path: Path) -> None:
    assert "zoals 2012-09" in _refused(tmp_path, '"2012-09": 2', '"2012-13": 2')


def test_a_field_with_a_typing_error_is_named(tmp_path: Path) -> None:
    assert "Bedoel je 'college_days'" in _refused(tmp_path, "college_days: 3", "colege_days: 3")


def test_a_calendar_without_teaching_weeks_is_named(tmp_path: Path) -> None:
    told = _refused(tmp_path, "first: 2028-08-21, last: 2029-07-06", "first: 2028-10-16, last: 2028-10-20")
    assert "dates.years[1]" in told
    assert "lesweek" in told


def test_a_new_request_asks_for_the_dates_first(tmp_path: Path) -> None:
    design = read_route(ROUTE, shipped_catalogue())
    for language in ("nl", "en"):
        file = tmp_path / f"{language}.yaml"
        file.write_text(new_request(design, str(ROUTE), language), encoding="utf-8")
        with pytest.raises(Unreadable) as refused:
            read_request(file, shipped_catalogue())
        (problem,) = refused.value.problems
        assert "dates" in problem.sentence("nl")


def test_a_calendar_of_no_periods_is_named_without_english(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(f"route: {ROUTE}\ncalendar: {{periods: [], most_hours: 28}}\n", encoding="utf-8")
    with pytest.raises(Unreadable) as refused:
        read_request(file, shipped_catalogue())
    assert "hier hoort minstens één regel te staan." in refused.value.problems[0].sentence("nl")


def test_hours_to_teach_together_come_from_judged_pairs() -> None:
    """Of each pair the lowest estimate: rounded down per pair of units."""
    pairs = ROOT / "examples" / "align" / "zw-25960-paren.csv"
    seen = []

    def judged_of(design: RouteDesign) -> Judged:
        judged = read_judged(pairs)
        programmes = {id_ for one in judged for id_ in (one.left_programme, one.right_programme)}
        seen.append(overlap(taught(design, shipped_catalogue(), programmes), judged))
        return seen[0]

    asked = read_request(ROOT / "examples" / "planning" / "zw-bb-mbo2.yaml", shipped_catalogue(), judged_of)
    least = seen[0].saved.hours
    assert least is not None
    assert least.low - len(asked.overlaps) < sum(each.hours for each in asked.overlaps) <= least.low
