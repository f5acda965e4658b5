"""leerroute demo: import the curricula it finds, check every example, write one page to open."""

from __future__ import annotations

import os
from pathlib import Path

import click

from leerroute.cli.curriculum_telling import tell_notices
from leerroute.cli.demo_overlap import write_overlap_page
from leerroute.cli.demo_placement import place_examples
from leerroute.cli.demo_plan import plan_examples
from leerroute.cli.given import catalogue, store, style, today
from leerroute.cli.language import say, spoken
from leerroute.curriculum import importers_for
from leerroute.files import write_whole
from leerroute.law import MARKS, Verdict, shipped_register
from leerroute.route import CheckedRoute, check, law_day, read_route, routes_page
from leerroute.text import Text

_SLO = ("curriculum-examenprogramma-bg", "curriculum-examenprogramma")
"""The names of SLO's two datasets, as folders or zips."""


@click.command(
    help=say(
        "Lees curricula in, toets alle voorbeelden en schrijf één pagina om te openen.",
        "Import curricula, check all examples and write one page to open.",
    )
)
@click.option(
    "--examples",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("examples"),
    show_default=True,
)
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), default=Path("build/demo"), show_default=True)
def command(examples: Path, into: Path) -> None:
    if not examples.is_dir():
        raise click.UsageError(
            say(
                f"de map '{examples}' is er niet. Start de demo in de map van leerroute, of wijs de voorbeelden aan met --examples.",
                f"the folder '{examples}' is not there. Start the demo in leerroute's own folder, or point to examples with --examples.",
            )
        )
    _import_what_is_there(into)
    known = catalogue(into)
    checked = []
    click.echo()
    for path in sorted(examples.glob("*.yaml")):
        design = read_route(path, known)
        report = check(design, shipped_register().at(law_day(design, today())))
        checked.append(CheckedRoute(path.name, design, report))
        counts = "  ".join(style(f"{MARKS[v]} {report.counts[v]:3}", v) for v in Verdict)
        click.echo(f"{counts}  {path.name:34} {design.title}")
    legend = "  ".join(f"{MARKS[verdict]} {verdict.word.in_(spoken.language)}" for verdict in Verdict)
    click.echo(f"\n{legend}")
    page = into / "routes.html"
    title = Text(nl="Voorbeeldroutes, getoetst", en="Example routes, checked")
    write_whole(page, routes_page(checked, spoken.language, title))
    write_overlap_page(examples, into, known)
    click.echo()
    for shown in (page, *plan_examples(examples, into, known), *place_examples(examples, into)):
        address = shown.resolve().as_uri()
        click.echo(say(f"Open nu in je browser: {address}", f"Now open in your browser: {address}"))
    click.echo(
        say(
            "Zelf beginnen: .venv/bin/leerroute route new doorlopend --into mijn-route.yaml",
            "Start your own: .venv/bin/leerroute --lang en route new doorlopend --into my-route.yaml",
        )
    )


def _import_what_is_there(into: Path) -> None:
    """SLO's open data from LEERROUTE_SLO or ../shared/data/slo, when either is there."""
    given = os.environ.get("LEERROUTE_SLO")
    folder = Path(given) if given else Path("../shared/data/slo")
    sources = [path for name in _SLO for path in (folder / name, folder / f"{name}.zip") if path.exists()]
    if not sources:
        click.echo(
            say(
                "Geen SLO-gegevens gevonden (LEERROUTE_SLO wijst de map aan); we gebruiken de feiten en voorbeeldteksten die meekomen.",
                "No SLO data found (LEERROUTE_SLO points to the folder); using the facts and example texts that are shipped.",
            )
        )
    where = store(into)
    for source in sources:
        imported = importers_for(source)[0].read(source)
        where.write(where.merge(imported))
        outcomes = sum(programme.count()["outcomes"] for programme in imported.programmes)
        click.echo(
            say(
                f"Ingelezen: {source.name}, {len(imported.programmes)} programma's, {outcomes} eindtermen.",
                f"Imported: {source.name}, {len(imported.programmes)} programmes, {outcomes} outcomes.",
            )
        )
        tell_notices(imported.notices)
