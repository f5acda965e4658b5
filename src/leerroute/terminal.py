"""How we speak in a terminal: in which language, and how a group of commands lists itself.

`cli` and the commands that others contribute (`leerroute site`) both stand on this; the library does not.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

import click

from leerroute.text import LANGUAGES, Language, Text

COMMANDS = "leerroute.commands"
"""The group of entry points by which a package adds a command to `leerroute`."""

_WHOLE = 1000
"""Letters of a first sentence that are shown: all of them. Click stops at 45."""


@dataclass
class _Spoken:
    language: Language


def _from_environment() -> Language:
    wanted = os.environ.get("LEERROUTE_LANG", "nl")
    return next((language for language in LANGUAGES if language == wanted), "nl")


spoken = _Spoken(_from_environment())
"""The language of this run: --lang, else LEERROUTE_LANG, else Dutch."""


def say(nl: str, en: str) -> str:
    """The sentence in the language that is spoken now."""
    return Text(nl=nl, en=en).in_(spoken.language)


class CommandGroup(click.Group):
    """As click has it, but the list of commands can be read to the end, under a heading in the user's language."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        with formatter.section(say("Opdrachten", "Commands")):
            formatter.write_dl([(name, one.get_short_help_str(_WHOLE)) for name, one in commands if one])
