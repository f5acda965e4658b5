"""How far planning is, on stderr while it goes on; nothing where JSON is asked for."""

from __future__ import annotations

import time
from collections.abc import Callable

import click

from leerroute.cli.language import say, spoken
from leerroute.law import printable
from leerroute.planning import NamedLimit, step_told
from leerroute.proof import Progress, Step
from leerroute.text import Text


def begun(what: Text, *, quiet: bool = False) -> None:
    """A line that says what is being searched for now."""
    if not quiet:
        click.echo(printable(what.in_(spoken.language)), err=True)


def tell_steps(*, quiet: bool = False) -> Progress:
    """A line when a step got a better value or bound, once a second at most, with the seconds since the start."""
    start, last = time.monotonic(), dict[str, Step]()
    spoke = start

    def told(step: Step) -> None:
        nonlocal spoke
        new = step.name not in last or step.proven or time.monotonic() - spoke > 1
        if last.get(step.name) != step and new and not quiet:
            last[step.name], spoke = step, time.monotonic()
            click.echo(f"  {time.monotonic() - start:6.1f} s  {step_told(step).in_(spoken.language)}", err=True)

    return told


def tell_limits(*, quiet: bool = False) -> Callable[[int, int, NamedLimit], None]:
    """The first limit whose price is searched for, then one a second at most."""
    start = time.monotonic()
    spoke = 0.0

    def told(done: int, of: int, limit: NamedLimit) -> None:
        nonlocal spoke
        if not quiet and time.monotonic() - spoke > 1:
            spoke = time.monotonic()
            what = say("zonder", "without")
            name = printable(limit.told.in_(spoken.language))
            click.echo(f"  {spoke - start:6.1f} s  {done + 1}/{of} {what}: {name}", err=True)

    return told


def tell_tries(*, quiet: bool = False) -> Callable[[int, int], None]:
    """How many sets of limits were tried, once a second at most."""
    start = time.monotonic()
    spoke = start

    def told(done: int, limits: int) -> None:
        nonlocal spoke
        if not quiet and time.monotonic() - spoke > 1:
            spoke = time.monotonic()
            line = say(
                f"{done} keer geprobeerd, nu met {limits} grenzen", f"tried {done} times, now with {limits} limits"
            )
            click.echo(f"  {spoke - start:6.1f} s  {line}", err=True)

    return told
