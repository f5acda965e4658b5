"""Routes inside the vmbo: what only a leer-werktraject or entree in the vmbo has to meet."""

from __future__ import annotations

from collections.abc import Callable

from leerroute.law import Law, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.parts import BpvPeriod, DiplomaKind, PartnerRole
from leerroute.route.rules.book import ENTREE, LWT, Findings, norm_items, rules, yes_or_no
from leerroute.text import Text, number

_LWT_YEARS = 2
"""A leer-werktraject is counted over leerjaar 3 and 4."""


def _outside_school(
    design: RouteDesign, law: Law, norm_id: str, amount: Callable[[BpvPeriod], int | None], unit: Text
) -> Findings:
    norm = law[norm_id]
    low, high = norm.number("min"), norm.number("max")
    amounts = [amount(period) for period in design.bpv or () if period.year <= _LWT_YEARS]
    field = norm_id.rsplit(".", 1)[-1]
    total, open_ = sum(filter(None, amounts)), design.bpv is None or None in amounts
    if open_ and total <= high:
        yield unknown(
            f"bpv.{field}",
            nl=f"De {unit.nl} buiten de school zijn nog niet (allemaal) ingevuld.",
            en=f"The {unit.en} outside school are not (all) filled in yet.",
        )
        return
    nl = f"Buiten de school: {number(total, 'nl')} {unit.nl}; het moeten er {number(low, 'nl')} tot en met {number(high, 'nl')} zijn."
    en = f"Outside school: {number(total, 'en')} {unit.en}; it must be {number(low, 'en')} to {number(high, 'en')}."
    answer = met if low <= total <= high else violated
    yield answer(f"bpv.{field}", nl=nl, en=en, total=total, min=low, max=high)


@rules.rule(
    "lwt.hours", title=Text(nl="Uren buiten de school", en="Hours outside school"), norms=("lwt.hours",), applies=LWT
)
def lwt_hours(design: RouteDesign, law: Law) -> Findings:
    """Over leerjaar 3 and 4 the learner spends 640 to 1,280 clock hours outside school."""
    yield from _outside_school(
        design, law, "lwt.hours", lambda period: period.hours, Text(nl="klokuren", en="clock hours")
    )


@rules.rule(
    "lwt.days", title=Text(nl="Dagen buiten de school", en="Days outside school"), norms=("lwt.days",), applies=LWT
)
def lwt_days(design: RouteDesign, law: Law) -> Findings:
    """Over leerjaar 3 and 4 the learner spends 80 to 160 days outside school."""
    yield from _outside_school(design, law, "lwt.days", lambda period: period.days, Text(nl="dagen", en="days"))


@rules.rule(
    "lwt.conditions",
    title=Text(nl="Voorwaarden van het leer-werktraject", en="Conditions of the leer-werktraject"),
    norms=("lwt.school_time_each_week", "lwt.learning_agreement", "lwt.mbo_agreement"),
    applies=LWT,
)
def lwt_conditions(design: RouteDesign, law: Law) -> Findings:
    """School time every week, an agreement with learner and company, and one with a college that leads on to mbo-2."""
    del law
    given = design.leerwerk
    for field, norm, nl, en in (
        (
            "school_time_each_week",
            "lwt.school_time_each_week",
            "in elke schoolweek is er ook tijd op school",
            "every school week holds time at school",
        ),
        (
            "learning_agreement",
            "lwt.learning_agreement",
            "er is een leer-werkovereenkomst met leerling of ouders en bedrijf",
            "there is an agreement with learner or parents and company",
        ),
        (
            "mbo_agreement",
            "lwt.mbo_agreement",
            "er is een overeenkomst met een mbo",
            "there is an agreement with a college",
        ),
        (
            "mbo_route",
            "lwt.mbo_agreement",
            "dat mbo biedt een doorlopende leerweg tot en met mbo-2",
            "that college offers a continuous route up to mbo-2",
        ),
    ):
        yield yes_or_no(
            getattr(given, field) if given else None,
            f"leerwerk.{field}",
            yes=Text(nl=f"In orde: {nl}.", en=f"In order: {en}."),
            no=Text(nl=f"Dit moet: {nl}.", en=f"This is needed: {en}."),
            missing=Text(nl=f"Nog niet ingevuld: {nl}.", en=f"Not filled in yet: {en}."),
        ).resting_on(norm)


