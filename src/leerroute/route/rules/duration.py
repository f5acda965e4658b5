"""How long the route takes, from leerjaar 3."""

from __future__ import annotations

from leerroute.curriculum import MboProgramme
from leerroute.law import Law, met, unknown, violated
from leerroute.route.adding_up import VMBO_YEARS
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.rules.book import DLR_OR_GLR, Findings, of_kind, rules
from leerroute.text import Text, enumeration


@rules.rule(
    "dlr.start",
    title=Text(nl="Begint de route in leerjaar 3?", en="Does the route start in leerjaar 3?"),
    norms=("dlr.start_leerjaar",),
    applies=DLR_OR_GLR,
)
def starts_in_leerjaar_3(design: RouteDesign, law: Law) -> Findings:
    """The first route year is leerjaar 3 of the vmbo, and the years follow on without a gap."""
    start = law["dlr.start_leerjaar"].number()
    years = {year.number: year for year in design.years or ()}
    first = years.get(1)
    if first is None or first.leerjaar is None:
        yield unknown(
            "years[1].leerjaar",
            nl="Het leerjaar van het eerste routejaar is nog niet ingevuld.",
            en="The leerjaar of the first route year is not filled in yet.",
        )
    elif first.leerjaar == start:
        yield met(
            "years[1].leerjaar",
            nl=f"De route begint in leerjaar {start}.",
            en=f"The route starts in leerjaar {start}.",
            leerjaar=first.leerjaar,
        )
    else:
        yield violated(
            "years[1].leerjaar",
            nl=f"De route begint in leerjaar {first.leerjaar}; de wet begint te tellen in leerjaar {start}.",
            en=f"The route starts in leerjaar {first.leerjaar}; the law counts from leerjaar {start}.",
            leerjaar=first.leerjaar,
        )
    second = years.get(2)
    if second is not None and second.leerjaar is not None and second.leerjaar != start + 1:
        yield violated(
            "years[2].leerjaar",
            nl=f"Routejaar 2 is leerjaar {start + 1}; hier staat leerjaar {second.leerjaar}.",
            en=f"Route year 2 is leerjaar {start + 1}; here it says leerjaar {second.leerjaar}.",
            leerjaar=second.leerjaar,
        ).resting_on()
    missing = [str(number) for number in range(1, max(years, default=0)) if number not in years]
    if missing:
        yield unknown(
            "years",
            nl=f"Routejaar {enumeration(missing, 'nl')} ontbreekt tussen de ingevulde jaren.",
            en=f"Route year {enumeration(missing, 'en')} is missing between the years that are filled in.",
        )


def _length_and_target(design: RouteDesign) -> tuple[int, MboProgramme, int] | None:
    length, programme, nominal = design.length, design.target.mbo_programme, design.target.nominal_years
    if length is None or programme is None or nominal is None:
        return None
    return length, programme, nominal


def _what_is_missing(design: RouteDesign) -> Findings:
    for value, path, nl, en in (
        (design.length, "years", "De jaren van de route zijn", "The years of the route are"),
        (
            design.target.mbo_programme,
            "target.level",
            "Het mbo-niveau (op niveau 4 ook de soort opleiding) is",
            "The mbo level (at level 4 the kind of programme too) is",
        ),
        (
            design.target.nominal_years,
            "target.nominal_years",
            "De duur van de mbo-opleiding zelf is",
            "The duration of the mbo programme itself is",
        ),
    ):
        if value is None:
            yield unknown(path, nl=f"{nl} nog niet ingevuld.", en=f"{en} not filled in yet.")


@rules.rule(
    "dlr.duration",
    title=Text(nl="Duurt de route zo lang als mag?", en="Is the duration allowed?"),
    norms=("dlr.duration",),
    applies=DLR_OR_GLR,
)
def duration_is_within_bounds(design: RouteDesign, law: Law) -> Findings:
    """The route takes at least and at most the years that the law gives for its mbo programme, from leerjaar 3."""
    known = _length_and_target(design)
    if known is None:
        yield from _what_is_missing(design)
        return
    length, programme, nominal = known
    norm = law["dlr.duration"]
    if programme not in norm or str(nominal) not in norm.at(programme):
        yield violated(
            "target.nominal_years",
            nl=f"Een {programme} van {nominal} jaar kent de wet niet in een doorlopende leerroute.",
            en=f"The law knows no {programme} of {nominal} years in a doorlopende leerroute.",
            nominal_years=nominal,
        )
        return
    low, high = norm.number(programme, nominal, "min"), norm.number(programme, nominal, "max")
    bounds = {"length": length, "min": low, "max": high}
    start_nl, start_en = f"De route duurt {length} jaar", f"The route takes {length} years"
    of_nl, of_en = f"bij een {programme} van {nominal} jaar", f"with a {programme} of {nominal} years"
    if low <= length <= high:
        yield met(
            "years",
            nl=f"{start_nl}; {of_nl} mag het {low} of {high} jaar zijn.",
            en=f"{start_en}; {of_en} {low} or {high} years are allowed.",
            **bounds,
        )
    elif length < low:
        yield violated(
            "years",
            nl=f"{start_nl}; {of_nl} moet het minstens {low} jaar zijn.",
            en=f"{start_en}; {of_en} it must be at least {low}.",
            **bounds,
        )
    else:
        yield violated(
            "years",
            nl=f"{start_nl}; {of_nl} mag het hoogstens {high} jaar zijn.",
            en=f"{start_en}; {of_en} it may be at most {high}.",
            **bounds,
        )


