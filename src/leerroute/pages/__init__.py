"""Pages that people open: one self-contained HTML file, readable on a phone, on paper and by a screen reader.

Every room keeps its own templates; they extend page.html here, which brings the head, the heading and the style. What goes
on paper is typeset as a tagged PDF.
"""

from leerroute.pages.figures import Cell, Table, line, shown, svg, words
from leerroute.pages.paper import sections_pdf
from leerroute.pages.rendering import drawn, page, template_of
from leerroute.pages.sections import Section, sections_page
from leerroute.pages.typesetting import typeset

__all__ = [
    "Cell",
    "Section",
    "Table",
    "drawn",
    "line",
    "page",
    "sections_page",
    "sections_pdf",
    "shown",
    "svg",
    "template_of",
    "typeset",
    "words",
]
