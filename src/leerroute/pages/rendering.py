"""Rendering the templates of a room."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from leerroute.text import Language

if TYPE_CHECKING:
    import jinja2
    from markupsafe import Markup


def page(room: str, template: str, language: Language, *, title: str, disclaimer: str, **values: object) -> str:
    """One HTML document from `template` of the room "leerroute.<room>". What is put in is escaped, unless `drawn`.

    disclaimer: the line under the heading that says what this page is and is not. values: what the template names.
    """
    return template_of(room, template).render(language=language, title=title, disclaimer=disclaimer, **values)


def drawn(html: str) -> Markup:
    """A piece of HTML that our own code made, its words escaped: it goes into a page as it is."""
    from markupsafe import Markup

    return Markup(html)  # noqa: S704 - only for what a template or a drawing of ours escaped


def template_of(room: str, name: str) -> jinja2.Template:
    """A template of a room. Raises jinja2.TemplateNotFound."""
    return _environment(room).get_template(name)


@cache
def _environment(room: str) -> jinja2.Environment:
    """The templates of a room, with those of this one behind them; a name that is not given is an error."""
    import jinja2  # slow to import, and a terminal does not need it

    rooms = dict.fromkeys((f"leerroute.{room}", "leerroute.pages"))
    return jinja2.Environment(
        loader=jinja2.ChoiceLoader([jinja2.PackageLoader(package) for package in rooms]),
        autoescape=jinja2.select_autoescape(),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
