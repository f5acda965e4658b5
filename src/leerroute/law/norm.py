"""A norm: one number, date, list or obligation from a law, with the period it holds and where we read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator

from leerroute.files import Refusal
from leerroute.law.reading_words import WORDS, is_understood
from leerroute.law.value_words import value_word
from leerroute.text import Language, Text, day, number


class Status(StrEnum):
    ENACTED = "enacted"
    PROPOSED = "proposed"
    REPEALED = "repealed"

    def name_in(self, language: Language) -> str:
        if language == "en":
            return self.value
        return {"enacted": "geldt", "proposed": "voorstel", "repealed": "vervallen"}[self.value]


class Confidence(StrEnum):
    """How sure we are of a norm: by where it was read."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    DERIVED = "derived"
    UNCONFIRMED = "unconfirmed"

    @property
    def explanation(self) -> Text:
        return _CONFIDENCE[self]


_CONFIDENCE = {
    Confidence.PRIMARY: Text(nl="in de wettekst zelf gelezen", en="read in the text of the law itself"),
    Confidence.SECONDARY: Text(
        nl="gelezen in een andere bron, niet in de wettekst", en="read in another source, not in the law"
    ),
    Confidence.DERIVED: Text(nl="afgeleid uit een wettekst", en="derived from a text of the law"),
    Confidence.UNCONFIRMED: Text(nl="niet bevestigd: beslist nooit mee", en="not confirmed: never decides"),
}


class Unit(StrEnum):
    """What the value of a norm is measured in."""

    CLOCK_HOURS = "clock_hours"
    HOURS_PER_DAY = "hours_per_day"
    HOURS_PER_WEEK = "hours_per_week"
    KG = "kg"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    LEERJAAR = "leerjaar"
    ROUTE_YEAR = "route_year"
    MBO_LEVEL = "mbo_level"
    AGE = "age"
    COUNT = "count"
    PERCENT = "percent"
    GRADE = "grade"
    FACTOR = "factor"
    EURO = "euro"
    SHARE = "share"
    DAY_OF_YEAR = "day_of_year"
    DATE = "date"
    CODES = "codes"
    ITEMS = "items"
    FLAG = "flag"

    @property
    def of_numbers(self) -> bool:
        return self not in {Unit.DAY_OF_YEAR, Unit.DATE, Unit.CODES, Unit.ITEMS, Unit.FLAG}

    def name_in(self, language: Language) -> str:
        dutch, english = _UNIT_NAMES[self]
        return dutch if language == "nl" else english


_UNIT_NAMES: dict[Unit, tuple[str, str]] = {
    Unit.CLOCK_HOURS: ("klokuren", "clock hours"),
    Unit.HOURS_PER_DAY: ("uur per dag", "hours per day"),
    Unit.HOURS_PER_WEEK: ("uur per week", "hours per week"),
    Unit.KG: ("kg", "kg"),
    Unit.DAYS: ("dagen", "days"),
    Unit.WEEKS: ("weken", "weeks"),
    Unit.MONTHS: ("maanden", "months"),
    Unit.YEARS: ("jaar", "years"),
    Unit.LEERJAAR: ("leerjaar", "leerjaar"),
    Unit.ROUTE_YEAR: ("routejaar", "route year"),
    Unit.MBO_LEVEL: ("mbo-niveau", "mbo level"),
    Unit.AGE: ("jaar oud", "years old"),
    Unit.COUNT: ("aantal", "count"),
    Unit.PERCENT: ("procent", "percent"),
    Unit.GRADE: ("cijfer", "grade"),
    Unit.FACTOR: ("factor", "factor"),
    Unit.EURO: ("euro", "euro"),
    Unit.SHARE: ("deel van het geheel", "share of the whole"),
    Unit.DAY_OF_YEAR: ("dag van het jaar (maand-dag)", "day of the year (month-day)"),
    Unit.DATE: ("datum", "date"),
    Unit.CODES: ("lijst", "list"),
    Unit.ITEMS: ("onderwerpen", "items"),
    Unit.FLAG: ("verplichting of mogelijkheid", "obligation or permission"),
}


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Source(_Frozen):
    """Where a norm was read. Either an act (with its article, where it was noted) or another publication.

    act: a key of acts.yaml. article: its number in the newest text read; `cite` gives the number on another day.
    read: the version of the text that was read: an ISO date, or words of `reading_words` such as "late 2015".
    """

    act: str | None = None
    article: str | None = None
    publication: str | None = None
    read: str

    @model_validator(mode="after")
    def _is_one_kind(self) -> Self:
        if (self.act is None) == (self.publication is None):
            raise Refusal(
                Text(nl="een bron heeft óf 'act', óf 'publication'.", en="a source has either 'act' or 'publication'.")
            )
        if not is_understood(self.read):
            raise Refusal(
                Text(
                    nl=f"'read' kan een jaar, een datum of een van deze woorden zijn: {', '.join(WORDS)}.",
                    en=f"'read' is a year, a date or one of these words: {', '.join(WORDS)}.",
                ),
                place=("read",),
            )
        if self.article is not None and self.act is None:
            raise Refusal(Text(nl="bij 'article' hoort een 'act'.", en="'article' needs an 'act'."))
        return self


