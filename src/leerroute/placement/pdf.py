"""PDF files for people: tagged, with title and language (PDF/UA-1), from the templates of this room."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from leerroute.pages import typeset
from leerroute.text import Language

_TEMPLATES = Path(__file__).parent / "templates"


def pdf(template: str, data: Mapping[str, Any], *, title: str, language: Language, on: date) -> bytes:
    """The PDF of one of the templates here. on: the day written into the file, so that the same input gives the same bytes."""
    return typeset(_TEMPLATES / template, data, title=title, language=language, on=on)
