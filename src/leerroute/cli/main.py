"""The root command, and how errors reach the user: never as a traceback, always with exit code 3."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from typing import cast

import click

from leerroute import __version__
from leerroute.cli.contributed import contributed_command, contributed_commands
from leerroute.cli.language import say, spoken
from leerroute.files import Unreadable
from leerroute.text import LANGUAGES, Language, Text, same

UNREADABLE = 3
"""Exit code: the input, or the command itself, could not be used."""

_COMMANDS = {
    "law": Text(
        nl="De normen: wat geldt wanneer, en waar het staat.", en="The norms: what holds when, and where it says so."
    ),
    "curriculum": Text(nl="Curricula inlezen, bekijken en uitgeven.", en="Import, list, show and export curricula."),
    "align": Text(
        nl="Vmbo en mbo naast elkaar: wat is dubbel, wat ontbreekt.",
        en="Vmbo beside mbo: what is taught twice, what is missing.",
    ),
    "route": Text(nl="Een route maken, toetsen, plannen en vergelijken.", en="Make, check, plan and compare a route."),
    "exam": Text(
        nl="Uitslagen van vmbo en mbo, en wat nog nodig is.", en="Results of vmbo and mbo, and what is still needed."
    ),
    "monitor": Text(nl="Werkt een route, en voor wie.", en="Does a route work, and for whom."),
    "placement": Text(
        nl="Wie gaat waarheen: modules, groepen en stageplekken.", en="Who goes where: modules, groups and internships."
    ),
    "demo": Text(nl="Alles in één keer zien, met voorbeelden.", en="See everything at once, with examples."),
}
_SHOWN_PROBLEMS = 20
_OS_ERRORS = {
    errno.ENOSPC: Text(nl="de schijf is vol", en="the disk is full"),
    errno.EACCES: Text(nl="je mag hier niet lezen of schrijven", en="you may not read or write here"),
    errno.EPERM: Text(nl="je mag hier niet lezen of schrijven", en="you may not read or write here"),
    errno.EROFS: Text(nl="hier kan niet geschreven worden", en="nothing can be written here"),
    errno.EINVAL: Text(nl="dit is geen gewoon bestand", en="this is no ordinary file"),
}


class _LazyGroup(click.Group):
    """Commands by name; the module of a command is imported when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return [*_COMMANDS, *contributed_commands()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in _COMMANDS:
            return contributed_command(cmd_name)
        module = importlib.import_module(f"leerroute.cli.{cmd_name}")
        return cast(click.Command, module.command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        listed = _COMMANDS | contributed_commands()
        with formatter.section(say("Opdrachten", "Commands")):
            formatter.write_dl([(name, text.in_(spoken.language)) for name, text in listed.items()])


def _speak(ctx: click.Context, param: click.Parameter, value: Language | None) -> None:
    del ctx, param
    if value:
        spoken.language = value


@click.command(
    cls=_LazyGroup,
    help=say(
        "Ontwerp leerroutes van vmbo naar mbo en toets ze aan de wet. leerroute informeert; het is geen juridisch advies.",
        "Design learning routes from vmbo to mbo and check them against the law. leerroute informs; it is not legal advice.",
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
        result = root.main(_language_first(arguments), prog_name="leerroute", standalone_mode=False)
    except click.exceptions.Abort:
        return _refused(say("Afgebroken.", "Stopped."))
    except click.ClickException as error:
        error.show()
        return UNREADABLE
    except Unreadable as error:
        return _refused(*_told(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # who reads us, for example `head`, had enough
        return 0
    except OSError as error:
        why = _OS_ERRORS.get(error.errno or 0, same(str(error.strerror)))
        return _refused(f"{error.filename or ''}: {why.in_(spoken.language)}.")
    except Exception as error:
        if os.environ.get("LEERROUTE_DEBUG"):
            raise
        return _refused(
            say(
                f"Er ging iets mis in leerroute zelf ({type(error).__name__}: {error}). Meld dit; met LEERROUTE_DEBUG=1 zie je waar.",
                f"Something went wrong inside leerroute ({type(error).__name__}: {error}). Please report it; LEERROUTE_DEBUG=1 shows where.",
            )
        )
    return result if isinstance(result, int) else 0


def _language_first(arguments: list[str]) -> list[str]:
    """--lang works wherever it stands; it has to be known before the help of a command is made."""
    for index, argument in enumerate(arguments):
        if argument == "--lang" and index + 1 < len(arguments):
            return ["--lang", arguments[index + 1], *arguments[:index], *arguments[index + 2 :]]
        if argument.startswith("--lang="):
            return [argument, *arguments[:index], *arguments[index + 1 :]]
    return arguments


def _told(error: Unreadable) -> list[str]:
    """The first problems in words, and how many there are more."""
    sentences = [problem.sentence(spoken.language) for problem in error.problems[:_SHOWN_PROBLEMS]]
    more = len(error.problems) - _SHOWN_PROBLEMS
    return [*sentences, say(f"... en nog {more}.", f"... and {more} more.")] if more > 0 else sentences


def _refused(*sentences: str) -> int:
    for sentence in sentences:
        click.echo(sentence, err=True)
    return UNREADABLE
