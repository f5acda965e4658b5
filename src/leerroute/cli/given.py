"""What commands are given: dates, the user's curricula, where output goes."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from leerroute.cli.language import say
from leerroute.files import write_whole
from leerroute.law import Law, Register, Verdict

if TYPE_CHECKING:  # reading curricula takes a quarter of a second to import, and not every command reads them
    from leerroute.curriculum import Catalogue, Store

_COLOURS = {Verdict.VIOLATED: "red", Verdict.UNKNOWN: "yellow", Verdict.ASK: "magenta", Verdict.MET: "green"}


class Day(click.ParamType[date]):
    """A date such as 2026-08-01."""

    name = "datum"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(
                say(f"'{value}' is geen datum; schrijf 2026-08-01.", f"'{value}' is no date; write 2026-08-01."),
                param,
                ctx,
            )


force = click.option(
    "--force", is_flag=True, help=say("Schrijf over een bestand heen dat er al is.", "Write over a file that is there.")
)


store_folder = click.option(
    "--store",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help=say(
        "Map met je eigen curricula (standaard: je gebruikersmap).",
        "Folder of your own curricula (default: your user folder).",
    ),
)


def today() -> date:
    """The only clock of leerroute: the library is told the date."""
    return date.today()  # noqa: DTZ011 - the user's own calendar is meant


def store(folder: Path | None = None) -> Store:
    """The user's imported curricula: in `folder`, else LEERROUTE_DATA, else the user's data folder."""
    from leerroute.curriculum import Store

    if folder is None:
        import platformdirs

        given = os.environ.get("LEERROUTE_DATA")
        folder = Path(given) if given else platformdirs.user_data_path("leerroute")
    return Store(folder / "curricula.json")


def catalogue(folder: Path | None = None) -> Catalogue:
    """What is shipped, with what the user imported."""
    from leerroute.curriculum import shipped_catalogue

    return shipped_catalogue().with_programmes(store(folder).programmes())


def law_on(register: Register, on: date, scenario: str | None) -> Law:
    try:
        return register.at(on, scenario)
    except ValueError:
        known = ", ".join(register.scenarios)
        raise click.BadParameter(
            say(
                f"het voorstel '{scenario}' kennen we niet; wel: {known}.",
                f"unknown proposal '{scenario}'; known: {known}.",
            )
        ) from None


def style(text: str, verdict: Verdict | None) -> str:
    """Text in the colour of its verdict, where the terminal has colours."""
    return click.style(text, bold=True) if verdict is None else click.style(text, fg=_COLOURS[verdict], bold=True)


def put(content: str | bytes, into: Path | None, *, over: bool = False) -> None:
    """Write to the file `into`, or to the terminal. A file that is there is left alone, unless `over`."""
    if into is None:
        click.echo(content, nl=isinstance(content, str))
        return
    if into.exists() and not over:
        raise click.UsageError(
            say(
                f"{into} bestaat al; kies een andere naam, of zet er --force bij.",
                f"{into} exists already; choose another name, or add --force.",
            )
        )
    write_whole(into, content)
    click.echo(say(f"Geschreven: {into}", f"Written: {into}"), err=True)


def suffix_of(into: Path) -> str:
    """ ".xlsx" or ".csv"; another ending is refused."""
    suffix = into.suffix.lower()
    if suffix not in {".xlsx", ".csv"}:
        raise click.UsageError(
            say("het bestand moet op .xlsx of .csv eindigen.", "the file name must end in .xlsx or .csv.")
        )
    return suffix
