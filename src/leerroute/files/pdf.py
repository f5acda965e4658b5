"""The words of a PDF, page by page, each with its place. What the words mean is for who reads them.

The reading runs in a process of its own with limits on memory and time (`files.pdf_words` says why).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from leerroute.files.problems import Unreadable, unreadable
from leerroute.text import Text, number

PDF_LIMIT = 30_000_000
"""Bytes of the file. A dossier is 0.2 to 3 MB."""
PAGE_LIMIT = 400
"""Pages. The longest dossiers have some 150."""
WAIT_LIMIT = 40
"""Seconds by the clock."""

_READER = Path(__file__).with_name("pdf_words.py")
_HEAD = 1024
"""In this many bytes from the start "%PDF" has to be (PDF 1.7, implementation note 13)."""


@dataclass(frozen=True)
class Word:
    """A word and its place in points. base: its baseline, from the top of the page down;
    size: the height of its line; font: the font's name."""

    text: str
    left: float
    right: float
    base: float
    size: float
    font: str


@dataclass(frozen=True)
class Page:
    """number: from 1. words: in the order of the file; none on a page that is a picture. damaged: could not be read."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    damaged: bool = False


def looks_like_pdf(path: Path) -> bool:
    """Whether the file says it is a PDF, by its first bytes or by its name."""
    if not path.is_file():
        return False
    with path.open("rb") as opened:
        return b"%PDF" in opened.read(_HEAD) or path.suffix.lower() == ".pdf"


def read_pdf(path: Path) -> tuple[Page, ...]:
    """Every page with its words. Raises `Unreadable`: no PDF, too large, protected, damaged, or without any text."""
    file = str(path)
    _refuse_by_its_outside(path)
    with tempfile.TemporaryFile() as said:
        try:
            ended = subprocess.run(  # noqa: S603 - our own script and a file that is known to exist
                [sys.executable, "-I", str(_READER), str(path.resolve()), str(PAGE_LIMIT)],
                stdout=said,
                stderr=subprocess.DEVNULL,
                stdin=subprocess.DEVNULL,
                timeout=WAIT_LIMIT,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise _too_much(file) from None
        said.seek(0)
        facts = [json.loads(line) for line in said] if ended.returncode == 0 else []
    if ended.returncode != 0:
        raise _too_much(file)
    if facts and "refused" in facts[0]:
        raise _refusal(file, facts[0])
    if facts and "refused" in facts[-1]:
        raise _too_much(file)
    pages = tuple(
        Page(
            fact["number"],
            fact["width"],
            fact["height"],
            tuple(Word(_plain(text), *place) for text, *place in fact["words"]),
            fact.get("damaged", False),
        )
        for fact in facts
    )
    if not any(page.words for page in pages):
        raise unreadable(
            file,
            "er staat geen tekst in deze PDF: het zijn plaatjes, een scan misschien.",
            "there is no text in this PDF: it holds pictures, perhaps a scan.",
            remedy=Text(
                nl="Vraag de PDF met tekst op bij de uitgever.", en="Ask its publisher for the PDF that has text."
            ),
        )
    return pages


_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})


def _plain(word: str) -> str:
    """The word as one would type it: without ligatures, and an ë as one letter."""
    return unicodedata.normalize("NFC", word.translate(_LIGATURES))


def _refuse_by_its_outside(path: Path) -> None:
    file = str(path)
    if not path.is_file():
        raise unreadable(file, "dit bestand is er niet.", "this file does not exist.")
    size = path.stat().st_size
    if size > PDF_LIMIT:
        raise unreadable(
            file,
            f"deze PDF is {number(size, 'nl')} bytes; meer dan {number(PDF_LIMIT, 'nl')} lezen we niet.",
            f"this PDF has {number(size, 'en')} bytes; we read at most {number(PDF_LIMIT, 'en')}.",
            remedy=Text(nl="Is dit wel het goede bestand?", en="Is this the right file?"),
        )
    with path.open("rb") as opened:
        if b"%PDF" not in opened.read(_HEAD):
            raise unreadable(
                file,
                "dit heet een PDF, maar het is er geen.",
                "this is called a PDF, but it is none.",
                remedy=_DOWNLOAD,
            )


_DOWNLOAD = Text(nl="Download het opnieuw en probeer het nog eens.", en="Download it again and retry.")


def _refusal(file: str, fact: dict[str, object]) -> Unreadable:
    match fact["refused"]:
        case "password":
            return unreadable(
                file,
                "deze PDF is met een wachtwoord beveiligd.",
                "this PDF is protected by a password.",
                remedy=Text(nl="Sla hem op zonder wachtwoord.", en="Save it without a password."),
            )
        case "pages":
            return unreadable(
                file,
                f"deze PDF heeft {fact['pages']} pagina's; meer dan {PAGE_LIMIT} lezen we niet.",
                f"this PDF has {fact['pages']} pages; we read at most {PAGE_LIMIT}.",
                remedy=Text(nl="Geef elk dossier als een eigen bestand.", en="Give each dossier as a file of its own."),
            )
        case "words":
            return _too_much(file)
        case _:
            return unreadable(file, "deze PDF is beschadigd.", "this PDF is damaged.", remedy=_DOWNLOAD)


def _too_much(file: str) -> Unreadable:
    return unreadable(
        file,
        "deze PDF vraagt te veel tijd of geheugen om te lezen; zo is een dossier nooit.",
        "this PDF takes too much time or memory to read; no dossier is like that.",
        remedy=Text(nl="Vraag de maker om een gewoon bestand.", en="Ask its maker for an ordinary file."),
    )
