"""The facts that come with leerroute: codes, titles, leerwegen, crebo, level and price factor, and our own examples.

The facts were taken over from SLO's open data (vmbo) and from the regulations and oer's that list crebo and keuzedelen
(mbo). SLO's eindterm texts are not shipped: they come in by import. The example texts are written by us.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from leerroute.curriculum.catalogue import Catalogue
from leerroute.curriculum.examples import example_programmes
from leerroute.curriculum.importers import Notice, Oddity
from leerroute.curriculum.programme import Level, Programme, Side, Source, Unit, UnitKind
from leerroute.text import Text

_FACTS = Path(__file__).parent / "facts"

SLO_FACTS = Source(
    name="SLO, curriculum-examenprogramma-bg",
    version="2025-12-11",
    licence="CC BY 4.0",
    attribution="SLO, opendata.slo.nl",
)


@cache
def shipped_catalogue() -> Catalogue:
    """Everything that comes with leerroute. Examples come last, so that a unit is found with its example texts."""
    return Catalogue((*_profiles(), _subjects(), _keuzedelen(), *_qualifications(), *example_programmes()))


def replacing_notices(programmes: Iterable[Programme]) -> Iterator[Notice]:
    """Programmes that take the place of a shipped qualification and say something else of it."""
    shipped = shipped_catalogue().qualifications
    for programme in programmes:
        was = shipped.get(programme.code)
        if (
            was is not None
            and was.id == programme.id
            and (was.title, was.levels) != (programme.title, programme.levels)
        ):
            yield Notice(
                oddity=Oddity.REPLACES_SHIPPED,
                code=programme.code,
                message=Text(
                    nl=f"heette '{was.title}' ({' '.join(was.levels)}), en wordt '{programme.title}' ({' '.join(programme.levels)}).",
                    en=f"was '{was.title}' ({' '.join(was.levels)}), becomes '{programme.title}' ({' '.join(programme.levels)}).",
                ),
            )


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_FACTS / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _levels(words: str) -> tuple[Level, ...]:
    return tuple(Level(word) for word in words.split())


def _profiles() -> Iterator[Programme]:
    units = defaultdict(list)
    for row in _rows("vmbo_units.csv"):
        units[row["profile"]].append(
            Unit(
                id=f"fact:{row['code']}{row['suffix']}",
                code=row["code"],
                title=row["title"],
                kind=UnitKind(row["kind"]),
                levels=_levels(row["levels"]),
            )
        )
    for row in _rows("profiles.csv"):
        yield Programme(
            id=f"fact:vmbo/{row['code']}",
            code=row["code"],
            title=row["title"],
            side=Side.VMBO,
            levels=(Level.BB, Level.KB, Level.GL),
            source=SLO_FACTS,
            units=tuple(units[row["code"]]),
        )


def _subjects() -> Programme:
    units = tuple(
        Unit(
            id=f"fact:{row['code']}",
            code=row["code"],
            title=row["title"],
            kind=UnitKind.GENERAL_SUBJECT,
            levels=_levels(row["levels"]),
        )
        for row in _rows("vmbo_subjects.csv")
    )
    return Programme(
        id="fact:vmbo/AVO", code="AVO", title="Algemene vakken vmbo", side=Side.VMBO, source=SLO_FACTS, units=units
    )


def _keuzedelen() -> Programme:
    units = tuple(
        Unit(
            id=f"fact:{row['code']}",
            code=row["code"],
            title=row["title"],
            kind=UnitKind.KEUZEDEEL,
            hours=int(row["hours"]) if row["hours"] else None,
        )
        for row in _rows("keuzedelen.csv")
    )
    source = Source(name="oer's van mbo-instellingen", version="2023-2026")
    return Programme(
        id="fact:mbo/keuzedelen", code="keuzedelen", title="Keuzedelen", side=Side.MBO, source=source, units=units
    )


def _qualifications() -> Iterator[Programme]:
    for row in _rows("qualifications.csv"):
        yield Programme(
            id=f"crebo:{row['crebo']}",
            code=row["crebo"],
            title=row["title"],
            side=Side.MBO,
            levels=(Level(f"mbo-{row['level']}"),),
            mbo_programme=row["mbo_programme"] or None,
            price_factor=float(row["price_factor"]) if row["price_factor"] else None,
            domain=row["domain"] or None,
            source=Source(name=row["source"], version=row["version"]),
        )
