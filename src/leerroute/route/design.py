"""A route as a document: everything a vmbo school and a college decide about it, and nothing that follows from that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Self

from pydantic import model_validator

from leerroute.curriculum import Level
from leerroute.files import Refusal
from leerroute.route.kinds import RouteKind
from leerroute.route.parts import (
    Agreement,
    BpvPeriod,
    Choices,
    Consultation,
    DiplomaAward,
    EntreeVmbo,
    ExamMoment,
    Extent,
    FundingTransfer,
    HoursException,
    Identifier,
    LeerWerk,
    Partner,
    PartnerRole,
    RoutePart,
    RouteUnit,
    RouteYear,
    SchemaVersion,
    Target,
    Team,
    TransferOption,
    Words,
)
from leerroute.text import Text


class RouteDesign(RoutePart):
    """One route. profiel: a vmbo profile code (HBR); for tl one of techniek, zorg, economie, landbouw.

    one_board: vmbo and mbo fall under one bevoegd gezag (verticale scholengemeenschap). vmbo_exam: how much of it the
    learners sit. affinity: why profile and qualification are related, in the partners' own words.
    """

    schema_version: SchemaVersion = "1"
    title: Words
    note: Words | None = None
    kind: RouteKind
    cohort_start: date | None = None
    leerweg: Level | None = None
    profiel: Identifier | None = None
    affinity: Words | None = None
    one_board: bool | None = None
    partners: tuple[Partner, ...] | None = None
    target: Target = Target()
    years: tuple[RouteYear, ...] | None = None
    teams: tuple[Team, ...] | None = None
    vmbo_exam: Extent | None = None
    exams: tuple[ExamMoment, ...] | None = None
    bpv: tuple[BpvPeriod, ...] | None = None
    diplomas: tuple[DiplomaAward, ...] | None = None
    hours_exception: HoursException | None = None
    agreement: Agreement | None = None
    transfer_option: TransferOption | None = None
    funding_transfer: FundingTransfer | None = None
    reported: bool | None = None
    consultation: Consultation | None = None
    leerwerk: LeerWerk | None = None
    entree: EntreeVmbo | None = None
    choices: Choices | None = None

    def partners_as(self, role: PartnerRole) -> tuple[Partner, ...]:
        return tuple(partner for partner in self.partners or () if partner.role is role)

    def units(self) -> Iterator[tuple[RouteYear, RouteUnit]]:
        for year in self.years or ():
            for unit in year.units or ():
                yield year, unit

    @property
    def length(self) -> int | None:
        """How many years the route takes: its last year's number. None while its years are not filled in."""
        return max((year.number for year in self.years or ()), default=None)

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        _refuse_double("partners", [partner.id for partner in self.partners or ()])
        _refuse_double("years", [year.number for year in self.years or ()])
        _refuse_double("teams", [team.id for team in self.teams or ()])
        for index, team in enumerate(self.teams or ()):
            _refuse_double("members", [member.name for member in team.members or ()], above=("teams", index))
        for index, year in enumerate(self.years or ()):
            _refuse_double("units", [unit.code for unit in year.units or ()], above=("years", index))
        _refuse_double("exams", [(exam.subject, exam.kind, exam.year, exam.period) for exam in self.exams or ()])
        _refuse_double("bpv", [(period.year, period.company) for period in self.bpv or ()])
        _refuse_double("diplomas", [diploma.kind for diploma in self.diplomas or ()])
        _refuse_double("keuzedelen", [keuzedeel.code for keuzedeel in self.target.keuzedelen or ()], above=("target",))
        if self.leerweg is not None and self.leerweg.value.startswith("mbo"):
            raise Refusal(
                Text(nl="een leerweg is bb, kb, gl of tl.", en="a leerweg is bb, kb, gl or tl."), place=("leerweg",)
            )
        self._refuse_dangling()
        self._refuse_blocks_outside_their_year()
        return self

    def _refuse_blocks_outside_their_year(self) -> None:
        cut = {year.number: year.blocks for year in self.years or ()}
        given = [
            *((("years",), year.number, unit.blocks) for year, unit in self.units()),
            *((("bpv", i, "blocks"), period.year, period.blocks) for i, period in enumerate(self.bpv or ())),
            *((("exams", i, "block"), e.year, (e.block,) if e.block else None) for i, e in enumerate(self.exams or ())),
        ]
        for place, year, blocks in given:
            most = cut.get(year)
            if most is not None and blocks and max(blocks) > most:
                raise Refusal(
                    Text(
                        nl=f"blok {max(blocks)} is er niet: routejaar {year} heeft er {most}.",
                        en=f"there is no block {max(blocks)}: route year {year} has {most}.",
                    ),
                    place=place,
                )

    def _refuse_dangling(self) -> None:
        years = {year.number for year in self.years or ()}
        dated = (("bpv", [p.year for p in self.bpv or ()]), ("exams", [e.year for e in self.exams or ()]))
        for field, numbers in dated:
            for index, number in enumerate(numbers):
                if self.years is not None and number not in years:
                    raise Refusal(
                        Text(
                            nl=f"routejaar {number} staat niet bij years.",
                            en=f"route year {number} is not among the years.",
                        ),
                        place=(field, index, "year"),
                    )
        schools = {p.id for p in self.partners or () if p.role in {PartnerRole.VMBO_SCHOOL, PartnerRole.MBO_COLLEGE}}
        for index, period in enumerate(self.bpv or ()):
            if period.company in schools:
                raise Refusal(
                    Text(
                        nl=f"'{period.company}' is een school, geen leerbedrijf.",
                        en=f"'{period.company}' is a school, no company.",
                    ),
                    place=("bpv", index, "company"),
                )
        partners = {partner.id for partner in self.partners or ()}
        for field, names in (
            ("bpv", [period.company for period in self.bpv or ()]),
            ("diplomas", [diploma.by for diploma in self.diplomas or ()]),
        ):
            for index, name in enumerate(names):
                if self.partners is not None and name is not None and name not in partners:
                    raise Refusal(
                        Text(
                            nl=f"partner '{name}' staat niet bij partners.",
                            en=f"partner '{name}' is not among the partners.",
                        ),
                        Text(nl="Voeg die daar toe met een id.", en="Add it there with an id."),
                        place=(field, index),
                    )
        teams = {team.id for team in self.teams or ()}
        for year, unit in self.units():
            if self.teams is not None and unit.team is not None and unit.team not in teams:
                raise Refusal(
                    Text(
                        nl=f"jaar {year.number}, {unit.code}: team '{unit.team}' staat niet bij teams.",
                        en=f"year {year.number}, {unit.code}: team '{unit.team}' is not among the teams.",
                    ),
                    place=("years",),
                )


def _refuse_double(field: str, keys: Sequence[object], above: tuple[str | int, ...] = ()) -> None:
    seen = set()
    for index, key in enumerate(keys):
        if key in seen:
            shown = ", ".join(str(part) for part in key if part is not None) if isinstance(key, tuple) else key
            raise Refusal(
                Text(nl=f"'{shown}' staat hier twee keer.", en=f"'{shown}' stands here twice."),
                Text(
                    nl="Geef elk een eigen nummer, code, naam of id.",
                    en="Give each a number, code, name or id of its own.",
                ),
                place=(*above, field, index),
            )
        seen.add(key)
