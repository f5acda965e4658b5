"""The chance that is told with a pair."""

from __future__ import annotations

import numpy as np
import pytest

from leerroute.alignment import align
from leerroute.alignment.ranking.confidence import chance, evidence
from leerroute.curriculum import Side

from .cast import VMBO, programme

NONE = np.zeros((1, 2))


def lead(likeness: list[float]) -> list[float]:
    """Of the first two columns."""
    found = evidence(np.array([likeness]), np.array([[0, 1]]), NONE, NONE)["lead"]
    return [round(float(value), 6) for value in found[0]]


def test_the_best_leads_by_its_distance_to_the_second_and_the_second_stays_behind_by_it() -> None:
    assert lead([0.9, 0.6, 0.2]) == [0.3, -0.3]


def test_a_copy_of_the_best_is_no_rival() -> None:
    assert lead([0.9, 0.9, 0.5]) == [0.4, 0.4]


def test_who_is_not_on_the_shortlist_is_a_rival_all_the_same() -> None:
    assert lead([0.9, 0.1, 0.8]) == [0.1, -0.8]


def test_without_any_evidence_a_pair_has_hardly_a_chance() -> None:
    # 1 / (1 + e^4.836) = 1 / 126.96
    nothing = {"one": np.ones(1), "words": np.zeros(1), "covers_left": np.zeros(1), "covers_right": np.zeros(1)}
    assert chance(nothing | {"lead": np.zeros(1)})[0] == pytest.approx(0.00788, abs=1e-5)


def test_how_many_candidates_are_asked_for_does_not_change_a_chance() -> None:
    other = programme(Side.MBO, {"T": ("groente snijden en koken", "fruit snijden", "vlees snijden")}, "b")
    few, many = (align(VMBO, other, top=top).ranked[0][0] for top in (1, 3))
    assert few.confidence == pytest.approx(many.confidence)
