"""Letters as PDF: one for each learner, and all of them together for the printer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from leerroute.placement.letters.words import Letter, Reasons, letter, plain_names, school_day
from leerroute.placement.outcome import Outcome
from leerroute.placement.pdf import pdf
from leerroute.placement.reading.settings import Letterhead
from leerroute.text import Language, Text

_TITLE = Text(nl="Waar je geplaatst bent", en="Where you are placed")


def letters(outcomes: Sequence[Outcome], reasons: Reasons, head: Letterhead, language: Language) -> Iterator[Letter]:
    """The letter of every learner, in order."""
    names = plain_names(outcomes)
    for outcome in outcomes:
        others = names - plain_names([outcome])
        yield letter(outcome, others, reasons.get(outcome.learner.key, ()), head, language)


def letters_pdf(written: Sequence[Letter], head: Letterhead, on: date, language: Language) -> bytes:
    """The letters in one file, each on a page of its own."""
    return pdf(
        "letter.typ",
        {**school_day(head, on, language), "letters": [_told(one) for one in written]},
        title=_TITLE.in_(language),
        language=language,
        on=on,
    )


def _told(one: Letter) -> dict[str, object]:
    return {
        "title": one.title,
        "opening": one.opening,
        "got": [{"title": title, "told": told} for title, told in one.got],
        "parts": [{"heading": heading, "words": words} for heading, words in one.parts],
        "closing": one.closing,
        "signed": one.signed,
    }
