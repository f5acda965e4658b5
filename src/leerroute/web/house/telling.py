"""A sentence for the reader, on the next page."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest

from leerroute.files import Refusal
from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken


def tell(request: HttpRequest, level: int, nl: str, en: str, **facts: object) -> None:
    """level: as in django.contrib.messages. The facts are escaped where the page shows them."""
    messages.add_message(request, level, Text(nl=nl, en=en).in_(spoken()).format(**facts))


def tell_refusal(request: HttpRequest, why: Refusal) -> None:
    remedy = f" {why.remedy.in_(spoken())}" if why.remedy else ""
    messages.error(request, why.expected.in_(spoken()) + remedy)
