"""Small drawings beside words, drawn for this site; the words say it all, so a screen reader passes them by."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

DRAWN = {
    "arrow": "M5 12h14M13 6l6 6-6 6",
    "building": "M4 20h16M6 20V8l6-4 6 4v12M10 20v-5h4v5M10 10h4",
    "check": "M5 13l4 4L19 7",
    "clock": "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2",
    "comment": "M5 5h14v10h-8l-4 4v-4H5z",
    "download": "M12 4v11M7 11l5 5 5-5M5 20h14",
    "paper": "M7 4h7l4 4v12H7zM14 4v4h4M10 12h5M10 16h5",
    "pencil": "M5 19l1-4L16 5l3 3L9 18z",
    "people": "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-3 3-5 6-5s6 2 6 5M16 5.5a3 3 0 0 1 0 5M18 14c2 .8 3 2.5 3 5",
    "plus": "M12 5v14M5 12h14",
    "route": "M4 7h4c5 0 5 10 10 10h2M4 17h4c2 0 3-1 4-3",
    "twice": "M5 5h10v10H5zM9 9h10v10H9z",
    "stack": "M12 4l8 4-8 4-8-4zM4 12l8 4 8-4M4 16l8 4 8-4",
}
"""Name to path, on a square of 24."""


@register.simple_tag
def icon(name: str) -> SafeString:
    """`{% icon "pencil" %}`: the drawing as inline SVG, as high as the words. Raises KeyError for a name that is not drawn."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{}"/></svg>', DRAWN[name]
    )
