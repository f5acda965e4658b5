"""Where a candidate stands: every grade that counts, with its lowest and highest possible value while grades are open.

All rules of the result ask for more or higher grades, never for lower. So a rule that holds with every open grade at
its lowest is met, one that fails with every open grade at its highest is violated, and anything between is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from leerroute.exam.candidate import Candidate, Form
from leerroute.exam.grades import HIGHEST, LOWEST, tenths, whole
from leerroute.exam.subject import Role, Subject
from leerroute.law import Law

GENERAL = (
    Role.NEDERLANDS,
    Role.ENGELS,
    Role.MAATSCHAPPIJLEER,
    Role.ALGEMEEN_PROFIELVAK,
    Role.EXTRA_AVO,
    Role.VRIJE_DEEL,
    Role.EXTRA,
)


@dataclass(frozen=True)
class Range:
    """A whole or tenths value that is known, or lies between two."""

    low: int
    high: int

    @property
    def known(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True)
class Counted:
    """A grade that counts for the result. code: of its subject, or COMBINATION."""

    code: str
    role: Role | None
    grade: Range


COMBINATION = "combinatiecijfer"
LAPSES = "vmbo.exam.ce_earlier_year.lapses_if_not_promoted"
_HELD, _PROFIELVAK_HELD = "vmbo.exam.ce_held", "vmbo.exam.profielvak_ce_held"
_SPARED_OUT_OF_MEAN = "vmbo.exam.duimregeling.ce_mean_too"
OLD_PROGRAMME = "vmbo.exam.old_programme.counts_as"
"""All three kinds of old programme count alike."""


@dataclass(frozen=True)
class Standing:
    """The candidate under the law of the exam year, in one arrangement of the subjects.

    dropped: what was left out as extra; spared: in 2021 and 2022; fallen_back: subjects of a higher level that count at
    the candidate's own.
    """

    candidate: Candidate
    law: Law
    dropped: frozenset[str] = frozenset()
    spared: tuple[Subject, ...] = ()
    fallen_back: frozenset[str] = frozenset()

    def leaving_out(self, dropped: frozenset[str], spared: tuple[Subject, ...], moved: Mapping[str, Role]) -> Standing:
        """Without these subjects; moved: code of an extra subject -> the place that it takes instead."""
        rest = self.candidate.without(dropped | {subject.code for subject in spared})
        subjects = tuple(
            subject.model_copy(update={"role": moved[subject.code]}) if subject.code in moved else subject
            for subject in rest.subjects
        )
        person = rest.model_copy(update={"subjects": subjects})
        return Standing(person, self.law, dropped, spared, self.fallen_back)

    def falling_back(self, codes: frozenset[str]) -> Standing:
        """With these subjects at the candidate's own level."""
        subjects = tuple(s.at_own_level() if s.code in codes else s for s in self.candidate.subjects)
        person = self.candidate.model_copy(update={"subjects": subjects})
        return Standing(person, self.law, self.dropped, self.spared, codes)

    @property
    def left_out(self) -> tuple[str, ...]:
        return tuple(sorted(self.dropped | {subject.code for subject in self.spared}))

    def has_ce(self, subject: Subject) -> bool:
        """Whether this subject is closed with a central exam: that is as it was in the year in which it was taken."""
        if not subject.may_have_ce:
            return False
        year = subject.taken_in or self.candidate.exam_year
        return all(_held(norm, year, self.law) for norm in _ce_held(subject))

    def lapsed(self, subject: Subject) -> bool:
        """Whether its CE lapsed, because the learner was not promoted."""
        lapses = self.law.get(LAPSES)
        earlier = subject.taken_in is not None and subject.taken_in < self.candidate.exam_year
        return bool(
            lapses and lapses.flag() and earlier and subject.promoted is False and not self.candidate.spread
        ) and self.has_ce(subject)

    def in_doubt(self, subject: Subject) -> bool:
        """Whether its grade of an earlier year may have lapsed: not filled in whether the learner was promoted, or not read."""
        earlier = subject.taken_in is not None and subject.taken_in < self.candidate.exam_year
        may_lapse = earlier and subject.may_have_ce and not self.candidate.spread
        return may_lapse and not subject.promoted and not self.lapsed(subject)

    def ce(self, subject: Subject) -> Range:
        """The CE in tenths; anything is possible while it is open, and when it lapsed or may have."""
        if subject.ce is None or self.lapsed(subject) or self.in_doubt(subject):
            return Range(LOWEST, HIGHEST)
        return _with_resit(tenths(subject.ce), subject.resit)

    def se(self, subject: Subject) -> Range:
        """The SE in tenths; anything is possible while it is open, and where a subject closed by it alone may have lapsed."""
        if subject.se is None or (not self.has_ce(subject) and self.in_doubt(subject)):
            return Range(LOWEST, HIGHEST)
        return _with_resit(tenths(subject.se), None if subject.may_have_ce else subject.resit)

    def final(self, subject: Subject) -> Range:
        """The eindcijfer: the mean of SE and CE, or the SE where there is no CE."""
        se = self.se(subject)
        if not self.has_ce(subject):
            return Range(whole(se.low), whole(se.high))
        ce = self.ce(subject)
        return Range(whole(se.low + ce.low, 2), whole(se.high + ce.high, 2))

    @cached_property
    def central(self) -> tuple[tuple[Subject, Range], ...]:
        """The subjects whose CE counts in the mean, with that CE in tenths."""
        return tuple((subject, self.ce(subject)) for subject in self.candidate.subjects if self.has_ce(subject))

    @property
    def central_with_spared(self) -> tuple[tuple[Subject, Range], ...]:
        """The same with the subject that is left out in a year of which we did not read whether its CE counts; else none."""
        if _SPARED_OUT_OF_MEAN in self.law:
            return ()
        spared = tuple((subject, self.ce(subject)) for subject in self.spared if self.has_ce(subject))
        return (*self.central, *spared) if spared else ()

    @cached_property
    def electives(self) -> tuple[Counted, ...]:
        return tuple(Counted(s.code, s.role, self.final(s)) for s in self.candidate.having(Role.KEUZEVAK))

    @cached_property
    def profielvak(self) -> Counted | None:
        return next((Counted(s.code, s.role, self.final(s)) for s in self.candidate.having(Role.PROFIELVAK)), None)

    @cached_property
    def combination_parts(self) -> tuple[Counted, ...]:
        """The grades that go into the combination grade; none before there was one."""
        norm = self.law.get("vmbo.exam.combination_grade.parts")
        leerweg = self.candidate.leerweg
        if norm is None or leerweg not in norm or not self.electives:
            return ()
        with_profielvak = "profielvak" in norm.codes(leerweg)
        return (*((self.profielvak,) if with_profielvak and self.profielvak else ()), *self.electives)

    @cached_property
    def combination(self) -> Counted | None:
        """The combination grade: the mean of the electives; in gl the profielvak weighs as much as all electives."""
        if not self.combination_parts:
            return None
        weights = [self.profielvak_weight if part.role is Role.PROFIELVAK else 1 for part in self.combination_parts]
        low = sum(w * part.grade.low for w, part in zip(weights, self.combination_parts, strict=True))
        high = sum(w * part.grade.high for w, part in zip(weights, self.combination_parts, strict=True))
        return Counted(COMBINATION, None, Range(whole(10 * low, sum(weights)), whole(10 * high, sum(weights))))

    @property
    def profielvak_weight(self) -> int:
        """In gl: for how many electives the profielvak counts. That stays so when one is left out in 2021 or 2022."""
        return len(self.electives) + sum(subject.role is Role.KEUZEVAK for subject in self.spared)

    @cached_property
    def counted(self) -> tuple[Counted, ...]:
        """Every grade that the pass rule looks at, the combination grade as one."""
        general = [Counted(s.code, s.role, self.final(s)) for s in self.candidate.having(*GENERAL)]
        general += [
            Counted(s.code, s.role, self.final(s))
            for s in self.candidate.having(Role.OUD_PROGRAMMA)
            for _ in range(self.old_programme_weight)
        ]
        parts = {part.code for part in self.combination_parts}
        alone = [self.profielvak] if self.profielvak and self.profielvak.code not in parts else []
        combined = [self.combination] if self.combination else [e for e in self.electives if e.code not in parts]
        return tuple(sorted([*general, *alone, *combined], key=lambda counted: counted.code))

    @property
    def old_programme_weight(self) -> int:
        """For how many grades the programme of the old sectors counts; 1 in years for which that was not read."""
        norm = self.law.get(OLD_PROGRAMME)
        return norm.number("afdelingsvak") if norm else 1

    def of_role(self, *roles: Role) -> tuple[Counted, ...]:
        return tuple(counted for counted in self.counted if counted.role in roles)

    @property
    def is_leerwerk(self) -> bool:
        return self.candidate.form is Form.LEERWERK


def exam_day(exam_year: int) -> date:
    """The day whose law an exam year falls under."""
    return date(exam_year, 5, 1)


def _ce_held(subject: Subject) -> tuple[str, ...]:
    """The norms that say in which years a subject like this has a central exam."""
    return (_HELD, _PROFIELVAK_HELD) if subject.role is Role.PROFIELVAK else (_HELD,)


def _held(norm_id: str, year: int, law: Law) -> bool:
    """Whether the norm said so in that year; where it says nothing of the profielvak, that is as the others."""
    norm = law.get(norm_id)
    if norm is None:
        return True
    version = norm.version if year == law.on.year else norm.norm.version_at(exam_day(year), law.scenario)
    return version is None or version.value is True


def _with_resit(first: int, resit: Decimal | None) -> Range:
    """Which grade counts after a resit that went worse was not read: so it may be either."""
    if resit is None:
        return Range(first, first)
    again = tenths(resit)
    return Range(again, max(first, again))


def lows(counted: Iterable[Counted]) -> list[int]:
    return [c.grade.low for c in counted]


def highs(counted: Iterable[Counted]) -> list[int]:
    return [c.grade.high for c in counted]
