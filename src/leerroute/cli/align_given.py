"""What the align commands are given: two programmes, judged pairs, a route; and the ranker, when it is needed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time
from pathlib import Path

import click

from leerroute.alignment import Candidates, Crosswalk, Judged, Overlap, align, overlap, read_judged
from leerroute.cli.given import catalogue, store
from leerroute.cli.language import say
from leerroute.curriculum import Catalogue, Programme, Side, case_crosswalk, case_json
from leerroute.law import printable
from leerroute.route import RouteDesign, read_route, taught

path = click.Path(path_type=Path, dir_okay=False)

pairs_file = click.option(
    "--pairs",
    type=path,
    required=True,
    help=say("De beoordeelde paren (.csv of .xlsx).", "The judged pairs (.csv or .xlsx)."),
)
vmbo_name = click.option("--vmbo", help=say("Wie voor het vmbo beoordeelt.", "Who judges for the vmbo."))
mbo_name = click.option("--mbo", help=say("Wie voor het mbo beoordeelt.", "Who judges for the mbo."))


def names(vmbo: str | None, mbo: str | None) -> dict[Side, str]:
    return {side: name for side, name in ((Side.VMBO, vmbo), (Side.MBO, mbo)) if name}


def known_pairs(file: Path) -> tuple[Judged, ...]:
    """The judged pairs in the file; a file that is not there yet holds none."""
    return read_judged(file) if file.exists() else ()


def ranked(left: str, right: str, folder: Path | None) -> Candidates:
    """The candidate pairs of two programmes, by code: the vmbo first."""
    known = catalogue(folder)
    a, b = programme_coded(left, known, Side.VMBO), programme_coded(right, known, Side.MBO)
    count = a.count()["outcomes"], b.count()["outcomes"]
    click.echo(
        say(
            f"{count[0]} eindtermen van {a.title} naast {count[1]} van {b.title} ...",
            f"{count[0]} outcomes of {a.title} beside {count[1]} of {b.title} ...",
        ),
        err=True,
    )
    found = align(a, b)
    for notice in found.notices:
        click.echo(say(notice.nl, notice.en), err=True)
    return found


def overlap_of(route: Path, pairs: Path, folder: Path | None) -> tuple[RouteDesign, Overlap]:
    """A route, and what the judged pairs say of it."""
    known = catalogue(folder)
    design, judged = read_route(route, known), read_judged(pairs)
    programmes = {id_ for one in judged for id_ in (one.left_programme, one.right_programme)}
    return design, overlap(taught(design, known, programmes, store(folder).plans()), judged)


def case_text(found: Crosswalk, title: str) -> str:
    """The crosswalk as a CASE package; its day is that of the newest word in it."""
    if found.newest is None:
        raise click.UsageError(
            say(
                "er is nog geen paar waarover beide scholen het eens zijn.",
                "there is no pair yet that both schools agree on.",
            )
        )
    changed = datetime.combine(found.newest, time(), UTC)
    return case_json(case_crosswalk(found.associations, title=title, creator="leerroute", changed=changed))


def programmes_of(judged: Iterable[Judged], folder: Path | None) -> list[Programme]:
    """The programmes that the judgements are about, as far as they are at hand."""
    wanted = {id_ for one in judged for id_ in (one.left_programme, one.right_programme)}
    return [programme for programme in catalogue(folder) if programme.id in wanted]


def tell(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(printable(line))


def programme_coded(code: str, known: Catalogue, side: Side) -> Programme:
    found = known.programmes_coded(code)
    if not found:
        raise click.UsageError(
            say(
                f"het programma '{code}' kennen we niet. Zoek met: leerroute curriculum list --search WOORD",
                f"unknown programme '{code}'. Search with: leerroute curriculum list --search WORD",
            )
        )
    richest = max(found, key=lambda programme: programme.count()["outcomes"])
    if richest.side is not side:
        raise click.UsageError(
            say(
                f"'{code}' is van het {richest.side}; geef eerst het vmbo-programma en dan het mbo-programma.",
                f"'{code}' is of the {richest.side}; give the vmbo programme first, then that of the mbo.",
            )
        )
    if not richest.count()["outcomes"]:
        raise click.UsageError(
            say(
                f"van '{code}' zijn er geen eindtermen. Lees ze in met: leerroute curriculum import",
                f"there are no outcomes of '{code}'. Import them with: leerroute curriculum import",
            )
        )
    return richest
