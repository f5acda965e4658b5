"""The annexes of the agreement: the route as tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from leerroute.route.design import RouteDesign
from leerroute.route.parts import Part, Place, RouteUnit, RouteYear
from leerroute.text import Language, Text, number

_OPEN = Text(nl="nog open", en="still open")
_PARTS = {Part.VO: Text(nl="vo", en="vo"), Part.MBO: Text(nl="mbo", en="mbo"), Part.JOINT: Text(nl="samen", en="joint")}
_PLACES = {
    Place.VMBO: Text(nl="vmbo", en="vmbo"),
    Place.MBO: Text(nl="mbo", en="mbo"),
    Place.COMPANY: Text(nl="bedrijf", en="company"),
}


@dataclass(frozen=True)
class Annex:
    """A table with a heading. numeric: the columns that hold numbers, counted from 0."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[int, ...] = ()


def annexes(design: RouteDesign, language: Language) -> tuple[Annex, ...]:
    """What is taught in each year, when is examined, and the bpv; a table without rows is left out."""
    made = (
        *(_year(year, language) for year in sorted(design.years or (), key=lambda year: year.number)),
        _exams(design, language),
        _bpv(design, language),
    )
    return tuple(annex for annex in made if annex.rows)


def _in(language: Language, *pairs: tuple[str, str]) -> tuple[str, ...]:
    return tuple(Text(nl=nl, en=en).in_(language) for nl, en in pairs)


def _year(year: RouteYear, language: Language) -> Annex:
    nl, en = f"Routejaar {year.number}", f"Route year {year.number}"
    if year.leerjaar is not None:
        nl, en = f"{nl} (leerjaar {year.leerjaar})", f"{en} (leerjaar {year.leerjaar})"
    if year.enrolled_at is not None:
        nl, en = f"{nl}, ingeschreven in het {year.enrolled_at}", f"{en}, enrolled at the {year.enrolled_at}"
    columns = (
        ("Wat", "What"),
        ("Deel", "Part"),
        ("Waar", "Where"),
        ("Uren", "Hours"),
        ("Begeleid", "Guided"),
        ("Bpv", "Bpv"),
    )
    return Annex(
        Text(nl=nl, en=en).in_(language),
        _in(language, *columns),
        tuple(_unit(unit, language) for unit in year.units or ()),
        numeric=(3, 4, 5),
    )


def _unit(unit: RouteUnit, language: Language) -> tuple[str, ...]:
    hours = unit.hours
    return (
        f"{unit.title} ({unit.code})" if unit.title else unit.code,
        (_PARTS[unit.part] if unit.part else _OPEN).in_(language),
        (_PLACES[unit.place] if unit.place else _OPEN).in_(language),
        *(_hours(value, language) for value in (hours.total, hours.guided, hours.bpv)),
    )


def _hours(value: int | None, language: Language) -> str:
    return _OPEN.in_(language) if value is None else number(value, language)


def _exams(design: RouteDesign, language: Language) -> Annex:
    columns = (("Jaar", "Year"), ("Soort", "Kind"), ("Waarover", "About"))
    grouped: dict[tuple[int, str], list[str]] = {}
    for exam in design.exams or ():
        tijdvak = f", tijdvak {exam.period}" if exam.period is not None else ""
        grouped.setdefault((exam.year, f"{exam.kind.upper()}{tijdvak}"), []).append(exam.subject)
    rows = tuple((str(year), kind, ", ".join(subjects)) for (year, kind), subjects in sorted(grouped.items()))
    return Annex(Text(nl="Examens", en="Exams").in_(language), _in(language, *columns), rows)


def _bpv(design: RouteDesign, language: Language) -> Annex:
    names = {partner.id: partner.name for partner in design.partners or ()}
    columns = (("Jaar", "Year"), ("Bedrijf", "Company"), ("Uren", "Hours"), ("Dagen", "Days"))

    def rows() -> Iterator[tuple[str, ...]]:
        for period in sorted(design.bpv or (), key=lambda period: period.year):
            name = names.get(period.company, period.company)
            yield str(period.year), name, _hours(period.hours, language), _hours(period.days, language)

    heading = Text(nl="Leren bij een bedrijf (bpv)", en="Learning at a company (bpv)").in_(language)
    return Annex(heading, _in(language, *columns), tuple(rows()), numeric=(2, 3))
