"""What a route adds up to: hours against the norm, years, time won, what is taught twice, first contact with the mbo."""

from __future__ import annotations

from dataclasses import dataclass

from leerroute.alignment import HoursRange, Overlap
from leerroute.law import Law, NormInForce
from leerroute.route.counted_hours import HOURS_CALLED, CountedHours, HoursKind, counted_hours
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.parts import Part
from leerroute.text import Text, enumeration

VMBO_YEARS = 2
"""Leerjaar 3 and 4: what the regular vmbo takes from where a route starts."""


@dataclass(frozen=True)
class HoursTotal:
    """Clock hours of one kind, and the least that the norm asks for; None where there is no norm to hold them against."""

    counted: CountedHours
    least: int | None

    @property
    def kind(self) -> HoursKind:
        return self.counted.kind

    @property
    def called(self) -> Text:
        return HOURS_CALLED[self.counted.kind]

    @property
    def complete(self) -> bool:
        """Every unit of every year has hours of this kind."""
        return not self.counted.open_units and not self.counted.open_years

    @property
    def known(self) -> bool:
        """Anything is filled in; else 0 hours would say more than anybody did."""
        return self.counted.hours > 0 or (self.complete and bool(self.counted.units))

    @property
    def short(self) -> int:
        """How many hours are lacking, as far as is filled in; 0 without a norm."""
        return max(0, (self.least or 0) - self.counted.hours)


@dataclass(frozen=True)
class FirstMbo:
    """The first route year with mbo content (of the mbo or joint), and what it is; year None: there is none yet.

    open_units, open_years: before it, units of which is not filled in whose they are, and years without any unit. Then
    the first contact may be earlier.
    """

    year: int | None
    titles: tuple[str, ...]
    open_units: int
    open_years: tuple[int, ...]

    @property
    def sure(self) -> bool:
        return not self.open_units and not self.open_years


@dataclass(frozen=True)
class Twice:
    """What is taught on both sides: how many pairs of outcomes, and the hours that teaching them once could win."""

    pairs: int
    undecided: int
    hours: HoursRange | None


@dataclass(frozen=True)
class Totals:
    """norm: the norm for hours that holds for this route, None where there is none; then `why_no_norm` says why.

    length, regular: years of the route, and of vmbo and mbo in turn from leerjaar 3; None: not filled in. twice: None while
    no pair of outcomes was judged.
    """

    hours: tuple[HoursTotal, ...]
    norm: NormInForce | None
    why_no_norm: Text | None
    length: int | None
    regular: int | None
    first_mbo: FirstMbo
    twice: Twice | None

    @property
    def won(self) -> int | None:
        """Years shorter than vmbo and mbo in turn; negative when it takes longer."""
        return None if self.length is None or self.regular is None else self.regular - self.length


def totals(design: RouteDesign, law: Law, overlap: Overlap | None = None) -> Totals:
    """What the route adds up to under `law`. overlap: what follows from the judged pairs, when there are any.

    Hours are held against WVO 2.107h (BOL) or 2.107i (BBL) by the length of the route; other kinds of route have no norm
    over the whole of their length in the register.
    """
    norm, why = _norm(design, law)
    kinds: tuple[HoursKind, ...] = ("total", "guided", "bpv")
    hours = tuple(
        HoursTotal(counted_hours(design, kind, law), norm.number(design.length, kind) if norm else None)
        for kind in kinds
    )
    nominal = design.target.nominal_years
    return Totals(
        hours=hours,
        norm=norm,
        why_no_norm=why,
        length=design.length,
        regular=None if nominal is None else VMBO_YEARS + nominal,
        first_mbo=_first_mbo(design),
        twice=Twice(len(overlap.doubles), overlap.undecided, overlap.saved.hours) if overlap else None,
    )


def _norm(design: RouteDesign, law: Law) -> tuple[NormInForce | None, Text | None]:
    if design.kind not in {RouteKind.DOORLOPEND, RouteKind.GEINTEGREERD}:
        return None, Text(
            nl=f"Voor een {design.kind.called.nl} kennen we geen norm over de hele route.",
            en=f"For a {design.kind.called.en} we know no norm over the whole route.",
        )
    lacking = [words for words, value in zip(_LACKING, (design.length, design.target.path), strict=True) if not value]
    if lacking:
        nl, en = enumeration((w.nl for w in lacking), "nl"), enumeration((w.en for w in lacking), "en")
        return None, Text(nl=f"De norm is nog niet te bepalen: vul {nl} in.", en=f"No norm yet: fill in {en}.")
    norm = law.get(f"dlr.hours.{str(design.target.path).lower()}")
    if norm is None:
        return None, Text(nl="Op die dag gold er nog geen norm.", en="On that day there was no norm yet.")
    if design.length not in norm:
        return None, Text(
            nl=f"De wet kent geen norm voor een route van {design.length} jaar.",
            en=f"The law has no norm for a route of {design.length} years.",
        )
    return norm, None


_LACKING = (Text(nl="de jaren", en="the years"), Text(nl="BOL of BBL", en="BOL or BBL"))


def _first_mbo(design: RouteDesign) -> FirstMbo:
    given = {year.number: year for year in design.years or ()}
    open_units = 0
    open_years: list[int] = []
    for number in range(1, (design.length or 0) + 1):
        units = given[number].units if number in given else None
        found = [unit for unit in units or () if unit.part in {Part.MBO, Part.JOINT}]
        if found:
            titles = tuple(unit.title or unit.code for unit in found)
            return FirstMbo(number, titles, open_units, tuple(open_years))
        if not units:
            open_years.append(number)
        open_units += sum(unit.part is None for unit in units or ())
    return FirstMbo(None, (), open_units, tuple(open_years))
