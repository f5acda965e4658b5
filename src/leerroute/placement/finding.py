"""What is told about a folder before anything is solved: what makes solving impossible, what to think about, what to ask."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from leerroute.files import Problem
from leerroute.text import Language, Text


class Weight(StrEnum):
    """ERROR: solving cannot begin. WARNING: think about it. QUESTION: something was not told, and people know it."""

    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"

    @property
    def heading(self) -> Text:
        return _HEADINGS[self]


_HEADINGS = {
    Weight.ERROR: Text(nl="Dit moet eerst anders", en="This must be mended first"),
    Weight.WARNING: Text(nl="Kijk hier nog eens naar", en="Look at this again"),
    Weight.QUESTION: Text(nl="Nog niet ingevuld", en="Not filled in yet"),
}


@dataclass(frozen=True)
class Finding:
    """One thing about one cell, row or file, with what to do about it."""

    weight: Weight
    problem: Problem

    def sentence(self, language: Language) -> str:
        return self.problem.sentence(language)
