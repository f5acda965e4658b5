"""The part of the demo that shows an overlap."""

from __future__ import annotations

from pathlib import Path

import click

from leerroute.alignment import exemptions, overlap, overlap_page, read_judged, summary
from leerroute.cli.given import today
from leerroute.cli.language import say, spoken
from leerroute.curriculum import Catalogue
from leerroute.files import write_whole
from leerroute.law import shipped_register
from leerroute.route import law_day, read_route, taught


def write_overlap_page(examples: Path, into: Path, known: Catalogue) -> None:
    """What the example route of ZW teaches twice, by the judgements beside it (when both are there)."""
    route, pairs = examples / "zw-bb-mbo2-glr.yaml", examples / "align" / "zw-25960-paren.csv"
    if not route.exists() or not pairs.exists():
        return
    design, judged = read_route(route, known), read_judged(pairs)
    programmes = {id_ for one in judged for id_ in (one.left_programme, one.right_programme)}
    found = overlap(taught(design, known, programmes), judged)
    proposals = exemptions(found, shipped_register().at(law_day(design, today())))
    note = say("De oordelen van Bram en Chantal zijn verzonnen.", "The judgements of Bram and Chantal are invented.")
    page = into / "overlap.html"
    write_whole(page, overlap_page(found, design.title, spoken.language, note, proposals))
    click.echo()
    for line in summary(found, spoken.language):
        click.echo(line)
    click.echo(page.resolve().as_uri())
