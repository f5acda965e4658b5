"""Two small curricula and what Bram (vmbo) and Chantal (mbo) said of them. Invented, like all their texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count
from typing import Any

from leerroute.alignment import Candidate, Judged, Piece, Reason, Relation, Said, pieces
from leerroute.curriculum import Outcome, Programme, Side, Source, Task, Unit, UnitKind
from leerroute.text import Text

DAY = date(2026, 11, 2)

COOKING = ("Groente snijden.", "Een recept omrekenen.", "Een soep binden.", "De werkplek schoonmaken.")
KITCHEN = ("Groente en fruit snijden.", "Recepten omrekenen.", "Sauzen en soepen binden.", "Een menukaart maken.")


def programme(
    side: Side, texts: Sequence[str] | Mapping[str, Sequence[str]], name: str | None = None, *, version: str = "1"
) -> Programme:
    """One unit with these outcomes, numbered from 1. texts: of one task, or of each task by its title.

    name: id and title of the programme and code and title of its unit; without one it is P-vmbo with V1, or P-mbo with M1.
    """
    code = name or ("V1" if side is Side.VMBO else "M1")
    number = count(1)
    tasks = tuple(
        Task(
            id=f"{code}/T{at}",
            title=title,
            outcomes=tuple(Outcome(id=f"{code}/{next(number)}", text=text) for text in listed),
        )
        for at, (title, listed) in enumerate((texts if isinstance(texts, Mapping) else {"Koken": texts}).items())
    )
    kind = UnitKind.PROFILE_MODULE if side is Side.VMBO else UnitKind.CORE_TASK
    unit = Unit(id=code, code=code, title=name or "De keuken", kind=kind, tasks=tasks)
    source = Source(name="verzonnen", version=version)
    return Programme(id=name or f"P-{side}", code=code, title=name or "Koken", side=side, source=source, units=(unit,))


VMBO, MBO = programme(Side.VMBO, COOKING), programme(Side.MBO, KITCHEN)
LEFT: tuple[Piece, ...] = tuple(pieces(VMBO))
RIGHT: tuple[Piece, ...] = tuple(pieces(MBO))


def candidate(left: int, right: int, confidence: float | None = 0.5, score: float = 0.5) -> Candidate:
    """The pair of the left-th and right-th outcome, counted from 1."""
    return Candidate(
        LEFT[left - 1],
        RIGHT[right - 1],
        score,
        confidence,
        Relation.SAME,
        Reason(("snijden",), "snijden", "groente", Text(nl="Links komt eerder.", en="The left comes first.")),
    )


def word(left: int, right: int, said: Said | Relation, who: str = "Bram", **more: Any) -> Judged:
    """What Bram or Chantal said of a pair, counted from 1; a relation says that there is an overlap."""
    a, b = LEFT[left - 1], RIGHT[right - 1]
    relation = said if isinstance(said, Relation) else None
    facts: dict[str, Any] = {
        "left": a.id,
        "right": b.id,
        "left_programme": a.programme,
        "right_programme": b.programme,
        "left_version": a.version,
        "right_version": b.version,
        "left_text": a.text,
        "right_text": b.text,
        "said": Said.OVERLAP if relation else said,
        "relation": relation,
        "assessor": who,
        "side": Side.VMBO if who.startswith("B") else Side.MBO,
        "on": DAY,
    }
    return Judged.model_validate(facts | more)


def both(left: int, right: int, said: Said | Relation, **more: Any) -> tuple[Judged, Judged]:
    """Bram and Chantal say the same."""
    return word(left, right, said, "Bram", **more), word(left, right, said, "Chantal", **more)
