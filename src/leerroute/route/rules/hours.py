"""How many hours the route holds: teaching time, guided hours, bpv, keuzedelen."""

from __future__ import annotations

from collections.abc import Mapping

from leerroute.law import Finding, Law, Value, ask, met, unknown, violated
from leerroute.route.counted_hours import HOURS_CALLED, CountedHours, counted_hours, known_and_missing
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.parts import HoursException, LearningPath
from leerroute.route.rules.book import DLR_OR_GLR, Findings, rules
from leerroute.text import Text, number


def _enough_hours(design: RouteDesign, law: Law, path: LearningPath) -> Findings:
    length, norm_id = design.length, f"dlr.hours.{path.lower()}"
    if length is None or design.target.path is None:
        yield unknown(
            "years" if length is None else "target.path",
            nl="Zonder jaren en leerweg in het mbo (BOL of BBL) is de urennorm niet te bepalen.",
            en="Without years and learning path (BOL or BBL) the norm for hours cannot be known.",
        ).resting_on(norm_id)
        return
    norm = law[norm_id]
    if design.target.path is not path or length not in norm:
        return
    for kind in HOURS_CALLED:
        least, count = norm.number(length, kind), counted_hours(design, kind, law)
        for_what = Text(nl=f"{length} jaar {path}", en=f"{length} years of {path}")
        yield _judged(design, count, least, for_what).resting_on(norm_id, *_also(kind, count.hours < least, design))


def _also(kind: str, short: bool, design: RouteDesign) -> tuple[str, ...]:
    """The norms a finding rests on beside the table of hours."""
    guided = ("dlr.hours.vo_counts_as_guided",) if kind == "guided" else ()
    return (*guided, "dlr.hours.exception") if short and design.hours_exception else guided


def _judged(design: RouteDesign, count: CountedHours, least: int, for_what: Text) -> Finding:
    name, where = HOURS_CALLED[count.kind], f"hours.{count.kind}"
    values = {"hours": count.hours, "min": least}
    got = Text(nl=number(count.hours, "nl"), en=number(count.hours, "en"))
    norm = Text(nl=number(least, "nl"), en=number(least, "en"))
    if count.hours >= least:
        return met(
            where,
            nl=f"{name.nl}: {got.nl} klokuren; voor {for_what.nl} zijn er {norm.nl} nodig.",
            en=f"{name.en}: {got.en} clock hours; {for_what.en} need {norm.en}.",
            **values,
        )
    if count.open_units or count.open_years:
        return unknown(
            where,
            nl=f"{name.nl}: bij de onderdelen staat nu {got.nl} van minstens {norm.nl} klokuren. Nog leeg: {count.gaps('nl')}.",
            en=f"{name.en}: the units hold {got.en} of at least {norm.en} clock hours now. Still open: {count.gaps('en')}.",
            **values,
        )
    lacking = Text(nl=number(least - count.hours, "nl"), en=number(least - count.hours, "en"))
    nl = f"{name.nl}: {got.nl} klokuren. Voor {for_what.nl} zijn er {norm.nl} nodig; er ontbreken er {lacking.nl}."
    en = f"{name.en}: {got.en} clock hours. {for_what.en} need {norm.en}; {lacking.en} are missing."
    return _excepted(design.hours_exception, where, Text(nl=nl, en=en), values)


def _excepted(exception: HoursException | None, where: str, short: Text, values: Mapping[str, Value]) -> Finding:
    """Too few hours: allowed only when quality shows, and school plan and school guide say so."""
    if exception is None or False in (exception.in_school_plan, exception.in_school_guide):
        return violated(
            where,
            nl=f"{short.nl} Minder mag alleen als jullie goede kwaliteit kunnen aantonen en het in schoolplan én schoolgids staat.",
            en=f"{short.en} Fewer is allowed only with demonstrable quality, laid down in school plan and school guide.",
            **values,
        )
    if None in (exception.in_school_plan, exception.in_school_guide, exception.quality):
        return unknown(
            where,
            nl=f"{short.nl} De uitzondering is nog niet helemaal ingevuld (kwaliteit, schoolplan, schoolgids).",
            en=f"{short.en} The exception is not filled in completely yet (quality, school plan, school guide).",
            **values,
        )
    return ask(
        where,
        nl=f"{short.nl} Jullie beroepen je op kwaliteit; kunnen jullie die aantonen?",
        en=f"{short.en} You rely on quality; can you demonstrate it?",
        **values,
    )


@rules.rule(
    "dlr.hours_bol",
    title=Text(nl="Genoeg uren (BOL)?", en="Enough hours (BOL)?"),
    norms=("dlr.hours.bol", "dlr.hours.exception", "dlr.hours.vo_counts_as_guided"),
    applies=DLR_OR_GLR,
)
def bol_route_has_enough_hours(design: RouteDesign, law: Law) -> Findings:
    """Over the whole route there are at least the total, guided and bpv hours for its length in BOL."""
    yield from _enough_hours(design, law, LearningPath.BOL)


@rules.rule(
    "dlr.hours_bbl",
    title=Text(nl="Genoeg uren (BBL)?", en="Enough hours (BBL)?"),
    norms=("dlr.hours.bbl", "dlr.hours.exception", "dlr.hours.vo_counts_as_guided"),
    applies=lambda design: DLR_OR_GLR(design) and design.target.path is LearningPath.BBL,
)
def bbl_route_has_enough_hours(design: RouteDesign, law: Law) -> Findings:
    """Over the whole route there are at least the total, guided and bpv hours for its length in BBL."""
    yield from _enough_hours(design, law, LearningPath.BBL)


@rules.rule(
    "mbo.keuzedelen",
    title=Text(nl="Genoeg keuzedelen?", en="Enough keuzedelen?"),
    norms=("mbo.keuzedelen.total",),
    applies=lambda design: design.kind is not RouteKind.LEERWERK,
)
def enough_keuzedelen(design: RouteDesign, law: Law) -> Findings:
    """The keuzedelen together have at least the hours that the kind of mbo programme asks for."""
    programme, chosen = design.target.mbo_programme, design.target.keuzedelen
    norm = law["mbo.keuzedelen.total"]
    if programme is None or chosen is None:
        yield unknown(
            "target.keuzedelen",
            nl="De keuzedelen (of het soort mbo-opleiding) zijn nog niet ingevuld.",
            en="The keuzedelen (or the kind of mbo programme) are not filled in yet.",
        )
        return
    if programme not in norm:
        return
    least = norm.number(programme)
    got, missing = known_and_missing(keuzedeel.hours for keuzedeel in chosen)
    values = {"hours": got, "min": least}
    if got >= least:
        yield met(
            "target.keuzedelen",
            nl=f"De keuzedelen tellen samen {got} uur; minstens {least} uur is nodig.",
            en=f"The keuzedelen add up to {got} hours; at least {least} are needed.",
            **values,
        )
    elif missing:
        yield unknown(
            "target.keuzedelen",
            nl=f"Van {missing} {'keuzedeel' if missing == 1 else 'keuzedelen'} zijn de uren nog niet ingevuld; nu {got} van minstens {least} uur.",
            en=f"The hours of {missing} keuzedelen are not filled in yet; now {got} of at least {least}.",
            **values,
        )
    else:
        yield violated(
            "target.keuzedelen",
            nl=f"De keuzedelen tellen samen {got} uur, {least - got} uur te weinig voor een {programme}.",
            en=f"The keuzedelen add up to {got} hours, {least - got} too few for a {programme}.",
            **values,
        )
