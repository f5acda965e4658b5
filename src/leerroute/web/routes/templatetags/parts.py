"""Parts of a route in templates: where they stand, and how they and their values are told."""

from __future__ import annotations

from typing import Any

from django import template

from leerroute.route import value_called
from leerroute.text import Text
from leerroute.web.routes.anchors import anchor
from leerroute.web.routes.editor.elements import element_of

register = template.Library()
register.filter("anchor", anchor)
register.filter("element_of", element_of)


@register.filter
def value_at(value: Any, path: str) -> Text:
    """The value of the part at `path` in words."""
    return value_called(path, value)
