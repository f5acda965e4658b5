"""leerroute exam: result, needed, what-if, advise, overview, template."""

from __future__ import annotations

import click

from leerroute.cli.exam.advise import advise_
from leerroute.cli.exam.needed import needed_
from leerroute.cli.exam.overview import overview
from leerroute.cli.exam.result import result_
from leerroute.cli.exam.template import template
from leerroute.cli.exam.what_if import what_if_
from leerroute.cli.language import say


@click.group(
    help=say(
        "Uitslagen van vmbo en mbo: wie slaagt, en wat nog nodig is.",
        "Results of vmbo and mbo: who passes, and what is still needed.",
    )
)
def command() -> None:
    """The exam room."""


for each in (result_, needed_, what_if_, advise_, overview, template):
    command.add_command(each)
