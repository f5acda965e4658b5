"""PDF files for people: tagged, with title and language (PDF/UA-1).

What people typed reaches typst as data, never as markup, so a name such as "#panic[x]" is only a name.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leerroute.text import Language

if TYPE_CHECKING:
    import typst

_TEMPLATES = Path(__file__).parent / "templates"


def pdf(template: str, data: Mapping[str, Any], *, title: str, language: Language, on: date) -> bytes:
    """The PDF of one of the templates here. on: the day written into the file, so that the same input gives the same bytes."""
    told = json.dumps({**data, "title": title, "language": language}, ensure_ascii=False)
    made = _compiler().compile(
        str(_TEMPLATES / template),
        format="pdf",
        sys_inputs={"data": _printable(told)},
        pdf_standards="ua-1",
        timestamp=datetime.combine(on, time(), UTC),
    )
    if not isinstance(made, bytes):
        raise TypeError("typst gives a PDF as bytes")
    return made


@cache
def _compiler() -> typst.Compiler:
    """One compiler for all files of a run: it reads its fonts only once, and none of this computer's own."""
    import typst  # slow to import, and only who prints needs it

    return typst.Compiler(root=str(_TEMPLATES), ignore_system_fonts=True)


def _printable(words: str) -> str:
    """Without characters that cannot be printed, such as a bell or a change of writing direction."""
    return "".join(letter for letter in words if letter.isprintable() or letter in "\n\t")
