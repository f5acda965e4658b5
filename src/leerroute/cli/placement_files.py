"""Where a round and its result are: opening, loading, writing, and never leaving old letters between new ones."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from leerroute.cli.given import today
from leerroute.cli.language import say, spoken
from leerroute.files import write_whole
from leerroute.law import shipped_register
from leerroute.placement import (
    PAPER_FOLDERS,
    SAVED_FILE,
    Desk,
    Explained,
    Letterhead,
    Placement,
    open_desk,
    result_files,
)


def opened(folder: Path) -> Desk:
    """The round in the folder. Raises `Unreadable` when there is none."""
    return open_desk(folder, today(), shipped_register())


def result_folder(folder: Path, given: Path | None) -> Path:
    """Where the result is: as given, else the one that is there, else in the language that is spoken."""
    there = [path for name in ("uitkomst", "result") if (path := folder / name) and (path / SAVED_FILE).is_file()]
    return given or (there[0] if there else folder / say("uitkomst", "result"))


def refuse_full(into: Path, force: bool) -> None:
    """A result that is there is not overwritten by accident."""
    if into.exists() and any(into.iterdir()) and not force:
        raise click.UsageError(
            say(
                f"in {into} staat al een uitkomst; kies een andere map met --result, of zet er --force bij.",
                f"{into} holds a result already; choose another folder with --result, or add --force.",
            )
        )


def clear_result(into: Path) -> None:
    """Remove the letters and lists of an earlier run: a letter to somebody who left must not lie between the new ones."""
    for folder in (into / name for name in PAPER_FOLDERS):
        for old in (*folder.glob("*.pdf"), *folder.glob("*.xlsx")):
            old.unlink()


def write_result(
    placement: Placement, explained: Explained, head: Letterhead, into: Path, *, on: date, paper: bool
) -> None:
    """Every file, with a count while it goes."""
    files = result_files(placement, explained, head, on, spoken.language, paper=paper)
    count = 0
    with click.progressbar(files, label=say("Schrijven", "Writing"), file=sys.stderr, show_pos=True) as bar:
        for name, content in bar:
            write_whole(into / name, content)
            count += 1
    click.echo(say(f"Geschreven: {count} bestanden in {into}", f"Written: {count} files in {into}"), err=True)


def loaded(desk: Desk, into: Path) -> tuple[Placement, bool]:
    """The saved placement, and whether the folder changed since it was solved. Raises `Unreadable`."""
    placement = desk.load(into / SAVED_FILE)
    stale = desk.read.problem is None or placement.problem != desk.problem
    if stale:
        click.secho(
            say(
                "Let op: de bestanden zijn veranderd nadat dit is uitgerekend. Los opnieuw op.",
                "Mind: the files changed after this was computed. Solve again.",
            ),
            fg="yellow",
            err=True,
        )
    return placement, stale
