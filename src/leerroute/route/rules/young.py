"""What may be asked of learners under 16 at a company (Nadere regeling kinderarbeid)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from leerroute.law import Law, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.parts import BpvPeriod
from leerroute.route.rules.book import Findings, rules, yes_or_no
from leerroute.route.rules.bpv import path_of, place_of
from leerroute.text import Text

YOUNG = 16
"""Who is younger falls under these rules."""


def _with_young_learners(design: RouteDesign) -> Iterator[BpvPeriod]:
    """The periods whose youngest is under 16. Where the age is not filled in, `young.age` asks for it."""
    for period in design.bpv or ():
        if period.youngest is not None and period.youngest < YOUNG:
            yield period


@rules.rule(
    "young.age",
    title=Text(nl="Oud genoeg voor stage?", en="Old enough for an internship?"),
    norms=("work.stage_under_16.min_age",),
)
def learners_are_old_enough(design: RouteDesign, law: Law) -> Findings:
    """An internship as part of education is possible from 14."""
    least = law["work.stage_under_16.min_age"].number()
    for period in design.bpv or ():
        where, path = place_of(design, period), path_of(period, "youngest")
        values = {"youngest": period.youngest, "min": least}
        if period.youngest is None:
            yield unknown(
                path,
                nl=f"{where.nl}: hoe oud is de jongste leerling? Onder de {YOUNG} gelden strengere regels.",
                en=f"{where.en}: how old is the youngest learner? Under {YOUNG} the rules are stricter.",
            )
        elif period.youngest < least:
            yield violated(
                path,
                nl=f"{where.nl}: de jongste is {period.youngest}; stage kan vanaf {least} jaar.",
                en=f"{where.en}: the youngest is {period.youngest}; internships start at {least}.",
                **values,
            )
        else:
            yield met(
                path,
                nl=f"{where.nl}: de jongste is {period.youngest} jaar.",
                en=f"{where.en}: the youngest is {period.youngest}.",
                **values,
            )


def _each(
    design: RouteDesign, field: str, fine: Callable[[BpvPeriod], bool | None], yes: Text, no: Text, asked: Text
) -> Findings:
    """The answer to one question for every period with young learners; the sentences come after the place."""
    for period in _with_young_learners(design):
        where = place_of(design, period)
        yield yes_or_no(
            fine(period),
            path_of(period, field),
            yes=Text(nl=f"{where.nl}: {yes.nl}", en=f"{where.en}: {yes.en}"),
            no=Text(nl=f"{where.nl}: {no.nl}", en=f"{where.en}: {no.en}"),
            missing=Text(
                nl=f"{where.nl}: {asked.nl} Dat is nog niet ingevuld.", en=f"{where.en}: {asked.en} Not filled in yet."
            ),
        )


@rules.rule(
    "young.light_work",
    title=Text(nl="Is het werk licht genoeg voor wie jonger is dan 16?", en="Is the work light enough under 16?"),
    norms=("work.stage_under_16.light_work",),
)
def young_learners_do_light_work(design: RouteDesign, law: Law) -> Findings:
    """Under 16 an internship is light work."""
    del law
    yield from _each(
        design,
        "light_work",
        lambda period: period.light_work,
        yes=Text(nl="het werk is licht.", en="the work is light."),
        no=Text(
            nl=f"het werk is niet licht (denk aan kassa, tillen boven 10 kg, alcohol). Onder de {YOUNG} mag dat niet.",
            en=f"the work is not light (cash desk, lifting over 10 kg, alcohol). Under {YOUNG} that is not allowed.",
        ),
        asked=Text(nl="is het werk licht?", en="is the work light?"),
    )


@rules.rule(
    "young.parent",
    title=Text(nl="Tekent een ouder mee?", en="Does a parent sign?"),
    norms=("work.stage_under_16.parent_signs",),
)
def a_parent_signs_for_young_learners(design: RouteDesign, law: Law) -> Findings:
    """Under 16 a parent signs the internship agreement."""
    del law
    yield from _each(
        design,
        "parent_signs",
        lambda period: period.parent_signs,
        yes=Text(nl="een ouder tekent mee.", en="a parent signs."),
        no=Text(
            nl=f"onder de {YOUNG} moet een ouder de stageovereenkomst tekenen.",
            en=f"under {YOUNG} a parent has to sign the internship agreement.",
        ),
        asked=Text(nl="tekent een ouder mee?", en="does a parent sign?"),
    )


@rules.rule(
    "young.sunday",
    title=Text(nl="Geen stage op zondag onder de 16?", en="No internship on Sunday under 16?"),
    norms=("work.stage_under_16.no_sunday",),
)
def young_learners_are_free_on_sunday(design: RouteDesign, law: Law) -> Findings:
    """Under 16 there is no internship on Sunday."""
    del law
    yield from _each(
        design,
        "on_sunday",
        lambda period: None if period.on_sunday is None else not period.on_sunday,
        yes=Text(nl="niet op zondag.", en="not on Sunday."),
        no=Text(
            nl=f"onder de {YOUNG} mag er geen stage op zondag zijn.",
            en=f"under {YOUNG} there may be no internship on Sunday.",
        ),
        asked=Text(nl="wordt er op zondag gewerkt?", en="is there work on Sunday?"),
    )


@rules.rule(
    "young.hours",
    title=Text(nl="Geen te lange dagen en weken onder de 16?", en="No long days and weeks under 16?"),
    norms=("work.stage_under_16.hours_per_day", "work.stage_under_16.hours_per_week"),
)
def young_learners_work_short_days(design: RouteDesign, law: Law) -> Findings:
    """Under 16 at most seven hours a day and 35 a week, lessons included."""
    for period in _with_young_learners(design):
        for field, nl, en in (
            ("hours_per_day", "uur per dag", "hours a day"),
            ("hours_per_week", "uur per week", "hours a week"),
        ):
            norm = f"work.stage_under_16.{field}"
            most, given, where = law[norm].number(), getattr(period, field), place_of(design, period)
            path, values = path_of(period, field), {"given": given, "max": most}
            if given is None:
                finding = unknown(
                    path,
                    nl=f"{where.nl}: het aantal {nl}, met de lessen erbij, is nog niet ingevuld.",
                    en=f"{where.en}: the {en}, lessons included, are not filled in yet.",
                )
            elif given <= most:
                finding = met(
                    path,
                    nl=f"{where.nl}: {given} {nl}; hoogstens {most} mag, met de lessen erbij.",
                    en=f"{where.en}: {given} {en}; at most {most} are allowed, lessons included.",
                    **values,
                )
            else:
                finding = violated(
                    path,
                    nl=f"{where.nl}: {given} {nl}. Onder de {YOUNG} mag hoogstens {most}, met de lessen erbij.",
                    en=f"{where.en}: {given} {en}. Under {YOUNG} at most {most} are allowed, lessons included.",
                    **values,
                )
            yield finding.resting_on(norm)
