"""Where learners are enrolled, who pays, and what is reported and registered."""

from __future__ import annotations

from datetime import date

from leerroute.law import Finding, Law, NormInForce, ask, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.parts import Partner, PartnerRole, Phase, RouteYear
from leerroute.route.rules.book import DLR, DLR_OR_GLR, Findings, norm_items, rules, yes_or_no
from leerroute.text import Text, day, enumeration

_PHASES = {Phase.VO: Text(nl="het vo", en="vo"), Phase.MBO: Text(nl="het mbo", en="mbo")}


@rules.rule(
    "dlr.enrolment",
    title=Text(nl="Waar staan de leerlingen ingeschreven?", en="Where are the learners enrolled?"),
    norms=("dlr.phase.years",),
    applies=DLR_OR_GLR,
)
def enrolment_follows_the_phase(design: RouteDesign, law: Law) -> Findings:
    """Learners are enrolled at vo in route years 1 and 2, at mbo from year 3."""
    what = Text(nl="zijn de leerlingen volgens de wet ingeschreven bij", en="learners are by law enrolled at")
    yield from _follows_phase(design, law["dlr.phase.years"], "enrolled_at", what)


@rules.rule(
    "dlr.funding",
    title=Text(nl="Volgt de bekostiging de inschrijving?", en="Does funding follow enrolment?"),
    norms=("dlr.funding.phase",),
    applies=DLR_OR_GLR,
)
def funding_follows_the_phase(design: RouteDesign, law: Law) -> Findings:
    """Route years 1 and 2 are funded as vo, from year 3 as mbo."""
    what = Text(nl="loopt de bekostiging volgens de wet via", en="by law funding goes through")
    yield from _follows_phase(design, law["dlr.funding.phase"], "funded_as", what)


def _follows_phase(design: RouteDesign, norm: NormInForce, field: str, what: Text) -> Findings:
    if not design.years:
        yield unknown(
            "years",
            nl="De jaren van de route zijn nog niet ingevuld.",
            en="The years of the route are not filled in yet.",
        )
    for year in design.years or ():
        should = Phase.MBO if year.number >= norm.number("mbo_from") else Phase.VO
        yield _in_phase(year, getattr(year, field), should, field, what)


def _in_phase(year: RouteYear, given: Phase | None, should: Phase, field: str, what: Text) -> Finding:
    path, side = f"years[{year.number}].{field}", _PHASES[should]
    nl, en = f"In routejaar {year.number} {what.nl} {side.nl}", f"In route year {year.number} {what.en} {side.en}"
    if given is None:
        return unknown(path, nl=f"{nl}. Dat is nog niet ingevuld.", en=f"{en}. That is not filled in yet.")
    if given is should:
        return met(path, nl=f"{nl}. Dat klopt.", en=f"{en}. That is so.", given=given)
    return violated(
        path, nl=f"{nl}. Hier staat {_PHASES[given].nl}.", en=f"{en}. Here it says {_PHASES[given].en}.", given=given
    )


@rules.rule(
    "dlr.report",
    title=Text(nl="Is de route gemeld?", en="Is the route reported?"),
    norms=("dlr.report", "dlr.report.before_start"),
    applies=DLR_OR_GLR,
)
def route_is_reported(design: RouteDesign, law: Law) -> Findings:
    """Both boards jointly report to the minister that they offer the route; the law names no date."""
    del law
    if design.reported is None:
        yield unknown(
            "reported",
            nl="Is de route al gemeld bij de minister (via DUO)? Dat is nog niet ingevuld.",
            en="Is the route reported to the minister (through DUO) yet? Not filled in yet.",
        )
    elif design.reported:
        yield met(
            "reported",
            nl="Beide besturen hebben de route samen gemeld.",
            en="Both boards have jointly reported the route.",
        )
    else:
        yield ask(
            "reported",
            nl="De route is nog niet gemeld. Beide besturen doen dat samen; de wet noemt geen datum, DUO vraagt het vóór de start.",
            en="The route is not reported yet. Both boards do so jointly; the law names no date, DUO asks it before the start.",
        ).resting_on("dlr.report", "dlr.report.before_start")


@rules.rule(
    "dlr.rio",
    title=Text(nl="Staat de route in RIO?", en="Is the route in RIO?"),
    norms=("dlr.rio.registration",),
    applies=DLR_OR_GLR,
)
def every_partner_registers_in_rio(design: RouteDesign, law: Law) -> Findings:
    """Each vmbo school and the college register the route in RIO themselves, each route separately, naming the partner."""
    del law
    for role, nl, en in (
        (PartnerRole.VMBO_SCHOOL, "De vmbo-school", "The vmbo school"),
        (PartnerRole.MBO_COLLEGE, "Het mbo", "The college"),
    ):
        partners = design.partners_as(role)
        if not partners:
            yield unknown("partners", nl=f"{nl} is nog niet ingevuld.", en=f"{en} is not filled in yet.")
        for partner in partners:
            yield from _rio(partner)


