"""From careers to what happened, for the commands that write a page; refuses in words what cannot be."""

from __future__ import annotations

from datetime import date

import click

from leerroute.cli.language import say
from leerroute.cli.monitor_given import last_count
from leerroute.law import shipped_register
from leerroute.monitor import Careers, Events, Start, cube, events, startkwalificatie


def happened_in(careers: Careers, by: tuple[str, ...], years: int) -> Events:
    """What became of who started in leerjaar 3, divided by these columns, up to `years` counts later."""
    for name in by:
        if name not in careers.rows.columns:
            raise click.UsageError(
                say(f"de kolom '{name}' staat niet in dit bestand.", f"the column '{name}' is not in this file.")
            )
    register = shipped_register()
    sk = startkwalificatie(register, date(last_count(careers), 10, 1))
    found = cube(careers.rows, Start.LEERJAAR_3, by, sk.diplomas)
    if not len(found):
        raise click.UsageError(
            say(
                "geen enkele leerling in dit bestand begint in leerjaar 3 van het vmbo.",
                "no learner in this file starts in leerjaar 3 of the vmbo.",
            )
        )
    return events(found, years, register)
