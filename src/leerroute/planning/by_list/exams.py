"""Exams of a plan made by list: each at the first moment after its units that its kind allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leerroute.planning.case import Case
from leerroute.planning.request import ExamNeed
from leerroute.route import THIRD, ExamKind


def sittings(case: Case, last: Mapping[int, int]) -> Sequence[int] | None:
    """Per exam its period, or None when one has no moment. last: the last period of each unit."""
    exams = case.request.exams
    ready = [max((last[u] for u in case.waits_for(exam)), default=0) for exam in exams]
    found: dict[int, int] = {}
    for x in sorted(range(len(exams)), key=lambda x: _turn(exams[x])):
        exam, after = exams[x], ready[x]
        if exam.central and exam.tijdvak == THIRD:
            after = max([after, *(_first_of_next_year(case, found[y]) for y in _firsts(exams, x))])
        elif exam.central:  # not before the school exam of the subject
            school = [y for y, each in enumerate(exams) if each.kind is ExamKind.SE and each.subject == exam.subject]
            again = [y for y, each in enumerate(exams) if y != x and exam.repeats(each)]
            after = max([after, *(found[y] for y in school), *(found[y] + 1 for y in again)])
        when = next((p for p in case.exam_periods(exam) if p >= after), None)
        if when is None:
            return None
        found[x] = when
    return [found[x] for x in range(len(exams))]


def _turn(exam: ExamNeed) -> int:
    return 0 if exam.kind is ExamKind.SE else exam.tijdvak or 1


def _firsts(exams: Sequence[ExamNeed], x: int) -> list[int]:
    """The central exams that a third tijdvak comes after."""
    same = (exams[x].subject, exams[x].kind)
    return [y for y, each in enumerate(exams) if (each.subject, each.kind) == same and each.tijdvak != THIRD]


def _first_of_next_year(case: Case, p: int) -> int:
    year = case.periods[p].year
    return next((q for q, period in enumerate(case.periods) if period.year > year), len(case.periods))
