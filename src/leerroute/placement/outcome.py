"""What a placement comes to for one learner, in one shape for modules and internships: letters, lists and reports follow it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from leerroute.placement.internships.placement import InternshipPlacement
from leerroute.placement.internships.problem import Place
from leerroute.placement.learner import Learner
from leerroute.placement.modules.placement import Group, ModulePlacement


@dataclass(frozen=True)
class Got:
    """One thing a learner got. when: the period's name. rank None: not among the choices. minutes: one way."""

    code: str
    title: str
    rank: int | None
    when: str | None = None
    group: Group | None = None
    place: Place | None = None
    minutes: int | None = None
    start: date | None = None


@dataclass(frozen=True)
class Outcome:
    """asked: how many things this learner was to get. short: how many are still missing.

    cost: of the ranks, by the weights of the round; lower is better. ideal: the cost when nobody else had been there.
    chose: whether the learner ranked anything at all.
    """

    learner: Learner
    got: tuple[Got, ...]
    asked: int
    short: int
    cost: int
    ideal: int
    chose: bool

    @property
    def called(self) -> str:
        return self.learner.name or self.learner.key

    @property
    def first(self) -> bool:
        """Whether a first choice is among what the learner got."""
        return any(got.rank == 1 for got in self.got)

    @property
    def best(self) -> bool:
        """Whether this learner could not have had better, whatever the others chose."""
        return not self.short and self.cost <= self.ideal


Placement = ModulePlacement | InternshipPlacement


def outcomes(placement: Placement) -> tuple[Outcome, ...]:
    """Every learner of the problem with what it comes to, in the problem's order."""
    return _of_modules(placement) if isinstance(placement, ModulePlacement) else _of_places(placement)


def cost(rank: int | None, per_rank: Sequence[int], not_chosen: int | None) -> int:
    """What one seat costs. A later rank costs as much as the last; unranked where nobody may be: fixed by people, 0."""
    if rank is None:
        return not_chosen or 0
    return per_rank[min(rank, len(per_rank)) - 1] if per_rank else 0


def _ideal(ranks: Sequence[int | None], units: int, per_rank: Sequence[int]) -> int:
    best = sorted(rank for rank in ranks if rank is not None)[:units]
    return sum(cost(rank, per_rank, None) for rank in best)


def _of_modules(placement: ModulePlacement) -> tuple[Outcome, ...]:
    problem = placement.problem
    titles = {module.code: module.title or module.code for module in problem.modules}
    periods = {period.code: period.title or period.code for period in problem.periods}
    order = {period.code: number for number, period in enumerate(problem.periods)}
    weights = problem.settings.weights
    seats: dict[str, list[Got]] = {}
    for seat in sorted(placement.seats, key=lambda seat: order.get(seat.group.period, 0)):
        group = seat.group
        got = Got(group.module, titles.get(group.module, group.module), seat.rank, periods.get(group.period), group)
        seats.setdefault(seat.learner, []).append(got)
    return tuple(
        Outcome(
            learner=learner,
            got=(own := tuple(seats.get(learner.key, ()))),
            asked=problem.units(learner) or 0,
            short=(short := placement.short.get(learner.key, 0)),
            cost=sum(cost(got.rank, weights.per_rank, weights.not_chosen) for got in own) + short * weights.unplaced,
            ideal=_ideal([choice.rank for choice in learner.choices], problem.units(learner) or 0, weights.per_rank),
            chose=any(choice.rank is not None for choice in learner.choices),
        )
        for learner in problem.learners
    )


def _of_places(placement: InternshipPlacement) -> tuple[Outcome, ...]:
    problem = placement.problem
    places, weights = {place.key: place for place in problem.places}, problem.settings.weights
    got = {
        posting.learner: Got(
            posting.place,
            f"{place.title}, {place.company}" if place.title else place.company,
            posting.rank,
            place=place,
            minutes=posting.minutes,
            start=place.start or problem.settings.on,
        )
        for posting in placement.postings
        if (place := places.get(posting.place))
    }
    return tuple(
        Outcome(
            learner=learner,
            got=(own := (got[learner.key],) if learner.key in got else ()),
            asked=1,
            short=0 if own else 1,
            cost=sum(cost(one.rank, weights.per_rank, weights.not_chosen) for one in own)
            + (0 if own else weights.unplaced),
            ideal=_ideal([choice.rank for choice in learner.choices], 1, weights.per_rank),
            chose=any(choice.rank is not None for choice in learner.choices),
        )
        for learner in problem.learners
    )
