"""The pieces of a plan: hours in a period, hours taught together, exams."""

from __future__ import annotations

from dataclasses import dataclass

from leerroute.route import ExamKind, Place


@dataclass(frozen=True)
class Slot:
    """Clock hours of one unit in one period at one place. bpv: these hours are bpv; else they are lessons."""

    unit: str
    period: str
    hours: int
    place: Place
    bpv: bool = False


@dataclass(frozen=True)
class SharedSlot:
    """Clock hours of a period that two units are taught together; they are among the hours of both their slots there."""

    one: str
    other: str
    period: str
    hours: int
    place: Place


@dataclass(frozen=True)
class ExamSlot:
    """An exam at the end of a period. tijdvak: of a central exam."""

    subject: str
    kind: ExamKind
    period: str
    tijdvak: int | None = None
