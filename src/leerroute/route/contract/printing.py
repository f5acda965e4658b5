"""The agreement as PDF (tagged, PDF/UA-1 where fonts allow) and as a Word file that people go on writing in."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from io import BytesIO
from pathlib import Path

from leerroute.pages import typeset
from leerroute.route.contract.paper import AgreementPaper
from leerroute.route.contract.words import words

_TEMPLATE = Path(__file__).parent.parent / "templates" / "agreement.typ"


def agreement_pdf(paper: AgreementPaper, on: date) -> bytes:
    """on: the day written into the file; the same paper and day give the same bytes."""
    told = {**asdict(paper), "heading": paper.title, "words": words(paper.language)}
    title = f"{words(paper.language)['kind']}: {paper.title}"
    return typeset(_TEMPLATE, told, title=title, language=paper.language, on=on)


def agreement_docx(paper: AgreementPaper, on: date) -> bytes:
    """The same text with real headings, lists and tables; blanks are in square brackets and marked yellow.

    Raises `ModuleNotFoundError` where python-docx is not installed (the extra "site").
    """
    from leerroute.route.contract.word import word_document

    buffer = BytesIO()
    word_document(paper, on).save(buffer)
    return buffer.getvalue()
