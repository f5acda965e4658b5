"""Learning at a company: filled in, recognised, agreed, and the same throughout the document."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.law import Finding, Law, ask, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.parts import BpvPeriod, LearningPath
from leerroute.route.rules.book import LWT, Findings, norm_items, rules, yes_or_no
from leerroute.text import Text, enumeration

VO_YEARS = 2
"""Route years 1 and 2 are the last of the vmbo; in a regular route a learner there does a stage, no bpv."""


def place_of(design: RouteDesign, period: BpvPeriod) -> Text:
    """The period as people call it: the company's name and the year."""
    names = {partner.id: partner.name for partner in design.partners or ()}
    name = names.get(period.company, period.company)
    return Text(nl=f"{name}, jaar {period.year}", en=f"{name}, year {period.year}")


def path_of(period: BpvPeriod, field: str) -> str:
    return f"bpv[{period.year} {period.company}].{field}"


def _of_mbo(design: RouteDesign) -> Iterator[BpvPeriod]:
    """The periods that are bpv under the WEB: not a stage in the regular vmbo, not a leer-werktraject."""
    for period in design.bpv or ():
        if design.kind is not RouteKind.REGULIER or period.year > VO_YEARS:
            yield period


@rules.rule(
    "bpv.filled_in",
    title=Text(nl="Is het leren bij een bedrijf ingevuld?", en="Is learning at a company filled in?"),
    norms=("bpv.recognised_company",),
    applies=lambda design: design.kind is not RouteKind.REGULIER,
)
def bpv_is_filled_in(design: RouteDesign, law: Law) -> Findings:
    """Without bpv periods nothing can be said about companies and young learners."""
    del law
    if design.bpv is None:
        yield unknown(
            "bpv",
            nl="Het leren bij een bedrijf (bpv) is nog niet ingevuld.",
            en="Learning at a company (bpv) is not filled in yet.",
        )


def _recognised(design: RouteDesign, period: BpvPeriod) -> Finding:
    where = place_of(design, period)
    return yes_or_no(
        period.recognised,
        path_of(period, "recognised"),
        yes=Text(nl=f"{where.nl}: SBB heeft dit leerbedrijf erkend.", en=f"{where.en}: recognised by SBB."),
        no=Text(
            nl=f"{where.nl}: SBB heeft dit bedrijf niet erkend, dus hier kan het niet.",
            en=f"{where.en}: not recognised by SBB, so it is not possible here.",
        ),
        missing=Text(
            nl=f"{where.nl}: heeft SBB dit bedrijf erkend? Dat is nog niet ingevuld.",
            en=f"{where.en}: did SBB recognise this company? Not filled in yet.",
        ),
    )


@rules.rule(
    "bpv.company",
    title=Text(nl="Is het leerbedrijf erkend?", en="Is the company recognised?"),
    norms=("bpv.recognised_company",),
    applies=lambda design: not LWT(design),
)
def bpv_is_at_a_recognised_company(design: RouteDesign, law: Law) -> Findings:
    """Bpv takes place only at a company recognised by SBB."""
    del law
    yield from (_recognised(design, period) for period in _of_mbo(design))


@rules.rule(
    "lwt.company",
    title=Text(nl="Is het bedrijf erkend?", en="Is the company recognised?"),
    norms=("lwt.company",),
    applies=LWT,
)
def lwt_is_at_a_recognised_company(design: RouteDesign, law: Law) -> Findings:
    """Learning at work in a leer-werktraject takes place only at a company recognised by SBB."""
    del law
    yield from (_recognised(design, period) for period in design.bpv or ())


@rules.rule(
    "bpv.agreement",
    title=Text(nl="Is de praktijkovereenkomst compleet?", en="Is the practice agreement complete?"),
    norms=("bpv.agreement",),
    applies=lambda design: not LWT(design),
)
def practice_agreement_is_complete(design: RouteDesign, law: Law) -> Findings:
    """Institution, learner and company agree on dates and hours, guidance, content and assessment, and ending."""
    for period in _of_mbo(design):
        where, path = place_of(design, period), path_of(period, "agreement")
        if period.agreement is None:
            yield unknown(
                path,
                nl=f"{where.nl}: de praktijkovereenkomst is nog niet ingevuld.",
                en=f"{where.en}: the practice agreement is not filled in yet.",
            )
            continue
        lacking = [(key, item) for key, item in norm_items(law, "bpv.agreement") if key not in period.agreement]
        if lacking:
            nl = enumeration((f"{key} ({item.nl})" for key, item in lacking), "nl")
            en = enumeration((f"{key} ({item.en})" for key, item in lacking), "en")
            yield violated(
                path,
                nl=f"{where.nl}: in de praktijkovereenkomst ontbreekt {nl}.",
                en=f"{where.en}: the practice agreement lacks {en}.",
                lacking=", ".join(key for key, _ in lacking),
            )
        else:
            yield met(
                path,
                nl=f"{where.nl}: de praktijkovereenkomst is compleet.",
                en=f"{where.en}: the practice agreement is complete.",
            )


