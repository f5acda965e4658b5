"""The words of a PDF with their places, as JSON lines. Runs in a process of its own; see `files.pdf`, which starts it.

Reading a PDF means running a large native library on a file that anybody may have made. Whatever such a file does,
eating memory, never ending or crashing, it does here, and the process that asked lives on.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

MEMORY_LIMIT = 1_000_000_000
"""Bytes of address space. A dossier of 17 pages takes 0.2 GB."""
SECONDS_LIMIT = 20
"""Of computing. A dossier of 17 pages takes 0.2."""
WORD_LIMIT = 400_000

LETTER_LIMIT = 200_000
"""On one page. A full page of small print has some 8,000."""

_HYPHENS = {0x02, 0xAD, 0xFFFE}
"""How PDFium gives a hyphen at the end of a line."""
_PASSWORD = 4
"""FPDF_ERR_PASSWORD"""


def main(path: str, most_pages: int) -> None:
    """Write a line per page: its size and words; or one line {"refused": why}."""
    _limit_ourselves()
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower()
        _tell({"refused": "password" if locked else "damaged"})
        return
    if len(document) > most_pages:
        _tell({"refused": "pages", "pages": len(document)})
        return
    words = 0
    for page in _pages(document):
        if page is None:
            _tell({"refused": "words"})
            return
        words += len(page["words"])
        if words > WORD_LIMIT:
            _tell({"refused": "words"})
            return
        _tell(page)


def _pages(document: Any) -> Iterator[dict[str, Any] | None]:
    """Each page as a fact; None in the place of a page with more letters than can be."""
    for index in range(len(document)):
        try:
            page = document[index]
            width, height = page.get_size()
            text = page.get_textpage()  # held here: PDFium forgets the text once nobody holds it
            if pdfium.FPDFText_CountChars(text.raw) > LETTER_LIMIT:
                yield None
                return
            words = list(_words(text.raw, height))
        except pypdfium2.PdfiumError:
            yield {"number": index + 1, "damaged": True, "width": 0, "height": 0, "words": []}
            continue
        yield {"number": index + 1, "width": width, "height": height, "words": words}
        page.close()


def _words(text: Any, height: float) -> Iterator[list[Any]]:
    """[word, left, right, baseline from the top, height, font] in points, in the order of the file."""
    letters = ""
    left = right = base = size = 0.0
    font = ""
    x0, x1, y0, y1, x, y = (ctypes.c_double() for _ in range(6))
    loose = pdfium.FS_RECTF()
    for index in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, index)
        letter = "-" if code in _HYPHENS else chr(code) if code not in range(0xD800, 0xE000) else "�"
        pdfium.FPDFText_GetCharBox(text, index, x0, x1, y0, y1)
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        apart = letters and (abs(y.value - base) > 0.5 * size or x0.value - right > size or x0.value < left - size)
        if letters and (apart or letter.isspace() or not letter.isprintable()):
            yield [letters, left, right, height - base, size, font]
            letters = ""
        if letter.isspace() or (not letter.isprintable() and not 0xE000 <= code < 0xF900):
            continue
        if not letters:
            left, base = x0.value, y.value
            pdfium.FPDFText_GetLooseCharBox(text, index, loose)
            size = abs(loose.top - loose.bottom) or 1.0
            font = _font(text, index)
        letters += letter
        right = x1.value
    if letters:
        yield [letters, left, right, height - base, size, font]


def _font(text: Any, index: int) -> str:
    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    length = pdfium.FPDFText_GetFontInfo(text, index, buffer, len(buffer), flags)
    name = buffer.raw[: max(0, min(length, len(buffer)) - 1)].decode("latin-1")
    return name.rpartition("+")[2]  # "ABCDEF+Arial-Bold": the part of a font that is embedded


def _limit_ourselves() -> None:
    try:
        import resource
    except ImportError:
        return  # Windows has no such limits; there the clock of who asked remains
    limits = ((resource.RLIMIT_AS, MEMORY_LIMIT), (resource.RLIMIT_CPU, SECONDS_LIMIT), (resource.RLIMIT_CORE, 0))
    for what, most in limits:
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def _tell(fact: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(fact) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
