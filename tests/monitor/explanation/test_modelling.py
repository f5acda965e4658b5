"""The multilevel model against lme4, and its refusals."""

from __future__ import annotations

import numpy as np
import pytest

from leerroute.monitor.explanation.case import Case
from leerroute.monitor.explanation.conditions import PROGRAMME
from leerroute.monitor.explanation.grouped_logistic import fit
from leerroute.monitor.explanation.modelling import Weighed, weigh
from leerroute.monitor.explanation.shrinkage import funnel, shrink
from leerroute.monitor.refusal import Refused

_CBPP = (
    "1 2 14 1,1 3 12 2,1 4 9 3,1 0 5 4,2 3 22 1,2 1 18 2,2 1 21 3,3 8 22 1,3 2 16 2,3 0 16 3,3 2 20 4,4 2 10 1,4 0 10 2,"
    "4 2 9 3,4 0 6 4,5 5 18 1,5 0 25 2,5 0 24 3,5 1 4 4,6 3 17 1,6 0 17 2,6 0 18 3,6 1 20 4,7 8 16 1,7 1 10 2,7 3 9 3,"
    "7 0 5 4,8 12 34 1,9 2 9 1,9 0 6 2,9 0 8 3,9 0 6 4,10 1 22 1,10 1 22 2,10 0 18 3,10 2 22 4,11 0 25 1,11 5 27 2,"
    "11 3 22 3,11 1 22 4,12 2 10 1,12 1 8 2,12 0 6 3,12 0 5 4,13 1 21 1,13 2 24 2,13 0 19 3,13 0 23 4,14 11 19 1,"
    "14 0 2 2,14 0 3 3,14 0 2 4,15 1 19 1,15 1 15 2,15 1 15 3,15 0 15 4"
)
"""herd, incidence, size, period: Lesnoff et al. 2004, contagious bovine pleuropneumonia, as in R's lme4."""
HERD, SICK, SIZE, PERIOD = np.array([[int(n) for n in row.split()] for row in _CBPP.split(",")]).T


def test_cbpp_gives_the_estimates_and_errors_of_lme4() -> None:
    """R 4.2.2, lme4: glmer(cbind(incidence, size - incidence) ~ period + (1 | herd), binomial, nAGQ = 25)."""
    design = np.column_stack([np.ones(len(HERD)), *(period == PERIOD for period in (2, 3, 4))])
    found = fit(SICK, SIZE, design, HERD - 1)
    assert found.coefficients == pytest.approx([-1.3992237278, -0.9914088838, -1.1278095942, -1.5794809507], abs=2e-5)
    assert found.errors == pytest.approx([0.2335113780, 0.3067682008, 0.3267671626, 0.4275957098], rel=1e-3)
    assert found.sd == pytest.approx(0.6475199145, abs=2e-5)


def test_the_likelihood_ratio_is_that_of_lme4() -> None:
    """anova() of the models with and without period: chi-square 25.55101 on 3 df."""
    ones = np.ones((len(HERD), 1))
    design = np.column_stack([ones, *(period == PERIOD for period in (2, 3, 4))])
    with_period, without = fit(SICK, SIZE, design, HERD - 1), fit(SICK, SIZE, ones, HERD - 1)
    assert 2 * (with_period.likelihood - without.likelihood) == pytest.approx(25.55101, abs=1e-4)
    assert without.coefficients[0] == pytest.approx(-2.046499836, abs=2e-5)
    assert without.sd == pytest.approx(0.8183862029, abs=2e-5)


def test_groups_that_do_not_differ_give_the_ordinary_logistic_answer() -> None:
    """Two equal groups, 30 of 100: logit(0.3), with error 1 / sqrt(200 * 0.3 * 0.7)."""
    found = fit(np.array([30.0, 30]), np.array([100.0, 100]), np.ones((2, 1)), np.array([0, 1]))
    assert found.coefficients[0] == pytest.approx(np.log(0.3 / 0.7), abs=1e-4)
    assert found.errors[0] == pytest.approx(1 / np.sqrt(42), rel=1e-2)
    assert found.sd == pytest.approx(0, abs=1e-2)


