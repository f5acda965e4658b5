"""How many hours the route holds: teaching time, guided hours, bpv, keuzedelen."""

from __future__ import annotations

from collections.abc import Iterable

from leerroute.law import Law, ask, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.parts import LearningPath
from leerroute.route.rules.book import DLR_OR_GLR, Findings, rules
from leerroute.text import Text, enumeration, number

_NAMES = {
    "total": Text(nl="onderwijstijd", en="teaching time"),
    "guided": Text(nl="begeleide uren", en="guided hours"),
    "bpv": Text(nl="uren bpv", en="hours of bpv"),
}


def _sum(values: Iterable[int | None]) -> tuple[int, int]:
    """What is known added up, and how many values are missing."""
    listed = list(values)
    return sum(value for value in listed if value is not None), sum(value is None for value in listed)


def _hours(design: RouteDesign, law: Law, norm_id: str, path: LearningPath) -> Findings:
    length = design.length
    if length is None or design.target.path is None:
        yield unknown(
            "years" if length is None else "target.path",
            nl="Zonder jaren en leerweg in het mbo (BOL of BBL) is de urennorm niet te bepalen.",
            en="Without years and learning path (BOL or BBL) the norm for hours cannot be known.",
        )
        return
    norm = law[norm_id]
    if design.target.path is not path or length not in norm:
        return
    empty = [str(year.number) for year in design.years or () if not year.units]
    for kind, name in _NAMES.items():
        least = norm.number(length, kind)
        got, missing = _sum(getattr(unit.hours, kind) for _, unit in design.units())
        values = {"hours": got, "min": least, "years": length}
        where = f"hours.{kind}"
        got_nl, got_en, least_nl, least_en = (
            number(got, "nl"),
            number(got, "en"),
            number(least, "nl"),
            number(least, "en"),
        )
        if got >= least:
            yield met(
                where,
                nl=f"De {name.nl}: {got_nl} klokuren, minstens {least_nl} in {length} jaar {path}.",
                en=f"The {name.en}: {got_en} clock hours, at least {least_en} in {length} years of {path}.",
                **values,
            )
        elif missing or empty:
            yield unknown(
                where,
                nl=f"De {name.nl}: tot nu toe {got_nl} van minstens {least_nl} klokuren; {_gaps(missing, empty).nl}.",
                en=f"The {name.en}: so far {got_en} of at least {least_en} clock hours; {_gaps(missing, empty).en}.",
                **values,
            )
        else:
            yield from _too_few(design, where, name, values, path)


def _gaps(missing: int, empty: list[str]) -> Text:
    nl, en = [], []
    if missing:
        nl.append(f"bij {missing} {'onderdeel' if missing == 1 else 'onderdelen'} zijn ze nog niet ingevuld")
        en.append(f"{missing} {'unit has' if missing == 1 else 'units have'} none filled in yet")
    if empty:
        nl.append(f"jaar {enumeration(empty, 'nl')} heeft nog geen onderdelen")
        en.append(f"year {enumeration(empty, 'en')} has no units yet")
    return Text(nl=" en ".join(nl), en=" and ".join(en))


def _too_few(design: RouteDesign, where: str, name: Text, values: dict[str, int], path: LearningPath) -> Findings:
    short_nl, short_en = (number(values["min"] - values["hours"], language) for language in ("nl", "en"))
    got_nl, got_en = (number(values["hours"], language) for language in ("nl", "en"))
    least_nl, least_en = (number(values["min"], language) for language in ("nl", "en"))
    nl = f"De {name.nl}: {got_nl} klokuren, en dat is {short_nl} minder dan de {least_nl} voor {values['years']} jaar {path}."
    en = f"The {name.en}: {got_en} clock hours, {short_en} less than the {least_en} for {values['years']} years of {path}."
    exception = design.hours_exception
    if exception is None:
        yield violated(
            where,
            nl=f"{nl} Minder mag alleen als de kwaliteit aantoonbaar goed is en het in schoolplan en schoolgids staat.",
            en=f"{en} Fewer is allowed only with demonstrable quality, laid down in school plan and school guide.",
            **values,
        ).resting_on(_norm_of(path), "dlr.hours.exception")
        return
    laid_down = (exception.in_school_plan, exception.in_school_guide)
    if False in laid_down:
        yield violated(
            where,
            nl=f"{nl} Voor minder uren moet het in het schoolplan én de schoolgids staan.",
            en=f"{en} For fewer hours it must be in the school plan and the school guide.",
            **values,
        ).resting_on(_norm_of(path), "dlr.hours.exception")
    elif None in laid_down or exception.quality is None:
        yield unknown(
            where,
            nl=f"{nl} De uitzondering is nog niet helemaal ingevuld (kwaliteit, schoolplan, schoolgids).",
            en=f"{en} The exception is not filled in yet (quality, school plan, school guide).",
            **values,
        ).resting_on(_norm_of(path), "dlr.hours.exception")
    else:
        yield ask(
            where,
            nl=f"{nl} Jullie beroepen je op kwaliteit; kunnen jullie die aantonen?",
            en=f"{en} You rely on quality; can you demonstrate it?",
            **values,
        ).resting_on(_norm_of(path), "dlr.hours.exception")


def _norm_of(path: LearningPath) -> str:
    return f"dlr.hours.{path.lower()}"


@rules.rule(
    "dlr.hours_bol",
    title=Text(nl="Genoeg uren (BOL)?", en="Enough hours (BOL)?"),
    norms=("dlr.hours.bol", "dlr.hours.exception"),
    applies=DLR_OR_GLR,
)
def bol_route_has_enough_hours(design: RouteDesign, law: Law) -> Findings:
    """Over the whole route there are at least the total, guided and bpv hours for its length in BOL."""
    yield from (
        finding.resting_on(*(finding.norms or ("dlr.hours.bol",)))
        for finding in _hours(design, law, "dlr.hours.bol", LearningPath.BOL)
    )


@rules.rule(
    "dlr.hours_bbl",
    title=Text(nl="Genoeg uren (BBL)?", en="Enough hours (BBL)?"),
    norms=("dlr.hours.bbl", "dlr.hours.exception"),
    applies=lambda design: DLR_OR_GLR(design) and design.target.path is LearningPath.BBL,
)
def bbl_route_has_enough_hours(design: RouteDesign, law: Law) -> Findings:
    """Over the whole route there are at least the total, guided and bpv hours for its length in BBL."""
    yield from (
        finding.resting_on(*(finding.norms or ("dlr.hours.bbl",)))
        for finding in _hours(design, law, "dlr.hours.bbl", LearningPath.BBL)
    )


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
    got, missing = _sum(keuzedeel.hours for keuzedeel in chosen)
    values = {"hours": got, "min": least}
    if got >= least:
        yield met(
            "target.keuzedelen",
            nl=f"De keuzedelen tellen samen {got} uur; minstens {least} uur moet.",
            en=f"The keuzedelen add up to {got} hours; at least {least} are needed.",
            **values,
        )
    elif missing:
        yield unknown(
            "target.keuzedelen",
            nl=f"Van {missing} keuzedelen zijn de uren nog niet ingevuld; nu {got} van minstens {least} uur.",
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
