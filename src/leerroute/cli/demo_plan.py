"""The planning part of the demo: every example request planned, with a page each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from leerroute.cli.language import spoken
from leerroute.curriculum import Catalogue
from leerroute.files import write_whole

SECONDS = 10.0
"""For each example, at most; weeks are proven in a second or two. Wishes take longer and are left to `route plan`."""


def plan_examples(examples: Path, into: Path, known: Catalogue) -> Iterator[Path]:
    """The page of every example request that a plan was found for; without its wishes."""
    from leerroute.planning import length_told, plan, plan_page, read_request  # the solver takes a second to import

    for file in sorted((examples / "planning").glob("*.yaml")):
        request = read_request(file, known)
        try:
            made = plan(request.model_copy(update={"wishes": ()}), seconds=SECONDS)
        except TimeoutError:
            continue
        click.echo(f"\n{made.request.route.title}: {length_told(made).in_(spoken.language)}")
        click.echo(made.bound.told.in_(spoken.language))
        page = into / f"plan-{file.stem}.html"
        write_whole(page, plan_page(made, spoken.language))
        yield page