@rules.rule("bpv.hours_agree", title=Text(nl="Klopt de bpv met de onderdelen?", en="Do bpv and units agree?"), norms=())
def bpv_hours_agree_with_the_units(design: RouteDesign, law: Law) -> Findings:
    """Not law: the hours at companies in a year are the bpv hours of that year's units, or the document contradicts itself."""
    del law
    for year in design.years or ():
        periods = [period.hours for period in design.bpv or () if period.year == year.number]
        units = [unit.hours.bpv for unit in year.units or ()]
        if not periods or not units or None in periods or None in units:
            continue
        at_companies, in_units = sum(filter(None, periods)), sum(filter(None, units))
        path = f"years[{year.number}].hours.bpv"
        values = {"periods": at_companies, "units": in_units}
        if at_companies == in_units:
            yield met(
                path,
                nl=f"Jaar {year.number}: {in_units} uur bpv, bij de bedrijven en bij de onderdelen hetzelfde.",
                en=f"Year {year.number}: bpv is {in_units} hours throughout.",
                **values,
            )
        else:
            yield violated(
                path,
                nl=f"Jaar {year.number}: bij de bedrijven staat {at_companies} uur bpv, bij de onderdelen {in_units}.",
                en=f"Year {year.number}: {at_companies} hours of bpv at companies, {in_units} in the units.",
                **values,
            )


@rules.rule(
    "bbl.after_leerplicht",
    title=Text(nl="BBL pas na de leerplicht?", en="BBL only after leerplicht?"),
    norms=("mbo.bbl.after_leerplicht", "leerplicht.full_until_age"),
    applies=lambda design: design.target.path is LearningPath.BBL,
)
def bbl_starts_after_leerplicht(design: RouteDesign, law: Law) -> Findings:
    """BBL starts only after full leerplicht has ended: after the school year in which the learner turned 16."""
    first, age = design.target.bbl_from_year, law["leerplicht.full_until_age"].number()
    stated = [(p.youngest, p.year) for p in design.bpv or () if first is not None and p.youngest is not None]
    then = [youngest for youngest, year in stated if year == first]
    ages = then or [youngest - (year - first) for youngest, year in stated if first is not None]
    if first is None or not ages:
        yield unknown(
            "target.bbl_from_year",
            nl="Vanaf welk routejaar de BBL begint, of hoe oud de jongste dan is, is nog niet ingevuld.",
            en="From which route year BBL starts, or the age of the youngest then, is not filled in yet.",
        )
        return
    youngest = min(ages)
    values = {"youngest": youngest, "first": first}
    start_nl, start_en = f"De BBL begint in routejaar {first}", f"BBL starts in route year {first}"
    if youngest > age:
        yield met(
            "target.bbl_from_year",
            nl=f"{start_nl}; de jongste is dan {youngest} en niet meer volledig leerplichtig.",
            en=f"{start_en}; the youngest is {youngest} then, and full leerplicht has ended.",
            **values,
        )
    elif youngest == age:
        yield ask(
            "target.bbl_from_year",
            nl=f"{start_nl}; de jongste is dan {youngest}. Werd iedereen al {age} voordat dat schooljaar begon? Pas dan is de leerplicht voorbij.",
            en=f"{start_en}; the youngest is {youngest} then. Did everybody turn {age} before that school year began? Only then leerplicht is over.",
            **values,
        )
    else:
        yield violated(
            "target.bbl_from_year",
            nl=f"{start_nl}, maar de jongste is dan {youngest}. BBL kan pas na het schooljaar waarin je {age} wordt.",
            en=f"{start_en}, but the youngest is {youngest} then. BBL is possible only after the school year of turning {age}.",
            **values,
        )
