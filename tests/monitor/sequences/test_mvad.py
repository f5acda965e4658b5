"""Careers of 712 Irish school leavers, month by month (McVicar and Anyadike-Danes 2002), against TraMineR 2.2-12.

The numbers are TraMineR's on mvad[, 17:86] with its weights, as measured in design/analytics.md, section 3.
"""

from __future__ import annotations

import csv
from functools import cache

import numpy as np
import pytest

from leerroute.monitor.sequences import (
    Careers,
    careers_of,
    common_subsequence,
    complexity,
    distribution,
    hamming,
    mean_time,
    optimal_matching,
    rate_costs,
    transitions,
)
from leerroute.text import same
from tests.sources import CAREERS, needs

pytestmark = needs(CAREERS)
STATES = ("employment", "FE", "HE", "joblessness", "school", "training")


@cache
def _mvad() -> tuple[Careers, np.ndarray]:
    with (CAREERS / "mvad.csv").open(newline="") as file:
        _, *rows = csv.reader(file)
    months = np.array([[STATES.index(cell) for cell in row[16:86]] for row in rows])
    return careers_of(months, np.array([float(row[1]) for row in rows]), [same(state) for state in STATES])


def _everybody(far: np.ndarray) -> np.ndarray:
    """From different careers to all 712 people."""
    _, own = _mvad()
    return np.asarray(far[np.ix_(own, own)])


def test_the_entropy_of_each_month_is_that_of_seqstatd() -> None:
    careers, _ = _mvad()
    assert distribution(careers).entropy[[0, 35, 69]] == pytest.approx([0.7174751, 0.8003034, 0.5666399], abs=1e-7)


def test_the_rates_of_staying_are_those_of_seqtrate() -> None:
    careers, _ = _mvad()
    rates = np.diag(transitions(careers).rate)
    assert rates == pytest.approx([0.98602, 0.95046, 0.98777, 0.93812, 0.94996, 0.94390], abs=5e-6)


def test_months_in_all_states_make_seventy() -> None:
    mean, _ = mean_time(_mvad()[0])
    assert mean.sum() == pytest.approx(70)


def test_complexity_is_that_of_seqici() -> None:
    careers, own = _mvad()
    assert complexity(careers)[own][:3] == pytest.approx([0.045813, 0.074855, 0.163179], abs=1e-6)


def test_hamming_distances_sum_to_those_of_seqdist() -> None:
    assert _everybody(hamming(_mvad()[0])).sum() == 23_241_708


def test_optimal_matching_with_rates_as_costs_is_that_of_seqdist() -> None:
    careers, _ = _mvad()
    far = _everybody(optimal_matching(careers, rate_costs(careers)))
    assert far.sum() == pytest.approx(42_957_016, abs=1)
    assert far.max() == pytest.approx(139.8414, abs=1e-4)
    assert far[0, 1] == pytest.approx(138.5444, abs=1e-4)


def test_common_subsequences_sum_to_those_of_seqdist() -> None:
    assert _everybody(common_subsequence(_mvad()[0])).sum() == 43_338_664
