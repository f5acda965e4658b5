"""That a long job is still going, and for how long: on a terminal after two seconds, elsewhere only when asked."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread

import click

from leerroute.cli.language import say, spoken
from leerroute.text import Text

PATIENCE = 2.0
"""Seconds before the first word; a shorter job says nothing."""
_AGAIN_ON_TERMINAL, _AGAIN_ELSEWHERE = 1.0, 10.0


@dataclass
class _Asked:
    progress: bool = False


_asked = _Asked()


def _ask(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    del ctx, param
    _asked.progress = value


progress_option = click.option(
    "--progress",
    is_flag=True,
    expose_value=False,
    callback=_ask,
    help=say(
        "Meld ook buiten een terminal hoe lang het al duurt.", "Tell how long it takes outside a terminal as well."
    ),
)


@contextmanager
def busy(what: Text) -> Iterator[None]:
    """While the block runs, `what` with the seconds so far on stderr: on one line of a terminal, on lines elsewhere."""
    terminal = sys.stderr.isatty()
    if not (terminal or _asked.progress):
        yield
        return
    done = Event()
    teller = Thread(target=_tell, args=(what, done, terminal), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(what: Text, done: Event, terminal: bool) -> None:
    begun, said = time.monotonic(), False
    wait = PATIENCE
    while not done.wait(wait):
        line = f"{what.in_(spoken.language)} ... {time.monotonic() - begun:.0f} s"
        click.echo(f"\r{line}" if terminal else line, err=True, nl=not terminal)
        said, wait = True, _AGAIN_ON_TERMINAL if terminal else _AGAIN_ELSEWHERE
    if said and terminal:
        click.echo("", err=True)
