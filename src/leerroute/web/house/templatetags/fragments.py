"""`{% drawn_once "name.html" timeline=seen.timeline here=here %}`: a template that sees these values and nothing else."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context, Engine
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from leerroute.web.house.fragments import Fragments, key_of

register = template.Library()
FRAGMENTS = Fragments()


@register.simple_tag(takes_context=True)
def drawn_once(context: Context, name: str, **values: Any) -> SafeString:
    """Draw the template, or give what was drawn from equal values before. It may hold no form: those carry a token."""
    engine = context.template.engine if context.template is not None else Engine.get_default()

    def draw() -> str:
        return engine.get_template(name).render(Context(values))

    return SafeString(FRAGMENTS.get(key_of(name, get_language() or "", values), draw))
