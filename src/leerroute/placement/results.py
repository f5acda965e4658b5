"""Everything a solved round puts on paper: the table for the next round, letters, and the lists of mentors, groups and companies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from leerroute.placement.explained import Explained
from leerroute.placement.letters import letters, letters_pdf
from leerroute.placement.lists import company_lists, group_lists, list_pdf, list_sheet, mentor_lists
from leerroute.placement.modules.placement import ModulePlacement
from leerroute.placement.outcome import Placement, outcomes
from leerroute.placement.reading import Letterhead
from leerroute.placement.result_rows import result_sheet
from leerroute.placement.saved import SAVED_FILE, saved
from leerroute.text import Language, Text

_TABLE = Text(nl="plaatsing", en="placement")
_LETTERS = Text(nl="brieven", en="letters")
_ALL = Text(nl="alle-brieven", en="all-letters")
PAPER_FOLDERS = ("brieven", "letters", "mentoren", "mentors", "groepen", "groups", "bedrijven", "companies")
"""Where letters and lists go, in either language."""


def result_files(
    placement: Placement, explained: Explained, head: Letterhead, on: date, language: Language, *, paper: bool = True
) -> Iterator[tuple[str, bytes]]:
    """Path inside the result's folder -> content, one by one. paper: letters and lists too, not the tables only."""
    every = outcomes(placement)
    internships = not isinstance(placement, ModulePlacement)
    yield SAVED_FILE, saved(placement)
    for suffix in (".xlsx", ".csv"):
        yield _TABLE.in_(language) + suffix, result_sheet(every, suffix, language, internships=internships)
    if not paper:
        return
    names = FileNames()
    written = list(letters(every, explained.reasons, head, language))
    if written:
        yield f"{_ALL.in_(language)}.pdf", letters_pdf(written, head, on, language)
    for outcome, one in zip(every, written, strict=True):
        name = names.fresh(_LETTERS.in_(language), outcome.learner.key)
        yield f"{name}.pdf", letters_pdf([one], head, on, language)
    where = company_lists(every, head.contact) if internships else group_lists(every)
    for printed in (*mentor_lists(every), *where):
        name = names.fresh(printed.kind.in_(language), printed.key)
        yield f"{name}.pdf", list_pdf(printed, head.school, on, language)
        yield f"{name}.xlsx", list_sheet(printed, language)


class FileNames:
    """Names for files out of keys that people made: no slashes, nothing twice, also where capitals do not count."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def fresh(self, folder: str, key: str) -> str:
        """A path in `folder` without an ending."""
        bare = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in key).strip("-")[:_LONGEST]
        if not bare or bare.lower() in _RESERVED:
            bare = f"x-{bare}"
        name, number = f"{folder}/{bare}", 1
        while name.lower() in self._taken:
            number += 1
            name = f"{folder}/{bare}-{number}"
        self._taken.add(name.lower())
        return name


_LONGEST = 80
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
"""Names that Windows keeps for itself."""
