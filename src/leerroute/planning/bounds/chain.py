"""The earliest end of every unit and exam when nothing else stood in its way, and the chain behind the latest of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leerroute.planning.case import Case
from leerroute.planning.planned import Argument, Bound
from leerroute.planning.request import ExamNeed, Work, exam_name, unit_names
from leerroute.text import Text


@dataclass(frozen=True)
class Earliest:
    """Per unit the first period in which it can begin and end; None: in no period of the calendar. after: the unit that it
    waits for."""

    begins: tuple[int | None, ...]
    ends: tuple[int | None, ...]
    after: tuple[int | None, ...]


def earliest(case: Case) -> Earliest:
    """By order and by what a period holds of one unit; other units are not in the way. Raises ValueError for a circle."""
    before: dict[int, list[int]] = {u: [] for u in range(len(case.units))}
    for first, then in case.befores():
        before[then].append(first)
    begins: dict[int, int | None] = {}
    ends: dict[int, int | None] = {}
    after: dict[int, int | None] = {}
    for u in _in_order(before):
        firsts = before[u]
        blocked = any(ends[v] is None for v in firsts)
        last = None if not firsts or blocked else max(firsts, key=lambda v: ends[v] or 0)
        start = None if blocked else 0 if last is None else (ends[last] or 0) + 1
        if start is not None and case.taught(case.units[u]) < case.units[u].hours:
            start = max(start, case.past)
        after[u] = last
        begins[u], ends[u] = (None, None) if start is None else _fit(case, case.units[u], start)
    units = range(len(case.units))
    return Earliest(*(tuple(part[u] for u in units) for part in (begins, ends, after)))


def _in_order(before: dict[int, list[int]]) -> Iterator[int]:
    left = {u: set(firsts) for u, firsts in before.items()}
    while left:
        ready = [u for u, firsts in left.items() if not firsts & left.keys()]
        if not ready:
            raise ValueError("the order goes round in a circle")
        for u in ready:
            del left[u]
        yield from ready


def holds(case: Case, unit: Work, p: int) -> int:
    """Hours of a unit that a period can hold, whatever else is in it."""
    lessons = max((case.lesson_hours(unit, p, place) for place in case.places(unit)), default=0)
    most = min(lessons + case.bpv_hours(unit, p), case.week_hours(p))
    return most if unit.weekly is None else min(most, unit.weekly * case.weeks[p])


def _fit(case: Case, unit: Work, start: int) -> tuple[int | None, int | None]:
    """Of what was taught already nobody may have said how much was bpv: so it takes off both."""
    taught, begins = case.taught(unit), None
    lessons, bpv, total = max(0, unit.lessons - taught), max(0, unit.bpv - taught), unit.hours - taught
    if total <= 0:
        last = max((p for p in range(case.past) if unit.now(case.periods[p].key).hours), default=0)
        return min(start, last), last
    for p in range(start, len(case.periods)):
        here = holds(case, unit, p)
        if here and begins is None:
            begins = p
        total -= here
        lessons -= max((case.lesson_hours(unit, p, place) for place in case.places(unit)), default=0)
        bpv -= case.bpv_hours(unit, p)
        if total <= 0 and lessons <= 0 and bpv <= 0:
            return begins, p
    return begins, None


def longest_chain(case: Case) -> Iterator[Bound]:
    """The weeks until the last unit or exam can be over at the earliest, with the chain that leads there."""
    times = earliest(case)
    found: list[tuple[int, int | None, ExamNeed | None]] = [
        (end, u, None) for u, end in enumerate(times.ends) if end is not None
    ]
    for exam in case.request.exams:
        units = case.waits_for(exam)
        ready = [times.ends[u] for u in units]
        if None in ready:
            continue
        from_ = max((end for end in ready if end is not None), default=0)
        sat = next((p for p in case.exam_periods(exam) if p >= from_), None)
        if sat is not None:
            last = max(units, key=lambda u: times.ends[u] or 0, default=None)
            found.append((sat, last, exam))
    if not found:
        return
    end, unit, sits = max(found, key=lambda each: (each[0], each[2] is None))
    chain: list[int] = []
    while unit is not None:
        chain.append(unit)
        unit = times.after[unit]
    codes = tuple(case.units[u].code for u in reversed(chain))
    yield Bound(Argument.ORDER, case.weeks_until(end), _told(case, codes, sits, end), codes)


def _told(case: Case, codes: Sequence[str], sits: ExamNeed | None, end: int) -> Text:
    names, weeks, at = unit_names(case.request), case.weeks_until(end), case.periods[end].told
    steps = [names[code] for code in codes]
    if sits is not None:
        steps.append(exam_name(case.request, sits.subject, sits.kind))
    nl, en = " → ".join(step.nl for step in steps), " → ".join(step.en for step in steps)
    waits_nl = f" Het examen kan pas aan het eind van {at.nl}." if sits else ""
    waits_en = f" The exam is possible only at the end of {at.en}." if sits else ""
    if len(steps) == 1 and sits is None:
        return Text(nl=f"{nl} duurt minstens tot week {weeks}.", en=f"{en} takes at least until week {weeks}.")
    return Text(
        nl=f"Na elkaar: {nl}. Dat duurt minstens {weeks} weken.{waits_nl}",
        en=f"One after the other: {en}. That takes {weeks} weeks at least.{waits_en}",
    )


def chains_after(case: Case) -> tuple[int, ...]:
    """Per unit the hours of the longest chain that begins with it: its own and of what has to follow."""
    follow: dict[int, list[int]] = {u: [] for u in range(len(case.units))}
    for first, then in case.befores():
        follow[first].append(then)
    found: dict[int, int] = {}
    for u in _in_order(follow):
        found[u] = case.units[u].hours + max((found[v] for v in follow[u]), default=0)
    return tuple(found[u] for u in range(len(case.units)))
