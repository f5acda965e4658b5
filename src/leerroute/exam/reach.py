"""What it takes to bring an open subject, or the combination grade, to a final grade: sums of open grades."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leerroute.exam.grades import LOWEST, lowest_total
from leerroute.exam.needs import AtLeast, OpenGrade
from leerroute.exam.standing import COMBINATION, Counted, Range, Standing
from leerroute.exam.subject import Role, Subject

Demands = tuple[AtLeast, ...]
IMPOSSIBLE: Demands = (AtLeast((), 1),)
"""No grades at all that add up to something."""


def open_grades(standing: Standing) -> Iterator[OpenGrade]:
    for subject in standing.candidate.subjects:
        yield from open_in(subject, standing)


def open_in(subject: Subject, standing: Standing) -> tuple[OpenGrade, ...]:
    """The grades of this subject that are not there yet."""
    if subject.role.in_words:
        return ()
    own = subject.code in standing.fallen_back
    if not standing.has_ce(subject):
        kind = "se" if subject.may_have_ce else "final"
        return (OpenGrade(subject.code, kind, own),) if subject.se is None else ()
    return tuple(
        OpenGrade(subject.code, kind, own)
        for kind, open_ in (("se", subject.se is None), ("ce", subject.ce is None or standing.lapsed(subject)))
        if open_
    )


def is_settled(counted: Counted, standing: Standing) -> bool:
    """Whether no open grade can change it."""
    parts = standing.combination_parts if counted.role is None else (counted,)
    codes = {part.code for part in parts}
    return not any(open_in(subject, standing) for subject in standing.candidate.subjects if subject.code in codes)


def reach(counted: Counted, grade: int, standing: Standing) -> tuple[Demands, ...]:
    """The demands with which this counted grade becomes at least `grade`; several are alternatives."""
    if counted.code == COMBINATION:
        return tuple(_reach_combination(grade, standing))
    subject = next(s for s in standing.candidate.subjects if s.code == counted.code)
    norm = standing.law.get("vmbo.exam.dutch_min") if subject.role is Role.NEDERLANDS else None
    return (_reach_subject(subject, max(grade, norm.number()) if norm else grade, standing),)


def _reach_subject(subject: Subject, grade: int, standing: Standing) -> Demands:
    open_ = open_in(subject, standing)
    if not open_:
        return () if standing.final(subject).low >= grade else IMPOSSIBLE
    if not standing.has_ce(subject):
        return (AtLeast(open_, lowest_total(grade, 1) if subject.may_have_ce else 10 * grade),)
    known = sum(
        value.low
        for kind, value in (("se", standing.se(subject)), ("ce", standing.ce(subject)))
        if all(each.kind != kind for each in open_)
    )
    return (AtLeast(open_, lowest_total(grade, 2) - known),)


def _reach_combination(grade: int, standing: Standing) -> Iterator[Demands]:
    """The mean of the electives (gl: with the profielvak as heavy as all of them), and no part below its minimum."""
    electives = list(standing.candidate.having(Role.KEUZEVAK))
    parts = {part.code: part for part in standing.combination_parts}
    norm = standing.law.get("vmbo.exam.part_min")
    least = norm.number() if norm else 1
    floor = tuple(demand for s in electives for demand in _reach_subject(s, least, standing))
    open_ = tuple(sorted(each for s in electives for each in open_in(s, standing)))
    known = sum(parts[s.code].grade.low for s in electives if not open_in(s, standing))
    profielvak = standing.profielvak if standing.profielvak and standing.profielvak.code in parts else None
    weight = len(electives) + (standing.profielvak_weight if profielvak else 0)
    total = -(-lowest_total(grade, weight) // 10)  # the lowest sum of whole grades, rounded up
    if profielvak is None:
        yield (*floor, AtLeast(open_, 10 * (total - known)))
        return
    subject = next(standing.candidate.having(Role.PROFIELVAK))
    for own in range(max(least, profielvak.grade.low), profielvak.grade.high + 1):
        rest = 10 * (total - known - standing.profielvak_weight * own)
        yield (*floor, *_reach_subject(subject, own, standing), AtLeast(open_, rest))
        if rest <= LOWEST * len(open_):
            return  # a higher profielvak only asks more


def mean_demands(standing: Standing) -> Demands:
    """What the open CEs have to add up to for the CE mean; none in years that do not ask for one."""
    norm = standing.law.get("vmbo.exam.ce_mean")
    if norm is None:
        return ()
    least = int(norm.decimal() * 10)
    return tuple(
        _mean_demand(central, least, standing)
        for central in (standing.central, standing.central_with_spared)
        if central
    )


def _mean_demand(central: Sequence[tuple[Subject, Range]], least: int, standing: Standing) -> AtLeast:
    open_: list[OpenGrade] = []
    known = 0
    for subject, value in central:
        missing = [each for each in open_in(subject, standing) if each.kind == "ce"]
        open_ += missing
        known += 0 if missing else value.low
    return AtLeast(tuple(sorted(open_)), least * len(central) - known)
