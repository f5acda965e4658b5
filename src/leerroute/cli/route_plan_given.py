"""What `route plan` and `route replan` are given: a request, and what judged pairs say of its route."""

from __future__ import annotations

from pathlib import Path

import click

from leerroute.alignment import Overlap, overlap, read_judged
from leerroute.cli.given import catalogue, store
from leerroute.cli.language import say
from leerroute.files import Problem, Unreadable
from leerroute.planning import PlanRequest, read_request
from leerroute.route import RouteDesign, taught
from leerroute.text import Text


def asked_in(file: Path, pairs: Path | None, *, quiet: bool = False) -> PlanRequest:
    """The request of a file, with what judged pairs say of its route."""
    return read_request(file, catalogue(), (lambda design: _judged(design, pairs, quiet)) if pairs else None)


def _judged(design: RouteDesign, pairs: Path, quiet: bool) -> Overlap:
    """Tells of how many pairs nothing is planned together. Raises `Unreadable` where none is about this route."""
    judged = read_judged(pairs)
    programmes = {id_ for one in judged for id_ in (one.left_programme, one.right_programme)}
    found = overlap(taught(design, catalogue(), programmes, store().plans()), judged)
    if found.outside and not (found.settled or found.undecided or found.changed):
        raise Unreadable([_other_route(pairs, found.outside)])
    if not quiet:
        for count, nl, en in (
            (found.outside, "van onderdelen die niet in de route staan", "of units that are not in the route"),
            (found.changed, "waarvan de woorden sinds het oordeel zijn veranderd", "whose words have changed since they were judged"),
            (found.undecided, "waarover de scholen niet (allebei) hetzelfde zeggen", "of which the schools do not (both) say the same"),
        ):  # fmt: skip
            if count:
                click.echo(
                    say(
                        f"{count} {'paar telt' if count == 1 else 'paren tellen'} niet mee: {nl}.",
                        f"{count} {'pair does' if count == 1 else 'pairs do'} not count: {en}.",
                    ),
                    err=True,
                )
    return found


def _other_route(pairs: Path, outside: int) -> Problem:
    return Problem(
        file=str(pairs),
        place="",
        expected=Text(
            nl=f"geen van de {outside} paren gaat over onderdelen van deze route.",
            en=f"none of the {outside} pairs is about units of this route.",
        ),
        remedy=Text(nl="Geef de paren die bij deze route horen.", en="Give the pairs that belong to this route."),
    )
