"""What counts as what, per school year, as the register says it: the definitions behind every figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from leerroute.law import Confidence, NormInForce, Register
from leerroute.text import Text

_SPELLED = {"mbo_2": "mbo-2", "mbo_3": "mbo-3", "mbo_4": "mbo-4"}


@dataclass(frozen=True)
class Startkwalificatie:
    """diplomas: in the words of the careers table. norm: where it says so."""

    diplomas: tuple[str, ...]
    norm: NormInForce

    @property
    def words(self) -> Text:
        return Text(
            nl="Startkwalificatie: een diploma havo, vwo of mbo niveau 2, 3 of 4.",
            en="Startkwalificatie: a diploma of havo, vwo or mbo level 2, 3 or 4.",
        )


def startkwalificatie(register: Register, on: date) -> Startkwalificatie:
    """Which diplomas are one on the day `on`. Before 25 May 2018 the text was not read; the reading of that day is used."""
    norm = register.at(max(on, date(2018, 5, 25)))["startkwalificatie.diplomas"]
    return Startkwalificatie(tuple(_SPELLED.get(code, code) for code in norm.codes()), norm)


@dataclass(frozen=True)
class Vsv:
    """The definition of a new early leaver for one school year. under: younger than this on its 1 October.

    work: mbo-1 with work does not count. autumn: who gets the diploma from October to December does not count.
    unsure: what in it could not be confirmed.
    """

    school_year: int
    under: int
    work: bool
    autumn: bool
    norms: tuple[NormInForce, ...]

    @property
    def unsure(self) -> tuple[NormInForce, ...]:
        return tuple(norm for norm in self.norms if norm.version.confidence is Confidence.UNCONFIRMED)


def vsv(register: Register, school_year: int) -> Vsv | None:
    """The definition for the school year that starts in `school_year`; None where none was read (2026-2027 and later:
    the new definition is enacted, but which groups count in it could not be read; before 2012-2013: another count)."""
    law = register.at(date(school_year, 10, 1))
    under = law.get("vsv.definition.under_age")
    if under is None or not under.decides:
        return None
    work, autumn = law.get("vsv.not_counted.mbo_1_with_work"), law.get("vsv.not_counted.diploma_in_autumn")
    threshold = law.get("vsv.work_threshold")
    return Vsv(
        school_year=school_year,
        under=under.number(),
        work=work is not None and work.flag(),
        autumn=autumn is not None and autumn.flag(),
        norms=tuple(norm for norm in (under, work, autumn, threshold) if norm is not None),
    )


_VMBO_YEARS = 2
"""From the start in leerjaar 3 to the end of vmbo: leerjaar 3 and 4."""
_KINDS = {"mbo-2": "basisberoepsopleiding", "mbo-3": "vakopleiding", "mbo-4": "middenkaderopleiding"}


def regular_years(register: Register, start: int) -> Mapping[str, int]:
    """Years from leerjaar 3 to the diploma of each level along the regular route, as the law stood in `start`.

    Where a programme may be shorter the longest counts, as source 002 does (two years of vmbo and two of mbo-2). {} where
    no norm was read, or none that decides.
    """
    norm = register.at(date(start, 10, 1)).get("mbo.programme.years")
    if norm is None or not norm.decides:
        return {}
    return {level: _VMBO_YEARS + norm.number(kind, "max") for level, kind in _KINDS.items()}
