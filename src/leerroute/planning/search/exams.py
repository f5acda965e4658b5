"""Where exams end up: hours often leave them several moments, and nobody wants an exam that moves for nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leerroute.planning.case import Case
from leerroute.planning.planned import ExamSlot, Slot
from leerroute.planning.request import ExamNeed
from leerroute.route import THIRD, ExamKind


def kept_exams(case: Case, slots: Sequence[Slot], exams: Sequence[ExamSlot], periods: int) -> tuple[ExamSlot, ...]:
    """The exams of a plan, each as near as can be to where it is now (`current`); one that is nowhere yet, as early as can be.

    Hours do not move and nothing gets longer: periods is how many the plan uses. All that the plan held about exams it still
    holds.
    """
    place = {period.key: p for p, period in enumerate(case.periods)}
    at = [place[exam.period] for exam in exams]
    ready = _ready(case, slots, place)
    taught = max((place[slot.period] for slot in slots), default=0)
    reach = max([taught, *at])  # where it is an exam that makes the last year, one stays there
    for _ in range(len(at)):
        before = list(at)
        for x, need in enumerate(case.request.exams):
            windows = [p for p in case.exam_periods(need) if ready[x] <= p < periods]
            now = place.get(need.current or "", 0)
            for p in sorted(windows, key=lambda p, now=now: (abs(p - now), p)):  # type: ignore[misc]
                moved = [*at[:x], p, *at[x + 1 :]]
                if p == at[x] or (max([taught, *moved]) == reach and not any(_broken(case, moved))):
                    at = moved
                    break
        if at == before:
            break
    return tuple(_moved(case, need, slot, p) for need, slot, p in zip(case.request.exams, exams, at, strict=True))


def _moved(case: Case, need: ExamNeed, slot: ExamSlot, p: int) -> ExamSlot:
    tijdvak = (need.tijdvak or case.periods[p].central) if need.central else None
    return ExamSlot(slot.subject, slot.kind, case.periods[p].key, tijdvak)


def _ready(case: Case, slots: Sequence[Slot], place: dict[str, int]) -> list[int]:
    """Per exam the first period in which none of its units is still to come."""
    last: dict[int, int] = {}
    for slot in slots:
        u = case.index[slot.unit]
        last[u] = max(last.get(u, 0), place[slot.period])
    return [max((last.get(u, 0) for u in case.waits_for(need)), default=0) for need in case.request.exams]


def _broken(case: Case, at: Sequence[int]) -> Iterator[bool]:
    """What exams ask of each other, each as whether it is broken."""
    exams = case.request.exams
    central = [x for x, exam in enumerate(exams) if exam.central]
    last = max((at[x] for x in central if exams[x].tijdvak != THIRD), default=None)
    for x, exam in enumerate(exams):
        same = [y for y in central if y != x and exams[y].subject == exam.subject]
        if exam.kind is ExamKind.SE:
            yield last is not None and at[x] > last
            yield any(at[x] > at[y] for y in same)
        if exam.central:
            first = [y for y in same if exams[y].kind == exam.kind and exams[y].tijdvak != THIRD]
            yield any(exam.repeats(exams[y]) and at[x] <= at[y] for y in same)
            yield exam.tijdvak == THIRD and any(_year(case, at[x]) != _year(case, at[y]) + 1 for y in first)
    single = case.legal.single_years
    yield bool(central and single) and all(_year(case, at[x]) in single for x in central)


def _year(case: Case, p: int) -> int:
    return case.periods[p].year
