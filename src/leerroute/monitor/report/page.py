"""The page itself: what the data are, the sections, and what holds for every figure on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from leerroute.monitor.disclosure import Rule
from leerroute.monitor.quality import Finding
from leerroute.monitor.telling import disclosure_words, quality_lines
from leerroute.pages import Section, sections_page, sections_pdf
from leerroute.text import Language, Text

_ABOUT = Text(
    nl="Elk cijfer staat hier met het aantal leerlingen, de marge en de definitie. Een verschil is nog geen bewijs dat de route het doet.",
    en="Every figure stands here with its number of learners, its interval and its definition. A difference is no proof that the route does it.",
)


def monitor_page(
    title: Text, sections: Sequence[Section], quality: Sequence[Finding], rule: Rule, language: Language
) -> str:
    """One self-contained HTML document. quality: of the careers it rests on, () where it rests on none."""
    return sections_page(title, _ABOUT, [*sections, _checked(quality, rule)], language)


def monitor_pdf(
    title: Text, sections: Sequence[Section], quality: Sequence[Finding], rule: Rule, language: Language, on: date
) -> bytes:
    """The same as a tagged PDF. on: the day written into it, so that the same input gives the same bytes."""
    return sections_pdf(title, _ABOUT, [*sections, _checked(quality, rule)], language, on)


def _checked(quality: Sequence[Finding], rule: Rule) -> Section:
    lines = tuple(zip(quality_lines(quality, "nl", rule), quality_lines(quality, "en", rule), strict=True))
    return Section(
        Text(nl="De gegevens", en="The data"),
        (*(Text(nl=nl, en=en) for nl, en in lines), disclosure_words(rule)),
    )
