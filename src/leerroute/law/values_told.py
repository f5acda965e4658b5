"""The values that a judgement compared, in words: "lengte van de route: 4"."""

from __future__ import annotations

from datetime import date

from leerroute.law.judgement import Judgement, Value
from leerroute.law.value_words import value_word
from leerroute.text import Language, Text, day, number

_NAMES = {
    "affinity": Text(nl="verwantschap", en="affinity"),
    "agreement": Text(nl="overeenkomst", en="agreement"),
    "allowed": Text(nl="mag", en="allowed"),
    "amount": Text(nl="bedrag", en="amount"),
    "by": Text(nl="door", en="by"),
    "diploma": Text(nl="diploma", en="diploma"),
    "first": Text(nl="eerste jaar", en="first year"),
    "given": Text(nl="ingevuld", en="filled in"),
    "hours": Text(nl="uren", en="hours"),
    "lacking": Text(nl="ontbreekt", en="lacking"),
    "leerjaar": Text(nl="leerjaar", en="leerjaar"),
    "leerweg": Text(nl="leerweg", en="leerweg"),
    "length": Text(nl="jaren van de route", en="years of the route"),
    "level": Text(nl="niveau", en="level"),
    "max": Text(nl="hoogstens", en="at most"),
    "min": Text(nl="minstens", en="at least"),
    "nominal_years": Text(nl="jaren van de mbo-opleiding", en="years of the mbo programme"),
    "on": Text(nl="op", en="on"),
    "periods": Text(nl="uren bij de bedrijven", en="hours at the companies"),
    "profile": Text(nl="profiel", en="profile"),
    "programme": Text(nl="soort opleiding", en="kind of programme"),
    "regular": Text(nl="jaren van vmbo en mbo na elkaar", en="years of vmbo and mbo in turn"),
    "school_kinds": Text(nl="soorten school", en="kinds of school"),
    "shorter": Text(nl="jaren korter", en="years shorter"),
    "subject": Text(nl="vak", en="subject"),
    "total": Text(nl="totaal", en="total"),
    "units": Text(nl="uren bij de onderdelen", en="hours in the units"),
    "value": Text(nl="ingevuld", en="filled in"),
    "vmbo_exam": Text(nl="vmbo-examen", en="vmbo exam"),
    "year": Text(nl="routejaar", en="route year"),
    "years": Text(nl="jaren", en="years"),
    "youngest": Text(nl="leeftijd van de jongste", en="age of the youngest"),
}
"""What the rules call the values they compare."""


def compared(judgement: Judgement, language: Language) -> tuple[tuple[str, str], ...]:
    """Name and value, as a person reads them, in the order of the rule."""
    return tuple((_name(name, language), _said(value, language)) for name, value in judgement.values.items())


def _name(name: str, language: Language) -> str:
    return _NAMES[name].in_(language) if name in _NAMES else value_word(name, language)


def _said(value: Value, language: Language) -> str:
    if value is None:
        return Text(nl="nog niet ingevuld", en="not filled in yet").in_(language)
    if isinstance(value, bool):
        return {True: Text(nl="ja", en="yes"), False: Text(nl="nee", en="no")}[value].in_(language)
    if isinstance(value, int | float):
        return number(value, language)
    try:
        return day(date.fromisoformat(value), language)
    except ValueError:
        return value_word(str(value), language) if value.isidentifier() else value
