"""Looks at a placement with fresh eyes: every limit read again from the problem, every figure reckoned again.

It shares nothing with the solver and the limits it uses: no matrices, no rules, no costs. Only the problem, the law, the
travel times and the lottery are the same. Slow and plain on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.law import Register
from leerroute.placement.internships.placement import InternshipPlacement, Posting
from leerroute.placement.internships.problem import Intern, InternshipProblem, Place, Work
from leerroute.placement.learner import age_on
from leerroute.placement.lottery import draw
from leerroute.placement.travel import TravelTimes
from leerroute.text import Text


def mistakes(placement: InternshipPlacement, register: Register, travel: TravelTimes) -> tuple[Text, ...]:
    """Every limit that is broken and every figure that is not right; empty when the placement is as it says."""
    return tuple(
        Text(nl=f"Klopt niet: {words}", en=f"Not right: {words}") for words in _all(placement, register, travel)
    )


def _all(placement: InternshipPlacement, register: Register, travel: TravelTimes) -> Iterator[str]:
    problem = placement.problem
    yield from _everybody_once(placement)
    places = {place.key: place for place in problem.places}
    learners = {learner.key: learner for learner in problem.learners}
    for posting in placement.postings:
        if posting.place not in places or posting.learner not in learners:
            yield f"{posting.learner} at {posting.place}: not in the problem"
            continue
        learner, place = learners[posting.learner], places[posting.place]
        broken = [*_study(learner, place), *_age(problem, learner, place, register), *_wishes(problem, learner, place)]
        minutes = travel.minutes(learner.pc4, place.pc4, learner.travel)
        if learner.minutes_most is not None and (minutes is None or minutes > learner.minutes_most):
            broken.append("travel")
        if minutes != posting.minutes or _rank(learner, place.key) != posting.rank:
            broken.append("figures of the posting")
        yield from (f"{learner.key} at {place.key}: {limit}" for limit in broken)
    yield from _sizes(placement)
    yield from _fixed(placement)
    yield from _figures(placement, travel)


def _everybody_once(placement: InternshipPlacement) -> Iterator[str]:
    told = sorted([posting.learner for posting in placement.postings] + list(placement.unplaced))
    if told != sorted(learner.key for learner in placement.problem.learners):
        yield "not every learner is told exactly once"
    if dict(placement.lottery) != dict(draw(told, placement.problem.settings.seed)):
        yield "the lottery numbers do not follow from the seed"


def _study(learner: Intern, place: Place) -> Iterator[str]:
    if learner.sector is not None and place.sector != learner.sector:
        yield "sector"
    if learner.crebo is not None and learner.crebo not in (place.crebos or ()):
        yield "crebo"
    if learner.days is not None or learner.days_per_week is not None:
        offered = set(place.days or ())
        shared = offered if learner.days is None else offered.intersection(learner.days)
        if place.days is None or len(shared) < (learner.days_per_week or 1):
            yield "weekdays"
    if learner.days_needed is not None and (place.days_total is None or place.days_total < learner.days_needed):
        yield "days in the year"
    if (learner.needs_support is True and place.support is not True) or (
        learner.needs_support is None and place.support is False
    ):
        yield "support"


def _age(problem: InternshipProblem, learner: Intern, place: Place, register: Register) -> Iterator[str]:
    start = place.start or problem.settings.on
    law = register.at(start)
    least = law.get("work.stage_under_16.min_age")
    if learner.born is None:
        if least is not None or place.least_age is not None:
            yield "age not known"
        return
    age = age_on(learner.born, start)
    if least is not None and age < least.number():
        yield "minimum age of the law"
    if place.least_age is not None and age < place.least_age:
        yield "minimum age of the company"
    if age < 16 and "work.stage_under_16.light_work" in law:
        work, heavy_words = set(place.work or ()), law.get("work.not_light")
        if Work.LIGHT not in work or Work.HEAVY in work:
            yield "light work"
        for kind, item in ((Work.CASH_DESK, "cash_desk"), (Work.ALCOHOL, "horeca_with_alcohol")):
            if kind in work and heavy_words is not None and item in heavy_words.parts():
                yield kind.value


def _wishes(problem: InternshipProblem, learner: Intern, place: Place) -> Iterator[str]:
    if learner.key in place.refuses:
        yield "the company does not take this learner"
    about = [choice.rank for choice in learner.choices if choice.place == place.key]
    if None in about:
        yield "not this one"
    if not about and problem.settings.weights.not_chosen is None:
        yield "not chosen"


def _rank(learner: Intern, place: str) -> int | None:
    return next((choice.rank for choice in learner.choices if choice.place == place), None)


def _sizes(placement: InternshipPlacement) -> Iterator[str]:
    for place in placement.problem.places:
        count = sum(posting.place == place.key for posting in placement.postings)
        if count > place.seats:
            yield f"{place.key}: {count} learners on {place.seats} seats"
        if 0 < count < place.fewest:
            yield f"{place.key}: {count} learners, fewer than {place.fewest}"
        if count and place.key in placement.closed:
            yield f"{place.key}: told to be closed, with {count} learners"


def _fixed(placement: InternshipPlacement) -> Iterator[str]:
    at = {posting.learner: posting.place for posting in placement.postings}
    for fixed in placement.problem.fixed:
        if at.get(fixed.learner) != fixed.place:
            yield f"{fixed.learner}: fixed at {fixed.place}, placed at {at.get(fixed.learner)}"


def _figures(placement: InternshipPlacement, travel: TravelTimes) -> Iterator[str]:
    values = {step.name: step.value for step in placement.steps}
    for name, value in reckoned(placement, travel).items():
        if values.get(name, value) != value:
            yield f"step {name} says {values[name]}; reckoned again it is {value}"
    for step in placement.steps:
        if step.bound > step.value:
            yield f"step {step.name}: the bound {step.bound} is above the value {step.value}"


def reckoned(placement: InternshipPlacement, travel: TravelTimes) -> dict[str, int]:
    """The value of each step by plain counting. Satisfaction is left out where some way is not known."""
    problem, postings = placement.problem, placement.postings
    weights, learners = problem.settings.weights, {learner.key: learner for learner in problem.learners}
    at = {posting.learner: posting.place for posting in postings}
    order = {(key, place.key): place.wants.index(key) for place in problem.places for key in place.wants}
    chose = {key for key, each in learners.items() if _chose(problem, each)}
    values = {
        "unplaced": len(placement.unplaced),
        "without": sum(_turn_from_the_last(problem, key) for key in placement.unplaced),
        "not_chosen": sum(posting.rank is None and posting.learner in chose for posting in postings),
        "moved": sum(at.get(was.learner) != was.place for was in problem.earlier if was.learner in learners),
        "wants": sum(key in learners and at.get(key) != place for key, place in order),
        "wants_order": sum(order.get((posting.learner, posting.place), 0) for posting in postings),
    }
    for rank in range(weights.bad_from, 100):
        values[f"rank_{rank}"] = sum(posting.rank == rank for posting in postings)
    if all(_known(learner, place, travel) for learner in problem.learners for place in problem.places):
        values["satisfaction"] = sum(_cost(problem, learners[each.learner], each, chose) for each in postings)
    return values


def _turn_from_the_last(problem: InternshipProblem, key: str) -> int:
    """1 for whose turn comes last: a higher number of priority, no place before, a higher lottery number."""
    numbers = draw([learner.key for learner in problem.learners], problem.settings.seed)
    before = {was.learner for was in problem.earlier}

    def turn(learner: Intern) -> tuple[bool, int, bool, int]:
        return (learner.priority is None, learner.priority or 0, learner.key not in before, numbers[learner.key])

    mine = next(turn(learner) for learner in problem.learners if learner.key == key)
    return sum(turn(learner) >= mine for learner in problem.learners)


def _chose(problem: InternshipProblem, learner: Intern) -> bool:
    here = {place.key for place in problem.places}
    return any(choice.rank is not None and choice.place in here for choice in learner.choices)


def _known(learner: Intern, place: Place, travel: TravelTimes) -> bool:
    return travel.minutes(learner.pc4, place.pc4, learner.travel) is not None


def _cost(problem: InternshipProblem, learner: Intern, posting: Posting, chose: set[str]) -> int:
    """In tenths: rank, minutes, and not being at the company of before while it has a place."""
    weights = problem.settings.weights
    if posting.rank is not None:
        ladder = weights.per_rank or (0,)
        rank = ladder[min(posting.rank, len(ladder)) - 1]
    else:
        rank = (weights.not_chosen or 0) if learner.key in chose else 0
    company = {place.key: place.company for place in problem.places}
    grows = learner.grows_at in set(company.values()) and company[posting.place] != learner.grows_at
    return 10 * rank + weights.per_ten_minutes * (posting.minutes or 0) + 10 * weights.away_from * grows
