"""The rulebook of exam results, which exams a rule is about, and how open grades are judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from leerroute.exam.candidate import Form
from leerroute.exam.standing import Standing
from leerroute.law import Finding, NormInForce, Rulebook, met, unknown, violated

rules = Rulebook[Standing]()

Findings = Iterator[Finding]


def whole_exam(standing: Standing) -> bool:
    return standing.candidate.form is Form.WHOLE


def leerwerk(standing: Standing) -> bool:
    return standing.candidate.form is Form.LEERWERK


def for_a_diploma(standing: Standing) -> bool:
    return standing.candidate.form is not Form.PART


def between(low: bool, high: bool) -> Callable[..., Finding]:
    """met when it holds at the lowest, violated when it fails at the highest, unknown between."""
    return met if low else unknown if high else violated


def compensates(grades: Sequence[int], norm: NormInForce) -> bool:
    """Whether these whole grades pass: all 6 or higher, or one of the ways in which a 5 or 4 is made up for."""
    counts = Counter(min(max(grade, 3), 7) for grade in grades)
    return not counts[3] and any(
        counts[5] == norm.number(way, "fives")
        and counts[4] == norm.number(way, "fours")
        and counts[7] >= norm.number(way, "sevens")
        for way in norm.parts()
    )


def range_words(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}-{high}"