@rules.rule(
    "dlr.shortening",
    title=Text(nl="Hoeveel korter dan gewoon?", en="How much shorter than regular?"),
    norms=("dlr.max_shortening",),
    applies=DLR_OR_GLR,
)
def shortening_is_one_year_at_most(design: RouteDesign, law: Law) -> Findings:
    """The route is at most one year shorter than two years of vmbo and the mbo programme in turn."""
    known = _length_and_target(design)
    if known is None:
        return
    length, _, nominal = known
    regular, most = VMBO_YEARS + nominal, law["dlr.max_shortening"].number()
    shorter = regular - length
    values = {"length": length, "regular": regular, "shorter": shorter, "max": most}
    if shorter > most:
        yield violated(
            "years",
            nl=f"De route is {shorter} jaar korter dan vmbo en mbo na elkaar ({regular} jaar); hoogstens {most} jaar korter mag.",
            en=f"The route is {shorter} years shorter than vmbo and mbo in turn ({regular} years); at most {most} is allowed.",
            **values,
        )
    else:
        won_nl = f"wint {shorter} jaar op" if shorter > 0 else "is niet korter dan"
        won_en = f"wins {shorter} year on" if shorter > 0 else "is not shorter than"
        yield met(
            "years",
            nl=f"De route {won_nl} vmbo en mbo na elkaar ({regular} jaar).",
            en=f"The route {won_en} vmbo and mbo in turn ({regular} years).",
            **values,
        )


@rules.rule(
    "vakmanschap.duration",
    title=Text(nl="Duur van de vakmanschaproute", en="Duration of the vakmanschaproute"),
    norms=("vakmanschap.duration",),
    applies=of_kind(RouteKind.VAKMANSCHAP),
)
def vakmanschap_duration(design: RouteDesign, law: Law) -> Findings:
    """The vakmanschaproute took three to four years to mbo-2, four to five to mbo-3."""
    yield from _earlier_duration(design, law, "vakmanschap.duration", design.target.mbo_programme)


@rules.rule(
    "beroepsroute.duration",
    title=Text(nl="Duur van de beroepsroute", en="Duration of the beroepsroute"),
    norms=("beroepsroute.duration",),
    applies=of_kind(RouteKind.BEROEPS, RouteKind.TECHNOLOGIE),
)
def beroepsroute_duration(design: RouteDesign, law: Law) -> Findings:
    """The beroepsroute and technologieroute took four to five years, or five to six with an extended programme."""
    yield from _earlier_duration(design, law, "beroepsroute.duration", design.target.nominal_years)


@rules.rule(
    "vm2.duration",
    title=Text(nl="Duur van VM2", en="Duration of VM2"),
    norms=("vm2.duration",),
    applies=of_kind(RouteKind.VM2),
)
def vm2_duration(design: RouteDesign, law: Law) -> Findings:
    """VM2 took four school years at most."""
    length, most = design.length, law["vm2.duration"].number("max")
    if length is None:
        yield unknown(
            "years",
            nl="De jaren van de route zijn nog niet ingevuld.",
            en="The years of the route are not filled in yet.",
        )
    else:
        answer = met if length <= most else violated
        yield answer(
            "years",
            nl=f"De route duurt {length} jaar; VM2 duurde hoogstens {most} jaar.",
            en=f"The route takes {length} years; VM2 took {most} at most.",
            length=length,
            max=most,
        )


def _earlier_duration(design: RouteDesign, law: Law, norm_id: str, key: object) -> Findings:
    norm, length = law[norm_id], design.length
    if length is None or key is None:
        yield unknown(
            "years",
            nl="De duur van de route of van de mbo-opleiding is nog niet ingevuld.",
            en="The duration of the route or of the mbo programme is not filled in yet.",
        )
    elif key in norm:
        low, high = norm.number(key, "min"), norm.number(key, "max")
        answer = met if low <= length <= high else violated
        yield answer(
            "years",
            nl=f"De route duurt {length} jaar; {low} tot {high} jaar mocht.",
            en=f"The route takes {length} years; {low} to {high} were allowed.",
            length=length,
            min=low,
            max=high,
        )
