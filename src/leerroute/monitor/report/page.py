"""The page itself: what the data are, the sections, and what holds for every figure on it."""

from __future__ import annotations

from collections.abc import Sequence

from leerroute.monitor.disclosure import Rule
from leerroute.monitor.quality import Finding
from leerroute.monitor.telling import disclosure_words, quality_lines
from leerroute.pages import Section, sections_page
from leerroute.text import Language, Text

_ABOUT = Text(
    nl="Elk cijfer staat hier met het aantal leerlingen, de marge en de definitie. Een verschil is nog geen bewijs dat de route het doet.",
    en="Every figure stands here with its number of learners, its interval and its definition. A difference is no proof that the route does it.",
)


def monitor_page(
    title: Text, sections: Sequence[Section], quality: Sequence[Finding], rule: Rule, language: Language
) -> str:
    """One self-contained HTML document. quality: of the careers it rests on, () where it rests on none."""
    lines = tuple(zip(quality_lines(quality, "nl"), quality_lines(quality, "en"), strict=True))
    checked = Section(
        Text(nl="De gegevens", en="The data"),
        (*(Text(nl=nl, en=en) for nl, en in lines), disclosure_words(rule)),
    )
    return sections_page(title, _ABOUT, [*sections, checked], language)
