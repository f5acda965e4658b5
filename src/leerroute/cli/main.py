"""The root command, and how errors reach the user: never as a traceback, always with exit code 3."""

from __future__ import annotations

import importlib
import sys
from typing import cast

import click

from leerroute import __version__
from leerroute.cli.language import say, spoken
from leerroute.text import LANGUAGES, Language

UNREADABLE = 3
"""Exit code: the input, or the command itself, could not be used."""

_COMMANDS = {
    "law": say("De normen: wat geldt wanneer, en waar het staat.", "The norms: what holds when, and where it says so."),
    "curriculum": say("Curricula inlezen, bekijken en uitgeven.", "Import, list, show and export curricula."),
    "route": say("Een route maken, toetsen en vergelijken.", "Make, check and compare a route."),
    "exam": say(
        "Uitslagen van het vmbo-examen, en wat nog nodig is.", "Results of the vmbo exam, and what is still needed."
    ),
    "demo": say("Alles in één keer zien, met voorbeelden.", "See everything at once, with examples."),
}


class _LazyGroup(click.Group):
    """Commands by name; the module of a command is imported when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"leerroute.cli.{cmd_name}")
        return cast(click.Command, module.command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section(say("Opdrachten", "Commands")):
            formatter.write_dl(list(_COMMANDS.items()))


def _speak(ctx: click.Context, param: click.Parameter, value: Language | None) -> None:
    del ctx, param
    if value:
        spoken.language = value


@click.command(
    cls=_LazyGroup,
    help=say(
        "Ontwerp leerroutes van vmbo naar mbo en toets ze aan de wet. leerroute informeert; het is geen juridisch advies.",
        "Design learning routes from vmbo to mbo and check them against the law. leerroute informs; it is no legal advice.",
    ),
)
@click.option(
    "--lang", type=click.Choice(LANGUAGES), callback=_speak, expose_value=False, is_eager=True, help="nl / en"
)
@click.version_option(__version__, prog_name="leerroute")
def root() -> None:
    """The root of all commands."""


def main() -> None:
    """Run the command line and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command. 0: fine. 1: a rule is violated. 2: facts are missing. 3: something could not be used."""
    try:
        result = root.main(arguments, prog_name="leerroute", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo(say("Afgebroken.", "Stopped."), err=True)
        return UNREADABLE
    except click.ClickException as error:
        error.show()
        return UNREADABLE
    except OSError as error:
        click.echo(f"{error.filename or ''}: {error.strerror}", err=True)
        return UNREADABLE
    except Exception as error:
        problems = getattr(error, "problems", None)
        if problems is None:
            raise
        for problem in problems:
            click.echo(problem.sentence(spoken.language), err=True)
        return UNREADABLE
    return result if isinstance(result, int) else 0
