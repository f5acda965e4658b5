"""What is still needed: every way in which the open grades can still lead to a pass, exactly.

A pass asks for sums of grades only: a final grade of k is a sum of SE and CE, the combination grade a sum of parts, the
CE mean a sum of CEs. So all outcomes that pass are the union of a few `Way`s, each a set of sums that must be reached.
The ways follow from how the insufficient grades are spread (at most one 4 or two 5s), which is enumerated in full.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from leerroute.exam.candidate import Candidate, Form, Role, Subject
from leerroute.exam.grades import HIGHEST, LOWEST, lowest_total, tenths
from leerroute.exam.leaving_out import arrangements
from leerroute.exam.needs import AtLeast, Needed, OpenGrade, Step, Way
from leerroute.exam.outcome import Outcome, exam_day, outcome_of, report_of
from leerroute.exam.rules import compensates
from leerroute.exam.standing import COMBINATION, Counted, Standing
from leerroute.law import Judgement, Register, Report, Verdict


def needed(candidate: Candidate, register: Register) -> Needed:
    """Exactly what the open grades have to be for a diploma. Raises ValueError for part of an exam, which gives none."""
    if candidate.form is Form.PART:
        raise ValueError("part of an exam gives no diploma")
    law = register.at(exam_day(candidate.exam_year))
    whole = Standing(candidate, law)
    open_ = tuple(sorted(_open_grades(whole)))
    ways: list[Way] = []
    for standing in arrangements(whole):
        report = report_of(standing)
        if outcome_of(report) is not Outcome.FAILED and not _not_about_grades(report):
            ways += [Way(demands, standing.left_out) for demands in _ways(standing)]
    ways = _undominated(ways)
    in_the_way = _not_about_grades(report_of(whole))
    return Needed(
        candidate=candidate,
        open=open_,
        notes=tuple(judgement.message for judgement in in_the_way),
        ways=tuple(ways),
        lowest={grade: _lowest(grade, ways) for grade in open_ if ways},
        below=tuple(counted for counted in whole.counted if counted.grade.high < 6 and counted.role is not Role.EXTRA),
        steps=tuple(_steps(whole)),
        mean=next((demand for demand in _mean(whole) if demand.total > LOWEST * len(demand.grades)), None),
    )


_ABOUT_GRADES = {
    "exam.compensation",
    "exam.ce_mean",
    "exam.parts",
    "exam.lwt",
    "exam.dutch",
    "exam.duimregeling",
    "exam.lapsed_ce",
}
"""Rules that are unknown only for an open grade or a subject that is missing, of which `exam.composition` speaks too."""


def _not_about_grades(report: Report) -> list[Judgement]:
    """What else than grades stands in the way of a diploma, or has to be filled in first."""
    open_or_wrong = (*report.of(Verdict.VIOLATED), *report.of(Verdict.UNKNOWN))
    return [judgement for judgement in open_or_wrong if judgement.rule not in _ABOUT_GRADES]


def _steps(standing: Standing) -> Iterator[Step]:
    for counted in standing.counted:
        if counted.grade.known:
            continue
        for grade in _grades_that_count(counted, standing):
            options = (_merged(demands) for demands in _reach(counted, grade, standing))
            yield Step(counted.code, grade, tuple(option for option in options if option is not None))


def _open_grades(standing: Standing) -> Iterator[OpenGrade]:
    for subject in standing.candidate.subjects:
        yield from _open_in(subject, standing)


def _open_in(subject: Subject, standing: Standing) -> tuple[OpenGrade, ...]:
    if subject.role.in_words:
        return ()
    if not standing.has_ce(subject):
        kind = "se" if subject.may_have_ce else "final"
        return (OpenGrade(subject.code, kind),) if subject.se is None else ()
    return tuple(
        OpenGrade(subject.code, kind)
        for kind, value in (("se", subject.se), ("ce", standing.ce(subject)))
        if value is None
    )


def _ways(standing: Standing) -> Iterator[tuple[AtLeast, ...]]:
    """Every minimal spread of final grades over the open subjects, with the demands that it makes."""
    if standing.is_leerwerk:
        yield from _ways_of_leerwerk(standing)
        return
    fixed = [counted.grade.low for counted in standing.counted if counted.grade.known]
    open_ = [counted for counted in standing.counted if not counted.grade.known]
    norm = standing.law["vmbo.exam.compensation"]
    for grades in _spreads(len(open_)):
        if not compensates([*fixed, *grades], norm):
            continue
        options = [_reach(counted, grade, standing) for counted, grade in zip(open_, grades, strict=True)]
        for choice in product(*options):
            demands = [demand for part in choice for demand in part]
            merged = _merged([*demands, *_mean(standing)])
            if merged is not None:
                yield merged


def _ways_of_leerwerk(standing: Standing) -> Iterator[tuple[AtLeast, ...]]:
    """A leer-werktraject: each of its parts has its own minimum, and nothing compensates."""
    norm = standing.law["vmbo.exam.lwt.min_grade"]
    parts = (standing.of_role(Role.NEDERLANDS)[:1], (standing.profielvak,), (standing.combination,))
    keys = {
        "nederlands": parts[0],
        "profielvak": parts[1],
        "beroepsgericht_programma": parts[1],
        "combinatiecijfer": parts[2],
    }
    counted = [(part, norm.number(key)) for key in norm.parts() for part in keys[key] if part and not part.grade.known]
    for choice in product(*(_reach(part, least, standing) for part, least in counted)):
        merged = _merged([demand for demands in choice for demand in demands])
        if merged is not None:
            yield merged


def _grades_that_count(counted: Counted, standing: Standing) -> range:
    """The final grades that matter for a pass: 4 to 7, for Dutch from its minimum."""
    norm = standing.law.get("vmbo.exam.dutch_min")
    return range(norm.number() if norm and counted.role is Role.NEDERLANDS else 4, 8)


def _spreads(count: int) -> Iterator[tuple[int, ...]]:
    """Final grades for `count` subjects: sixes, with at most two 5s or one 4, and with or without one 7."""
    for below in ([], [5], [4], [5, 5]):
        for places in combinations(range(count), len(below)):
            base = [6] * count
            for place, grade in zip(places, below, strict=True):
                base[place] = grade
            yield tuple(base)
            for lifted in range(count):
                if base[lifted] == 6:
                    yield tuple(7 if index == lifted else grade for index, grade in enumerate(base))


def _reach(counted: Counted, grade: int, standing: Standing) -> list[list[AtLeast]]:
    """The demands with which this counted grade becomes at least `grade`; several lists are alternatives."""
    if counted.code == COMBINATION:
        return list(_reach_combination(grade, standing))
    subject = next(s for s in standing.candidate.subjects if s.code == counted.code)
    least = max(grade, standing.law["vmbo.exam.dutch_min"].number()) if _is_dutch(subject, standing) else grade
    return [_reach_subject(subject, least, standing)]


def _is_dutch(subject: Subject, standing: Standing) -> bool:
    return subject.role is Role.NEDERLANDS and "vmbo.exam.dutch_min" in standing.law


def _reach_subject(subject: Subject, grade: int, standing: Standing) -> list[AtLeast]:
    open_ = _open_in(subject, standing)
    if not open_:
        return []
    if not standing.has_ce(subject):
        return [AtLeast(open_, lowest_total(grade, 1) if subject.may_have_ce else 10 * grade)]
    known = (tenths(subject.se) if subject.se is not None else 0) + (standing.ce(subject) or 0)
    return [AtLeast(open_, lowest_total(grade, 2) - known)]


def _reach_combination(grade: int, standing: Standing) -> Iterator[list[AtLeast]]:
    """The mean of the electives (gl: with the profielvak as heavy as all of them), and no part below its minimum."""
    electives = list(standing.candidate.having(Role.KEUZEVAK))
    parts = {part.code: part for part in standing.combination_parts}
    norm = standing.law.get("vmbo.exam.part_min")
    least = norm.number() if norm else 1
    floor = [demand for s in electives for demand in _reach_subject(s, least, standing)]
    open_ = tuple(g for s in electives for g in _open_in(s, standing))
    known = sum(parts[s.code].grade.low for s in electives if not _open_in(s, standing))
    profielvak = standing.profielvak if standing.profielvak and standing.profielvak.code in parts else None
    weight = len(electives) + (standing.profielvak_weight if profielvak else 0)
    total = -(-lowest_total(grade, weight) // 10)  # the lowest sum of whole grades, rounded up
    if profielvak is None:
        yield [*floor, AtLeast(open_, 10 * (total - known))]
        return
    subject = next(standing.candidate.having(Role.PROFIELVAK))
    for own in range(max(least, profielvak.grade.low), profielvak.grade.high + 1):
        yield [
            *floor,
            *_reach_subject(subject, own, standing),
            AtLeast(open_, 10 * (total - known - standing.profielvak_weight * own)),
        ]


def _mean(standing: Standing) -> Iterator[AtLeast]:
    norm = standing.law.get("vmbo.exam.ce_mean")
    if norm is None:
        return
    known = sum(value.low for _, value in standing.central if value.known)
    open_ = tuple(OpenGrade(s.code, "ce") for s, value in standing.central if not value.known)
    yield AtLeast(open_, int(norm.decimal() * 10) * len(standing.central) - known)


def _merged(demands: Sequence[AtLeast]) -> tuple[AtLeast, ...] | None:
    """The demands without those that hold anyway; None when one cannot be met."""
    strongest: dict[tuple[OpenGrade, ...], int] = {}
    for demand in demands:
        if demand.total > HIGHEST * len(demand.grades):
            return None
        if demand.total > LOWEST * len(demand.grades):
            grades = tuple(sorted(demand.grades))
            strongest[grades] = max(strongest.get(grades, 0), demand.total)
    singles = {grades[0]: total for grades, total in strongest.items() if len(grades) == 1}
    kept = []
    for grades, total in strongest.items():
        implied = len(grades) > 1 and sum(singles.get(grade, LOWEST) for grade in grades) >= total
        if not implied:
            kept.append(AtLeast(grades, total))
    return tuple(sorted(kept, key=lambda demand: (len(demand.grades), demand.grades)))


def _undominated(ways: Iterable[Way]) -> list[Way]:
    """Without the ways that ask at least as much as another one."""
    distinct = list(dict.fromkeys(sorted(ways, key=lambda way: (len(way.left_out), len(way.demands)))))
    return [
        way
        for index, way in enumerate(distinct)
        if not any(
            _asks_no_more(other, way) and (not _asks_no_more(way, other) or place < index)
            for place, other in enumerate(distinct)
            if place != index
        )
    ]


def _asks_no_more(easier: Way, harder: Way) -> bool:
    asked = {demand.grades: demand.total for demand in harder.demands}
    return all(asked.get(demand.grades, 0) >= demand.total for demand in easier.demands)


def _lowest(grade: OpenGrade, ways: Iterable[Way]) -> int:
    def within(way: Way) -> int:
        own = [d.total - HIGHEST * (len(d.grades) - 1) for d in way.demands if grade in d.grades]
        return max([LOWEST, *own])

    return min(within(way) for way in ways)