def test_large_groups_do_not_fall_between_the_nodes() -> None:
    """With thousands of learners per group, groups' own logits are known; their mean and sd are nearly the estimates."""
    logits = np.array([-1.5, -0.5, 0.0, 0.5, 1.5])
    trials = np.full(5, 100_000.0)
    found = fit(np.round(trials / (1 + np.exp(-logits))), trials, np.ones((5, 1)), np.arange(5))
    assert found.coefficients[0] == pytest.approx(0, abs=1e-2)
    assert found.sd == pytest.approx(np.sqrt((logits**2).mean()), rel=1e-2)


def _cases(count: int, seed: int = 1) -> list[Case]:
    draw = np.random.default_rng(seed)
    made = []
    for number in range(count):
        early, fast = bool(draw.integers(2)), bool(draw.integers(2))
        share = 1 / (1 + np.exp(-(0.2 + 1.0 * early + 0.5 * draw.normal())))
        made.append(
            Case(
                case=str(number),
                mbo_content_from=3 if early else 5,
                acceleration=1.0 if fast else 0.0,
                learners=40,
                bound=int(draw.binomial(40, share)),
            )
        )
    return made


def test_twelve_cases_do_not_carry_a_regression() -> None:
    answer = weigh(_cases(12), PROGRAMME[:2])
    assert isinstance(answer, Refused)
    assert len(answer.reasons) == 2
    assert "12 casussen dragen geen model" in answer.reasons[0].nl
    assert answer.instead is not None
    assert "QCA" in answer.instead.en


def test_a_factor_that_does_not_vary_is_refused_by_name() -> None:
    cases = [case.model_copy(update={"acceleration": 1.0}) for case in _cases(60)]
    answer = weigh(cases, PROGRAMME[:2])
    assert isinstance(answer, Refused)
    assert "half jaar sneller" in answer.reasons[0].nl


def test_factors_that_go_exactly_together_are_refused() -> None:
    cases = [
        case.model_copy(update={"acceleration": 1.0 if case.mbo_content_from == 3 else 0.0}) for case in _cases(60)
    ]
    answer = weigh(cases, PROGRAMME[:2])
    assert isinstance(answer, Refused)
    assert "uit elkaar" in answer.reasons[0].nl


def test_the_intervals_hold_what_was_put_in_as_often_as_they_say() -> None:
    """Sixty seeded worlds of sixty cases: log odds ratio 1 for early content, 0 for acceleration, nominal 95 %. Three
    Monte Carlo errors below 120 * 0.95 is 106."""
    held = 0
    for seed in range(60):
        answer = weigh(_cases(60, seed), PROGRAMME[:2])
        assert isinstance(answer, Weighed)
        assert (answer.cases, answer.learners) == (60, 2400)
        early, fast = answer.weights
        held += (early.low < np.e < early.high) + (fast.low < 1 < fast.high)
    assert held >= 106


def test_thirty_five_cases_carry_it_with_a_caution() -> None:
    answer = weigh(_cases(35), PROGRAMME[:2])
    assert isinstance(answer, Weighed)
    assert len(answer.cautions) == 2


def test_shrinkage_is_that_of_r() -> None:
    """R 4.2.2: optim on the beta-binomial likelihood of cbpp's herd totals; herd 8 has 12 of 34."""
    sick, size = (np.bincount(HERD, counts)[1:].astype(float) for counts in (SICK, SIZE))
    found = shrink(sick, size)
    assert (found.a, found.b) == pytest.approx((1.9592702927, 11.9870415030), rel=1e-3)
    assert found.common == pytest.approx(0.1404866262, rel=1e-4)
    assert (found.share[7], found.low[7], found.high[7]) == pytest.approx(
        (0.2911437767, 0.1728948775, 0.4258874721), rel=1e-4
    )


def test_the_funnel_of_ten_learners_at_a_half_runs_from_two_to_eight() -> None:
    """Binomial(10, 1/2): P(X <= 1) = 11/1024 = 0.0107, P(X <= 2) = 56/1024 = 0.0547, so the 2.5 % point is 2."""
    low, high = funnel(0.5, np.array([10.0]))
    assert (low[0], high[0]) == (0.2, 0.8)
