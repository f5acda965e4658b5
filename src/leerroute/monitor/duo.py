"""DUO's own vsv files of a school: the start population (NRSP) beside the early leavers (A04, A05, A14), against the norm.

The files hold citizen service numbers, names and addresses. Only level, path, region and a keyed hash of the number are
kept, and the hash only until the two files are joined; nothing else is read into memory as a table, shown or written.
"""

from __future__ import annotations

import hmac
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np

from leerroute.files import Problem, Row, Unreadable, read_sheet, unreadable
from leerroute.law import Confidence, Register
from leerroute.monitor.competing import wilson
from leerroute.monitor.counting import Outcomes
from leerroute.monitor.disclosure import Cell, Rule, release
from leerroute.monitor.outcome import Outcome
from leerroute.text import Text

_NUMBER = {"#BURGERSERVICENUMMER", "PERSOONSGEBONDENNUMMER"}
_MBO = re.compile(r"Mbo([1-4]) opleidingen", re.IGNORECASE)


@dataclass(frozen=True)
class DuoList:
    """The learners of one file: their hash and level. level: "mbo-1" .. "mbo-4", or DUO's own word for a part of vo."""

    brin: str
    levels: Mapping[str, str]


@dataclass(frozen=True)
class VsvRate:
    """Of one level: who started the school year without a startkwalificatie, and who of them became an early leaver.

    norm: in percent, None where there is none for this year and level. sure: how the norm was read.
    """

    level: str
    started: int
    left: int
    norm: Decimal | None
    sure: Confidence | None

    @property
    def percent(self) -> Decimal:
        """To two decimals, as DUO counts."""
        return (Decimal(100 * self.left) / Decimal(self.started)).quantize(Decimal("0.01"))


@dataclass(frozen=True)
class VsvYear:
    """stray: leavers who are not in the start population; they are told, and not counted."""

    school_year: int
    brin: str
    rates: tuple[VsvRate, ...]
    stray: int


def read_duo(path: Path, secret: str) -> DuoList:
    """One NRSP or A file. Raises `Unreadable` with a line per row without number or level, or when it is another file."""
    rows = duo_rows(path, secret)
    brins = {row.cells.get("BRIN", "") for row in rows.values()}
    levels = {pseudonym: level_of(row.cells["NIVEAU"]) for pseudonym, row in rows.items()}
    return DuoList(brins.pop() if len(brins) == 1 else "", levels)


def level_of(word: str) -> str:
    """ "Mbo2 opleidingen" -> "mbo-2"; DUO's own word for a part of vo stays."""
    mbo = _MBO.fullmatch(word)
    return f"mbo-{mbo[1]}" if mbo else word


def duo_rows(path: Path, secret: str, needed: tuple[str, ...] = ()) -> Mapping[str, Row]:
    """The rows of one NRSP or A file by the keyed hash of the number. needed: columns that must be filled besides.

    Raises `Unreadable` with a line per row without one of them, or with a number that occurs twice.
    """
    sheet = read_sheet(path)
    number = next((column for column in sheet.columns if column in _NUMBER), None)
    if number is None or any(column not in sheet.columns for column in ("NIVEAU", *needed)):
        raise unreadable(
            sheet.file,
            f"dit is geen vsv-bestand van DUO: de kolommen met het nummer en {', '.join(('NIVEAU', *needed))} ontbreken.",
            f"this is no vsv file of DUO: the columns with the number and {', '.join(('NIVEAU', *needed))} are missing.",
            line=1,
            remedy=Text(
                nl="Neem het bestand zoals DUO het levert (NRSP, A04, A05 of A14).",
                en="Take the file as DUO delivers it (NRSP, A04, A05 or A14).",
            ),
        )
    rows: dict[str, Row] = {}
    problems: list[Problem] = []
    for row in sheet.rows:
        missing = next((column for column in (number, "NIVEAU", *needed) if column not in row.cells), None)
        if missing is not None:
            problems.append(
                row.problem(sheet.file, missing, Text(nl="deze cel moet gevuld zijn.", en="this cell must be filled."))
            )
            continue
        pseudonym = hmac.new(secret.encode(), row.cells[number].encode(), "sha256").hexdigest()
        if pseudonym in rows:
            problems.append(
                Problem(
                    file=sheet.file,
                    line=row.number,
                    place=number,
                    expected=Text(nl="dit nummer staat er twee keer in.", en="this number occurs twice."),
                )
            )
        rows[pseudonym] = row
    if problems:
        raise Unreadable(problems)
    return rows


def vsv_year(started: DuoList, left: DuoList, school_year: int, register: Register) -> VsvYear:
    """The rate per level in the school year that starts in `school_year`, beside the norm in force on its 1 October."""
    norm = register.at(date(school_year, 10, 1)).get("vsv.norm.mbo")
    population = Counter(started.levels.values())
    leavers = Counter(started.levels[who] for who in left.levels if who in started.levels)
    rates = []
    for level in sorted(population):
        grade = level.removeprefix("mbo-")
        has = norm is not None and level.startswith("mbo-") and grade in norm
        rates.append(
            VsvRate(
                level,
                population[level],
                leavers[level],
                norm.decimal(grade) if has and norm is not None else None,
                norm.version.confidence if has and norm is not None else None,
            )
        )
    return VsvYear(school_year, started.brin, tuple(rates), sum(who not in started.levels for who in left.levels))


def release_vsv(found: VsvYear, rule: Rule) -> tuple[Cell, ...]:
    """The levels as they may be shown, in the order of `found.rates`: the leavers among who started, with the interval."""
    started, left = (
        np.array([[value] for value in values], dtype=np.int64)
        for values in ([rate.started for rate in found.rates], [rate.left for rate in found.rates])
    )
    low, high = wilson(left.astype(float), started.astype(float))
    groups = [{"school": found.brin, "year": found.school_year, "level": rate.level} for rate in found.rates]
    return release(Outcomes(Outcome.VSV, groups, started, left, low, high), 0, rule)
