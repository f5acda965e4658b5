"""The gold set and the measures of benchmarks/alignment, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.alignment.anchors import bare, gaps
from benchmarks.alignment.effort import by_score, effort, in_rounds, side_by_side
from benchmarks.alignment.gold import Known, Pool, build
from benchmarks.alignment.measures import Ranked, interval, ranks
from tests.sources import SLO, SLO_GENERAL, SLO_VOCATIONAL, needs

POOL = {"p": Pool(("a", "b", "c", "d"), ())}
QUERIES = [Known("s", "x", "p", "first", frozenset({"b"})), Known("s", "y", "p", "second", frozenset({"c", "d"}))]
SCORES = np.array([[0.9, 0.5, 0.2, 0.1], [0.1, 0.7, 0.3, 0.6]])


def fixed(*_: object) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return SCORES


def test_the_opening_case_and_punctuation_do_not_make_texts_differ() -> None:
    assert bare("De kandidaat kan  Veilig werken;") == bare("veilig werken.")


def test_what_stands_between_the_same_anchors_takes_one_anothers_place() -> None:
    left = ["lassen", "een gat boren", "vijlen", "meten"]
    right = ["lassen", "gaten maken", "vijlen", "meten", "tekenen"]
    assert list(gaps(left, right)) == [(["een gat boren"], ["gaten maken"])]


def test_an_outcome_that_only_moved_is_not_taken_for_a_rewording() -> None:
    assert list(gaps(["a", "b", "c"], ["a", "c", "b"])) == []


def test_the_first_right_answer_counts_and_ties_count_against_the_ranker() -> None:
    assert [r.rank for r in ranks(fixed, QUERIES, POOL).values()] == [2, 2]
    flat = ranks(lambda *_: np.zeros((2, 4)), QUERIES, POOL)
    assert [r.rank for r in flat.values()] == [4, 3]


def test_an_interval_of_one_unit_is_its_mean() -> None:
    low, high = interval([Ranked(1, "x"), Ranked(2, "x")])
    assert (low, high) == (0.75, 0.75)


@pytest.mark.parametrize(
    ("order", "pairs"),
    [
        (side_by_side, 5),  # a b of the first, a b c of the second
        (in_rounds, 4),  # a and b, then b of the first and d of the second
        (by_score, 4),  # 1a .9, 2b .7, 2d .6 met, 1b .5 met
    ],
)
def test_effort_counts_pairs_until_nine_in_ten_overlaps_are_met(order: object, pairs: int) -> None:
    assert effort(fixed, order, QUERIES, POOL).looked_at == pairs  # type: ignore[arg-type]


@needs(SLO)
def test_slo_gives_known_overlaps_that_are_never_equal_to_the_letter() -> None:
    gold = build(SLO_VOCATIONAL, SLO_GENERAL)
    assert {known.stratum for known in gold.queries} == {"leerweg", "edition", "elsewhere", "school level"}
    assert all(bare(known.query) not in known.answers for known in gold.queries)
    assert all(known.answers <= {bare(text) for text in gold.pools[known.pool].texts} for known in gold.queries)


@needs(SLO)
def test_a_unit_is_in_one_half_of_the_gold_set_only() -> None:
    gold = build(SLO_VOCATIONAL, SLO_GENERAL)
    training, test = ({k.place for k in gold.half(training=half)} for half in (True, False))
    assert training.isdisjoint(test)
