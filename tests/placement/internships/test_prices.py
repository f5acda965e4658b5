"""What is said of prices and extra seats, held against placing the changed problem from scratch."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings

from leerroute.placement.internships import Explanations, InternshipPlacement, InternshipProblem, place
from leerroute.placement.internships.possible import case
from leerroute.placement.internships.shortage import extra_seats
from leerroute.placement.internships.solving import given as solved_given
from tests.placement.internships.problems import problems
from tests.placement.internships.small import LAW, LINE


def placed(problem: InternshipProblem) -> InternshipPlacement:
    found = place(problem, LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    return found


def gained(now: InternshipPlacement, later: InternshipPlacement) -> tuple[int, int, int]:
    """More learners placed; with a higher choice than now, or any choice where there was none; with a lower one."""
    before, after = (
        {learner.key: 101 for learner in each.problem.learners}
        | {posting.learner: posting.rank or 100 for posting in each.postings}
        for each in (now, later)
    )
    better = sum(after[key] < before[key] and after[key] < 100 for key in before)
    return len(later.postings) - len(now.postings), better, sum(after[key] > before[key] for key in before)


@settings(max_examples=50, deadline=None)
@given(problems(fixed=False))
def test_the_price_of_40_minutes_is_what_placing_with_40_minutes_more_gives(problem: InternshipProblem) -> None:
    now = placed(problem)
    further = tuple(
        each if each.minutes_most is None else each.model_copy(update={"minutes_most": each.minutes_most + 40})
        for each in problem.learners
    )
    later = placed(problem.model_copy(update={"learners": further}))
    told = [price for price in Explanations(now, LAW, LINE).prices(minutes=40) if "40 minuten" in price.limit.nl]
    gain = gained(now, later)
    assert [(price.placed, price.better, price.worse) for price in told] in (
        [gain],
        [] if gain == (0, 0, 0) else [gain],
    )


@settings(max_examples=50, deadline=None)
@given(problems(fixed=False))
def test_the_price_of_the_sector_is_what_placing_without_sectors_gives(problem: InternshipProblem) -> None:
    now = placed(problem)
    anywhere = tuple(each.model_copy(update={"sector": None}) for each in problem.learners)
    later = placed(problem.model_copy(update={"learners": anywhere}))
    told = [price for price in Explanations(now, LAW, LINE).prices() if "sector" in price.limit.nl]
    for price in told:
        assert (price.placed, price.better, price.worse) == gained(now, later)


@settings(max_examples=50, deadline=None)
@given(problems())
def test_with_the_extra_seats_of_a_shortage_everybody_in_it_is_placed(problem: InternshipProblem) -> None:
    found = place(problem, LAW, travel=LINE)
    if not isinstance(found, InternshipPlacement):
        return
    ready = case(problem, LAW, LINE)
    more: Counter[str] = Counter()
    shortages = Explanations(found, LAW, LINE).shortages()
    for shortage in shortages:
        rows, columns = [ready.row[key] for key in shortage.learners], [ready.column[key] for key in shortage.places]
        for column, count in extra_seats(solved_given(ready, frozenset()), rows, columns).items():
            more[problem.places[column].key] += count
    larger = tuple(each.model_copy(update={"seats": each.seats + more[each.key]}) for each in problem.places)
    without = {key for shortage in shortages for key in shortage.without}
    again = placed(problem.model_copy(update={"places": larger}))
    assert not without & set(again.unplaced)


@settings(max_examples=80, deadline=None)
@given(problems())
def test_the_pairs_of_learner_and_company_are_all_there_are(problem: InternshipProblem) -> None:
    """Counted again by hand: asked for, possible, better for the learner, and a seat free or held by a later wish."""
    found = place(problem, LAW, travel=LINE)
    if not isinstance(found, InternshipPlacement):
        return
    explanations, ready = Explanations(found, LAW, LINE), case(problem, LAW, LINE)
    at = {posting.learner: posting.place for posting in found.postings}
    fixed = {each.learner for each in problem.fixed}
    own = explanations._solved.own
    pairs = set()
    for offered in problem.places:
        wants = list(offered.wants)
        here = [key for key, where in at.items() if where == offered.key]
        for key in wants:
            if key in fixed or ready.in_the_way(key, offered.key) or at.get(key) == offered.key:
                continue
            row = ready.row[key]
            if key in at and own[row, ready.column[offered.key]] >= own[row, ready.column[at[key]]]:
                continue
            later = [each for each in here if each not in fixed and each not in wants[: wants.index(key)]]
            if len(here) < offered.seats or later:
                pairs.add((key, offered.key))
    assert {(pair.learner, pair.place) for pair in explanations.blocking()} == pairs
