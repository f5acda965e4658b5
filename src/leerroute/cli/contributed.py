"""Commands that another part of leerroute adds, found by entry point, so that neither has to know the other."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import cast

import click

from leerroute.cli.language import say
from leerroute.terminal import COMMANDS
from leerroute.text import Text, same

_WORDS = {
    "site": Text(
        nl="De site: samen in de browser een route ontwerpen.", en="The site: design a route together in the browser."
    )
}
"""What a command is called in the list, so that listing it does not load it."""


def contributed_commands() -> dict[str, Text]:
    """The added commands by name, with their line in the list."""
    return {name: _WORDS.get(name, same(point.value)) for name, point in _points().items()}


def contributed_command(name: str) -> click.Command | None:
    """Load one added command; None when nobody added it. Refuses in words when a package it needs is not installed."""
    point = _points().get(name)
    if point is None:
        return None
    try:
        return cast(click.Command, point.load())
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] == "leerroute":
            raise
        raise click.UsageError(
            say(
                f"voor 'leerroute {name}' ontbreekt {error.name}. Installeer het met: pip install 'leerroute[{name}]'",
                f"'leerroute {name}' needs {error.name}. Install it with: pip install 'leerroute[{name}]'",
            )
        ) from None


def _points() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=COMMANDS)}
