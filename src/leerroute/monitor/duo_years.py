"""Careers from DUO's vsv files of one school: who started each school year (NRSP), and who left early in it (A files).

A start population holds only learners without a startkwalificatie, at this school. A learner who is in it one year, and
the next year neither in it nor among the leavers, became no early leaver: that much is sure. Whether such a learner
qualified, went to another school or is exempt is not told; a row says so, and the learner is followed up to then. That is
why both files of a year are needed. Names, addresses and numbers are not kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa

from leerroute.files import Problem, Row, Unreadable
from leerroute.monitor.columns import Gone, Sector
from leerroute.monitor.duo import duo_rows, level_of
from leerroute.text import Text

_BORN = "GEBOORTEDATUM"
_MONTH = "RAPPORTAGEMAAND"
_SCHEMA = pa.schema(
    [
        ("learner", pa.string()),
        ("year", pa.int64()),
        ("age", pa.int64()),
        *(
            (name, pa.string())
            for name in ("sector", "level", "school", "college", "crebo", "path", "region", "municipality", "gone")
        ),
    ]
)

NOT_TOLD = (
    Text(
        nl="Deze bestanden kennen geen leerjaar, route, diploma of werk; daar komt dus geen cijfer over. Vraag naar vsv, met --start mbo.",
        en="These files know no leerjaar, route, diploma or work; so there is no figure on those. Ask for vsv, with --start mbo.",
    ),
    Text(
        nl="Wie er al op de eerste teldag was, kan eerder begonnen zijn.",
        en="Who was there on the first count already may have begun before.",
    ),
    Text(
        nl="Bij havo en vwo staat er niet bij of het vo of vavo is; geteld als vo, zonder leerweg.",
        en="For havo and vwo the files do not tell vo from vavo; counted as vo, without a leerweg.",
    ),
)
"""What these files cannot tell, for whoever reads figures made of them."""


@dataclass(frozen=True)
class DuoCareers:
    """rows: a careers table (see `columns.py`). elsewhere: learners who are no early leavers and of whom no more is known. stray: leavers who
    are in no start population of their year; they are not counted."""

    rows: pa.Table
    elsewhere: int
    stray: int


def duo_careers(started: Mapping[int, Path], left: Mapping[int, Path], secret: str) -> DuoCareers:
    """The careers in NRSP files (`started`) and A files (`left`), each by the year in which its school year begins; both must be there for every year.

    Raises `Unreadable` for a row without number, level or date of birth, for a date that is none, and for an A file whose
    reports are of another school year.
    """
    counted = {year: duo_rows(path, secret, (_BORN,)) for year, path in sorted(started.items())}
    leavers = {year: _leavers(path, year, secret) for year, path in left.items()}
    stray = sum(len(gone.keys() - counted.get(year, {}).keys()) for year, gone in leavers.items())
    lines: list[dict[str, object]] = []
    elsewhere = 0
    for year, rows in counted.items():
        born = {who: _born(row, started[year]) for who, row in rows.items()}
        lines += [_count(who, year, born[who], row) for who, row in rows.items()]
        gone = leavers.get(year, {})
        for who in rows.keys() - counted.get(year + 1, {}).keys():
            known = who in gone
            elsewhere += not known
            age = _age(born[who], year + 1)
            lines.append({"learner": who, "year": year + 1, "age": age, "sector": Sector.NONE.value}
                         | ({} if known else {"gone": Gone.ELSEWHERE.value}))  # fmt: skip
    filled = [{name: line.get(name) for name in _SCHEMA.names} for line in lines]
    return DuoCareers(pa.Table.from_pylist(filled, schema=_SCHEMA), elsewhere, stray)


def _leavers(path: Path, school_year: int, secret: str) -> Mapping[str, Row]:
    """The rows of an A file. Raises `Unreadable` when a report is not of a month from October to September."""
    rows = duo_rows(path, secret)
    of_year = {f"{school_year}{month}" for month in ("10", "11", "12")} | {
        f"{school_year + 1}{month:02d}" for month in range(1, 10)
    }
    says = Text(
        nl=f"een maand van schooljaar {school_year}-{school_year + 1}.",
        en=f"a month of school year {school_year}-{school_year + 1}.",
    )
    problems = [
        row.problem(str(path), _MONTH, says)
        for row in rows.values()
        if row.cells.get(_MONTH, min(of_year)) not in of_year
    ]
    if problems:
        raise Unreadable(problems)
    return rows


def _count(who: str, year: int, born: date, row: Row) -> dict[str, object]:
    level = level_of(row.cells["NIVEAU"])
    mbo = level.startswith("mbo-")
    brin, path = row.cells.get("BRIN"), row.cells.get("ONDERWIJSSOORT")
    return {
        "learner": who,
        "year": year,
        "age": _age(born, year),
        "sector": (Sector.MBO if mbo else Sector.VO).value,
        "level": level if mbo else "onderbouw" if "onderbouw" in level.lower() else None,
        "school": None if mbo else brin,
        "college": brin if mbo else None,
        "crebo": row.cells.get("CREBO") if mbo else None,
        "path": path if path in {"BOL", "BBL"} else None,
        "region": row.cells.get("RMC_REGIO"),
        "municipality": row.cells.get("GEMEENTENAAM") or row.cells.get("GEMCODE"),
    }


def _born(row: Row, path: Path) -> date:
    for form in ("%d-%m-%Y", "%Y-%m-%d", "%Y%m%d"):
        try:
            return datetime.strptime(row.cells[_BORN], form).date()  # noqa: DTZ007 - a date has no zone
        except ValueError:
            continue
    says = Text(nl="een geboortedatum als 31-12-2005.", en="a date of birth such as 31-12-2005.")
    raise Unreadable([Problem(file=str(path), line=row.number, place=_BORN, expected=says)])


def _age(born: date, year: int) -> int:
    return year - born.year - ((born.month, born.day) > (10, 1))


def told(found: DuoCareers) -> Iterator[Text]:
    """What was read, and what these files cannot tell."""
    yield Text(
        nl=f"{found.elsewhere} leerlingen staan het jaar erna niet in de startpopulatie en niet bij de vertrekkers: geen vsv'er, maar niet te zien is of zij een diploma hebben of elders zijn.",
        en=f"{found.elsewhere} learners are not in the start population of the next year nor among the leavers: no early leavers, but not to be seen is whether they qualified or are elsewhere.",
    )
    if found.stray:
        yield Text(
            nl=f"{found.stray} vertrekkers staan niet in de startpopulatie van hun jaar en tellen niet mee.",
            en=f"{found.stray} leavers are not in the start population of their year and do not count.",
        )
    yield from NOT_TOLD
