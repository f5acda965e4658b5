"""One learner beside one place, with what the limits look at; and what a limit is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from datetime import date

from leerroute.law import Finding, Judgement, Law, Rulebook, Verdict
from leerroute.placement.internships.problem import Intern, InternshipProblem, Place
from leerroute.placement.learner import age_on
from leerroute.text import Text

Starts = tuple[date, ...]
"""The days on which the places of a problem start: age matters on these days only."""
Findings = Iterator[Finding]


@dataclass(frozen=True)
class Pair:
    """start: of this place. minutes: one way, None: not known. unchosen: a place the learner did not choose may do."""

    learner: Intern
    place: Place
    start: date
    minutes: int | None
    unchosen: bool

    @property
    def age(self) -> int | None:
        """In whole years on the first day of the place; None: the day of birth is not known."""
        return None if self.learner.born is None else age_on(self.learner.born, self.start)


def pair_of(problem: InternshipProblem, learner: Intern, place: Place, minutes: int | None) -> Pair:
    settings = problem.settings
    return Pair(learner, place, start_of(problem, place), minutes, settings.weights.not_chosen is not None)


def start_of(problem: InternshipProblem, place: Place) -> date:
    return place.start or problem.settings.on


@dataclass(frozen=True)
class Limit:
    """Something that keeps a learner from a place. It only speaks when it does: `judge` gives violated or unknown.

    of_learner, of_place: everything the limit looks at, so that it need be judged only once for all who are alike.
    change: the smallest change that lifts it for this pair; None: there is none that people may make.
    """

    id: str
    title: Text
    norms: tuple[str, ...]
    of_learner: Callable[[Intern, Starts], Hashable]
    of_place: Callable[[InternshipProblem, Place], Hashable]
    change: Callable[[Pair, Law], Text | None]
    book: Rulebook[Pair]

    @property
    def from_law(self) -> bool:
        return bool(self.norms)

    def judge(self, pair: Pair, law: Law) -> tuple[Judgement, ...]:
        """What stands in the way. A norm that is not in force or not confirmed keeps nobody away."""
        return tuple(
            judgement
            for judgement in self.book.judge(pair, law)
            if judgement.outcome in {Verdict.VIOLATED, Verdict.UNKNOWN}
        )


def limit(
    limit_id: str,
    *,
    title: Text,
    of_learner: Callable[[Intern, Starts], Hashable],
    of_place: Callable[[InternshipProblem, Place], Hashable],
    change: Callable[[Pair, Law], Text | None],
    norms: tuple[str, ...] = (),
) -> Callable[[Callable[[Pair, Law], Findings]], Limit]:
    """Make a limit of the function below."""

    def make(function: Callable[[Pair, Law], Findings]) -> Limit:
        book = Rulebook[Pair]()
        book.rule(limit_id, title=title, norms=norms)(function)
        return Limit(limit_id, title, norms, of_learner, of_place, change, book)

    return make