@rules.rule(
    "entree.fits",
    title=Text(nl="Past de entreeopleiding bij de school?", en="Does the entree programme fit the school?"),
    norms=("entree_vmbo.fits_programmes",),
    applies=ENTREE,
)
def entree_fits_the_school(design: RouteDesign, law: Law) -> Findings:
    """The entree programme fits the programmes that the school offers."""
    del law
    yield yes_or_no(
        design.entree.fits_programmes if design.entree else None,
        "entree.fits_programmes",
        yes=Text(
            nl="De entreeopleiding past bij wat de school aanbiedt.",
            en="The entree programme fits what the school offers.",
        ),
        no=Text(
            nl="De entreeopleiding past niet bij wat de school aanbiedt.",
            en="The entree programme does not fit what the school offers.",
        ),
        missing=Text(
            nl="Of de entreeopleiding bij de programma's van de school past is nog niet ingevuld.",
            en="Whether the entree programme fits the school is not filled in yet.",
        ),
    )


@rules.rule(
    "entree.work",
    title=Text(nl="Voorwaarden aan de bpv", en="Conditions on bpv"),
    norms=("entree_vmbo.work",),
    applies=ENTREE,
)
def entree_work_conditions(design: RouteDesign, law: Law) -> Findings:
    """Learning inside and outside school belong together, with a qualified mentor (`young.light_work` judges the work)."""
    given = design.entree
    items = dict(norm_items(law, "entree_vmbo.work"))
    for key in ("integrated", "mentor"):
        item = items[key]
        yield yes_or_no(
            getattr(given, key) if given else None,
            f"entree.{key}",
            yes=Text(nl=f"In orde: {item.nl}.", en=f"In order: {item.en}."),
            no=Text(nl=f"Dit moet: {item.nl}.", en=f"This is needed: {item.en}."),
            missing=Text(nl=f"Nog niet ingevuld: {item.nl}.", en=f"Not filled in yet: {item.en}."),
        )


@rules.rule(
    "entree.agreement",
    title=Text(
        nl="Regelt de overeenkomst met het mbo genoeg?", en="Does the agreement with the college settle enough?"
    ),
    norms=("entree_vmbo.agreement",),
    applies=ENTREE,
)
def entree_agreement(design: RouteDesign, law: Law) -> Findings:
    """The agreement settles enrolment as extraneus, examination, diploma and co-signing the practice agreement."""
    settled = design.entree.agreement if design.entree else None
    for key, item in norm_items(law, "entree_vmbo.agreement"):
        yield yes_or_no(
            None if settled is None else key in settled,
            f"entree.agreement.{key}",
            yes=Text(nl=f"Geregeld: {item.nl}.", en=f"Settled: {item.en}."),
            no=Text(
                nl=f"Dit staat niet in de overeenkomst: {item.nl}.", en=f"The agreement does not settle: {item.en}."
            ),
            missing=Text(
                nl=f"Nog niet ingevuld of dit geregeld is: {item.nl}.",
                en=f"Not filled in whether this is settled: {item.en}.",
            ),
        )


@rules.rule(
    "entree.diploma",
    title=Text(nl="Reikt het mbo het entreediploma uit?", en="Does the college award the entree diploma?"),
    norms=("entree_vmbo.agreement",),
    applies=ENTREE,
)
def entree_diploma_is_awarded_by_the_college(design: RouteDesign, law: Law) -> Findings:
    """Entree leads to an mbo-1 diploma, which the college awards."""
    del law
    if design.diplomas is None:
        yield unknown("diplomas", nl="De diploma's zijn nog niet ingevuld.", en="The diplomas are not filled in yet.")
        return
    award = next((award for award in design.diplomas if award.kind is DiplomaKind.MBO), None)
    partner = next((partner for partner in design.partners or () if award and partner.id == award.by), None)
    if award is None:
        yield violated(
            "diplomas",
            nl="Entree leidt tot een mbo-diploma; dat ontbreekt hier.",
            en="Entree leads to an mbo diploma, which is missing here.",
        )
    elif partner is None:
        yield unknown(
            "diplomas[mbo].by",
            nl="Wie het mbo-diploma uitreikt is nog niet ingevuld.",
            en="Who awards the mbo diploma is not filled in yet.",
        )
    else:
        if partner.role is PartnerRole.MBO_COLLEGE:
            yield met(
                "diplomas[mbo].by",
                nl=f"{partner.name} reikt het entreediploma uit.",
                en=f"{partner.name} awards the entree diploma.",
                by=partner.name,
            )
        else:
            yield violated(
                "diplomas[mbo].by",
                nl=f"Het entreediploma wordt uitgereikt door het mbo, niet door {partner.name}.",
                en=f"The entree diploma is awarded by the college, not by {partner.name}.",
                by=partner.name,
            )
