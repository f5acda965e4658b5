"""Whether a plan fits in a calendar: roughly first, when the calendar is long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leerroute.planning.case import Case
from leerroute.planning.model import Found, Model, build, total
from leerroute.planning.search.coarse import blocks, taken_together
from leerroute.planning.search.rounding import rounded
from leerroute.planning.search.trying import Attempt, Deadline, attempt

LARGE, SMALL = 16, 32
"""Blocks in a calendar; one with no more periods than the most of these is not taken together."""

EFFORT, THOROUGH = 5.0, 15.0
"""Work for one look at blocks, in the solver's own measure (about seconds): to find a plan; to rule out that there is one."""

NOTHING = Attempt(None, False, 0, 0)

MOMENT = 1.0
"""Work for one worker alone. Of two the second only jumps about where there is no objective, and holds the first up: one alone
needed 0.1 to 0.6 where the two together needed 1.1 to 2.4 (80 units in quarters)."""


def fits(case: Case, least: int, deadline: Deadline, seconds: float) -> Attempt:
    """A plan within the periods of the case, or that there is none, or neither in time. least: weeks that any plan takes.

    deadline: for everything. seconds: for the search of all weeks.

    A long calendar is first taken together in blocks, large ones and then smaller. Tightly, with every limit at least as tight as
    it is week by week: a plan in blocks is then spread over their weeks. Loosely, at most as tight: when nothing fits then,
    nothing does. Only when none of this settles it, all weeks are searched at once.
    """
    if len(case.periods) <= SMALL:
        return _searched(case, least, min(seconds, deadline.left()))
    for about, settle in ((LARGE, _by_large), (SMALL, _by_small)):
        made = settle(case, least, blocks(case, about), deadline)
        if made.found is not None or made.impossible:
            return made
    return attempt(_within(build(case), least), min(seconds, deadline.left()))


def _by_large(case: Case, least: int, runs: Sequence[range], deadline: Deadline) -> Attempt:
    rough = taken_together(case, runs)
    return _spread_out(
        case, least, runs, attempt(_within(build(rough), least), deadline.left(), effort=EFFORT), deadline
    )


def _by_small(case: Case, least: int, runs: Sequence[range], deadline: Deadline) -> Attempt:
    rough = taken_together(case, runs)
    loosely = attempt(_within(build(rough, loose=True), least), deadline.left(), effort=THOROUGH)
    if loosely.impossible:
        return loosely
    tightly = _searched(rough, least, deadline.part(1 / 6), effort=EFFORT)
    return _spread_out(case, least, runs, tightly, deadline)


def _spread_out(case: Case, least: int, runs: Sequence[range], rough: Attempt, deadline: Deadline) -> Attempt:
    """What was found in blocks, in weeks. Nothing found says nothing about whether there is a plan."""
    if rough.found is None:
        return NOTHING
    spread = attempt(_spread(_within(build(case), least), rough.found, runs), deadline.left(), effort=EFFORT)
    return replace(spread, impossible=False)


def _searched(case: Case, least: int, seconds: float, effort: float | None = None) -> Attempt:
    """In whole hours for a moment, which settles what is easy; by way of broken hours; in whole hours again, and for long."""
    deadline = Deadline(seconds)
    shortly = attempt(_within(build(case), least), deadline.left(), effort=MOMENT, workers=1)
    if shortly.found is not None or shortly.impossible:
        return shortly
    broken = rounded(_within(build(case), least), _within(build(case), least), deadline.left() / 2)
    if broken.found is not None:
        return broken
    return attempt(_within(build(case), least), deadline.left(), effort=effort)


def _within(model: Model, least: int) -> Model:
    model.cp.add(model.weeks >= least)
    return model


def _spread(model: Model, rough: Found, runs: Sequence[range]) -> Model:
    """The weeks of each block hold what the block holds; its exams come after the last of them."""
    case = model.case
    keys = [period.key for period in case.periods]
    lessons = {(s.unit, s.period, s.place): s.hours for s in rough.slots if not s.bpv}
    bpv = {(s.unit, s.period): s.hours for s in rough.slots if s.bpv}
    together = {(s.one, s.other, s.period, s.place): s.hours for s in rough.shared}
    overlaps = case.overlaps()
    for run in runs:
        key = keys[run[0]]
        for u, unit in enumerate(case.units):
            for place in case.places(unit):
                inside = [model.lessons[u, p, place] for p in run if (u, p, place) in model.lessons]
                model.cp.add(total(inside) == lessons.get((unit.code, key, place), 0))
            inside = [model.bpv[u, p] for p in run if (u, p) in model.bpv]
            model.cp.add(total(inside) == bpv.get((unit.code, key), 0))
        for o, (one, _, each) in enumerate(overlaps):
            for place in case.places(case.units[one]):
                inside = [model.shared[o, p, place] for p in run if (o, p, place) in model.shared]
                model.cp.add(total(inside) == together.get((each.one, each.other, key, place), 0))
    ends = {keys[run[0]]: run[-1] for run in runs}
    for sat, exam in zip(model.exams, rough.exams, strict=True):
        model.cp.add(sat[ends[exam.period]] == 1)
    return model
