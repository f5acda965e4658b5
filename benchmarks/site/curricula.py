"""Thirty thousand invented outcomes on the shelf that everybody sees."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from leerroute.curriculum import Level, Outcome, Programme, Side, Source, Task, Unit, UnitKind
from leerroute.web.curricula.models import Shelf
from leerroute.web.curricula.storing import store

PROGRAMMES, UNITS, TASKS, OUTCOMES = 100, 25, 3, 4
"""Each within the one before: 100 x 25 x 3 x 4 = 30,000 outcomes."""
_WORDS = [
    "gerecht",
    "keuken",
    "gast",
    "machine",
    "lassen",
    "tekening",
    "verzorgen",
    "hygiëne",
    "planning",
    "order",
    "voorraad",
    "veilig",
    "meten",
    "monteren",
    "bestek",
    "plant",
    "teelt",
    "dier",
    "administratie",
    "klant",
    "gesprek",
    "begroting",
    "transport",
    "route",
    "onderhoud",
    "storing",
    "schakelen",
    "leiding",
    "isolatie",
    "vloer",
]


def fill_shelf() -> int:
    """Store them; gives how many outcomes."""
    store(_programmes(Random(40)), Shelf.EVERYBODY)  # noqa: S311
    return PROGRAMMES * UNITS * TASKS * OUTCOMES


def _programmes(chance: Random) -> Iterator[Programme]:
    for number in range(PROGRAMMES):
        name = f"verzonnen-{number}"
        yield Programme(
            id=name,
            code=f"9{number:04}",
            title=f"Verzonnen opleiding {_said(chance, 2)}",
            side=Side.MBO,
            levels=(Level.MBO_4,),
            source=Source(name="benchmark", version="1"),
            units=tuple(_unit(f"{name}/{unit}", unit, chance) for unit in range(UNITS)),
        )


def _unit(name: str, number: int, chance: Random) -> Unit:
    tasks = tuple(
        Task(
            id=f"{name}/{task}",
            title=_said(chance, 3),
            outcomes=tuple(
                Outcome(id=f"{name}/{task}/{n}", text=f"Je kunt {_said(chance, 12)}.") for n in range(OUTCOMES)
            ),
        )
        for task in range(TASKS)
    )
    return Unit(id=name, code=f"V{number}-K1", title=_said(chance, 3), kind=UnitKind.CORE_TASK, tasks=tasks)


def _said(chance: Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words))
