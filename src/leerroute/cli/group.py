"""A group of commands that lists each with its whole first sentence."""

from __future__ import annotations

import click

from leerroute.cli.language import say

_WHOLE = 1000
"""Letters of a first sentence that are shown: all of them. Click stops at 45."""


class CommandGroup(click.Group):
    """As click has it, but the list of commands can be read to the end, under a heading in the user's language."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        with formatter.section(say("Opdrachten", "Commands")):
            formatter.write_dl([(name, one.get_short_help_str(_WHOLE)) for name, one in commands if one])
