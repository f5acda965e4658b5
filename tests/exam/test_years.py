"""Every exam year from both sides of each boundary, worked by hand from the history of the rule."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from leerroute.exam import Outcome, Role, Subject, result
from leerroute.law import shipped_register

from .cast import candidate

REGISTER = shipped_register()
PASSED, FAILED, UNDECIDED = Outcome.PASSED, Outcome.FAILED, Outcome.UNDECIDED
YEARS = range(2012, 2027)
CENTRAL = ("NE", "EN", "EC", "WI", "GS", "AK")


def outcome(year: int, extra: tuple[Subject, ...] = (), *, rekentoets: bool = True, **grades: Any) -> Outcome:
    """The result of a tl candidate of that year with sixes throughout, but for `grades`."""
    person = candidate("tl", year, extra, **grades).model_copy(update={"rekentoets_taken": rekentoets})
    return result(person, REGISTER).outcome


def every_ce(grade: float) -> dict[str, Any]:
    return dict.fromkeys(CENTRAL, (7.0, grade))


@pytest.mark.parametrize("year", YEARS)
def test_only_sixes_pass_in_every_year(year: int) -> None:
    assert outcome(year) is PASSED


@pytest.mark.parametrize("year", YEARS)
def test_one_5_passes_and_two_5s_need_a_7(year: int) -> None:
    # 2021 and 2022: one of the two may be left out, so there three 5s without a 7 are the first that fail
    assert outcome(year, EC=(5.0, 5.4)) is PASSED
    two: dict[str, Any] = {"EC": (5.0, 5.4), "WI": (5.0, 5.4)}
    assert outcome(year, **two) is (PASSED if year in {2021, 2022} else FAILED)
    assert outcome(year, **two, GS=(7.0, 7.0)) is PASSED
    assert outcome(year, **two, GS=(5.0, 5.4)) is FAILED


@pytest.mark.parametrize("year", YEARS)
def test_the_ce_mean_is_5_5_in_every_year_with_a_ce(year: int) -> None:
    # six CEs of 5.5 is just enough; six of 5.4 is too low, also when one of them is left out (2021, 2022)
    assert outcome(year, **every_ce(5.5)) is PASSED
    assert outcome(year, **every_ce(5.4)) is (PASSED if year == 2020 else FAILED)


@pytest.mark.parametrize("year", YEARS)
def test_a_4_for_dutch_fails_from_2016(year: int) -> None:
    assert outcome(year, NE=(4.4, 4.5), EN=(7.0, 7.0)) is (PASSED if year < 2016 else FAILED)
    assert outcome(year, NE=(4.5, 4.5), EN=(7.0, 7.0)) is PASSED


@pytest.mark.parametrize("year", YEARS)
def test_a_3_fails_unless_that_subject_may_be_left_out(year: int) -> None:
    assert outcome(year, EC=(3.4, 3.5), EN=(9.0, 9.0)) is (PASSED if year in {2021, 2022} else FAILED)
    assert outcome(year, EC=(3.5, 3.5), EN=(9.0, 9.0)) is PASSED


@pytest.mark.parametrize("year", YEARS)
def test_the_rekentoets_had_to_be_taken_from_2016_to_2019(year: int) -> None:
    assert outcome(year, rekentoets=False) is (FAILED if 2016 <= year <= 2019 else PASSED)


@pytest.mark.parametrize("year", YEARS)
def test_an_extra_subject_may_be_dropped_where_that_was_read(year: int) -> None:
    # 2021 and 2022: an extra subject is one that may be left out anyway
    extra = Subject(code="DU", role=Role.EXTRA, central=True, se=Decimal("3.0"), ce=Decimal("3.0"))
    assert outcome(year, (extra,)) is (PASSED if year >= 2021 else UNDECIDED)


@pytest.mark.parametrize("year", YEARS)
def test_lo_has_to_be_sufficient_in_every_year(year: int) -> None:
    assert outcome(year, LO="onvoldoende") is FAILED
    assert outcome(year, LO="goed") is PASSED


@pytest.mark.parametrize("year", range(2018, 2027))
def test_no_elective_below_4_since_the_profiles(year: int) -> None:
    # 7, 7, 7 and 3 is a combination grade 6; in 2021 and 2022 it was not read whether that elective could be left out
    def of(elective: int) -> Outcome:
        return result(candidate("kb", year, K1=7, K2=7, K3=7, K4=elective), REGISTER).outcome

    assert of(3) is (UNDECIDED if year in {2021, 2022} else FAILED)
    assert of(4) is PASSED