class Version(_Frozen):
    """What a norm says in one period. until: the last day it holds, inclusive; None when it still holds.

    value: a number, word, truth, list of these, or a mapping to any of these. None only when repealed.
    """

    from_: date | None = None
    until: date | None = None
    status: Status = Status.ENACTED
    scenario: str | None = None
    value: Any = None
    confidence: Confidence
    sources: tuple[Source, ...]
    note: Text | None = None

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=lambda name: name.rstrip("_"))

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        proposed = self.status is Status.PROPOSED
        if not self.sources:
            raise Refusal(
                Text(nl="een norm zonder bron nemen we niet op.", en="a norm without a source is not taken."),
                place=("sources",),
            )
        if proposed != (self.scenario is not None):
            raise Refusal(
                Text(
                    nl="'scenario' hoort bij een voorstel, en alleen daarbij.",
                    en="'scenario' belongs to a proposal, and only there.",
                )
            )
        if self.from_ is None and not proposed:
            raise Refusal(
                Text(
                    nl="'from' ontbreekt: vanaf welke dag geldt dit?",
                    en="'from' is missing: from which day does this hold?",
                )
            )
        if self.from_ and self.until and self.until < self.from_:
            raise Refusal(Text(nl="'until' ligt voor 'from'.", en="'until' lies before 'from'."), place=("until",))
        if (self.value is None) != (self.status is Status.REPEALED):
            raise Refusal(
                Text(
                    nl="'value' ontbreekt (of staat bij een vervallen norm).",
                    en="'value' is missing (or stands with a repealed norm).",
                )
            )
        return self

    def covers(self, on: date) -> bool:
        return (self.from_ is None or self.from_ <= on) and (self.until is None or on <= self.until)

    def period(self, language: Language) -> str:
        if self.from_ is None:
            return "nog geen datum" if language == "nl" else "no date yet"
        start = ("vanaf " if language == "nl" else "from ") + day(self.from_, language)
        if self.until is None:
            return start
        return f"{start} {'tot en met' if language == 'nl' else 'until'} {day(self.until, language)}"


class Norm(_Frozen):
    """One norm with all its versions, oldest first."""

    id: str
    title: Text
    unit: Unit
    versions: tuple[Version, ...]

    @model_validator(mode="after")
    def _values_fit(self) -> Self:
        if not self.versions:
            raise Refusal(
                Text(nl="een norm heeft minstens één versie.", en="a norm has at least one version."),
                place=("versions",),
            )
        for index, version in enumerate(self.versions):
            if version.status is not Status.REPEALED and not _fits(version.value, self.unit):
                raise Refusal(
                    Text(
                        nl=f"de waarde past niet bij de eenheid '{self.unit}'.",
                        en=f"the value does not fit the unit '{self.unit}'.",
                    ),
                    place=("versions", index, "value"),
                )
        self._refuse_overlap()
        return self

    def _refuse_overlap(self) -> None:
        latest: dict[str | None, date] = {}
        for index, version in enumerate(self.versions):
            start = version.from_ or date.min
            if version.scenario in latest and start <= latest[version.scenario]:
                raise Refusal(
                    Text(
                        nl="deze versie overlapt met de vorige of staat niet op volgorde.",
                        en="this version overlaps the one before it, or is out of order.",
                    ),
                    place=("versions", index, "from"),
                )
            latest[version.scenario] = version.until or date.max

    def version_at(self, on: date, scenario: str | None = None) -> Version | None:
        """What the norm says on a day; a proposal counts only in its own scenario. None: it says nothing then."""
        if scenario is not None:
            for version in self.versions:
                if version.scenario == scenario and version.covers(on):
                    return version
        for version in self.versions:
            if version.status is Status.ENACTED and version.covers(on):
                return version
        return None


def _fits(value: object, unit: Unit) -> bool:
    if isinstance(value, Mapping):
        if unit is Unit.ITEMS and set(value) == {"nl", "en"}:
            return all(isinstance(words, str) for words in value.values())
        return bool(value) and all(_fits(inner, unit) for inner in value.values())
    if isinstance(value, list):
        return bool(value) and unit is not Unit.ITEMS and all(_fits(inner, unit) for inner in value)
    if unit is Unit.FLAG:
        return isinstance(value, bool)
    if unit.of_numbers:
        return isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    if unit is Unit.DAY_OF_YEAR:
        return isinstance(value, str) and _is_date(f"2000-{value}")
    if unit is Unit.DATE:
        return isinstance(value, str) and _is_date(value)
    return unit is Unit.CODES and isinstance(value, str)


def _is_date(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return len(words) == len("2000-01-01")


def value_lines(value: object, unit: Unit, language: Language) -> Iterator[str]:
    """The value of a norm as lines a person can read: 'bb: 2', '3 totaal: 3.000'."""
    yield from (": ".join(filter(None, (key, words))) for key, words in _flat(value, unit, language, ""))


def _flat(value: object, unit: Unit, language: Language, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        if unit is Unit.ITEMS and set(value) == {"nl", "en"}:
            yield key if len(key) == 1 or key[:1].isdigit() else "", str(value[language])
            return
        for inner_key, inner in value.items():
            yield from _flat(inner, unit, language, f"{key} {value_word(inner_key, language)}".strip())
    elif isinstance(value, list):
        yield key, ", ".join(words for item in value for _, words in _flat(item, unit, language, ""))
    elif isinstance(value, bool):
        yield key, ("ja" if value else "nee") if language == "nl" else ("yes" if value else "no")
    elif isinstance(value, int | float | Decimal):
        yield key, number(value, language)
    else:
        yield key, value_word(str(value), language)
