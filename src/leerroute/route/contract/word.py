"""The agreement as a Word document."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from leerroute.route.contract.annex import Annex
from leerroute.route.contract.paper import AgreementPaper, Article, Party
from leerroute.route.contract.words import words


def word_document(paper: AgreementPaper, on: date) -> Any:
    """A python-docx document with title, language and day in its properties."""
    document = docx.Document()
    said = words(paper.language)
    _dress(document, paper, on, f"{said['kind']}: {paper.title}")
    document.add_heading(paper.title, 0)
    document.add_paragraph(said["kind"], "Subtitle")
    for sentence in paper.opening:
        document.add_paragraph(sentence)
    document.add_heading(said["parties"], 1)
    for party in paper.parties:
        document.add_paragraph(f"{party.name} ({party.brin or said['brin_open']})", "List Bullet")
    if paper.companies:
        document.add_paragraph(f"{said['companies']}: {', '.join(paper.companies)}")
    _to_do(document, paper, said)
    for article in paper.articles:
        _article(document, article, said)
    for sentence in paper.left_out:
        document.add_paragraph(sentence, "Intense Quote")
    document.add_heading(said["sign"], 1)
    for party in paper.parties:
        _signature(document, party, said)
    for number, annex in enumerate(paper.annexes, start=1):
        _annex(document, f"{said['annex']} {number}. {annex.heading}", annex)
    document.add_paragraph(paper.disclaimer, "Intense Quote")
    return document


def _dress(document: Any, paper: AgreementPaper, on: date, title: str) -> None:
    properties = document.core_properties
    properties.title, properties.language, properties.author = title, paper.language, "leerroute"
    properties.created = properties.modified = datetime.combine(on, time(), UTC)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), {"nl": "nl-NL", "en": "en-GB"}[paper.language])
    normal.element.get_or_add_rPr().append(spoken)


def _to_do(document: Any, paper: AgreementPaper, said: dict[str, str]) -> None:
    document.add_heading(said["missing"], 1)
    if not paper.missing:
        document.add_paragraph(said["complete"])
    for sentence in paper.missing:
        document.add_paragraph(f"☐ {sentence}")


def _article(document: Any, article: Article, said: dict[str, str]) -> None:
    document.add_heading(f"{said['article']} {article.letter}. {article.heading}", 1)
    asked = document.add_paragraph()
    asked.add_run(f"{said['asked']} {article.asked}.").italic = True
    if not article.agreed:
        document.add_paragraph().add_run(said["proposal"]).bold = True
    for stretches in article.paragraphs:
        paragraph = document.add_paragraph()
        for stretch in stretches:
            run = paragraph.add_run(f"[{stretch.words}]" if stretch.blank else stretch.words)
            if stretch.blank:
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _signature(document: Any, party: Party, said: dict[str, str]) -> None:
    document.add_heading(party.name, 2)
    document.add_paragraph(party.signed or said["sign_line"])
    if party.signed is None:
        document.add_paragraph("\n" + "_" * 50)


def _annex(document: Any, heading: str, annex: Annex) -> None:
    document.add_heading(heading, 1)
    table = document.add_table(rows=1, cols=len(annex.columns), style="Light Grid Accent 1")
    for cell, name in zip(table.rows[0].cells, annex.columns, strict=True):
        cell.text = name
    repeated = OxmlElement("w:tblHeader")  # a screen reader and the next page then know the heading row
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for row in annex.rows:
        cells = table.add_row().cells
        for column, words_ in enumerate(row):
            cells[column].text = words_
            if column in annex.numeric:
                cells[column].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
