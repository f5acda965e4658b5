"""Proposals for exemption, as a request to the examencommissie with the evidence of every outcome.

Nothing here exempts anyone: the student asks, the examencommissie decides. The law lets an exam of Dutch, English or
arithmetic be skipped only for an earlier exam in mbo, havo or vwo; what is taught in the vmbo can be no ground for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from leerroute.alignment.candidate import Relation
from leerroute.alignment.covering import WHOLLY
from leerroute.alignment.overlapping import Overlap
from leerroute.alignment.piece import Piece
from leerroute.alignment.standing import JudgedPair
from leerroute.alignment.taught import Taught
from leerroute.curriculum import Side, UnitKind
from leerroute.law import Finding, Judgement, Law, Report, Rulebook, Verdict, ask, checked_against, violated
from leerroute.text import Text, enumeration

ENOUGH = 0.5
"""From this share of outcomes that the vmbo covers wholly a unit is proposed. A setting of leerroute, not a rule."""

_SUBJECTS, _EARLIER, _ON_REQUEST = (
    "mbo.exemption.generic_subjects",
    "mbo.exemption.generic_from",
    "mbo.exemption.on_request",
)


class Cover(StrEnum):
    """How far the vmbo covers one mbo outcome."""

    WHOLE = "whole"
    PART = "part"
    NONE = "none"
    OPEN = "open"

    @property
    def called(self) -> Text:
        return _CALLED[self]


_CALLED = {
    Cover.WHOLE: Text(nl="heel", en="wholly"),
    Cover.PART: Text(nl="deels", en="in part"),
    Cover.NONE: Text(nl="niet", en="not"),
    Cover.OPEN: Text(nl="nog niet bekeken of niet eens", en="not looked at yet, or not agreed"),
}


@dataclass(frozen=True)
class Evidence:
    """by: the vmbo outcomes that cover this one, with what was said of the pair."""

    outcome: Piece
    cover: Cover
    by: tuple[tuple[Piece, JudgedPair], ...] = ()


@dataclass(frozen=True)
class UnitEvidence:
    """An mbo unit with the evidence of all its outcomes, in their order."""

    unit: Taught
    evidence: tuple[Evidence, ...]

    def counted(self, cover: Cover) -> int:
        return sum(one.cover is cover for one in self.evidence)

    @property
    def share(self) -> float:
        """Of its outcomes, those that are covered wholly."""
        return self.counted(Cover.WHOLE) / len(self.evidence)


@dataclass(frozen=True)
class Proposal:
    """One unit, and what the law says of an exemption for it."""

    about: UnitEvidence
    judgements: tuple[Judgement, ...]

    @property
    def forbidden(self) -> bool:
        return any(judgement.outcome is Verdict.VIOLATED for judgement in self.judgements)


@dataclass(frozen=True)
class Exemptions:
    """requests: to put before the examencommissie. refused: where the law leaves no room. too_little: units that the vmbo
    covers for less than the share that was asked. on: the day of the law."""

    on: date
    requests: tuple[Proposal, ...]
    refused: tuple[Proposal, ...]
    too_little: tuple[UnitEvidence, ...]

    @property
    def checked_against(self) -> Text:
        """Which day's law this rests on, and how far that law was read."""
        return checked_against(Report(subject="", on=self.on, judgements=()))


exemption_rules = Rulebook[UnitEvidence]()


@exemption_rules.rule(
    "exemption.generic",
    norms=(_SUBJECTS, _EARLIER),
    title=Text(
        nl="Geen vrijstelling van een generiek vak op grond van het vmbo", en="No exemption from a generic subject"
    ),
)
def generic_subject(about: UnitEvidence, law: Law) -> Iterator[Finding]:
    """Dutch, English and arithmetic: only an earlier exam in the education that the law names gives exemption."""
    unit, earlier = about.unit, law[_EARLIER].codes()
    if is_generic(unit, law) and Side.VMBO not in earlier:
        yield violated(
            unit.unit,
            nl=f"Voor {unit.title} kan het vmbo geen vrijstelling geven; dat kan alleen een eerder examen in {enumeration(earlier, 'nl', last='or')}, op minstens hetzelfde niveau.",
            en=f"The vmbo cannot give exemption from {unit.title}; only an earlier exam in {enumeration(earlier, 'en', last='or')} can, at the same level or higher.",
        )


@exemption_rules.rule(
    "exemption.on_request",
    norms=(_ON_REQUEST,),
    title=Text(nl="De examencommissie beslist", en="The exam board decides"),
)
def on_request(about: UnitEvidence, law: Law) -> Iterator[Finding]:
    """An exemption is given by the examencommissie, to a student who asks for it."""
    del law
    whole, of = about.counted(Cover.WHOLE), len(about.evidence)
    yield ask(
        about.unit.unit,
        nl=f"De student vraagt de vrijstelling aan en de examencommissie beslist. Het vmbo dekt {whole} van de {of} eindtermen heel.",
        en=f"The student asks for the exemption and the examencommissie decides. The vmbo covers {whole} of the {of} outcomes wholly.",
        whole=whole,
        of=of,
    )


def exemptions(overlap: Overlap, law: Law, enough: float = ENOUGH) -> Exemptions:
    """What could be asked of the examencommissie, what the law refuses, and what is too little to ask.

    enough: the least share (0 to 1) of a unit's outcomes that the vmbo has to cover wholly. Only units that the vmbo
    covers at all are looked at. Raises `NotInForce` on a day of which the rules on exemption were not read.
    """
    for norm in (_SUBJECTS, _EARLIER, _ON_REQUEST):
        law[norm]
    requests, refused, too_little = [], [], []
    for unit in overlap.of_side(Side.MBO):
        about = UnitEvidence(unit, tuple(_evidence(unit.outcomes, overlap)))
        if not about.counted(Cover.WHOLE) + about.counted(Cover.PART):
            continue
        proposal = Proposal(about, exemption_rules.judge(about, law))
        if proposal.forbidden:
            refused.append(Proposal(about, tuple(j for j in proposal.judgements if j.outcome is Verdict.VIOLATED)))
        elif about.share >= enough:
            requests.append(proposal)
        else:
            too_little.append(about)
    requests.sort(key=lambda proposal: -proposal.about.share)
    return Exemptions(law.on, tuple(requests), tuple(refused), tuple(too_little))


def is_generic(unit: Taught, law: Law) -> bool:
    """Whether the unit is one of the generic subjects by its name; a keuzedeel never is."""
    name = unit.title.casefold()
    codes = law[_SUBJECTS].codes()
    if unit.kind is UnitKind.KEUZEDEEL:
        return False
    return any(code in name if unit.kind is UnitKind.GENERAL_SUBJECT else name.split()[0] == code for code in codes)


def _evidence(outcomes: Iterable[Piece], overlap: Overlap) -> Iterator[Evidence]:
    about: dict[str, list[tuple[Piece, JudgedPair]]] = {}
    for left, right, pair in overlap.settled:
        about.setdefault(right.id, []).append((left, pair))
    for outcome in outcomes:
        pairs = about.get(outcome.id, [])
        related = [(left, pair, pair.answer[1]) for left, pair in pairs if pair.answer]
        whole = tuple((left, pair) for left, pair, relation in related if relation in WHOLLY)
        part = tuple((left, pair) for left, pair, relation in related if relation is Relation.PART_OF)
        cover = Cover.WHOLE if whole else Cover.PART if part else Cover.NONE if pairs else Cover.OPEN
        yield Evidence(outcome, cover, (*whole, *part))
