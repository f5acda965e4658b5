"""A page made of sections: each a heading, what it says, a picture and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leerroute.pages.figures import Table
from leerroute.pages.rendering import drawn, page
from leerroute.text import Language, Text


@dataclass(frozen=True)
class Section:
    """picture: an SVG that our own code drew; a picture never comes without its table."""

    heading: Text
    says: tuple[Text, ...] = ()
    picture: str | None = None
    table: Table | None = None

    def __post_init__(self) -> None:
        if self.picture is not None and self.table is None:
            raise ValueError("a picture never comes without the same figures as a table")


def sections_page(title: Text, disclaimer: Text, sections: Sequence[Section], language: Language) -> str:
    """One HTML document with these sections, in this order."""
    return page(
        "pages",
        "sections.html",
        language,
        title=title.in_(language),
        disclaimer=disclaimer.in_(language),
        sections=sections,
        drawn=drawn,
    )
