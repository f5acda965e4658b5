"""leerroute monitor report, compare, forecast, explain: pages about a route, written to one HTML file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from leerroute.cli.given import force as force_option
from leerroute.cli.given import put, suffix_of
from leerroute.cli.language import say, spoken
from leerroute.cli.monitor_given import Engine, engine_option, own_use_option, rule
from leerroute.cli.monitor_happened import (
    can_be_told,
    careers_in,
    happened_in,
    regions_option,
    start_option,
    untold_in,
)
from leerroute.cli.monitor_publish import into_option, pdf_option, publish
from leerroute.law import shipped_register
from leerroute.monitor import Events, Outcome, Start, startkwalificatie
from leerroute.monitor.explanation import Refused, cases_sheet, read_cases
from leerroute.monitor.forecasting import (
    Scenario,
    Status,
    chances,
    misfits,
    outlook,
    read_scenario,
    scenario_template,
    setting_of,
    streams,
)
from leerroute.monitor.report import (
    back_tested,
    comparison_sections,
    course_sections,
    explanation_sections,
    forecast_sections,
    outcome_sections,
    scenario_sections,
    untold_section,
)
from leerroute.pages import Section
from leerroute.text import Text

_file = click.Path(path_type=Path)
_years = click.option(
    "--years",
    type=click.IntRange(1, 12),
    default=4,
    show_default=True,
    help=say("Jaren na de start.", "Years after the start."),
)
_COMPARED = (Outcome.IN_EDUCATION, Outcome.STARTKWALIFICATIE, Outcome.VSV)


@click.command(
    "report",
    help=say(
        "Eén pagina over alle uitkomsten: wie is gebonden, haalt een startkwalificatie, wint tijd, wisselt, blijft in de regio of wordt vsv'er, en wanneer.",
        "One page on all outcomes: who is bound, qualifies, wins time, switches, stays in the region or becomes an early leaver, and when.",
    ),
)
@click.argument("file", type=_file)
@click.option(
    "--outcome",
    "which",
    type=click.Choice([outcome.value for outcome in Outcome]),
    multiple=True,
    help=say(
        "Welke uitkomst; standaard alle waarover het bestand iets zegt.",
        "Which outcome; by default all that the file says something about.",
    ),
)
@click.option(
    "--by", multiple=True, default=("route",), show_default=True, help=say("Waarnaar verdeeld.", "Divided by.")
)
@_years
@start_option
@regions_option
@into_option
@pdf_option
@force_option
@engine_option
def report(
    file: Path,
    which: tuple[str, ...],
    by: tuple[str, ...],
    years: int,
    start: str,
    regions: Path | None,
    into: Path,
    pdf: bool,
    force: bool,
    engine: Engine,
) -> None:
    careers = careers_in(file, engine, regions)
    missing = {} if which else untold_in(careers, Start(start))
    asked = tuple(map(Outcome, which)) or tuple(o for o in can_be_told(Start(start)) if o not in missing)
    happened = happened_in(careers, by, years, engine, asked, Start(start))
    sk = startkwalificatie(shipped_register(), date(happened.cube.last, 10, 1))
    released = rule()
    sections = list(outcome_sections(happened, asked, by, sk, released, spoken.language))
    if not which and Outcome.STARTKWALIFICATIE not in missing:
        sections += course_sections(happened, by, released, spoken.language)
    if missing:
        sections.append(untold_section(missing))
    title = Text(nl="Wat werd er van de leerlingen?", en="What became of the learners?")
    publish(title, sections, careers.quality, into, pdf=pdf, force=force)


@click.command(
    "compare",
    help=say(
        "Leerlingen van de route naast vergelijkbare leerlingen: eerst de balans, dan pas de uitkomst.",
        "Learners of the route beside comparable learners: the balance first, only then the outcome.",
    ),
)
@click.argument("file", type=_file)
@click.option(
    "--on", multiple=True, required=True, help=say("Kenmerk om gelijk op te maken.", "Feature to be made alike on.")
)
@click.option(
    "--exact",
    multiple=True,
    help=say("Kenmerk waarop alleen gelijken worden vergeleken.", "Feature on which only equals are compared."),
)
@_years
@into_option
@pdf_option
@force_option
@engine_option
def compare(
    file: Path,
    on: tuple[str, ...],
    exact: tuple[str, ...],
    years: int,
    into: Path,
    pdf: bool,
    force: bool,
    engine: Engine,
) -> None:
    careers = careers_in(file, engine)
    features = tuple(name for name in dict.fromkeys((*on, *exact)) if name not in {"start", "age"})
    school = "school" if "school" in careers.rows.columns else None
    happened = happened_in(careers, (*features, "route_kind", *((school,) if school else ())), years, engine, _COMPARED)
    sections = list(comparison_sections(happened, _COMPARED, on, exact, rule(), spoken.language, school=school))
    for section in sections:
        click.secho(section.heading.in_(spoken.language), bold=True)
        for sentence in section.says:
            click.echo(f"  {sentence.in_(spoken.language)}")
    title = Text(nl="De route naast vergelijkbare leerlingen", en="The route beside comparable learners")
    publish(title, sections, careers.quality, into, pdf=pdf, force=force)


@click.command(
    "forecast",
    help=say(
        "Hoeveel leerlingen zijn er straks waar, met een marge.", "How many learners will be where, with a range."
    ),
)
@click.argument("file", type=_file)
@click.option(
    "--ahead", type=click.IntRange(1, 10), default=4, show_default=True, help=say("Jaren vooruit.", "Years ahead.")
)
@click.option(
    "--starters",
    type=click.FloatRange(0),
    help=say(
        "Nieuwe leerlingen per jaar; anders zoveel als het laatste jaar.",
        "New learners a year; else as many as the last year.",
    ),
)
@click.option(
    "--scenario",
    type=_file,
    help=say(
        "Beleid dat je wilt doorrekenen; maak een leeg blad met scenario-template.",
        "Policy to reckon with; make an empty sheet with scenario-template.",
    ),
)
@click.option(
    "--proposed",
    multiple=True,
    metavar="NAAM",
    help=say(
        "Laat ook deze voorgenomen maatregel uit het scenario meetellen.",
        "Count this proposed measure of the scenario too.",
    ),
)
@_years
@into_option
@pdf_option
@force_option
@engine_option
def forecast(
    file: Path,
    ahead: int,
    starters: float | None,
    scenario: Path | None,
    proposed: tuple[str, ...],
    years: int,
    into: Path,
    pdf: bool,
    force: bool,
    engine: Engine,
) -> None:
    asked = None if scenario is None else read_scenario(scenario)
    if asked is not None and starters is not None:
        raise click.UsageError(
            say(
                "zet nieuwe leerlingen in het scenario, onder starters.",
                "put new learners in the scenario, under starters.",
            )
        )
    _refuse_unknown_proposals(asked, proposed)
    careers = careers_in(file, engine)
    happened = happened_in(
        careers, () if asked is None else ("level", "route_kind"), years, engine, (Outcome.STARTKWALIFICATIE,)
    )
    seen = chances(happened)
    now = happened.cube.last
    new = float(seen.starts.get(now, 0)) if starters is None else starters
    try:
        if asked is None:
            coming = {now + step: new for step in range(1, ahead + 1)}
            sections = list(forecast_sections(seen, now, ahead, coming, rule(), spoken.language))
        else:
            sections = _with_measures(happened, asked, proposed, ahead)
            sections.append(back_tested(seen, ahead))
    except ValueError:
        raise click.UsageError(
            say(
                "voor een voorspelling met marge zijn gegevens van minstens drie opeenvolgende teldagen nodig.",
                "a forecast with a range needs data of at least three successive counts.",
            )
        ) from None
    title = Text(nl="Vooruitblik", en="Forecast")
    publish(title, sections, careers.quality, into, pdf=pdf, force=force)


def _with_measures(happened: Events, asked: Scenario, proposed: tuple[str, ...], ahead: int) -> list[Section]:
    by_stream = streams(happened)
    wrong = misfits(asked, by_stream)
    if wrong:
        raise click.UsageError(" ".join(text.in_(spoken.language) for text in wrong))
    found = outlook(setting_of(by_stream, happened.cube.last, ahead, asked), asked, proposed)
    if isinstance(found, Refused):
        raise click.UsageError(" ".join(text.in_(spoken.language) for text in found.reasons))
    return list(scenario_sections(found, asked.scenario, rule(), spoken.language))


def _refuse_unknown_proposals(asked: Scenario | None, proposed: tuple[str, ...]) -> None:
    there = [one.measure for one in asked.measures if one.status is Status.PROPOSED] if asked else []
    for name in proposed:
        if name not in there:
            raise click.UsageError(
                say(
                    f"'{name}' is geen voorgenomen maatregel in het scenario; wel: {', '.join(there) or 'geen'}.",
                    f"'{name}' is no proposed measure in the scenario; there are: {', '.join(there) or 'none'}.",
                )
            )


@click.command(
    "scenario-template",
    help=say(
        "Een leeg scenario: de maatregelen van tabel 2 van het onderzoek uit 2014, zonder één grootte.",
        "An empty scenario: the measures of table 2 of the study of 2014, without a single size.",
    ),
)
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), help=".yaml")
@force_option
def scenario_template_(into: Path | None, force: bool) -> None:
    put(scenario_template(spoken.language), into, over=force)


@click.command(
    "explain",
    help=say(
        "Waarom werkt een route op de ene school wel: casussen naast elkaar, combinaties, het verklaringsmodel.",
        "Why a route works at one school: cases side by side, combinations, the explanatory model.",
    ),
)
@click.argument("file", type=_file)
@click.option(
    "--enough",
    type=click.FloatRange(0, 1),
    required=True,
    help=say(
        "Vanaf welk aandeel gebonden leerlingen (0-1) een casus geslaagd is.",
        "From which share of bound learners (0-1) a case is a success.",
    ),
)
@own_use_option
@into_option
@pdf_option
@force_option
def explain(file: Path, enough: float, own_use: bool, into: Path, pdf: bool, force: bool) -> None:
    released = None if own_use else rule()
    sections = list(explanation_sections(read_cases(file), enough, released, spoken.language))
    title = Text(nl="Waarom werkt het hier wel?", en="Why does it work here?")
    publish(title, sections, (), into, pdf=pdf, force=force)


@click.command("cases-template", help=say("Een leeg blad voor casussen.", "An empty sheet for cases."))
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".xlsx / .csv")
@force_option
def cases_template(into: Path, force: bool) -> None:
    put(cases_sheet((), suffix_of(into)), into, over=force)
