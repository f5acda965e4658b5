"""A placement made without any cleverness, so that letters, lists and pages can be tested without a solver."""

from __future__ import annotations

from collections import Counter

from leerroute.placement.internships.placement import InternshipPlacement, Posting
from leerroute.placement.internships.problem import InternshipProblem
from leerroute.placement.lottery import draw
from leerroute.placement.modules.placement import Group, ModulePlacement, Seat
from leerroute.placement.modules.problem import ModuleProblem
from leerroute.proof import Step
from leerroute.text import Text

STEPS = (
    Step("unplaced", Text(nl="zonder plaats", en="without a seat"), 0, 0),
    Step("total", Text(nl="tevredenheid samen", en="satisfaction together"), 104, 100),
)


def first_come(problem: ModuleProblem) -> ModulePlacement:
    """Every learner in turn takes the best choice with a seat left, in one group for each module and period."""
    groups = {(m.code, p.code): Group(m.code, p.code, 1, m.room) for m in problem.modules for p in problem.periods}
    runs = {m.code: m.periods for m in problem.modules}
    most = {module.code: module.largest for module in problem.modules}
    inside, seats, short = Counter[Group](), list[Seat](), dict[str, int]()
    for learner in problem.learners:
        busy, had, units = set[str](), set[str](), problem.units(learner) or 0
        for choice in sorted(learner.choices, key=lambda choice: choice.rank or 99):
            for period in problem.periods:
                group = groups[choice.module, period.code]
                free = period.code not in busy and choice.module not in had and inside[group] < most[choice.module]
                here = runs[choice.module] is None or period.code in (runs[choice.module] or ())
                if free and here and len(had) < units and choice.rank is not None:
                    inside[group] += 1
                    busy.add(period.code)
                    had.add(choice.module)
                    seats.append(Seat(learner.key, group, choice.rank))
        if len(had) < units:
            short[learner.key] = units - len(had)
    lottery = draw([learner.key for learner in problem.learners], problem.settings.seed)
    return ModulePlacement(problem, tuple(inside), tuple(seats), short, lottery, STEPS)


def first_served(problem: InternshipProblem) -> InternshipPlacement:
    """Every learner in turn takes the best chosen place with a seat left."""
    left = {place.key: place.seats for place in problem.places}
    postings, unplaced = list[Posting](), list[str]()
    for learner in problem.learners:
        ranked = sorted((c for c in learner.choices if c.rank is not None), key=lambda c: c.rank or 99)
        choice = next((choice for choice in ranked if left[choice.place]), None)
        if choice is None:
            unplaced.append(learner.key)
            continue
        left[choice.place] -= 1
        postings.append(Posting(learner.key, choice.place, choice.rank, 12))
    lottery = draw([learner.key for learner in problem.learners], problem.settings.seed)
    return InternshipPlacement(problem, tuple(postings), tuple(unplaced), lottery, STEPS)
