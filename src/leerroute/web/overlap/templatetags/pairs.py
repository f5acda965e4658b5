"""Small words for pages about pairs."""

from __future__ import annotations

from collections.abc import Iterable

from django import template

from leerroute.alignment import ANSWERS, RELATIONS, HoursRange, Judged, JudgedPair, Reason, Relation, reason_told
from leerroute.text import enumeration
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.overlap.marking import Run, runs
from leerroute.web.overlap.queries import Card

register = template.Library()


@register.filter
def shared_with(text: str, why: Reason) -> tuple[Run, ...]:
    """The text in stretches: what both texts share, and the rest."""
    return runs(text, why.shared)


@register.filter
def why_told(why: Reason) -> str:
    return reason_told(why, spoken())


@register.filter
def answered(word: Judged) -> str:
    return ANSWERS[word.said, word.relation].in_(spoken())


@register.filter
def relation_told(relation: Relation) -> str:
    return RELATIONS[relation].in_(spoken())


@register.filter
def hours_told(hours: HoursRange | None) -> str:
    return hours.told(spoken()) if hours else ""


@register.filter
def said_by(pair: JudgedPair) -> str:
    """ "Bram Verzonnen (vmbo) en Chantal Verzonnen (mbo)" """
    return enumeration(dict.fromkeys(f"{word.assessor} ({word.side.value})" for word in pair.words), spoken())


@register.filter
def said_last(pair: JudgedPair) -> object:
    """The day of the newest word."""
    return max(word.on for word in pair.words)


@register.filter
def numbers(cards: Iterable[Card]) -> str:
    """ "1, 4 en 12" """
    return enumeration((str(card.number) for card in cards), spoken())


@register.filter
def listed(names: Iterable[str]) -> str:
    return enumeration(names, spoken())
