"""PDF files for people: tagged, with title and language (PDF/UA-1).

What people typed reaches typst as data, never as markup, so a name such as "#panic[x]" is only a name.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from leerroute.text import Language

if TYPE_CHECKING:
    import typst


def typeset(template: Path, data: Mapping[str, Any], *, title: str, language: Language, on: date) -> bytes:
    """The PDF of a typst template (ADR 9). on: the day written into the file, so that the same input gives the same bytes."""
    import typst  # slow to import, and only who prints needs it

    told = json.dumps(_printable({**data, "title": title, "language": language}), ensure_ascii=False)
    refused: typst.TypstError | None = None
    for own_fonts_only, standard in _WAYS:
        try:
            made = _compiler(template.parent, own_fonts_only).compile(
                str(template),
                format="pdf",
                sys_inputs={"data": told},
                pdf_standards=standard or [],
                timestamp=datetime.combine(on, time(), UTC),
            )
        except typst.TypstError as error:
            refused = error
        else:
            return made if isinstance(made, bytes) else b"".join(made or ())
    raise refused or RuntimeError("no way to make a PDF was tried")


_WAYS: tuple[tuple[bool, Literal["ua-1"] | None], ...] = ((True, "ua-1"), (False, "ua-1"), (False, None))
"""The fonts of typst know Latin, Greek, Cyrillic and Hebrew. A name in another script or with an emoji takes the fonts of
this computer; where these do not know it either, the file is tagged all the same, but not PDF/UA by the letter."""


@cache
def _compiler(root: Path, own_fonts_only: bool) -> typst.Compiler:
    """One compiler for all files of a run: it reads its fonts only once."""
    import typst

    return typst.Compiler(root=str(root), ignore_system_fonts=own_fonts_only)


def _printable(told: Any) -> Any:
    """The same without characters that cannot be printed, such as a bell or a change of writing direction."""
    if isinstance(told, str):
        return "".join(letter for letter in told if letter.isprintable() or letter in "\n\t")
    if isinstance(told, Mapping):
        return {name: _printable(value) for name, value in told.items()}
    return [_printable(value) for value in told] if isinstance(told, list | tuple) else told
