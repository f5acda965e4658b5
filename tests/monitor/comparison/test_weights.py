"""Weights, errors and E-values against hand calculations, R and published numbers."""

from __future__ import annotations

import numpy as np
import pytest

from leerroute.monitor.comparison.clustered import coefficient
from leerroute.monitor.comparison.entropy import effective, entropy_weights
from leerroute.monitor.comparison.propensity import propensity_weights
from leerroute.monitor.comparison.sensitivity import e_value, e_value_of_means, e_value_of_shares


def test_two_kinds_of_learner_are_mixed_by_hand() -> None:
    """A pool of ones and zeros, to average 3/4: the ones share 3/4, the zeros 1/4."""
    found = entropy_weights(np.array([[0.0], [1], [1]]), np.array([0.75]), np.ones(1), np.ones(3))
    assert found.reached
    assert found.weights == pytest.approx([1 / 4, 3 / 8, 3 / 8])


def test_weights_bend_exponentially_by_hand() -> None:
    """0, 1 and 2: w proportional to 1, 2, 4 has average 10/7; entropy balancing finds it."""
    found = entropy_weights(np.array([[0.0], [1], [2]]), np.array([10 / 7]), np.ones(1), np.ones(3))
    assert found.weights == pytest.approx([1 / 7, 2 / 7, 4 / 7])


def test_a_line_of_many_learners_is_as_many_lines() -> None:
    pool, count = np.array([[0.0], [1], [3]]), np.array([5.0, 2, 1])
    together = entropy_weights(pool, np.array([1.2]), np.ones(1), count)
    apart = entropy_weights(np.repeat(pool, count.astype(int), axis=0), np.array([1.2]), np.ones(1), np.ones(8))
    assert together.weights == pytest.approx([apart.weights[:5].sum(), apart.weights[5:7].sum(), apart.weights[7]])
    assert effective(together.weights, count) == pytest.approx(effective(apart.weights, np.ones(8)))


def test_an_average_outside_the_pool_cannot_be_reached() -> None:
    assert not entropy_weights(np.array([[0.0], [1]]), np.array([1.5]), np.ones(1), np.ones(2)).reached


def test_propensity_weights_are_those_of_glm() -> None:
    """R 4.2.2: glm(g ~ x + z, binomial), weights p / (1 - p) in the pool, weighted mean of x + z^2."""
    i = np.arange(1, 31)
    columns, in_route = np.column_stack([np.sin(i), np.cos(2 * i)]), i % 4 == 0
    weights = propensity_weights(columns[in_route], columns[~in_route], np.ones(7), np.ones(23))
    assert weights is not None
    outcome = columns[:, 0] + columns[:, 1] ** 2
    assert weights @ outcome[~in_route] == pytest.approx(0.460928255338)


def test_groups_that_a_feature_separates_have_no_propensity_weights() -> None:
    assert propensity_weights(np.ones((5, 1)), np.zeros((5, 1)), np.ones(5), np.ones(5)) is None


def test_cr2_and_its_degrees_of_freedom_are_those_of_the_definition_in_r() -> None:
    """R 4.2.2, dense matrices: (I - H_gg)^(-1/2) by eigen(), degrees of freedom tr(K)^2 / sum(K^2),
    K with the variances within and between schools. The second outcome has schools that differ."""
    i = np.arange(1, 31)
    cluster, x, weight = (i * 7) % 8, np.sin(i), np.array([1.0, 1.5, 2.0])[i % 3]
    t = (cluster < 3).astype(float)
    design = np.column_stack([np.ones(30), t, x])
    found = coefficient(t + x + np.cos(3 * i), design, weight, cluster, 1)
    assert (found.value, found.error, found.freedom) == pytest.approx((0.873550376516, 0.254475112580, 3.891905542642))
    alike = coefficient(t + x + np.cos(3 * i) + 1.5 * np.cos(2 * cluster), design, weight, cluster, 1)
    assert (alike.value, alike.error, alike.freedom) == pytest.approx((0.422137243517, 0.921546624237, 4.142969108335))
    single = coefficient(t + x + np.cos(3 * i), design, weight, np.arange(30), 1)
    assert single.error == pytest.approx(0.314026617546)


def test_whole_schools_of_equal_size_give_welchs_error_on_their_means() -> None:
    """Route: means 1, 2, 3, so s^2 / 3 = 1/3. Pool: 0, 0, 4, 4, s^2 / 4 = 16/3 / 4 = 4/3. Error: sqrt(5/3).

    Degrees of freedom when all schools are equally unsure (Imbens and Kolesar 2016): (3 + 4)^2 * 2 * 3 / (4^2 * 3 + 3^2 * 2)
    = 294 / 66.
    """
    means = np.array([1.0, 2, 3, 0, 0, 4, 4])
    school = np.repeat(np.arange(7), 2)
    outcome = np.repeat(means, 2) + np.tile([-0.5, 0.5], 7)
    design = np.column_stack([np.ones(14), school < 3])
    found = coefficient(outcome, design, np.ones(14), school, 1)
    assert found.value == pytest.approx(0)
    assert found.error == pytest.approx(np.sqrt(5 / 3))
    assert found.freedom == pytest.approx(294 / 66)


def test_a_line_of_many_learners_has_the_error_of_as_many_lines() -> None:
    random = np.random.default_rng(4)
    cluster, x, count = np.arange(40) % 9, random.normal(size=40), random.integers(1, 6, 40)
    design = np.column_stack([np.ones(40), cluster < 4, x])
    outcome = random.normal(size=40)
    number = count.astype(float)
    together = coefficient(outcome, design, number, cluster, 1, number)
    apart = coefficient(
        np.repeat(outcome, count), np.repeat(design, count, axis=0), np.ones(count.sum()), np.repeat(cluster, count), 1
    )
    assert (together.value, together.error, together.freedom) == pytest.approx(
        (apart.value, apart.error, apart.freedom)
    )


def test_the_e_value_is_that_of_the_paper() -> None:
    """VanderWeele and Ding 2017: risk ratio 3.9 (1.8 to 8.7) has E-values 7.2 (they cut off 7.263) and 3.0."""
    found = e_value(3.9, 1.8, 8.7)
    assert found.estimate == pytest.approx(7.263, abs=1e-3)
    assert found.limit == pytest.approx(3.0)


def test_a_protective_ratio_counts_as_its_inverse() -> None:
    """1 / 0.5 = 2: 2 + sqrt(2); the limit nearest to 1 is 0.8: 1.25 + sqrt(1.25 * 0.25)."""
    found = e_value(0.5, 0.3, 0.8)
    assert found.estimate == pytest.approx(2 + np.sqrt(2))
    assert found.limit == pytest.approx(1.25 + np.sqrt(0.3125))


def test_an_interval_that_holds_no_difference_needs_nothing_unseen() -> None:
    found = e_value_of_shares(0.6, 0.5, -0.02, 0.22)
    assert found is not None
    assert found.limit == 1
    assert e_value_of_shares(0.6, 0.0, 0.1, 0.2) is None


def test_a_difference_in_standard_deviations_is_turned_into_a_ratio() -> None:
    """exp(0.91 * 0.5) = 1.5762; plus sqrt(1.5762 * 0.5762) = 0.9530."""
    assert e_value_of_means(0.5, 0.2, 0.8).estimate == pytest.approx(2.5292, abs=1e-3)
