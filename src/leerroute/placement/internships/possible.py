"""Which learner can go to which place, as matrices: learners are rows, places are columns, in the order of the problem."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from leerroute.law import Judgement, Law, Register
from leerroute.placement.internships.limits import (
    ALIKE,
    Limit,
    Pair,
    chosen,
    company_takes_the_learner,
    in_the_way,
    near_enough,
    not_refused_by_the_learner,
    pair_of,
    start_of,
)
from leerroute.placement.internships.problem import Intern, InternshipProblem, Place
from leerroute.placement.travel import UNKNOWN, Travel, TravelTimes

Matrix = NDArray[np.bool_]
Kind = TypeVar("Kind", Intern, Place)
UNRANKED = 0
"""The rank in `Case.rank` of a place that the learner did not choose."""


@dataclass(frozen=True)
class Case:
    """A problem made ready for solving. minutes: one way, UNKNOWN where not known. blocked: per limit, who it keeps away.

    Every limit is judged by the same function that explains it; the matrices only spare judging who is alike twice.
    """

    problem: InternshipProblem
    register: Register
    travel: TravelTimes
    minutes: NDArray[np.int32]
    rank: NDArray[np.int16]
    blocked: Mapping[str, Matrix]

    @cached_property
    def possible(self) -> Matrix:
        blocked: Matrix = np.zeros(self.minutes.shape, dtype=np.bool_)
        for matrix in self.blocked.values():
            blocked = np.logical_or(blocked, matrix)
        allowed: Matrix = np.logical_not(blocked)
        return allowed

    @cached_property
    def row(self) -> Mapping[str, int]:
        return {learner.key: index for index, learner in enumerate(self.problem.learners)}

    @cached_property
    def column(self) -> Mapping[str, int]:
        return {place.key: index for index, place in enumerate(self.problem.places)}

    def pair(self, row: int, column: int) -> Pair:
        minutes = int(self.minutes[row, column])
        learner, place = self.problem.learners[row], self.problem.places[column]
        return pair_of(self.problem, learner, place, None if minutes == UNKNOWN else minutes)

    def in_the_way(self, learner: str, place: str) -> tuple[Judgement, ...]:
        pair = self.pair(self.row[learner], self.column[place])
        return in_the_way(pair, self.law(pair))

    def law(self, pair: Pair) -> Law:
        """The law on the first day of the pair's place."""
        return self.register.at(pair.start)

    @cached_property
    def silent(self) -> NDArray[np.bool_]:
        """Learners who chose nothing: every place is as good to them, and none is a bad outcome."""
        chose: NDArray[np.bool_] = (self.rank != UNRANKED).any(axis=1)
        return np.logical_not(chose)


def case(problem: InternshipProblem, register: Register, travel: TravelTimes) -> Case:
    """The problem with every limit judged. Raises ValueError for a learner or place that is there twice."""
    _refuse_doubles("learner", [learner.key for learner in problem.learners])
    _refuse_doubles("place", [place.key for place in problem.places])
    minutes, ranks = _minutes(problem, travel), _ranks(problem)
    bare = Case(problem, register, travel, minutes, ranks, {})
    blocked = {limit.id: _alike(bare, limit) for limit in ALIKE}
    blocked[near_enough.id] = _too_far(problem, minutes)
    blocked |= _between_two(bare)
    return Case(problem, register, travel, minutes, ranks, blocked)


def _refuse_doubles(what: str, keys: list[str]) -> None:
    doubles = sorted(key for key in set(keys) if keys.count(key) > 1) if len(set(keys)) < len(keys) else []
    if doubles:
        raise ValueError(f"{what} {doubles[0]!r} is in the problem twice; every {what} needs a key of its own")


def _minutes(problem: InternshipProblem, travel: TravelTimes) -> NDArray[np.int32]:
    homes = [learner.pc4 for learner in problem.learners]
    places = [place.pc4 for place in problem.places]
    found = np.full((len(homes), len(places)), UNKNOWN, dtype=np.int32)
    for by in Travel:
        rows = [index for index, learner in enumerate(problem.learners) if learner.travel is by]
        if rows and places:
            found[rows] = travel.matrix([homes[row] for row in rows], places, by)
    return found


def _ranks(problem: InternshipProblem) -> NDArray[np.int16]:
    """Choices of a place that is not in the problem (a company that withdrew) count for nothing."""
    columns = {place.key: column for column, place in enumerate(problem.places)}
    ranks = np.full((len(problem.learners), len(columns)), UNRANKED, dtype=np.int16)
    for row, learner in enumerate(problem.learners):
        for choice in reversed(learner.choices):  # of a place chosen twice the first counts
            if choice.rank is not None and choice.place in columns:
                ranks[row, columns[choice.place]] = choice.rank
    return ranks


def _alike(bare: Case, limit: Limit) -> Matrix:
    """The limit, judged once for every kind of learner and every kind of place."""
    problem = bare.problem
    starts = tuple(sorted({start_of(problem, place) for place in problem.places}))
    rows, row_kinds = _kinds(problem.learners, lambda learner: limit.of_learner(learner, starts))
    columns, column_kinds = _kinds(problem.places, lambda place: limit.of_place(problem, place))
    pairs = [[bare.pair(row, column) for column in columns] for row in rows]
    judged = np.array(
        [[bool(limit.judge(pair, bare.law(pair))) for pair in own] for own in pairs], dtype=np.bool_
    ).reshape(len(rows), len(columns))
    return judged[np.ix_(row_kinds, column_kinds)]


def _kinds(of: Iterable[Kind], kind: Callable[[Kind], Hashable]) -> tuple[list[int], NDArray[np.intp]]:
    """The index of the first of every kind, and for each item the number of its kind."""
    numbers: dict[Hashable, int] = {}
    firsts: list[int] = []
    kinds: list[int] = []
    for index, item in enumerate(of):
        number = numbers.setdefault(kind(item), len(numbers))
        if number == len(firsts):
            firsts.append(index)
        kinds.append(number)
    return firsts, np.array(kinds, dtype=np.intp)


def _too_far(problem: InternshipProblem, minutes: NDArray[np.int32]) -> Matrix:
    most = np.array([np.nan if each.minutes_most is None else each.minutes_most for each in problem.learners])
    limited = ~np.isnan(most)[:, None]
    too_far: Matrix = limited & ((minutes == UNKNOWN) | ~(minutes <= most[:, None]))
    return too_far


def _between_two(bare: Case) -> dict[str, Matrix]:
    """The limits that name one learner or one place: looked up where they are named, instead of for all pairs."""
    problem, shape = bare.problem, bare.minutes.shape
    blocked = {
        limit.id: np.zeros(shape, dtype=np.bool_)
        for limit in (company_takes_the_learner, not_refused_by_the_learner, chosen)
    }
    for column, place in enumerate(problem.places):
        for key in place.refuses:
            if key in bare.row:
                blocked[company_takes_the_learner.id][bare.row[key], column] = True
    for row, learner in enumerate(problem.learners):
        for choice in learner.choices:
            if choice.rank is None and choice.place in bare.column:
                blocked[not_refused_by_the_learner.id][row, bare.column[choice.place]] = True
    if problem.settings.weights.not_chosen is None:
        refused = blocked[not_refused_by_the_learner.id]
        blocked[chosen.id] = (bare.rank == UNRANKED) & ~refused
    return blocked
