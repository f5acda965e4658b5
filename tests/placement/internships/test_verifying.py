"""That the checker sees what is wrong: a good placement, made wrong in one place at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from leerroute.placement.internships import (
    FixedPlace,
    Intern,
    InternshipPlacement,
    Place,
    Posting,
    Work,
    mistakes,
    place,
)
from leerroute.proof import Step
from leerroute.text import same
from tests.placement.internships.small import LAW, LINE, company, intern, problem

BORN_15 = date(2010, 12, 1)


def forced(learner: Intern, where: Place, minutes: int | None = 2) -> InternshipPlacement:
    """A placement at a place that is not possible, told as if it were."""
    good = place(problem([intern(learner.key)], [company(where.key)]), LAW, travel=LINE)
    assert isinstance(good, InternshipPlacement)
    return replace(
        good, problem=problem([learner], [where]), postings=(Posting("amira", "p", None, minutes),), steps=()
    )


@pytest.mark.parametrize(
    ("learner", "where", "words"),
    [
        ({"sector": "zorg"}, {}, "sector"),
        ({"crebo": "25655"}, {"crebos": {"25656"}}, "crebo"),
        ({"days": {"ma"}}, {"days": {"vr"}}, "weekdays"),
        ({"days_per_week": 2}, {"days": {"vr"}}, "weekdays"),
        ({"days_needed": 40}, {"days_total": 39}, "days in the year"),
        ({"needs_support": True}, {}, "support"),
        ({}, {"support": False}, "support"),
        ({"born": None}, {}, "age not known"),
        ({"born": date(2012, 12, 1)}, {}, "minimum age of the law"),
        ({"born": BORN_15}, {"least_age": 16}, "minimum age of the company"),
        ({"born": BORN_15}, {"work": None}, "light work"),
        ({"born": BORN_15}, {"work": {Work.LIGHT, Work.CASH_DESK}}, "cash_desk"),
        ({"born": BORN_15}, {"work": {Work.LIGHT, Work.ALCOHOL}}, "alcohol"),
        ({}, {"refuses": {"amira"}}, "the company does not take this learner"),
        ({"choices": ({"place": "p", "rank": None},)}, {}, "not this one"),
        ({"minutes_most": 1}, {}, "travel"),
        ({"pc4": "1005"}, {}, "figures of the posting"),
    ],
)
def test_a_learner_at_a_place_that_is_not_possible_is_seen(
    learner: dict[str, object], where: dict[str, object], words: str
) -> None:
    found = mistakes(forced(intern("amira", **learner), company("p", **where)), LAW, LINE)
    assert [text.en for text in found] == [f"Not right: amira at p: {words}"]


def good() -> InternshipPlacement:
    both = problem([intern("amira", "p"), intern("bram", "q")], [company("p"), company("q")])
    found = place(both, LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    assert mistakes(found, LAW, LINE) == ()
    return found


def test_a_full_place_with_one_more_learner_is_seen() -> None:
    amira, _ = good().postings
    found = mistakes(replace(good(), postings=(amira, Posting("bram", "p", None, 2)), steps=()), LAW, LINE)
    assert [text.en for text in found] == ["Not right: p: 2 learners on 1 seats"]


def test_a_learner_who_is_left_out_is_seen() -> None:
    found = mistakes(replace(good(), postings=good().postings[:1], steps=()), LAW, LINE)
    assert "not every learner is told exactly once" in found[0].en


def test_a_step_that_says_another_figure_is_seen() -> None:
    found = mistakes(replace(good(), steps=(Step("satisfaction", same("s"), 999, 999),)), LAW, LINE)
    assert found[0].en == "Not right: step satisfaction says 999; reckoned again it is 4"  # 2 minutes each


def test_a_learner_who_is_not_where_she_was_fixed_is_seen() -> None:
    fixed = good().problem.model_copy(update={"fixed": (FixedPlace(learner="amira", place="q"),)})
    assert "fixed at q, placed at p" in mistakes(replace(good(), problem=fixed), LAW, LINE)[0].en


def test_too_few_learners_at_a_place_that_wants_more_are_seen() -> None:
    wants_two = problem([intern("amira", "p")], [company("p", seats=2, fewest=2)])
    alone = replace(
        forced(intern("amira", "p"), company("p")), problem=wants_two, postings=(Posting("amira", "p", 1, 2),)
    )
    assert [text.en for text in mistakes(alone, LAW, LINE)] == ["Not right: p: 1 learners, fewer than 2"]


def test_lottery_numbers_that_do_not_follow_from_the_seed_are_seen() -> None:
    swapped = replace(good(), lottery={"amira": 7, "bram": 8})
    assert "lottery" in mistakes(swapped, LAW, LINE)[0].en
