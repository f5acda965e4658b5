"""Learning at a company: recognition, practice agreement, and what may be asked of who is younger than 16."""

from __future__ import annotations

from leerroute.law import Finding, Law, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.parts import BpvPeriod, LearningPath
from leerroute.route.rules.book import Findings, norm_items, rules, yes_or_no
from leerroute.text import Text, enumeration

YOUNG = 16
"""Who is younger falls under the rules for child labour (Nadere regeling kinderarbeid)."""


def _periods(design: RouteDesign) -> tuple[BpvPeriod, ...]:
    return design.bpv or ()


def _path(period: BpvPeriod, field: str) -> str:
    return f"bpv[{period.year} {period.company}].{field}"


def _where(period: BpvPeriod) -> Text:
    return Text(nl=f"Bpv bij {period.company}, jaar {period.year}", en=f"Bpv at {period.company}, year {period.year}")


@rules.rule(
    "bpv.filled_in",
    title=Text(nl="Is de bpv ingevuld?", en="Is the bpv filled in?"),
    norms=("bpv.recognised_company",),
    applies=lambda d: d.kind is not RouteKind.REGULIER,
)
def bpv_is_filled_in(design: RouteDesign, law: Law) -> Findings:
    """Without bpv periods nothing can be said about companies and young learners."""
    del law
    if not design.bpv:
        yield unknown(
            "bpv",
            nl="Het leren bij een bedrijf (bpv) is nog niet ingevuld.",
            en="Learning at a company (bpv) is not filled in yet.",
        )


@rules.rule(
    "bpv.company",
    title=Text(nl="Is het leerbedrijf erkend?", en="Is the company recognised?"),
    norms=("bpv.recognised_company",),
)
def bpv_is_at_a_recognised_company(design: RouteDesign, law: Law) -> Findings:
    """Bpv takes place only at a company recognised by SBB."""
    del law
    for period in _periods(design):
        where = _where(period)
        yield yes_or_no(
            period.recognised,
            _path(period, "recognised"),
            yes=Text(
                nl=f"{where.nl}: SBB heeft het bedrijf erkend.", en=f"{where.en}: the company is recognised by SBB."
            ),
            no=Text(
                nl=f"{where.nl}: SBB heeft het bedrijf niet erkend; bpv kan daar niet.",
                en=f"{where.en}: the company is not recognised by SBB; bpv is not possible.",
            ),
            missing=Text(
                nl=f"{where.nl}: of SBB het bedrijf heeft erkend is nog niet ingevuld.",
                en=f"{where.en}: whether SBB recognised the company is not filled in yet.",
            ),
        )


@rules.rule(
    "bpv.agreement",
    title=Text(nl="Is de praktijkovereenkomst compleet?", en="Is the practice agreement complete?"),
    norms=("bpv.agreement",),
)
def practice_agreement_is_complete(design: RouteDesign, law: Law) -> Findings:
    """Institution, learner and company agree on dates and hours, guidance, content and assessment, and ending."""
    for period in _periods(design):
        where, path = _where(period), _path(period, "agreement")
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
    """The hours of the bpv periods of a year are those of the units of that year. No law: the document has to agree with itself."""
    del law
    for year in design.years or ():
        periods = [period.hours for period in _periods(design) if period.year == year.number]
        units = [unit.hours.bpv for unit in year.units or ()]
        if not periods or not units or None in periods or None in units:
            continue
        at_companies, in_units = sum(filter(None, periods)), sum(filter(None, units))
        path = f"years[{year.number}].hours.bpv"
        values = {"periods": at_companies, "units": in_units}
        if at_companies == in_units:
            yield met(
                path,
                nl=f"Jaar {year.number}: de bpv telt overal {in_units} uur.",
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
    "young.age",
    title=Text(nl="Oud genoeg voor stage?", en="Old enough for an internship?"),
    norms=("work.stage_under_16.min_age",),
)
def learners_are_old_enough(design: RouteDesign, law: Law) -> Findings:
    """An internship as part of education is possible from 14."""
    least = law["work.stage_under_16.min_age"].number()
    for period in _periods(design):
        where, path = _where(period), _path(period, "youngest")
        if period.youngest is None:
            yield unknown(
                path,
                nl=f"{where.nl}: hoe oud de jongste leerling is, is nog niet ingevuld.",
                en=f"{where.en}: the age of the youngest learner is not filled in yet.",
            )
        elif period.youngest < least:
            yield violated(
                path,
                nl=f"{where.nl}: de jongste is {period.youngest}; stage kan vanaf {least} jaar.",
                en=f"{where.en}: the youngest is {period.youngest}; internships start at {least}.",
                youngest=period.youngest,
                min=least,
            )
        else:
            yield met(
                path,
                nl=f"{where.nl}: de jongste is {period.youngest} jaar.",
                en=f"{where.en}: the youngest is {period.youngest}.",
                youngest=period.youngest,
                min=least,
            )


_LIGHT = Text(
    nl="Is het werk licht genoeg voor wie jonger is dan 16?", en="Is the work light enough for who is under 16?"
)


def _young(period: BpvPeriod, finding: Finding) -> Findings:
    """The finding when the youngest is under 16, or when we do not know and it would not do."""
    if period.youngest is None and finding.verdict != "met":
        where = _where(period)
        yield unknown(
            finding.path,
            nl=f"{where.nl}: de leeftijd van de jongste ontbreekt; onder de {YOUNG} gelden hier regels voor.",
            en=f"{where.en}: the age of the youngest is missing; under {YOUNG} there are rules for this.",
        )
    elif period.youngest is not None and period.youngest < YOUNG:
        yield finding


