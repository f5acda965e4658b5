"""leerroute exam template: an empty spreadsheet for a class."""

from __future__ import annotations

from pathlib import Path

import click

from leerroute.cli.given import force as force_option
from leerroute.cli.given import put, suffix_of
from leerroute.cli.language import say
from leerroute.exam import CLASS_COLUMNS
from leerroute.files import sheet_bytes


@click.command(help=say("Schrijf een leeg sjabloon voor een klas.", "Write an empty template for a class."))
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".xlsx / .csv")
@force_option
def template(into: Path, force: bool) -> None:
    put(sheet_bytes(CLASS_COLUMNS, (), suffix_of(into)), into, over=force)
