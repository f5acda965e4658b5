"""Writing what the monitor found: a page in one HTML file and, when asked, the same on paper beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from leerroute.cli.given import put, today
from leerroute.cli.language import say, spoken
from leerroute.cli.monitor_given import rule
from leerroute.monitor import Finding
from leerroute.monitor.report import monitor_page, monitor_pdf
from leerroute.pages import Section
from leerroute.text import Text


def _html(context: click.Context, parameter: click.Parameter, into: Path) -> Path:
    """Asked before anything is computed, as a country takes a while."""
    if into.suffix.lower() not in {".html", ".htm"}:
        raise click.BadParameter(
            say("het bestand moet op .html eindigen.", "the file name must end in .html."), context, parameter
        )
    return into


into_option = click.option(
    "--into",
    callback=_html,
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help=say("Naar dit .html-bestand.", "To this .html file."),
)
pdf_option = click.option(
    "--pdf",
    is_flag=True,
    help=say("Schrijf er een PDF met dezelfde inhoud naast.", "Write a PDF with the same content beside it."),
)


def publish(
    title: Text, sections: Sequence[Section], quality: Sequence[Finding], into: Path, *, pdf: bool, force: bool
) -> None:
    """The page at `into`, and with `pdf` the same beside it. Neither is written when the other cannot be."""
    paper = into.with_suffix(".pdf")
    if pdf and paper.exists() and not force:
        raise click.UsageError(
            say(
                f"{paper} bestaat al; kies een andere naam, of zet er --force bij.",
                f"{paper} exists already; choose another name, or add --force.",
            )
        )
    released = rule()
    put(monitor_page(title, sections, quality, released, spoken.language), into, over=force)
    if pdf:
        put(monitor_pdf(title, sections, quality, released, spoken.language, today()), paper, over=force)