def _rio(partner: Partner) -> Findings:
    registered = partner.rio.registered if partner.rio else None
    name, path = partner.name, f"partners[{partner.id}].rio"
    yield yes_or_no(
        registered,
        f"{path}.registered",
        yes=Text(nl=f"RIO: {name} heeft de route zelf geregistreerd.", en=f"RIO: {name} registered the route itself."),
        no=Text(
            nl=f"RIO: {name} heeft de route nog niet geregistreerd. Elke school doet dat zelf, niet de een voor de ander.",
            en=f"RIO: {name} has not registered the route yet. Each school does so itself, not one for the other.",
        ),
        missing=Text(
            nl=f"RIO: heeft {name} de route zelf geregistreerd? Dat is nog niet ingevuld.",
            en=f"RIO: did {name} register the route itself? Not filled in yet.",
        ),
    )
    if partner.rio is None or not registered:
        return
    yield yes_or_no(
        partner.rio.separately,
        f"{path}.separately",
        yes=Text(nl=f"RIO: {name} registreerde deze route apart.", en=f"RIO: {name} registered this route separately."),
        no=Text(
            nl=f"RIO: {name} registreerde deze route samen met een andere. Elke route moet apart.",
            en=f"RIO: {name} registered this route together with another. Each route goes separately.",
        ),
        missing=Text(
            nl=f"RIO: staat deze route bij {name} apart? Dat is nog niet ingevuld.",
            en=f"RIO: did {name} register this route separately? Not filled in yet.",
        ),
    )
    yield yes_or_no(
        partner.rio.names_partner,
        f"{path}.names_partner",
        yes=Text(nl=f"RIO: {name} noemt de partner erbij.", en=f"RIO: {name} names the partner."),
        no=Text(
            nl=f"RIO: {name} noemt de samenwerkende partner niet; dat moet wel.",
            en=f"RIO: {name} does not name the cooperating partner, as it must.",
        ),
        missing=Text(
            nl=f"RIO: noemt {name} de partner erbij? Dat is nog niet ingevuld.",
            en=f"RIO: does {name} name the partner? Not filled in yet.",
        ),
    )


@rules.rule(
    "dlr.rio_deadline",
    title=Text(nl="Is de route op tijd in RIO gezet?", en="Was the route registered in time?"),
    norms=("dlr.rio.deadline",),
    applies=DLR_OR_GLR,
)
def rio_registration_is_in_time(design: RouteDesign, law: Law) -> Findings:
    """No date of its own was found for these routes: who registered after the general one is told to ask DUO."""
    month, of_month = map(int, law["dlr.rio.deadline"].codes()[0].split("-"))
    for partner in design.partners or ():
        if partner.rio is None or partner.rio.registered_on is None or design.cohort_start is None:
            continue
        on, last = partner.rio.registered_on, date(design.cohort_start.year, month, of_month)
        if on > last:
            yield violated(
                f"partners[{partner.id}].rio.registered_on",
                nl=f"{partner.name} registreerde op {day(on, 'nl')}, na de algemene datum van {day(last, 'nl')}. Vraag het na bij DUO.",
                en=f"{partner.name} registered on {day(on, 'en')}, after the general date of {day(last, 'en')}. Ask DUO.",
                on=on.isoformat(),
                last=last.isoformat(),
            )


@rules.rule(
    "dlr.exempt",
    title=Text(nl="Welke gewone mbo-regels gelden hier niet?", en="Which ordinary mbo rules are off here?"),
    norms=("dlr.exempt",),
    applies=DLR,
)
def ordinary_mbo_rules_that_are_off(design: RouteDesign, law: Law) -> Findings:
    """Inside the route some ordinary mbo rules do not apply, such as the binding study advice."""
    del design
    named = [f"WEB {article} ({item.nl})" for article, item in norm_items(law, "dlr.exempt")]
    named_en = [f"WEB {article} ({item.en})" for article, item in norm_items(law, "dlr.exempt")]
    yield met(
        "kind",
        nl=f"Binnen de route gelden niet: {enumeration(named, 'nl')}.",
        en=f"Not applicable inside the route: {enumeration(named_en, 'en')}.",
    )
