"""Why a learner did not get a place: which limit, or which rule put others first; and what would have changed it.

The words name no other learner, so that they can stand in a letter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property, partial

from leerroute.law import Judgement
from leerroute.placement.internships.limits import LIMITS
from leerroute.placement.internships.possible import Case
from leerroute.placement.internships.prices import with_seat
from leerroute.placement.internships.residual import Residual
from leerroute.placement.internships.rule_words import told_rule
from leerroute.placement.internships.solving import Solved, given
from leerroute.text import Text


class Because(StrEnum):
    """limit: it is not possible. closed: too few would come. taken: no room can be made, as others are fixed.

    fixed: the learner had a place already, that stays. gone: it is no longer offered. rule: others came first by an
    objective. lottery: it was equally good for all, and the draw decided.
    """

    LIMIT = "limit"
    CLOSED = "closed"
    TAKEN = "taken"
    FIXED = "fixed"
    GONE = "gone"
    RULE = "rule"
    LOTTERY = "lottery"


@dataclass(frozen=True)
class Why:
    """rank: of the choice. judgements: the limits in the way.

    rule, worse: the objective that had priority, and by how much it would become worse. attempt: finds `change`.
    """

    place: str
    rank: int | None
    because: Because
    told: Text
    judgements: tuple[Judgement, ...] = ()
    rule: str | None = None
    worse: int = 0
    attempt: Callable[[], Text | None] = field(default=lambda: None, repr=False, compare=False)

    @cached_property
    def change(self) -> Text | None:
        """What would have given the learner this place; None: not one small change would have.

        Tried when it is first asked for, as it takes solving again (tens of milliseconds).
        """
        return self.attempt()


class WhyNot:
    """Answers of one solved placement. Where places ask a minimum of learners they hold given which places opened."""

    def __init__(self, solved: Solved) -> None:
        self.solved = solved
        self._residual = Residual(solved)
        self._fixed = {each.learner for each in solved.case.problem.fixed}

    def why_not(self, learner: str, place: str) -> Why:
        """Why this learner is not at this place."""
        ready = self.solved.case
        rank = next(
            (each.rank for each in ready.problem.learners[ready.row[learner]].choices if each.place == place), None
        )
        if place not in ready.column:
            told = Text(nl="Deze plaats is er niet meer.", en="This place is no longer offered.")
            return Why(place, rank, Because.GONE, told)
        if learner in self._fixed:
            told = Text(
                nl="De plaats van deze leerling stond al vast.", en="The place of this learner was fixed already."
            )
            return Why(place, rank, Because.FIXED, told)
        judgements = ready.in_the_way(learner, place)
        if judgements:
            told = Text(
                nl=" ".join(judgement.message.nl for judgement in judgements),
                en=" ".join(judgement.message.en for judgement in judgements),
            )
            attempt = partial(self._without_limit, learner, place)
            return Why(place, rank, Because.LIMIT, told, judgements, attempt=attempt)
        return self._by_rule(learner, place, rank)

    def _by_rule(self, learner: str, place: str, rank: int | None) -> Why:
        ready = self.solved.case
        row, column = ready.row[learner], ready.column[place]
        offered = ready.problem.places[column]
        if column in self.solved.closed:
            told = Text(
                nl=f"Deze plaats gaat niet open: het bedrijf wil minstens {offered.fewest} leerlingen.",
                en=f"This place does not open: the company wants at least {offered.fewest} learners.",
            )
            return Why(place, rank, Because.CLOSED, told)
        price = self._residual.price(row, column)
        attempt = partial(self._one_seat_more, learner, place)
        if not price.possible:
            told = Text(
                nl="Hier is geen ruimte te maken: deze plaatsen stonden al vast.",
                en="No room can be made here: these places were fixed already.",
            )
            return Why(place, rank, Because.TAKEN, told, attempt=attempt)
        if price.stage is None:
            number = self.solved.lottery[learner]
            told = Text(
                nl=f"Het was voor iedereen samen even goed; de loting besliste (lotnummer {number}).",
                en=f"It was equally good for all together; the lottery decided (number {number}).",
            )
            return Why(place, rank, Because.LOTTERY, told, attempt=attempt)
        objective = self.solved.stages[price.stage].objective
        told = told_rule(objective.name, price.worse)
        if objective.name == "without":
            number = self.solved.lottery[learner]
            told = Text(nl=f"{told.nl} Dit lotnummer: {number}.", en=f"{told.en} This lottery number: {number}.")
        return Why(place, rank, Because.RULE, told, rule=objective.name, worse=price.worse, attempt=attempt)

    def _without_limit(self, learner: str, place: str) -> Text | None:
        """The one limit in the way, when lifting it would have given the place."""
        ready = self.solved.case
        row, column = ready.row[learner], ready.column[place]
        pair = ready.pair(row, column)
        broken = [limit for limit in LIMITS if limit.judge(pair, ready.law(pair))]
        change = broken[0].change(pair, ready.law(pair)) if len(broken) == 1 else None
        if change is None:
            return None
        blocked = {name: matrix.copy() for name, matrix in ready.blocked.items()}
        blocked[broken[0].id][row, column] = False
        eased = replace(ready, blocked=blocked)
        return _would(change) if self._gets_it(eased, row, column) else _would_not(change)

    def _one_seat_more(self, learner: str, place: str) -> Text | None:
        ready = self.solved.case
        column = ready.column[place]
        larger = with_seat(ready, column)
        if not self._gets_it(larger, ready.row[learner], column):
            return None
        return _would(Text(nl="één plaats meer bij dit bedrijf", en="one more seat at this company"))

    def _gets_it(self, changed: Case, row: int, column: int) -> bool:
        return int(given(changed, self.solved.closed).column[row]) == column


def _would(change: Text) -> Text:
    return Text(nl=f"Dit had het anders gemaakt: {change.nl}.", en=f"This would have changed it: {change.en}.")


def _would_not(change: Text) -> Text:
    return Text(
        nl=f"Ook dan was de plaats naar anderen gegaan ({change.nl}).",
        en=f"Even then the place had gone to others ({change.en}).",
    )