@rules.rule(
    "young.light_work",
    title=_LIGHT,
    norms=("work.stage_under_16.light_work", "work.stage_under_16.parent_signs", "work.stage_under_16.no_sunday"),
)
def young_learners_do_light_work(design: RouteDesign, law: Law) -> Findings:
    """Under 16 an internship is light work, never on Sunday, with an agreement that a parent signs."""
    del law
    for period in _periods(design):
        where = _where(period)
        yield from _young(period, yes_or_no(
            period.light_work, _path(period, "light_work"),
            yes=Text(nl=f"{where.nl}: het werk is licht.", en=f"{where.en}: the work is light."),
            no=Text(nl=f"{where.nl}: het werk is niet licht (denk aan kassa, tillen boven 10 kg, alcohol); onder de {YOUNG} mag dat niet.", en=f"{where.en}: the work is not light (cash desk, lifting over 10 kg, alcohol); under {YOUNG} that is not allowed."),
            missing=Text(nl=f"{where.nl}: of het werk licht is, is nog niet ingevuld.", en=f"{where.en}: whether the work is light is not filled in yet."),
        ).resting_on("work.stage_under_16.light_work"))  # fmt: skip
        yield from _young(period, yes_or_no(
            period.parent_signs, _path(period, "parent_signs"),
            yes=Text(nl=f"{where.nl}: een ouder tekent de stageovereenkomst.", en=f"{where.en}: a parent signs the agreement."),
            no=Text(nl=f"{where.nl}: onder de {YOUNG} tekent een ouder de stageovereenkomst mee.", en=f"{where.en}: under {YOUNG} a parent signs the agreement."),
            missing=Text(nl=f"{where.nl}: of een ouder tekent is nog niet ingevuld.", en=f"{where.en}: whether a parent signs is not filled in yet."),
        ).resting_on("work.stage_under_16.parent_signs"))  # fmt: skip
        yield from _young(period, yes_or_no(
            None if period.on_sunday is None else not period.on_sunday, _path(period, "on_sunday"),
            yes=Text(nl=f"{where.nl}: niet op zondag.", en=f"{where.en}: not on Sunday."),
            no=Text(nl=f"{where.nl}: onder de {YOUNG} geen stage op zondag.", en=f"{where.en}: under {YOUNG} no internship on Sunday."),
            missing=Text(nl=f"{where.nl}: of er op zondag gewerkt wordt is nog niet ingevuld.", en=f"{where.en}: whether there is work on Sunday is not filled in yet."),
        ).resting_on("work.stage_under_16.no_sunday"))  # fmt: skip


@rules.rule(
    "young.hours",
    title=Text(nl="Niet te lange dagen en weken onder de 16?", en="No long days and weeks under 16?"),
    norms=("work.stage_under_16.hours_per_day", "work.stage_under_16.hours_per_week"),
)
def young_learners_work_short_days(design: RouteDesign, law: Law) -> Findings:
    """Under 16 at most seven hours a day and 35 a week, lessons included."""
    for period in _periods(design):
        for field, nl, en in (
            ("hours_per_day", "uur per dag", "hours a day"),
            ("hours_per_week", "uur per week", "hours a week"),
        ):
            norm = f"work.stage_under_16.{field}"
            most, given, where, path = law[norm].number(), getattr(period, field), _where(period), _path(period, field)
            if given is None:
                finding = unknown(
                    path,
                    nl=f"{where.nl}: het aantal {nl} is nog niet ingevuld.",
                    en=f"{where.en}: the {en} are not filled in yet.",
                )
            elif given <= most:
                finding = met(
                    path,
                    nl=f"{where.nl}: {given} {nl}, hoogstens {most} met de lessen erbij.",
                    en=f"{where.en}: {given} {en}, at most {most} including lessons.",
                    given=given,
                    max=most,
                )
            else:
                finding = violated(
                    path,
                    nl=f"{where.nl}: {given} {nl}; onder de {YOUNG} hoogstens {most}, met de lessen erbij.",
                    en=f"{where.en}: {given} {en}; under {YOUNG} at most {most}, including lessons.",
                    given=given,
                    max=most,
                )
            yield from _young(period, finding.resting_on(norm))


@rules.rule(
    "bbl.after_leerplicht",
    title=Text(nl="BBL pas na de leerplicht?", en="BBL only after leerplicht?"),
    norms=("mbo.bbl.after_leerplicht", "leerplicht.full_until_age"),
    applies=lambda design: design.target.path is LearningPath.BBL,
)
def bbl_starts_after_leerplicht(design: RouteDesign, law: Law) -> Findings:
    """BBL starts only after full leerplicht has ended: after the school year in which the learner turned 16."""
    first, age = design.target.bbl_from_year, law["leerplicht.full_until_age"].number()
    ages = [
        period.youngest - (period.year - first) for period in _periods(design) if first and period.youngest is not None
    ]
    if first is None or not ages:
        yield unknown(
            "target.bbl_from_year",
            nl="Vanaf welk routejaar de BBL begint, of hoe oud de jongste dan is, is nog niet ingevuld.",
            en="From which route year BBL starts, or the age of the youngest then, is not filled in yet.",
        )
        return
    youngest = min(ages)
    if youngest >= age:
        yield met(
            "target.bbl_from_year",
            nl=f"De BBL begint in routejaar {first}; de jongste is dan {youngest}.",
            en=f"BBL starts in route year {first}; the youngest is {youngest} then.",
            youngest=youngest,
            first=first,
        )
    else:
        yield violated(
            "target.bbl_from_year",
            nl=f"De BBL begint in routejaar {first}, maar de jongste is dan {youngest}; BBL kan pas na het schooljaar waarin je {age} wordt.",
            en=f"BBL starts in route year {first}, but the youngest is {youngest} then; BBL is possible only after the school year of turning {age}.",
            youngest=youngest,
            first=first,
        )
