"""Where a candidate stands: every grade that counts, with its lowest and highest possible value while grades are open.

All rules of the result ask for more or higher grades, never for lower. So a rule that holds with every open grade at
its lowest is met, one that fails with every open grade at its highest is violated, and anything between is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from leerroute.exam.candidate import Candidate, Form, Role, Subject
from leerroute.exam.grades import HIGHEST, LOWEST, tenths, whole
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
OLD_PROGRAMME = "vmbo.exam.old_programme.counts_as"
"""All three kinds of old programme count alike."""


@dataclass(frozen=True)
class Standing:
    """The candidate under the law of the exam year. dropped: what was left out as extra; spared: in 2021 and 2022."""

    candidate: Candidate
    law: Law
    dropped: frozenset[str] = frozenset()
    spared: Subject | None = None

    def leaving_out(self, dropped: frozenset[str], spared: Subject | None, moved: Mapping[str, Role]) -> Standing:
        """Without these subjects; moved: code of an extra subject -> the place that it takes instead."""
        rest = self.candidate.without(dropped if spared is None else dropped | {spared.code})
        subjects = tuple(
            subject.model_copy(update={"role": moved[subject.code]}) if subject.code in moved else subject
            for subject in rest.subjects
        )
        return Standing(rest.model_copy(update={"subjects": subjects}), self.law, dropped, spared)

    @property
    def left_out(self) -> tuple[str, ...]:
        return tuple(sorted(self.dropped | ({self.spared.code} if self.spared else set())))

    def has_ce(self, subject: Subject) -> bool:
        """Whether this subject has a central exam in this exam year."""
        if not subject.may_have_ce:
            return False
        held = "vmbo.exam.profielvak_ce_held" if subject.role is Role.PROFIELVAK else "vmbo.exam.ce_held"
        norm = self.law.get(held) or self.law["vmbo.exam.ce_held"]
        return norm.flag() and self.law["vmbo.exam.ce_held"].flag()

    def ce(self, subject: Subject) -> int | None:
        """The CE grade in tenths; None while open, and when it lapsed because the learner was not promoted."""
        lapses = self.law.get(LAPSES)
        earlier = subject.taken_in is not None and subject.taken_in < self.candidate.exam_year
        if subject.ce is None:
            return None
        if not self.candidate.spread and (earlier and subject.promoted is False and lapses and lapses.flag()):
            return None
        return tenths(subject.ce)

    def final(self, subject: Subject) -> Range:
        """The eindcijfer: the mean of SE and CE, or the SE where there is no CE."""
        se = _range(None if subject.se is None else tenths(subject.se))
        if not self.has_ce(subject):
            return Range(whole(se.low), whole(se.high))
        ce = _range(self.ce(subject))
        return Range(whole(se.low + ce.low, 2), whole(se.high + ce.high, 2))

    @cached_property
    def central(self) -> tuple[tuple[Subject, Range], ...]:
        """The subjects whose CE counts in the mean, with that CE in tenths."""
        return tuple(
            (subject, _range(self.ce(subject)))
            for subject in self.candidate.subjects
            if self.has_ce(subject) and subject.taken_in != YEAR_WITHOUT_CE
        )

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
        left_out = self.spared is not None and self.spared.role is Role.KEUZEVAK
        return len(self.electives) + left_out

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


YEAR_WITHOUT_CE = 2020


def _range(value: int | None) -> Range:
    return Range(LOWEST, HIGHEST) if value is None else Range(value, value)


def lows(counted: Iterable[Counted]) -> list[int]:
    return [c.grade.low for c in counted]


def highs(counted: Iterable[Counted]) -> list[int]:
    return [c.grade.high for c in counted]
