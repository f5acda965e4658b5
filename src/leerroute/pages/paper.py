"""The same sections as a page, on paper: one tagged PDF (PDF/UA-1), pictures as drawings and each with its table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from html import unescape
from pathlib import Path

from leerroute.pages.figures import shown
from leerroute.pages.sections import Section
from leerroute.pages.typesetting import typeset
from leerroute.text import Language, Text

_TEMPLATE = Path(__file__).parent / "templates" / "sections.typ"
_FONT = "Libertinus Serif"


def sections_pdf(title: Text, disclaimer: Text, sections: Sequence[Section], language: Language, on: date) -> bytes:
    """One PDF with these sections, in this order. on: the day written into the file."""
    told = [_told(section, language) for section in sections]
    data = {"disclaimer": disclaimer.in_(language), "sections": told}
    return typeset(_TEMPLATE, data, title=title.in_(language), language=language, on=on)


def _told(section: Section, language: Language) -> dict[str, object]:
    table = section.table
    return {
        "heading": section.heading.in_(language),
        "says": [sentence.in_(language) for sentence in section.says],
        "picture": None if section.picture is None else printable_svg(section.picture),
        "alt": "" if section.picture is None else _alt(section, language),
        "table": None
        if table is None
        else {
            "caption": table.caption.in_(language),
            "columns": [column.in_(language) for column in table.columns],
            "rows": [[shown(cell, language) for cell in row] for row in table.rows],
        },
    }


def printable_svg(picture: str) -> str:
    """The drawing in ink on paper: a page has colours of its own (currentColor, Canvas) and paper has not."""
    inked = picture.replace('"currentColor"', '"#1d2327"').replace('"Canvas"', '"#ffffff"')
    return re.sub(r'font-family="[^"]*"', f'font-family="{_FONT}"', inked)


_BELOW = Text(nl="De tabel hieronder geeft dezelfde cijfers.", en="The table below has the same figures.")


def _alt(section: Section, language: Language) -> str:
    """What a drawing shows, in its own words where it has them."""
    words = re.findall(r"<(?:title|desc)[^>]*>([^<]*)</", section.picture or "")
    parts = [unescape(word).rstrip(".") for word in words] or [section.heading.in_(language)]
    return ". ".join([*parts, _BELOW.in_(language)])
