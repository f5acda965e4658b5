"""Lists as PDF and as a spreadsheet."""

from __future__ import annotations

from datetime import date

from leerroute.files import sheet_bytes
from leerroute.placement.lists.rows import PrintedList
from leerroute.placement.pdf import pdf
from leerroute.text import Language, Text, day

_FOOTER = Text(
    nl="Alleen voor wie deze lijst nodig heeft. Gooi hem weg als je klaar bent.",
    en="Only for who needs this list. Throw it away when you are done.",
)


def list_pdf(printed: PrintedList, school: str | None, on: date, language: Language) -> bytes:
    """The list on paper."""
    one = {
        "title": printed.title.in_(language),
        "words": [words.in_(language) for words in printed.words],
        "rows": [[cell.in_(language) for cell in row] for row in printed.rows],
    }
    data = {
        "school": school or "",
        "footer": f"{day(on, language)}. {_FOOTER.in_(language)}",
        "columns": [column.in_(language) for column in printed.columns],
        "lists": [one],
    }
    return pdf("list.typ", data, title=printed.title.in_(language), language=language, on=on)


def list_sheet(printed: PrintedList, language: Language) -> bytes:
    """The list as xlsx."""
    return sheet_bytes([c.in_(language) for c in printed.columns], printed.as_dicts(language), ".xlsx")
