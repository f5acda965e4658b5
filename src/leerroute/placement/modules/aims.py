"""What is brought down, in which order: missing units, very bad outcomes from the worst on, cost, change, friends, groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from leerroute.placement.modules.lines import Values, vector
from leerroute.placement.modules.model import Model
from leerroute.text import Text

PLACED, TOTAL, CHANGE, FRIENDS, GROUPS, LOTTERY = "placed", "total", "change", "friends", "groups", "lottery"
STABLE, FRIENDS_TOGETHER = "stable", "friends_together"


@dataclass(frozen=True)
class Aim:
    """weights: per column; constant: added. bad: the aim counts very bad outcomes."""

    name: str
    title: Text
    weights: Values
    constant: int = 0
    bad: bool = False

    def of(self, values: Values) -> int:
        return round(float(self.weights @ values)) + self.constant


def aims(made: Model) -> tuple[Aim, ...]:
    """The order of the house. The lottery is no aim of its own here: it comes when the groups are known (`lottery`)."""
    return tuple(_aims(made))


def _aims(made: Model) -> Iterator[Aim]:
    case, lines = made.case, made.lines
    weights = case.problem.settings.weights
    yield Aim(
        PLACED,
        Text(nl="modules die niemand kreeg: eenheden tekort", en="units that could not be placed"),
        vector(lines, dict.fromkeys(made.short, 1.0)),
    )
    rank_of = {column: case.rank(case.learners[a].key, case.modules[b].code) for (a, b, _), column in made.seat.items()}
    if None in rank_of.values():
        columns = {column: 1.0 for column, rank in rank_of.items() if rank is None}
        title = Text(nl="plaatsen in een module die niet gekozen is", en="seats in a module that was not chosen")
        yield Aim("not_chosen", title, vector(lines, columns), bad=True)
    for rank in sorted({rank for rank in rank_of.values() if rank is not None}, reverse=True):
        if rank >= weights.bad_from:
            columns = {column: 1.0 for column, own in rank_of.items() if own == rank}
            title = Text(nl=f"plaatsen in een {rank}e keuze", en=f"seats in choice number {rank}")
            yield Aim(f"rank_{rank}", title, vector(lines, columns), bad=True)
    yield Aim(TOTAL, Text(nl="kosten van alle keuzes samen", en="cost of all choices together"), total(made))
    if case.problem.earlier:
        yield _change(made)
    if made.unmet:
        title = Text(
            nl="vriendenwensen zonder les in dezelfde module en periode",
            en="friends' wishes without a lesson in the same module and period",
        )
        yield Aim(FRIENDS, title, vector(lines, dict.fromkeys(made.unmet, 1.0)))
    columns = {column: 1.0 for own in made.groups.values() for column in own.values()}
    yield Aim(GROUPS, Text(nl="groepen", en="groups"), vector(lines, columns))


def total(made: Model) -> Values:
    case = made.case
    columns: dict[int, float] = {
        column: case.cost(case.learners[a].key, case.modules[b].code) for (a, b, _), column in made.seat.items()
    }
    columns |= dict.fromkeys(made.short, float(case.problem.settings.weights.unplaced))
    return vector(made.lines, columns)


def _change(made: Model) -> Aim:
    """Seats of the earlier placement that are not kept."""
    case = made.case
    learners = {learner.key: a for a, learner in enumerate(case.learners)}
    modules = {module.code: b for b, module in enumerate(case.modules)}
    periods = {period.code: c for c, period in enumerate(case.periods)}
    kept: dict[int, float] = {}
    for seat in case.problem.earlier:
        a, b = learners.get(seat.learner, -1), modules.get(seat.module, -1)
        when = range(len(periods)) if seat.period is None else [periods.get(seat.period, -2)]
        for c in [-1] if made.loose else when:
            if (a, b, c) in made.seat:
                kept[made.seat[a, b, c]] = -1.0
    title = Text(nl="plaatsen van eerder die veranderen", en="earlier seats that change")
    return Aim(CHANGE, title, vector(made.lines, kept), constant=len(set(case.problem.earlier)))


def lottery(made: Model) -> Aim:
    """The cost of every learner's choices times a weight that falls with the lottery number: 1 weighs most."""
    case = made.case
    columns: dict[int, float] = {}
    for (a, b, _), column in made.seat.items():
        columns[column] = (len(case.learners) - a) * case.cost(case.learners[a].key, case.modules[b].code)
    for a, column in enumerate(made.short):
        columns[column] = (len(case.learners) - a) * case.problem.settings.weights.unplaced
    title = Text(
        nl="loting tussen gelijke uitkomsten, bij deze groepen",
        en="lottery between equal outcomes, with these groups",
    )
    return Aim(LOTTERY, title, vector(made.lines, columns))
