"""The samenwerkingsovereenkomst as a document to be printed or edited: what is agreed, what is still blank, what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from leerroute.curriculum import Catalogue
from leerroute.law import DISCLAIMER, Law, Report, Verdict, checked_against
from leerroute.route.contract.annex import Annex, annexes
from leerroute.route.contract.wording import HEADINGS, PROPOSALS
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.parts import Partner, PartnerRole
from leerroute.text import Language, Text, day, enumeration, number

WITH_AGREEMENT = (RouteKind.DOORLOPEND, RouteKind.GEINTEGREERD)
"""The kinds of route for which the law lists what the partners agree."""


@dataclass(frozen=True)
class Stretch:
    """Words of an article. blank: still to be filled in; the words say what."""

    words: str
    blank: bool = False


@dataclass(frozen=True)
class Article:
    """One item of the agreement. asked: what the law wants here. agreed: in the partners' own words, not a proposal."""

    letter: str
    heading: str
    asked: str
    agreed: bool
    paragraphs: tuple[tuple[Stretch, ...], ...]

    @property
    def blanks(self) -> int:
        return sum(stretch.blank for paragraph in self.paragraphs for stretch in paragraph)


@dataclass(frozen=True)
class Party:
    """organisation with its BRIN (None: not filled in), and who signed for it, as a sentence."""

    name: str
    brin: str | None
    signed: str | None = None


@dataclass(frozen=True)
class Signed:
    """Who signed for the partner with this id, and when."""

    partner: str
    name: str
    on: date


@dataclass(frozen=True)
class AgreementPaper:
    """In one language. missing: what has to be filled in before anybody can sign; left_out: items not needed, and why."""

    title: str
    language: Language
    parties: tuple[Party, ...]
    companies: tuple[str, ...]
    opening: tuple[str, ...]
    articles: tuple[Article, ...]
    left_out: tuple[str, ...]
    missing: tuple[str, ...]
    annexes: tuple[Annex, ...]
    disclaimer: str


def agreement_paper(
    design: RouteDesign,
    law: Law,
    report: Report,
    catalogue: Catalogue,
    language: Language,
    *,
    signed: Sequence[Signed] = (),
    version: str | None = None,
) -> AgreementPaper:
    """The agreement of a route with the items that the law lists, in the partners' words or else in ours with blanks.

    version: the name under which the partners sign it. Raises `ValueError` for a kind of route without such an agreement
    (see `WITH_AGREEMENT`).
    """
    if design.kind not in WITH_AGREEMENT:
        raise ValueError(design.kind)
    schools = (*design.partners_as(PartnerRole.VMBO_SCHOOL), *design.partners_as(PartnerRole.MBO_COLLEGE))
    companies = tuple(partner.name for partner in design.partners_as(PartnerRole.COMPANY))
    articles = tuple(_articles(design, law, catalogue, language))
    return AgreementPaper(
        title=design.title,
        language=language,
        parties=tuple(_party(partner, signed, language) for partner in schools),
        companies=companies,
        opening=tuple(_opening(design, version, language)),
        articles=articles,
        left_out=tuple(text.in_(language) for text in _left_out(design, law)),
        missing=tuple(text.in_(language) for text in _missing(design, articles, report)),
        annexes=annexes(design, language),
        disclaimer=f"{checked_against(report).in_(language)} {DISCLAIMER.in_(language)}",
    )


def _party(partner: Partner, signed: Sequence[Signed], language: Language) -> Party:
    found = next((one for one in signed if one.partner == partner.id), None)
    words = None
    if found is not None:
        words = Text(
            nl=f"Digitaal getekend door {found.name} op {day(found.on, 'nl')}.",
            en=f"Signed digitally by {found.name} on {day(found.on, 'en')}.",
        ).in_(language)
    return Party(partner.name, partner.brin, words)


def _opening(design: RouteDesign, version: str | None, language: Language) -> Iterator[str]:
    kind, start = design.kind.called, design.cohort_start
    years = design.length
    nl, en = f"Samen maken wij een {kind.nl}", f"Together we make a {kind.en}"
    if years is not None:
        nl, en = f"{nl} van {years} jaar", f"{en} of {years} years"
    if start is not None:
        nl, en = f"{nl}, voor wie begint op {day(start, 'nl')}", f"{en}, for who starts on {day(start, 'en')}"
    yield Text(nl=f"{nl}.", en=f"{en}.").in_(language)
    if version is not None:
        yield Text(nl=f"Dit is versie '{version}'.", en=f"This is version '{version}'.").in_(language)


def _articles(design: RouteDesign, law: Law, catalogue: Catalogue, language: Language) -> Iterator[Article]:
    items = law["dlr.agreement.items"].at()
    left_out = set(_not_needed(design, law))
    facts = _facts(design, catalogue, language)
    for letter, asked in items.items():
        if letter in left_out:
            continue
        written = design.agreement.clause(letter) if design.agreement else None
        paragraphs: tuple[tuple[Stretch, ...], ...]
        if written is not None:
            paragraphs = tuple((Stretch(words),) for words in written.split("\n") if words.strip())
        else:
            paragraphs = (tuple(_stretches(PROPOSALS[letter].in_(language), facts)),)
        yield Article(letter, HEADINGS[letter].in_(language), asked[language], written is not None, paragraphs)


_FACT = re.compile(r"\{(\w+)\}|\[([^]]+)\]")


