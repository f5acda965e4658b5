"""Where learners are enrolled, who pays, and what is reported and registered."""

from __future__ import annotations

from leerroute.law import Finding, Law, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.parts import Partner, PartnerRole, Phase, RouteYear
from leerroute.route.rules.book import DLR_OR_GLR, Findings, norm_items, rules, yes_or_no
from leerroute.text import Text, enumeration

_PHASES = {Phase.VO: Text(nl="het vo", en="vo"), Phase.MBO: Text(nl="het mbo", en="mbo")}


@rules.rule(
    "dlr.enrolment",
    title=Text(nl="Waar staan de leerlingen ingeschreven?", en="Where are the learners enrolled?"),
    norms=("dlr.phase.years",),
    applies=DLR_OR_GLR,
)
def enrolment_follows_the_phase(design: RouteDesign, law: Law) -> Findings:
    """Learners are enrolled at vo in route years 1 and 2, at mbo from year 3."""
    for year in _years(design):
        phase = _phase(year, law, "dlr.phase.years")
        yield _in_phase(
            year,
            year.enrolled_at,
            phase,
            "enrolled_at",
            Text(nl="staan de leerlingen ingeschreven bij", en="learners are enrolled at"),
        )


@rules.rule(
    "dlr.funding",
    title=Text(nl="Volgt de bekostiging de inschrijving?", en="Does funding follow enrolment?"),
    norms=("dlr.funding.phase",),
    applies=DLR_OR_GLR,
)
def funding_follows_the_phase(design: RouteDesign, law: Law) -> Findings:
    """Route years 1 and 2 are funded as vo, from year 3 as mbo."""
    for year in _years(design):
        phase = _phase(year, law, "dlr.funding.phase")
        yield _in_phase(
            year, year.funded_as, phase, "funded_as", Text(nl="loopt de bekostiging via", en="funding comes from")
        )


def _years(design: RouteDesign) -> tuple[RouteYear, ...]:
    return design.years or ()


def _phase(year: RouteYear, law: Law, norm: str) -> Phase:
    return Phase.MBO if year.number >= law[norm].number("mbo_from") else Phase.VO


def _in_phase(year: RouteYear, given: Phase | None, should: Phase, field: str, what: Text) -> Finding:
    path, side = f"years[{year.number}].{field}", _PHASES[should]
    if given is None:
        return unknown(
            path,
            nl=f"Routejaar {year.number}: nog niet ingevuld. Volgens de wet {what.nl} {side.nl}.",
            en=f"Route year {year.number}: not filled in yet. By law {what.en} {side.en}.",
        )
    if given is should:
        return met(
            path,
            nl=f"In routejaar {year.number} {what.nl} {side.nl}.",
            en=f"In route year {year.number} {what.en} {side.en}.",
            given=given,
        )
    return violated(
        path,
        nl=f"In routejaar {year.number} {what.nl} {side.nl}, niet via {_PHASES[given].nl}.",
        en=f"In route year {year.number} {what.en} {side.en}, not {_PHASES[given].en}.",
        given=given,
    )


@rules.rule(
    "dlr.report",
    title=Text(nl="Is de route gemeld?", en="Is the route reported?"),
    norms=("dlr.report",),
    applies=DLR_OR_GLR,
)
def route_is_reported(design: RouteDesign, law: Law) -> Findings:
    """Both boards jointly report to the minister that they offer the route; the law names no date."""
    del law
    yield yes_or_no(
        design.reported,
        "reported",
        yes=Text(nl="Beide besturen hebben de route samen gemeld.", en="Both boards have jointly reported the route."),
        no=Text(
            nl="De route is nog niet gemeld; beide besturen doen dat samen bij de minister (via DUO).",
            en="The route is not reported yet; both boards do so jointly to the minister (through DUO).",
        ),
        missing=Text(
            nl="Of de route al gemeld is bij de minister is nog niet ingevuld.",
            en="Whether the route is reported to the minister is not filled in yet.",
        ),
    )


@rules.rule(
    "dlr.rio",
    title=Text(nl="Staat de route in RIO?", en="Is the route in RIO?"),
    norms=("dlr.rio.registration",),
    applies=DLR_OR_GLR,
)
def every_partner_registers_in_rio(design: RouteDesign, law: Law) -> Findings:
    """Each vmbo school and the college register the route in RIO themselves, each route separately, naming the partner."""
    del law
    registering = (*design.partners_as(PartnerRole.VMBO_SCHOOL), *design.partners_as(PartnerRole.MBO_COLLEGE))
    if not registering:
        yield unknown(
            "partners",
            nl="De vmbo-school en het mbo zijn nog niet ingevuld.",
            en="The vmbo school and the college are not filled in yet.",
        )
    for partner in registering:
        yield from _rio(partner)


def _rio(partner: Partner) -> Findings:
    rio = partner.rio
    for field, yes, no in (
        (
            "registered",
            Text(nl="heeft de route zelf geregistreerd", en="has registered the route itself"),
            Text(
                nl="heeft de route nog niet in RIO gezet; elke school doet dat zelf, niet de een voor de ander",
                en="has not put the route in RIO; each school does so itself, not one for the other",
            ),
        ),
        (
            "separately",
            Text(nl="heeft deze route apart geregistreerd", en="has registered this route separately"),
            Text(
                nl="heeft deze route samen met een andere geregistreerd; elke route moet apart",
                en="has registered this route together with another; each route goes separately",
            ),
        ),
        (
            "names_partner",
            Text(nl="noemt de partner bij de registratie", en="names the partner in the registration"),
            Text(
                nl="noemt de samenwerkende partner niet bij de registratie",
                en="does not name the cooperating partner in the registration",
            ),
        ),
    ):
        yield yes_or_no(
            getattr(rio, field) if rio else None,
            f"partners[{partner.id}].rio.{field}",
            yes=Text(nl=f"RIO: {partner.name} {yes.nl}.", en=f"RIO: {partner.name} {yes.en}."),
            no=Text(nl=f"RIO: {partner.name} {no.nl}.", en=f"RIO: {partner.name} {no.en}."),
            missing=Text(
                nl=f"RIO: nog niet ingevuld of {partner.name} dit deed: {yes.nl}.",
                en=f"RIO: not filled in yet whether {partner.name} {yes.en}.",
            ),
        )


@rules.rule(
    "dlr.rio_deadline",
    title=Text(nl="Is de route op tijd in RIO gezet?", en="Was the route registered in time?"),
    norms=("dlr.rio.deadline",),
    applies=DLR_OR_GLR,
)
def rio_registration_is_in_time(design: RouteDesign, law: Law) -> Findings:
    """A date of its own for these routes was not found; the general one is only shown for the partners to check."""
    deadline = law["dlr.rio.deadline"].codes()[0]
    for partner in design.partners or ():
        if partner.rio is None or partner.rio.registered_on is None or design.cohort_start is None:
            continue
        on, last = partner.rio.registered_on.isoformat(), f"{design.cohort_start.year}-{deadline}"
        in_time = on <= last
        answer = met if in_time else violated
        yield answer(
            f"partners[{partner.id}].rio.registered_on",
            nl=f"{partner.name} registreerde op {on}; de algemene datum is {last}.",
            en=f"{partner.name} registered on {on}; the general date is {last}.",
            on=on,
            last=last,
        )


@rules.rule(
    "dlr.exempt",
    title=Text(nl="Welke gewone mbo-regels gelden hier niet?", en="Which ordinary mbo rules are off here?"),
    norms=("dlr.exempt",),
    applies=DLR_OR_GLR,
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
