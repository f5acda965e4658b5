"""Where a pair stands, and how far two schools agree."""

from __future__ import annotations

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from leerroute.alignment import Judged, PairStanding, Relation, Said, agreement, agreements, judged_pairs

from .cast import both, word

SAME, PREPARES = Relation.SAME, Relation.PREPARES


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        ([word(1, 1, SAME)], PairStanding.ONE_SIDED),
        ([word(1, 1, SAME), word(1, 1, SAME, "Bas")], PairStanding.ONE_SIDED),
        ([word(1, 1, SAME), word(1, 1, Said.NONE, "Bas")], PairStanding.DISPUTED),
        ([*both(1, 1, SAME)], PairStanding.AGREED),
        ([*both(1, 1, Said.NONE)], PairStanding.AGREED),
        ([*both(1, 1, Said.UNSURE)], PairStanding.DISPUTED),
        ([word(1, 1, SAME), word(1, 1, PREPARES, "Chantal")], PairStanding.DISPUTED),
        ([word(1, 1, SAME, final=True), word(1, 1, SAME, "Chantal")], PairStanding.AGREED),
        ([*both(1, 1, SAME, final=True)], PairStanding.FINAL),
        ([*both(1, 1, SAME, final=True), word(1, 1, Said.NONE, "Bas")], PairStanding.FINAL),
        ([word(1, 1, SAME, final=True), word(1, 1, PREPARES, "Chantal", final=True)], PairStanding.DISPUTED),
        ([word(1, 1, SAME, "Bram"), word(1, 1, SAME, "Bram", side="mbo")], PairStanding.ONE_SIDED),
    ],
)
def test_a_pair_stands_where_its_two_schools_leave_it(said: list[Judged], standing: PairStanding) -> None:
    (pair,) = judged_pairs(said).values()
    assert pair.standing is standing


def test_only_what_both_schools_say_is_an_answer() -> None:
    agreed, final, disputed = judged_pairs(
        [
            *both(1, 1, SAME),
            *both(2, 2, Said.NONE, final=True),
            word(2, 2, SAME, "Bas"),
            word(3, 3, SAME),
            word(3, 3, Said.NONE, "Chantal"),
        ]
    ).values()
    assert agreed.answer == (Said.OVERLAP, SAME)
    assert final.answer == (Said.NONE, None)
    assert disputed.answer is None


def test_words_on_an_older_text_are_about_another_pair() -> None:
    assert len(judged_pairs([word(1, 1, SAME), word(1, 1, SAME, "Chantal", left_text="Groente wassen.")])) == 2


def table(counts: dict[tuple[str, str], int]) -> list[tuple[str, str]]:
    return [rating for rating, count in counts.items() for _ in range(count)]


def test_kappa_is_that_of_fleiss_his_example() -> None:
    """Fleiss (1981), Statistical Methods for Rates and Proportions, 13.1: two raters, 100 subjects.

    p_o = .75 + .04 + .10 = .89; sums .80 .10 .10 and .80 .05 .15, so p_e = .64 + .005 + .015 = .66 and
    kappa = .23 / .34 = .6765, 1 - kappa = .3235.
    A = .75 (1 - 1.60 * .3235)^2 + .04 (1 - .15 * .3235)^2 + .10 (1 - .25 * .3235)^2
      = .75 * .2326 + .04 * .9053 + .10 * .8448 = .2951.
    B = .3235^2 (.01 (.80 + .10)^2 + .04 (.80 + .10)^2 + .05 (.05 + .80)^2 + .01 (.05 + .10)^2)
      = .1047 (.0081 + .0324 + .0361 + .0002) = .0080, with p_.i + p_j. for every filled cell off the diagonal.
    C = (.6765 - .66 * .3235)^2 = .4630^2 = .2143.
    SE = sqrt(.2951 + .0080 - .2143) / (.34 * 10) = .2980 / 3.4 = .0876; the interval is .6765 +- 1.96 * .0876.
    """
    found = agreement(
        table(
            {
                ("psychosis", "psychosis"): 75,
                ("psychosis", "neurosis"): 1,
                ("psychosis", "organic"): 4,
                ("neurosis", "psychosis"): 5,
                ("neurosis", "neurosis"): 4,
                ("neurosis", "organic"): 1,
                ("organic", "organic"): 10,
            }
        )
    )
    assert found.share == pytest.approx(0.89)
    assert found.kappa == pytest.approx(0.6765, abs=5e-5)
    assert found.interval == pytest.approx((0.5047, 0.8482), abs=5e-4)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=40))
def test_kappa_is_what_scikit_learn_says(ratings: list[tuple[str, str]]) -> None:
    ours = agreement(ratings)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = cohen_kappa_score([a for a, _ in ratings], [b for _, b in ratings])
    if theirs != theirs:  # not a number: chance alone makes them agree
        assert ours.kappa is None
    else:
        assert ours.kappa == pytest.approx(theirs)


def test_kappa_is_not_told_when_everybody_says_one_thing() -> None:
    found = agreement([("none", "none")] * 12)
    assert (found.share, found.kappa, found.interval) == (1.0, None, None)


def test_nothing_is_told_of_no_pairs() -> None:
    assert agreement([]).share is None


def test_agreement_counts_pairs_that_both_schools_judged() -> None:
    """Of three pairs judged twice they say "overlap" alike twice, and the same relation once."""
    judged = [
        *both(1, 1, SAME),
        word(2, 2, SAME),
        word(2, 2, PREPARES, "Chantal"),
        word(3, 3, Said.NONE),
        word(3, 3, SAME, "Chantal"),
        word(4, 4, SAME),
    ]
    found = agreements(judged_pairs(judged).values())
    assert (found.on_overlap.pairs, found.on_overlap.same) == (3, 2)
    assert (found.on_relation.pairs, found.on_relation.same) == (3, 1)
