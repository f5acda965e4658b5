"""Three VM2 practices from the case studies of ecbo (2012), planned again: what we compute beside what the schools reported.

The studies name no hours. Under the assumptions in the files, each sum can be made by hand; it stands in the test. The
college examines every twenty weeks, so that a gain is a number of half years.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from leerroute.curriculum import shipped_catalogue
from leerroute.planning import Overlap, Plan, PlanRequest, plan
from leerroute.planning.checking import faults
from leerroute.planning.reading import read_request

FOLDER = Path(__file__).parents[2] / "examples" / "planning" / "vm2"
HALF_YEAR = 20
"""Teaching weeks."""


def _request(name: str) -> PlanRequest:
    return read_request(FOLDER / f"{name}.yaml", shipped_catalogue())


def _changed(request: PlanRequest, units: Sequence[str], **changes: Any) -> PlanRequest:
    work = tuple(each.model_copy(update=changes) if each.code in units else each for each in request.work)
    return request.model_copy(update={"work": work})


def _made(request: PlanRequest) -> Plan:
    made = plan(request)
    assert faults(made) == ()
    assert made.proven
    return made


def _from_leerjaar(request: PlanRequest, leerjaar: int) -> frozenset[str]:
    return frozenset(period.key for period in request.calendar.periods if period.year >= leerjaar - 2)


@pytest.mark.parametrize(("name", "won"), [("zorg", 20), ("techniek", 20), ("economie", 60)])
def test_a_vm2_practice_wins_as_much_as_its_hours_tell(name: str, won: int) -> None:
    """After the summer of leerjaar 4, week 80: zorg and techniek 1,700 - 198 - 182 = 1,320 hours of 26 a week, 50.8 weeks, so
    the exam in week 80 + 60 = 140 of 160. Economie 160 + 480 + 1,700 = 2,340 hours, 90 weeks, so the exam in week 100."""
    made = _made(_request(name))
    assert made.request.regular_weeks == 160
    assert made.won == won


def test_zorg_wins_the_half_year_that_was_reported() -> None:
    assert _made(_request("zorg")).won == HALF_YEAR


def test_without_moving_the_gezinsstage_zorg_wins_nothing() -> None:
    """1,700 hours after week 80 are 65.4 weeks, and the first exam after 60 is in week 80: 160 of 160."""
    request = _request("zorg")
    later = _changed(request, ["GEZINSSTAGE-1", "GEZINSSTAGE-2"], periods=_from_leerjaar(request, 5))
    assert _made(later.model_copy(update={"overlaps": ()})).won == 0


def test_techniek_reported_a_year_and_that_asks_280_more_hours_of_overlap() -> None:
    """In the 40 weeks of leerjaar 5 fit 1,040 hours; 1,320 are left. 280 hours of general subjects, taught once in leerjaar
    4 and counted in both, close the gap; 278 do not, as 1,042 hours do not fit in 40 weeks."""
    request = _request("techniek")
    for hours, won in ((280, 2 * HALF_YEAR), (278, HALF_YEAR)):
        more = _changed(request, ["MBO-ALGEMEEN"], periods=None)
        overlap = Overlap(one="L4-ALGEMEEN", other="MBO-ALGEMEEN", hours=hours)
        assert _made(more.model_copy(update={"overlaps": (*request.overlaps, overlap)})).won == won


def test_economie_takes_four_and_a_half_years_in_all_for_who_has_level_1_after_half_a_year() -> None:
    """Two years before the route, then 100 weeks of the 40 of a year."""
    assert 2 + _made(_request("economie")).weeks / 40 == 4.5


def test_economie_takes_five_years_for_who_needs_the_850_hours_of_level_1() -> None:
    """160 + 850 + 1,700 = 2,710 hours are 104.2 weeks, and the first exam after that is in week 120."""
    request = _changed(_request("economie"), ["AKA"], hours=570, periods=None)
    request = _changed(request, ["AKA-STAGE"], hours=280, bpv=280, periods=None)
    assert 2 + _made(request).weeks / 40 == 5


@pytest.mark.parametrize(
    ("name", "unit", "hours", "won"),
    [
        ("zorg", "HELPENDE-ZORG", 520 + 380, 0),
        ("techniek", "MBO-ALGEMEEN", 300 + 380, 0),
        ("economie", "N2-VAK", 740 + 380, 40),
    ],
)
def test_with_mbo_years_as_full_as_those_of_the_vmbo_less_is_won(name: str, unit: str, hours: int, won: int) -> None:
    """2 x 1,040 is 380 hours more than 2 x 850: 65.4 weeks after the summer for zorg and techniek, 104.6 in all for economie."""
    assert _made(_changed(_request(name), [unit], hours=hours)).won == won
