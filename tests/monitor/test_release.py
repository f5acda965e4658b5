"""What compare, explain and forecast tell may not say more than the table of outcomes would: a sentence is a cell too."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from leerroute.monitor import Rule
from leerroute.monitor.comparison import (
    Balance,
    Comparison,
    Learners,
    balance_of,
    balance_table,
    love_plot,
    release_balance,
    release_comparison,
)
from leerroute.monitor.disclosure import shown_count, stepped
from leerroute.monitor.explanation import Case, release_cases
from leerroute.monitor.forecasting import STATES
from leerroute.monitor.report import explanation_sections
from leerroute.monitor.report.expected_release import CALLED, release_expected
from leerroute.text import Text
from tests.monitor.explanation.cast import twelve

RULE = Rule(secret="a secret for tests")  # noqa: S106 - no real secret
NAME = Text(nl="gebonden", en="bound")


def _balance(route: int = 43, pool: int = 211, with_it: int = 17) -> Balance:
    def side(learners: int, yes: int, seed: int) -> Learners:
        born = np.array(["a"] * yes + ["b"] * (learners - yes), dtype=object)
        age = 14 + (np.random.default_rng(seed).random(learners) < 0.3)
        return Learners({"born": born, "age": age.astype(float)}, np.ones(learners))

    found = balance_of(side(route, with_it, 1), side(pool, 80, 2), ["born", "age"])
    assert isinstance(found, Balance)
    return found


def _compared(learners: int = 43, bound: int = 31, pool: int = 211) -> Comparison:
    """Of synthetic learners."""
    came = np.array([1.0] * bound + [0.0] * (learners - bound))
    beside = np.array([1.0, 0.0] * (pool // 2) + [1.0] * (pool % 2))
    return _balance(learners, pool).compare(NAME, came, beside)


def test_the_sentence_of_a_comparison_is_made_of_rounded_counts() -> None:
    """31 of 43 is 72.1 %; what may be told is 30 or 35 of 40 or 45."""
    shown = release_comparison(_compared(), RULE)
    assert shown.learners in (40, 45)
    assert (shown.route * shown.learners) % 5 == pytest.approx(0, abs=1e-9)
    assert shown.difference == pytest.approx(shown.route - shown.pool)
    finding = shown.statement()[0].en
    assert "72.1%" not in finding
    assert f"({shown.learners} learners)" in finding
    assert f"{100 * shown.route:.1f}%" in finding
    assert shown.low is not None
    assert shown.high is not None
    assert shown.low <= shown.difference <= shown.high


def test_every_exact_figure_behind_a_comparison_is_gone_after_release() -> None:
    exact, shown = _compared(), release_comparison(_compared(), RULE)
    for name in ("route", "pool", "difference", "low", "high", "learners", "pool_learners", "effective", "second"):
        assert getattr(exact, name) != getattr(shown, name), name


def test_the_same_group_has_the_same_share_whatever_it_is_compared_with() -> None:
    """Else comparing again and again on other features would average the rounding away."""
    shares = {release_comparison(_compared(pool=pool), RULE).route for pool in (180, 211, 240, 300)}
    assert len(shares) == 1


def test_the_number_of_learners_is_one_number_in_the_balance_and_under_every_outcome() -> None:
    shown = [release_comparison(replace(_COMPARED, outcome=Text(nl=str(n), en=str(n))), RULE) for n in range(12)]
    balance = release_balance(_balance(), RULE)
    assert {one.learners for one in shown} == {balance.learners}
    assert {one.pool_learners for one in shown} == {balance.pool_learners}
    assert {one.effective for one in shown} == {balance.effective}


def test_rounding_never_makes_a_difference_appear_that_was_not_shown() -> None:
    rng = np.random.default_rng(4)
    for number in range(300):
        low = float(rng.uniform(-0.2, 0.02))
        found = replace(_COMPARED, low=low, high=0.4, difference=0.1)
        if not found.shown:
            assert not release_comparison(found, Rule(secret=str(number))).shown


_COMPARED = _compared()


def test_subtracting_two_comparisons_does_not_tell_the_one_who_left() -> None:
    """One learner leaves between two reports. Guess from the sentence's own figures whether that learner was bound: over
    many secrets the guess may do no better than the draw allows (as in test_disclosure), and is never certain."""
    was, was_not = [], []
    for number in range(1500):
        rule = Rule(secret=f"s{number}")
        before, bound_left, other_left = (
            release_comparison(replace(_COMPARED, learners=learners, route=bound / learners), rule)
            for learners, bound in ((40, 20), (39, 19), (39, 20))
        )
        was.append(before.route * before.learners - bound_left.route * bound_left.learners)
        was_not.append(before.route * before.learners - other_left.route * other_left.learners)
    told = np.mean(np.array(was) > 1) - np.mean(np.array(was_not) > 1)
    assert abs(told) <= 0.25


def test_a_few_learners_outside_are_told_without_their_number() -> None:
    shown = release_comparison(replace(_COMPARED, outside=3), RULE)
    assert shown.outside is None
    told = " ".join(said.nl for said in shown.statement())
    assert "Een klein aantal leerlingen van de route telt niet mee" in told
    assert "3 leerlingen" not in told


def test_the_balance_shows_no_feature_that_few_learners_have() -> None:
    """Six of 43 were born there: the row is named, and neither the table nor the plot holds a figure of it."""
    shown = release_balance(_balance(with_it=6), RULE)
    assert [row.name for row in shown.rows if "born" in row.name] == []
    assert any("born" in name for name in shown.withheld)
    assert "born" not in love_plot(shown, "nl")
    table = balance_table(shown).html("nl")
    assert re.search(r"born = .</th><td>niet getoond: te weinig leerlingen</td>", table)


def test_the_shares_in_a_balance_are_rounded_counts_too() -> None:
    exact, shown = _balance(), release_balance(_balance(), RULE)
    [row] = [row for row in shown.rows if "born" in row.name]
    assert (row.route * shown.learners) % 5 == pytest.approx(0, abs=1e-9)
    assert (row.before * shown.pool_learners) % 5 == pytest.approx(0, abs=1e-9)
    assert shown.learners != exact.learners


def test_an_average_moves_in_steps_of_five_learners_of_one_spread() -> None:
    """14.3 in units of .5 over 40 learners is 1144: 1140 or 1145, that is 14.25 or 14.3125."""
    assert stepped(14.3, 40, ("x",), (), RULE, 0.5) in (pytest.approx(14.25), pytest.approx(14.3125))


def test_nine_are_withheld_and_nobody_is_nobody() -> None:
    assert shown_count(9, ("x",), RULE) is None
    assert shown_count(0, ("x",), RULE) == 0
    assert shown_count(11, ("x",), RULE) in (10, 15)


def test_cases_are_rounded_before_anything_is_made_of_them() -> None:
    cases = [case.model_copy(update={"learners": 23, "bound": 17, "qualified": 13}) for case in twelve()]
    for case in release_cases(cases, RULE):
        assert case.learners in (20, 25)
        assert case.bound in (15, 20)
        assert case.qualified in (10, 15)
        assert (case.qualified or 0) <= (case.bound or 0) <= (case.learners or 0)


def test_a_small_case_has_no_outcome_in_any_combination() -> None:
    """One case of nine, all bound. It takes the next smallest with it; neither counts as a success or a failure."""
    few = twelve()
    few[0] = few[0].model_copy(update={"learners": 9, "bound": 9})
    few[1] = few[1].model_copy(update={"learners": 12, "bound": 12})
    side, *others = explanation_sections(few, 0.8, RULE, "nl")
    assert side.table is not None
    told = {row[0]: row[1:3] for row in side.table.rows}
    assert "te weinig" in getattr(told["Route 1"][0], "nl", "")
    assert "te weinig" in getattr(told["Route 2"][0], "nl", "")
    [combined] = [section for section in others if "combinaties" in section.heading.nl]
    assert combined.table is not None
    counted = combined.table.columns.index(next(c for c in combined.table.columns if c.nl == "casussen"))
    cases = [row[counted] for row in combined.table.rows]
    assert sum(count for count in cases if isinstance(count, int)) == 10


def test_the_table_of_an_explanation_holds_rounded_counts_and_the_shares_of_those() -> None:
    """83 learners, 61 bound: 80 or 85, of whom 60 or 65; so 71, 75, 76 or 81 %, and never 73."""
    cases = [case.model_copy(update={"learners": 83, "bound": 61}) for case in twelve()]
    side, *_ = explanation_sections(cases, 0.8, RULE, "nl")
    assert side.table is not None
    assert {row[1] for row in side.table.rows} == {80, 85}
    shares = {str(getattr(row[2], "nl", "")).split("%")[0] for row in side.table.rows}
    assert shares <= {"71", "75", "76", "81"}


def _expected(values: dict[int, float], years: int = 1) -> np.ndarray:
    found = np.zeros((years, len(STATES)))
    for place, value in values.items():
        found[:, place] = value
    return found


PLACES = [STATES.index(state) for state in CALLED]


def test_a_forecast_of_few_learners_is_withheld_and_the_next_smallest_with_it() -> None:
    expected = _expected({PLACES[0]: 100.4, PLACES[1]: 6.2, PLACES[2]: 31.0})
    shown = release_expected(expected, expected, expected * 0.8, expected * 1.2, (2025,), RULE)
    assert [one.least is None for one in shown] == [False, True, True]
    assert shown[0].least in (100, 105)


def test_every_number_of_a_forecast_is_a_multiple_of_five_inside_its_range() -> None:
    for number in range(10, 90):
        expected = _expected({place: number + 3.3 * turn for turn, place in enumerate(PLACES)}, 3)
        for one in release_expected(expected, expected * 1.1, expected * 0.9, expected * 1.3, (1, 2, 3), RULE):
            numbers = [one.low, one.least, one.most, one.high]
            shown = [value for value in numbers if value is not None]
            assert len(shown) == 4
            assert all(value % 5 == 0 for value in shown)
            assert all(below <= above for below, above in pairwise(shown))


def test_a_forecast_with_and_without_measures_differs_only_where_the_numbers_do() -> None:
    """The same number at the same place and year is drawn once: else rounding would look like an effect."""
    expected = _expected({PLACES[0]: 103.0, PLACES[2]: 57.0})
    one = release_expected(expected, expected, expected, expected, (2025,), RULE)
    other = release_expected(expected, expected * 1.5, expected, expected * 2, (2025,), RULE)
    assert [shown.least for shown in one] == [shown.least for shown in other]


def test_subtracting_two_forecasts_does_not_tell_the_one_who_left() -> None:
    """Whoever is gone from the vmbo lowers its expected number by one at most; over many secrets the figures fall in a
    fifth of the draws, and as often by chance between numbers that do not differ by that learner."""
    fell = []
    for number in range(1500):
        rule = Rule(secret=f"s{number}")
        [before], [after] = (
            release_expected(made, made, made, made, (2025,), rule)
            for made in (_expected({PLACES[0]: 40.0}), _expected({PLACES[0]: 39.0}))
        )
        fell.append((before.least or 0) > (after.least or 0))
    assert np.mean(fell) == pytest.approx(0.2, abs=0.05)


def test_who_asks_for_own_use_gets_every_number_and_a_warning() -> None:
    few = twelve()
    few[0] = few[0].model_copy(update={"learners": 9, "bound": 9})
    side, *_ = explanation_sections(few, 0.8, None, "nl")
    assert "geef het niet door" in side.says[0].nl
    assert side.table is not None
    assert [row[1] for row in side.table.rows if row[0] == "Route 1"] == [9]


def test_a_case_that_nobody_counted_stays_not_filled_in() -> None:
    [case] = release_cases([Case(case="c1")], RULE)
    assert case.learners is None
