"""What is still needed, as a value: open grades, sums they have to reach, ways to pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from leerroute.exam.candidate import Candidate
from leerroute.exam.grades import HIGHEST, LOWEST, tenths
from leerroute.exam.standing import Standing
from leerroute.text import Text


@dataclass(frozen=True, order=True)
class OpenGrade:
    """A grade that is not there yet. kind: "se", "ce", or "final" for a subject without CE, whose SE is whole.

    own_level: at the candidate's own level, of a subject that was tried at a higher one.
    """

    code: str
    kind: str
    own_level: bool = False


@dataclass(frozen=True)
class AtLeast:
    """These open grades together are at least `total` tenths."""

    grades: tuple[OpenGrade, ...]
    total: int

    def holds(self, values: Mapping[OpenGrade, int]) -> bool:
        return sum(values[grade] for grade in self.grades) >= self.total


@dataclass(frozen=True)
class Way:
    """One way to pass: all of these at once. An empty way needs nothing more."""

    demands: tuple[AtLeast, ...]
    left_out: tuple[str, ...] = ()
    fallen_back: tuple[str, ...] = ()

    def holds(self, values: Mapping[OpenGrade, int]) -> bool:
        return all(demand.holds(values) for demand in self.demands)

    def lowest(self, grade: OpenGrade, others: Mapping[OpenGrade, int] | None) -> int | None:
        """The lowest value of `grade` in this way, with the others as given; None when it cannot be."""
        least = LOWEST
        for demand in self.demands:
            rest = sum(HIGHEST if others is None else others[each] for each in demand.grades if each != grade)
            if grade in demand.grades:
                least = max(least, demand.total - rest)
            elif rest < demand.total:
                return None
        if grade.kind == "final":
            least = -(-least // 10) * 10
        return least if least <= HIGHEST else None


@dataclass(frozen=True)
class Needed:
    """notes: what is missing beside grades. ways: all ways to pass; none when it is not possible any more.

    standing: where the candidate stands now, with every subject. retakes: ways to pass by a resit, when there is no other.
    """

    candidate: Candidate
    standing: Standing
    open: tuple[OpenGrade, ...]
    notes: tuple[Text, ...]
    ways: tuple[Way, ...]
    retakes: tuple[Way, ...]

    @cached_property
    def lowest(self) -> Mapping[OpenGrade, int]:
        """For each open grade the lowest that can still lead to a pass, if the others are as high as can be."""
        return _each(self.open, self.ways, None)

    @cached_property
    def expected(self) -> Mapping[OpenGrade, int]:
        """What the candidate expects for each open grade, where that was filled in."""
        by_code = {subject.code: subject.expected for subject in self.candidate.subjects}
        return {each: tenths(value) for each in self.open if (value := by_code[each.code]) is not None}

    @cached_property
    def lowest_as_expected(self) -> Mapping[OpenGrade, int]:
        """For each open grade the lowest with which to pass, if the others go as expected; where all others have that."""
        grades = [each for each in self.open if all(other in self.expected for other in self.open if other != each)]
        return _each(grades, self.ways, self.expected) if len(self.open) > 1 else {}


def _each(
    grades: Sequence[OpenGrade], ways: Sequence[Way], others: Mapping[OpenGrade, int] | None
) -> Mapping[OpenGrade, int]:
    found = {}
    for grade in grades:
        values = [value for way in ways if (value := way.lowest(grade, others)) is not None]
        if values:
            found[grade] = min(values)
    return found
