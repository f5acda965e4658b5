"""Where a module is in its life, on a given day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from leerroute.curriculum.cycle.module import Module, ModuleKind
from leerroute.text import Text


@dataclass(frozen=True)
class Thresholds:
    """Years; what SPV gives as its proposal or its example. not_examined: kinds that have no exam of their own, so that
    a lack of exams says nothing (SPV says so of the core; of orientation we read it so)."""

    review_after: int = 5
    update_within: int = 1
    remove_after: int = 5
    not_examined: tuple[ModuleKind, ...] = (ModuleKind.CORE, ModuleKind.ORIENTATION)


class CycleStage(StrEnum):
    REMOVAL_CANDIDATE = "removal_candidate"
    UPDATE_LATE = "update_late"
    DUE_FOR_REVIEW = "due_for_review"
    UPDATING = "updating"
    UNKNOWN = "unknown"
    PROPOSED = "proposed"
    NOT_YET = "not_yet"
    CURRENT = "current"

    @property
    def called(self) -> Text:
        return _CALLED[self]


_CALLED = {
    CycleStage.REMOVAL_CANDIDATE: Text(nl="kan uit het aanbod", en="could be removed"),
    CycleStage.UPDATE_LATE: Text(nl="had al bijgesteld moeten zijn", en="should have been updated"),
    CycleStage.DUE_FOR_REVIEW: Text(nl="aan de beurt om te bekijken", en="due for review"),
    CycleStage.UPDATING: Text(nl="wordt bijgesteld", en="being updated"),
    CycleStage.UNKNOWN: Text(nl="nog niet ingevuld", en="not filled in yet"),
    CycleStage.PROPOSED: Text(nl="voorgesteld", en="proposed"),
    CycleStage.NOT_YET: Text(nl="nog niet in het aanbod", en="not on offer yet"),
    CycleStage.CURRENT: Text(nl="bij de tijd", en="up to date"),
}


@dataclass(frozen=True)
class CycleFinding:
    """day: since when, or until when it can wait; None where there is none. why: one sentence."""

    kind: CycleStage
    day: date | None
    why: Text


def life_cycle(module: Module, on: date, thresholds: Thresholds | None = None) -> tuple[CycleFinding, ...]:
    """What is to be said of the module on this day; more than one thing can be. What happened after it is not known yet.

    A period of years ends on the same day of the year (29 February: on the 28th), and from that day on the module is due.
    """
    if module.is_proposal:
        return (_proposal(module),)
    if module.since is not None and module.since > on:
        return (
            _found(CycleStage.NOT_YET, module.since, "staat vanaf dan in het aanbod", "will be on offer from then"),
        )
    limits = thresholds or Thresholds()
    found = (*_review(module, on, limits), *_update(module, on, limits), *_removal(module, on, limits))
    next_review = _years_later(module.reviewed or module.since, limits.review_after)
    return found or (
        _found(CycleStage.CURRENT, next_review, "daarna aan de beurt om te bekijken", "due for review after that"),
    )


def _review(module: Module, on: date, limits: Thresholds) -> Iterator[CycleFinding]:
    start = module.since if module.never_reviewed else module.reviewed
    if start is None or start > on:
        yield _found(
            CycleStage.UNKNOWN,
            None,
            "wanneer deze module is bekeken, is niet bekend",
            "when it was reviewed is not known",
        )
        return
    due = _years_later(start, limits.review_after)
    if due is not None and due <= on:
        years = limits.review_after
        yield _found(
            CycleStage.DUE_FOR_REVIEW,
            due,
            f"al {years} jaar niet bekeken door vmbo, mbo en bedrijven",
            f"not looked at by vmbo, mbo and companies for {years} years",
        )


def _update(module: Module, on: date, limits: Thresholds) -> Iterator[CycleFinding]:
    reviewed, updated = module.reviewed, module.updated
    if not module.needs_update or reviewed is None or reviewed > on:
        return
    if updated is not None and reviewed <= updated <= on:
        return
    deadline = _years_later(reviewed, limits.update_within)
    if deadline is not None and deadline <= on:
        yield _found(
            CycleStage.UPDATE_LATE,
            deadline,
            "bijstellen was nodig en is niet gedaan",
            "an update was needed and not done",
        )
    else:
        yield _found(CycleStage.UPDATING, deadline, "moet dan klaar zijn", "has to be done by then")


def _removal(module: Module, on: date, limits: Thresholds) -> Iterator[CycleFinding]:
    if module.kind in limits.not_examined:
        return
    start = module.since if module.never_examined else module.examined
    if start is None or start > on:
        yield _found(
            CycleStage.UNKNOWN, None, "wanneer er voor het laatst examen in is gedaan, is niet bekend",
            "when the last exam was taken is not known",
        )  # fmt: skip
        return
    due = _years_later(start, limits.remove_after)
    if due is not None and due <= on:
        years = limits.remove_after
        yield _found(
            CycleStage.REMOVAL_CANDIDATE,
            due,
            f"al {years} jaar geen examen in gedaan",
            f"no exam taken for {years} years",
        )


def _proposal(module: Module) -> CycleFinding:
    by, partners = module.proposed_by, module.partners
    nl = f"door {by}" if by else "door wie is nog niet ingevuld"
    en = f"by {by}" if by else "by whom is not filled in yet"
    if partners:
        nl, en = f"{nl}, met {', '.join(partners)}", f"{en}, with {', '.join(partners)}"
    else:
        nl, en = f"{nl}; partners nog niet ingevuld", f"{en}; partners not filled in yet"
    return _found(CycleStage.PROPOSED, module.proposed, nl, en)


def _found(kind: CycleStage, day: date | None, nl: str, en: str) -> CycleFinding:
    return CycleFinding(kind, day, Text(nl=nl, en=en))


def _years_later(day: date | None, years: int) -> date | None:
    if day is None:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
