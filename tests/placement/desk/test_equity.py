"""Equal chances: intervals as published, small groups hidden, differences flagged with a caution."""

from __future__ import annotations

import pytest

from leerroute.placement.equity import EquityReport, equity_report
from leerroute.placement.equity.groups import hidden
from leerroute.placement.equity.intervals import mean, mean_difference, share, share_difference
from leerroute.placement.learner import Background, Learner
from leerroute.placement.outcome import Got, Outcome
from leerroute.text import same


@pytest.mark.parametrize(
    ("successes", "total", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_a_share_has_the_interval_that_newcombe_published(successes: int, total: int, low: float, high: float) -> None:
    """Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3 (Wilson's score without correction)."""
    interval = share(successes, total)
    assert interval.low == pytest.approx(low, abs=5e-5)
    assert interval.high == pytest.approx(high, abs=5e-5)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_a_difference_of_shares_has_the_interval_that_newcombe_published(
    first: tuple[int, int], second: tuple[int, int], low: float, high: float
) -> None:
    """Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10."""
    interval = share_difference(first, second)
    assert interval.low == pytest.approx(low, abs=5e-5)
    assert interval.high == pytest.approx(high, abs=5e-5)


def test_means_have_the_intervals_of_scipy() -> None:
    from scipy import stats

    one, two = [0.0, 1, 3, 0, 0, 6, 1], [3.0, 3, 6, 10, 1]
    alone = stats.t.interval(0.95, len(one) - 1, loc=sum(one) / len(one), scale=stats.sem(one))
    assert (mean(one).low, mean(one).high) == pytest.approx(tuple(alone))
    welch = stats.ttest_ind(one, two, equal_var=False).confidence_interval(0.95)
    assert (mean_difference(one, two).low, mean_difference(one, two).high) == pytest.approx((welch.low, welch.high))


def test_one_learner_has_a_mean_without_an_interval() -> None:
    assert mean([3.0]).low is None


def learners(count: int, *, first: int, gender: str | None = None, support: bool | None = None) -> list[Outcome]:
    """So many learners, of whom `first` got their first choice (cost 0) and the others their second (cost 1)."""
    return [
        Outcome(
            Learner(key=f"{gender}{support}{number}", background=Background(gender=gender, support=support)),
            (Got("ROB", "Robotica", 1 if number < first else 2),),
            asked=1,
            short=0,
            cost=0 if number < first else 1,
            ideal=0,
            chose=True,
        )
        for number in range(count)
    ]


def of(report: EquityReport, title: str) -> dict[str, int]:
    comparison = next(c for c in report.comparisons if c.title.nl == title)
    return {group.group.nl: group.learners for group in comparison.groups}


def test_who_did_not_tell_is_a_group_of_its_own() -> None:
    report = equity_report(learners(20, first=10, gender="V") + learners(20, first=10))
    assert of(report, "Geslacht") == {"v": 20, "niet ingevuld": 20}


def test_a_small_group_is_not_shown_and_neither_is_one_that_gives_it_away() -> None:
    report = equity_report(
        learners(20, first=10, gender="v") + learners(15, first=5, gender="m") + learners(4, first=1)
    )
    assert of(report, "Geslacht") == {"v": 20}
    assert next(c for c in report.comparisons if c.title.nl == "Geslacht").hidden == 2


@pytest.mark.parametrize(
    ("sizes", "secret"),
    [
        ({"a": 10, "b": 10}, set()),
        ({"a": 9, "b": 10}, {"a", "b"}),
        ({"a": 9, "b": 9, "c": 40}, {"a", "b"}),
        ({"a": 1, "b": 11, "c": 40}, {"a", "b"}),
        ({"a": 5}, {"a"}),
    ],
)
def test_hidden_learners_are_never_so_few_that_they_can_be_computed(sizes: dict[str, int], secret: set[str]) -> None:
    found = hidden({same(name): size for name, size in sizes.items()}, 10)
    assert {group.nl for group in found} == secret


def test_a_difference_that_chance_does_not_explain_is_flagged() -> None:
    """56 of 70 against 48 of 80: the interval of Newcombe's example excludes zero."""
    report = equity_report(learners(70, first=56, gender="v") + learners(80, first=48, gender="m"))
    genders = next(c for c in report.comparisons if c.title.nl == "Geslacht")
    assert [group.first.flagged for group in genders.groups] == [True, True]
    assert not any(group.unplaced.flagged for group in genders.groups)


def test_the_caution_counts_how_many_differences_were_looked_at() -> None:
    report = equity_report(learners(20, first=10, gender="v") + learners(20, first=10, gender="m"))
    assert report.compared == 6  # two groups, three measures; the other features have one group each
    assert "door toeval gemiddeld zo'n 0,3 op" in report.caution.nl
    assert report.flagged == 0


def test_a_group_that_is_everybody_is_compared_with_nobody() -> None:
    report = equity_report(learners(20, first=10, support=True))
    assert of(report, "Ondersteuning") == {"met ondersteuning": 20}
    assert report.compared == 0
