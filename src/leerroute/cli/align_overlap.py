"""leerroute align overlap, exemptions, crosswalk: what follows from judged pairs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from leerroute.alignment import (
    ENOUGH,
    Exemptions,
    Overlap,
    crosswalk,
    crosswalk_bytes,
    exemption_lines,
    exemptions,
    exemptions_bytes,
    overlap_bytes,
    overlap_lines,
    overlap_page,
    read_judged,
)
from leerroute.cli.align_given import case_text, overlap_of, path
from leerroute.cli.given import Day, law_on, put, store_folder, suffix_of, today
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.files import unreadable
from leerroute.law import NotInForce, shipped_register
from leerroute.route import RouteDesign, law_day

_into = click.option("--into", type=path, help=say("Schrijf naar dit bestand.", "Write to this file."))
_html = click.option("--html", "as_html", is_flag=True, help=say("Als HTML-pagina.", "As an HTML page."))


@click.command(
    "overlap",
    help=say(
        "Wat een route dubbel geeft, welke uren dat kost, en wat er ontbreekt. Eindcode 2: uren of oordelen ontbreken.",
        "What a route teaches twice, the hours it costs, and what is missing. Exit code 2: hours or judgements are missing.",
    ),
)
@click.argument("route", type=path)
@click.argument("pairs", type=path)
@_html
@_into
@store_folder
@force_option
def overlap_(route: Path, pairs: Path, as_html: bool, into: Path | None, folder: Path | None, force: bool) -> int:
    design, found = overlap_of(route, pairs, folder)
    put(_overlap_told(found, design.title, design.note, as_html, into), into, over=force)
    return 2 if found.saved.unknown or found.undecided or found.changed or not found.settled else 0


def _overlap_told(found: Overlap, title: str, note: str | None, as_html: bool, into: Path | None) -> str | bytes:
    suffix = into.suffix.lower() if into else ""
    if as_html or suffix in {".html", ".htm"}:
        return overlap_page(found, title, spoken.language, note)
    if suffix in {".xlsx", ".csv"}:
        return overlap_bytes(found, suffix, spoken.language)
    return "\n".join(overlap_lines(found, spoken.language))


@click.command(
    "exemptions",
    help=say(
        "Waarvoor een student de examencommissie om vrijstelling kan vragen, met de onderbouwing; en wat de wet weigert.",
        "For what a student can ask the examencommissie for exemption, with the evidence; and what the law refuses.",
    ),
)
@click.argument("route", type=path)
@click.argument("pairs", type=path)
@click.option(
    "--on",
    type=Day(),
    help=say(
        "Het recht op deze dag (standaard: de start van de route, anders vandaag).",
        "The law on this day (default: the start of the route, else today).",
    ),
)
@click.option(
    "--enough",
    type=click.IntRange(1, 100),
    default=round(100 * ENOUGH),
    show_default=True,
    help=say("Vanaf welk percentage gedekte eindtermen.", "From which percentage of outcomes covered."),
)
@_html
@_into
@store_folder
@force_option
def exemptions_(
    route: Path,
    pairs: Path,
    on: date | None,
    enough: int,
    as_html: bool,
    into: Path | None,
    folder: Path | None,
    force: bool,
) -> None:
    design, found = overlap_of(route, pairs, folder)
    law = law_on(shipped_register(), on or law_day(design, today()), None)
    try:
        proposals = exemptions(found, law, enough / 100)
    except NotInForce:
        raise unreadable(
            str(route),
            "voor deze dag kennen we de regels over vrijstelling niet.",
            "the rules on exemption are not known for this day.",
            place="--on" if on else "cohort_start",
            value=law.on.isoformat(),
        ) from None
    put(_exemptions_told(found, proposals, design, as_html, into), into, over=force)


def _exemptions_told(
    found: Overlap, proposals: Exemptions, design: RouteDesign, as_html: bool, into: Path | None
) -> str | bytes:
    suffix = into.suffix.lower() if into else ""
    if as_html or suffix in {".html", ".htm"}:
        return overlap_page(found, design.title, spoken.language, design.note, proposals)
    if suffix in {".xlsx", ".csv"}:
        return exemptions_bytes(proposals, suffix, spoken.language)
    return "\n".join(exemption_lines(proposals, spoken.language))


@click.command(
    "crosswalk",
    help=say(
        "Schrijf de paren waarover de scholen het eens zijn voor andere software: CASE (.json), .xlsx of .csv.",
        "Write the pairs that the schools agree on for other software: CASE (.json), .xlsx or .csv.",
    ),
)
@click.argument("pairs", type=path)
@click.option("--into", type=path, required=True, help=".json / .xlsx / .csv")
@force_option
def crosswalk_(pairs: Path, into: Path, force: bool) -> None:
    judged = read_judged(pairs)
    if into.suffix.lower() == ".json":
        put(case_text(crosswalk(judged), pairs.stem), into, over=force)
    else:
        put(crosswalk_bytes(judged, suffix_of(into), spoken.language), into, over=force)
