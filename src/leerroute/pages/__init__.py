"""Pages that people open: one self-contained HTML file, readable on a phone, on paper and by a screen reader.

Every room keeps its own templates; they extend page.html here, which brings the head, the heading and the style.
"""

from leerroute.pages.rendering import drawn, page, template_of

__all__ = ["drawn", "page", "template_of"]
