"""What we say to people, in Dutch and in English, and how numbers and dates are written in each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")

_MONTHS: dict[Language, tuple[str, ...]] = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


class Text(BaseModel):
    """One sentence or name in both languages of leerroute."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nl: str
    en: str

    def in_(self, language: Language) -> str:
        return self.nl if language == "nl" else self.en


def same(words: str) -> Text:
    """A name that is the same in both languages: a title, a code."""
    return Text(nl=words, en=words)


def number(value: int | Decimal | float, language: Language) -> str:
    """3000 -> '3.000' in Dutch and '3,000' in English; 5.5 -> '5,5' and '5.5'."""
    english = f"{value:,}"
    if language == "en":
        return english
    return english.translate(str.maketrans(",.", ".,"))


def decimals(value: float, digits: int) -> Text:
    """0.8312 with two digits -> '0,83' and '0.83'."""
    english = f"{round(value, digits) + 0.0:,.{digits}f}"  # + 0.0: nothing reads as "-0"
    return Text(nl=english.translate(str.maketrans(",.", ".,")), en=english)


def percent(share: float, digits: int = 0) -> Text:
    """0.831 -> '83%' in both languages."""
    plain = decimals(100 * share, digits)
    return Text(nl=f"{plain.nl}%", en=f"{plain.en}%")


def day(value: date, language: Language) -> str:
    """2026-08-01 -> '1 augustus 2026' and '1 August 2026'."""
    return f"{value.day} {_MONTHS[language][value.month - 1]} {value.year}"


def stretch(first: date, last: date) -> Text:
    """From the first day to the last: "14 april – 30 mei 2031", "14 – 18 april 2031", "29 december 2031 – 2 januari 2032"."""
    return Text(nl=_stretch(first, last, "nl"), en=_stretch(first, last, "en"))


def _stretch(first: date, last: date, language: Language) -> str:
    if first == last:
        return day(last, language)
    begin = day(first, language).split()
    same_parts = 1 if (first.month, first.year) == (last.month, last.year) else 2 if first.year == last.year else 3
    return f"{' '.join(begin[:same_parts])} – {day(last, language)}"


def enumeration(words: Iterable[str], language: Language, *, last: Literal["and", "or"] = "and") -> str:
    """['a', 'b', 'c'] -> 'a, b en c' and 'a, b and c'."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    joint = {("nl", "and"): "en", ("nl", "or"): "of"}.get((language, last), last)
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def opening(told: Text) -> Text:
    """The same at the start of a sentence: with a capital."""
    return Text(nl=told.nl[:1].upper() + told.nl[1:], en=told.en[:1].upper() + told.en[1:])
