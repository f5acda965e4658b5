"""The interval for few schools: the same as every world built learner by learner, in R and here."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from leerroute.monitor.comparison import Balance, Learners, balance_of
from leerroute.monitor.comparison.wild import _signs, _sums, _worlds, wild_interval
from leerroute.text import Text

NAME = Text(nl="gebonden", en="bound")


def _eight_schools() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Outcome, design (1, x, z), weights and school of 48 learners; x is 1 in schools 1 to 3."""
    number = np.arange(1, 49)
    school = np.repeat(np.arange(8), 6)
    x, z = (school < 3).astype(float), (number * 7 % 11) / 11
    of_school = np.array([0.3, -0.2, 0.4, -0.5, 0.1, 0.6, -0.3, 0.0])
    outcome = 0.6 * x + 0.8 * z + of_school[school] + (number * 13 % 17) / 17 - 0.5
    return outcome, np.column_stack([np.ones(48), x, z]), 1 + (number * 5 % 4) / 4, school


def test_every_sign_of_eight_schools_gives_the_p_values_of_r() -> None:
    """R 4.2.2: lm() on each of the 2^8 worlds, sandwich errors by dense matrices, no degrees-of-freedom factor. Worlds at
    least as far as the estimate: 12 of 256 for a difference of 0, 38 for .3, 8 for -.2, 128 for 1; estimate .772225936757."""
    sums = _sums(*_eight_schools(), which=1)
    signs, exact = _signs("rademacher", 8, 4999, 0)
    assert exact
    assert sums.value == pytest.approx(0.772225936757)
    assert [256 * _worlds(sums, signs).p(tested) for tested in (0.0, 0.3, -0.2, 1.0)] == [12, 38, 8, 128]


def test_a_world_by_sums_is_the_world_built_learner_by_learner() -> None:
    outcome, design, weight, school = _eight_schools()
    root = np.sqrt(weight)
    z, y = design * root[:, None], outcome * root
    inverse = np.linalg.inv(z.T @ z)

    def estimate(values: np.ndarray) -> tuple[float, float]:
        beta = inverse @ z.T @ values
        rest = values - z @ beta
        scores = np.stack([z[school == g].T @ rest[school == g] for g in range(8)])
        return beta[1], float(np.sqrt((inverse @ scores.T @ scores @ inverse)[1, 1]))

    others = z[:, [0, 2]]
    for tested in (0.0, 0.5):
        value, error = estimate(y)
        plain = y - tested * z[:, 1]
        fitted = others @ np.linalg.lstsq(others, plain, rcond=None)[0]
        far = []
        for signs in product((1.0, -1.0), repeat=8):
            drawn = tested * z[:, 1] + fitted + (plain - fitted) * np.array(signs)[school]
            one, its_error = estimate(drawn)
            far.append(abs(one - tested) / its_error >= abs(value - tested) / error * (1 - 1e-9))
        sums = _sums(outcome, design, weight, school, 1)
        assert _worlds(sums, _signs("rademacher", 8, 4999, 0)[0]).p(tested) == pytest.approx(np.mean(far))


def test_the_interval_ends_where_the_test_starts_to_reject() -> None:
    sums, signs = _sums(*_eight_schools(), which=1), _signs("rademacher", 8, 4999, 0)[0]
    found = wild_interval(*_eight_schools(), which=1, weights="rademacher")
    assert found.low is not None
    assert found.high is not None
    for edge, way in ((found.low, -1), (found.high, 1)):
        assert _worlds(sums, signs).p(edge - way * 1e-4) > 0.05
        assert _worlds(sums, signs).p(edge + way * 1e-4) <= 0.05
    assert found.exact
    assert found.worlds == 256


def test_few_schools_have_webbs_six_weights_and_more_have_signs() -> None:
    """Webb's values are +-sqrt(3/2), +-1, +-sqrt(1/2): mean 0 and variance (1.5 + 1 + .5) / 3 = 1."""
    signs, _ = _signs("webb", 8, 20_000, 1)
    assert set(np.unique(np.abs(signs[1:]).round(9))) == {1.224744871, 1.0, 0.707106781}
    assert signs[1:].mean() == pytest.approx(0, abs=0.01)
    assert signs[1:].var() == pytest.approx(1, abs=0.01)
    assert wild_interval(*_eight_schools(), which=1, draws=199).weights == "webb"


def test_the_same_seed_gives_the_same_interval() -> None:
    one, other = (wild_interval(*_eight_schools(), which=1, draws=499, seed=7) for _ in range(2))
    assert one == other


def _compared(schools: int) -> tuple[Balance, np.ndarray, np.ndarray]:
    random = np.random.default_rng(1)
    sides = []
    for learners, share in ((120, 0.6), (360, 0.3)):
        school = np.array([f"s{number % schools}" for number in range(learners)], dtype=object)
        born = np.where(random.random(learners) < share, "a", "b").astype(object)
        sides.append(Learners({"born": born}, np.ones(learners), school))
    balance = balance_of(sides[0], sides[1], ["born"])
    assert isinstance(balance, Balance)
    return balance, (random.random(120) < 0.7).astype(float), (random.random(360) < 0.4).astype(float)


def test_a_comparison_of_few_schools_says_how_its_interval_was_made() -> None:
    for schools, words in ((8, "wild cluster bootstrap"), (39, "wild cluster bootstrap"), (45, "is daarop aangepast")):
        balance, came, beside = _compared(schools)
        found = balance.compare(NAME, came, beside)
        assert any(words in said.nl for said in found.cautions()), schools


def test_with_three_schools_in_the_route_the_bootstrap_is_not_trusted_and_cr2_stays() -> None:
    """Its coverage fell to 88 % there and to 74 % with two, against 90 and 86 % for CR2 (benchmarks/monitor_simulation.py)."""
    random = np.random.default_rng(2)
    sides = [
        Learners({"x": random.normal(size=n)}, np.ones(n), np.array([f"{at + k % of}" for k in range(n)], dtype=object))
        for n, at, of in ((90, 0, 3), (300, 3, 9))
    ]
    balance = balance_of(sides[0], sides[1], ["x"])
    assert isinstance(balance, Balance)
    found = balance.compare(NAME, (random.random(90) < 0.7).astype(float), (random.random(300) < 0.4).astype(float))
    assert found.wild is None
    assert found.clusters == 12
    assert any("Trek er geen conclusie uit" in said.nl for said in found.cautions())


def test_five_schools_get_no_interval_and_it_says_why() -> None:
    balance, came, beside = _compared(5)
    found = balance.compare(NAME, came, beside)
    assert (found.low, found.high) == (None, None)
    assert any("minstens 6" in said.nl for said in found.cautions())
    assert not found.shown
    balance, came, beside = _compared(6)
    assert balance.compare(NAME, came, beside).low is not None


def test_under_six_clusters_the_bootstrap_refuses() -> None:
    outcome, design, weight, school = _eight_schools()
    with pytest.raises(ValueError, match="at least 6"):
        wild_interval(outcome[:30], design[:30], weight[:30], school[:30], which=1)