def _stretches(sentence: str, facts: dict[str, Stretch]) -> Iterator[Stretch]:
    """The sentence cut at its facts and blanks. What people typed is never searched for either."""
    end = 0
    for found in _FACT.finditer(sentence):
        if found.start() > end:
            yield Stretch(sentence[end : found.start()])
        yield facts[found[1]] if found[1] else Stretch(found[2], blank=True)
        end = found.end()
    if end < len(sentence):
        yield Stretch(sentence[end:])


def _facts(design: RouteDesign, catalogue: Catalogue, language: Language) -> dict[str, Stretch]:
    """What the route already tells; what it does not is a blank with its name."""
    target, option, transfer = design.target, design.transfer_option, design.funding_transfer
    qualification = catalogue.qualifications.get(target.crebo) if target.crebo else None
    profile = catalogue.profiles.get(design.profiel) if design.profiel else None
    titled = f"{qualification.title} " if qualification else ""
    euro = f"€ {number(transfer.amount, language)}" if transfer and transfer.amount is not None else None
    told: dict[str, tuple[str | None, Text]] = {
        "profile": (profile.title if profile else design.profiel, Text(nl="profiel", en="profile")),
        "leerweg": (_LEERWEGEN.get(design.leerweg or ""), Text(nl="leerweg", en="leerweg")),
        "qualification": (
            f"{titled}(crebo {target.crebo})" if target.crebo else None,
            Text(nl="mbo-opleiding en crebo", en="mbo qualification and crebo"),
        ),
        "vmbo": (_names(design, PartnerRole.VMBO_SCHOOL, language), Text(nl="vmbo-school", en="vmbo school")),
        "mbo": (_names(design, PartnerRole.MBO_COLLEGE, language), Text(nl="mbo-college", en="mbo college")),
        "companies": (_names(design, PartnerRole.COMPANY, language), Text(nl="welke bedrijven", en="which companies")),
        "amount": (euro, Text(nl="bedrag", en="amount")),
        "purpose": (transfer.purpose if transfer else None, Text(nl="doel", en="purpose")),
        "diploma": (option.diploma if option else None, Text(nl="welk diploma", en="which diploma")),
        "level": (option.level if option else None, Text(nl="wie kijkt en hoe", en="who looks, and how")),
        "age": (option.age if option else None, Text(nl="leeftijd", en="age")),
    }
    return {
        key: Stretch(value.rstrip("."), blank=False) if value else Stretch(blank.in_(language), blank=True)
        for key, (value, blank) in told.items()
    }


_LEERWEGEN = {
    "bb": "basisberoepsgerichte leerweg",
    "kb": "kaderberoepsgerichte leerweg",
    "gl": "gemengde leerweg",
    "tl": "theoretische leerweg",
}


def _names(design: RouteDesign, role: PartnerRole, language: Language) -> str | None:
    return enumeration([partner.name for partner in design.partners_as(role)], language) or None


def _not_needed(design: RouteDesign, law: Law) -> Iterator[str]:
    if design.funding_transfer is not None and design.funding_transfer.agreed is False:
        yield from law["dlr.agreement.only_with_transfer"].codes()
    if design.one_board is True and "dlr.agreement.not_within_one_board" in law:
        yield from law["dlr.agreement.not_within_one_board"].codes()


def _left_out(design: RouteDesign, law: Law) -> Iterator[Text]:
    letters = sorted(_not_needed(design, law))
    if "e" in letters:
        yield Text(
            nl="Onderdeel e staat er niet in: jullie dragen geen bekostiging over.",
            en="Item e is left out: you transfer no funding.",
        )
    within = [letter for letter in letters if letter != "e"]
    if within:
        nl, en = enumeration(within, "nl"), enumeration(within, "en")
        yield Text(
            nl=f"Onderdeel {nl} staan er niet in: vmbo en mbo vallen onder één bestuur.",
            en=f"Items {en} are left out: vmbo and mbo fall under one board.",
        )


def _missing(design: RouteDesign, articles: Sequence[Article], report: Report) -> Iterator[Text]:
    for role, who in (
        (PartnerRole.VMBO_SCHOOL, Text(nl="de vmbo-school", en="the vmbo school")),
        (PartnerRole.MBO_COLLEGE, Text(nl="het mbo-college", en="the mbo college")),
    ):
        partners = design.partners_as(role)
        if not partners:
            yield Text(nl=f"Wie {who.nl} is, is nog niet ingevuld.", en=f"Who {who.en} is, is not filled in yet.")
        for partner in partners:
            if partner.brin is None:
                yield Text(nl=f"Het BRIN van {partner.name} ontbreekt.", en=f"The BRIN of {partner.name} is missing.")
    if design.cohort_start is None:
        yield Text(
            nl="Wanneer de route begint, is nog niet ingevuld.", en="When the route starts is not filled in yet."
        )
    for article in articles:
        if not article.agreed:
            yield Text(
                nl=f"Onderdeel {article.letter} ({article.heading}) is nog een voorstel met {article.blanks} open plekken.",
                en=f"Item {article.letter} ({article.heading}) is still a proposal with {article.blanks} blanks.",
            )
    if count := len(report.of(Verdict.VIOLATED)):
        yield Text(
            nl=f"In de route {'moet' if count == 1 else 'moeten'} nog {count} {'ding' if count == 1 else 'dingen'} anders volgens de regels.",
            en=f"By the rules {count} {'thing' if count == 1 else 'things'} in the route must still change.",
        )
    if count := len(report.of(Verdict.UNKNOWN)):
        yield Text(
            nl=f"In de route {'is' if count == 1 else 'zijn'} nog {count} {'ding' if count == 1 else 'dingen'} niet ingevuld.",
            en=f"{count} {'thing' if count == 1 else 'things'} in the route {'is' if count == 1 else 'are'} not filled in yet.",
        )
