"""Words on a page: both languages side by side in the template, and texts of the library in the reader's language."""

from __future__ import annotations

from datetime import date, datetime

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from leerroute.text import Language, Text, day, number

register = template.Library()


def spoken() -> Language:
    """The language of the reader of this page."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


@register.simple_tag
def say(nl: str, en: str, **facts: object) -> SafeString:
    """`{% say "Dag {name}" "Hello {name}" name=person.name %}`: the sentence in the reader's language; facts are escaped."""
    sentence = Text(nl=nl, en=en).in_(spoken())
    return SafeString(sentence.format(**{key: conditional_escape(str(value)) for key, value in facts.items()}))


@register.filter
def told(text: Text | None) -> str:
    """A text of the library in the reader's language."""
    return text.in_(spoken()) if text is not None else ""


@register.filter
def on_day(value: object) -> str:
    if isinstance(value, datetime):
        value = value.date()
    return day(value, spoken()) if isinstance(value, date) else ""


@register.filter
def figure(value: int | float | None) -> str:
    return "–" if value is None else number(value, spoken())
