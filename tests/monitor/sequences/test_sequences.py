"""Careers by hand: small enough to count."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import combinations

import numpy as np
import pytest

from leerroute.monitor.sequences import (
    Careers,
    careers_of,
    chronogram_svg,
    chronogram_table,
    clusters,
    clusters_table,
    common_subsequence,
    distribution,
    hamming,
    index_svg,
    index_table,
    mean_time,
    optimal_matching,
    silhouette,
    transitions,
)
from leerroute.text import Text, same

STATES = (same("vmbo"), same("mbo"), Text(nl="weg", en="gone"))
VMBO, MBO, GONE = range(3)


def _careers(rows: list[list[int]], learners: list[float]) -> Careers:
    return careers_of(np.array(rows), np.array(learners), STATES)[0]


def test_the_same_career_is_kept_once_with_all_its_learners() -> None:
    careers, own = careers_of(np.array([[0, 1], [0, 0], [0, 1]]), np.array([3.0, 4, 5]), STATES)
    assert careers.rows.tolist() == [[0, 0], [0, 1]]
    assert careers.learners.tolist() == [4, 8]
    assert own.tolist() == [1, 0, 1]


def test_a_number_that_is_no_state_is_refused() -> None:
    with pytest.raises(ValueError, match="0 to 2"):
        _careers([[0, 3]], [1])


def test_four_learners_year_by_year() -> None:
    """Year 1: all vmbo, entropy 0. Year 2: half and half, log 2 / log 3. Year 3: one of three known, and one is not."""
    found = distribution(_careers([[0, 0, 1], [0, 1, 1], [0, 1, 2], [0, 0, -1]], [1, 1, 1, 1]))
    assert found.share[1].tolist() == [0.5, 0.5, 0]
    assert found.learners.tolist() == [4, 4, 3]
    assert found.entropy[:2] == pytest.approx([0, np.log(2) / np.log(3)])
    assert found.share[2] == pytest.approx([0, 2 / 3, 1 / 3])


def test_moves_count_only_where_both_years_are_known() -> None:
    """From vmbo: stay 1 (twice weighted 2), go 3; the year that is not known is no move."""
    found = transitions(_careers([[0, 0, -1], [0, 1, 1]], [2, 3]))
    assert found.rate[VMBO].tolist() == [2 / 5, 3 / 5, 0]
    assert found.rate[MBO].tolist() == [0, 1, 0]
    assert np.isnan(found.rate[GONE]).all()
    assert found.learners.tolist() == [5, 3, 0]


def test_years_in_a_state_on_average_and_how_they_spread() -> None:
    """Two learners with 2 and 0 years of mbo: mean 1, standard deviation 1."""
    mean, spread = mean_time(_careers([[0, 1, 1], [0, 0, 0]], [1, 1]))
    assert mean.tolist() == [2, 1, 0]
    assert spread.tolist() == [1, 1, 0]


def test_a_shifted_career_is_near_by_subsequence_and_far_by_year() -> None:
    """0 1 2 0 and 1 2 0 1 differ in all four years, and share 1 2 0: 2 (4 - 3) = 2."""
    careers = _careers([[0, 1, 2, 0], [1, 2, 0, 1]], [1, 1])
    assert hamming(careers)[0, 1] == 4
    assert common_subsequence(careers)[0, 1] == 2


def test_optimal_matching_takes_the_cheapest_way() -> None:
    """vmbo mbo against vmbo gone: a substitution costs 1.5, two indels 2; with indels of 0.5 those cost 1."""
    careers = _careers([[0, 1], [0, 2]], [1, 1])
    costs = 1.5 * (1 - np.eye(3))
    assert optimal_matching(careers, costs, 1.0)[0, 1] == 1.5
    assert optimal_matching(careers, costs, 0.5)[0, 1] == 1.0


def test_distances_ask_for_whole_careers() -> None:
    careers = _careers([[0, -1], [0, 1], [1, 1]], [1, 1, 1])
    with pytest.raises(ValueError, match="whole"):
        hamming(careers)
    assert hamming(careers.whole()).tolist() == [[0, 1], [1, 0]]


def test_clusters_cost_no_more_than_any_other_choice_of_medoids() -> None:
    """Every pair and every three of fourteen points, tried one by one."""
    random = np.random.default_rng(5)
    points, learners = random.normal(size=(14, 2)), random.integers(1, 9, 14).astype(float)
    far = np.linalg.norm(points[:, None] - points, axis=2)
    for number in (2, 3):
        best = min(far[list(chosen)].min(axis=0) @ learners for chosen in combinations(range(14), number))
        assert clusters(far, learners, number).cost == pytest.approx(best, rel=0.02)


def test_learners_pull_a_medoid_as_copies_would() -> None:
    """0, 1 and 10 with weights 1, 1, 5 in two clusters: 10 alone, and 0 with 1."""
    far = np.abs(np.subtract.outer([0.0, 1, 10], [0.0, 1, 10]))
    found = clusters(far, np.array([1.0, 1, 5]), 2)
    assert found.medoids[0] == 2
    assert found.learners.tolist() == [5, 2]
    assert found.member.tolist() == [1, 1, 0]
    assert found.cost == 1


def test_the_silhouette_of_two_pairs_by_hand() -> None:
    """0, 1 and 10, 11. For 0: own 1, other (10 + 11) / 2 = 10.5, width 9.5 / 10.5; for 1: own 1, other 9.5, 8.5 / 9.5."""
    points = [0.0, 1, 10, 11]
    far = np.abs(np.subtract.outer(points, points))
    found = silhouette(far, np.ones(4), np.array([0, 0, 1, 1]))
    assert found == pytest.approx((9.5 / 10.5 + 8.5 / 9.5) / 2)


def test_a_silhouette_with_weights_is_that_of_copies() -> None:
    points, count = np.array([0.0, 1, 4, 9, 11]), np.array([2, 3, 1, 2, 4])
    far, member = np.abs(np.subtract.outer(points, points)), np.array([0, 0, 0, 1, 1])
    copied = np.repeat(points, count)
    every = np.abs(np.subtract.outer(copied, copied))
    assert silhouette(far, count.astype(float), member) == pytest.approx(
        silhouette(every, np.ones(12), np.repeat(member, count))
    )


def _drawn(svg: str) -> tuple[ET.Element, list[str]]:
    root = ET.fromstring(svg)  # noqa: S314 - drawn here
    return root, [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]


def test_a_chronogram_is_named_has_its_states_and_its_table() -> None:
    careers = _careers([[0, 0, 1], [0, 1, 1], [0, 1, 2]], [20, 30, 12])
    root, texts = _drawn(chronogram_svg(careers, "nl"))
    assert root.get("role") == "img"
    assert {"vmbo", "mbo", "weg"} <= set(texts)
    table = chronogram_table(careers)
    assert len(table.rows) == 3
    assert "<td>62</td><td>100%</td><td>0%</td><td>0%</td><td>0,00</td>" in table.html("nl")


def test_a_year_with_few_learners_is_withheld() -> None:
    table = chronogram_table(_careers([[0, 0], [0, -1]], [9, 20]))
    assert table.rows[1][1] == Text(nl="minder dan 10", en="fewer than 10")
    assert set(table.rows[1][2:]) == {None}


def test_a_career_of_few_learners_is_not_drawn_on_its_own() -> None:
    careers = _careers([[0, 0], [0, 1], [0, 2], [1, 1]], [40, 30, 8, 7])
    _, texts = _drawn(index_svg(careers, "nl"))
    assert any(text.startswith("andere loopbanen: 18%") for text in texts)
    assert [row[1] for row in index_table(careers).rows] == [40, 30, 15]


def test_one_rare_career_takes_the_next_rarest_with_it() -> None:
    """Else the total minus the others would tell how many have it."""
    careers = _careers([[0, 0], [0, 1], [0, 2]], [40, 30, 8])
    assert [row[1] for row in index_table(careers).rows] == [40, 38]


def test_clusters_are_told_by_their_middle_unless_that_is_rare() -> None:
    """Near ones that 40 and 5 learners have, and one far off of 9. Medoids 000 and 122 cost 5; no other two cost less."""
    careers = _careers([[0, 0, 0], [0, 0, 1], [1, 2, 2]], [40, 5, 9])
    found = clusters(hamming(careers), careers.learners, 2)
    (first, second) = clusters_table(careers, found).rows
    assert first == ("1", Text(nl="vmbo 3", en="vmbo 3"), 45, Text(nl="83%", en="83%"))
    assert second[1:] == (
        Text(nl="een loopbaan die weinig voorkomt", en="a career that is rare"),
        Text(nl="minder dan 10", en="fewer than 10"),
        None,
    )
