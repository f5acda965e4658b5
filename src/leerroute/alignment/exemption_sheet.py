"""Requests for exemption as a table: one row per mbo outcome, with its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.alignment.exempting import Exemptions, UnitEvidence
from leerroute.alignment.telling import grounds_told
from leerroute.files import Column, columns_bytes
from leerroute.text import Language, Text

EXEMPTION_COLUMNS = (
    Column("unit", Text(nl="eenheid", en="unit"), width=14),
    Column("title", Text(nl="titel", en="title"), width=30),
    Column("verdict", Text(nl="verzoek", en="request"), width=36),
    Column("outcome", Text(nl="mbo_eindterm", en="mbo_outcome"), width=50),
    Column("cover", Text(nl="gedekt", en="covered"), width=14),
    Column("grounds", Text(nl="onderbouwing", en="evidence"), width=60),
)

_REQUEST = Text(nl="aan de examencommissie vragen", en="ask the examencommissie")
_LITTLE = Text(nl="te weinig overlap om te vragen", en="too little overlap to ask")


def exemptions_bytes(found: Exemptions, suffix: str, language: Language) -> bytes:
    """Requests, refusals (with the article) and what is too little, as the content of a `.csv` or `.xlsx` file."""
    return columns_bytes(EXEMPTION_COLUMNS, _rows(found, language), suffix, language)


def _rows(found: Exemptions, language: Language) -> Iterator[dict[str, str | None]]:
    for proposal in found.requests:
        yield from _unit(proposal.about, _REQUEST.in_(language), language)
    for proposal in found.refused:
        articles = "; ".join(citation.words for judgement in proposal.judgements for citation in judgement.sources)
        refused = Text(nl=f"kan niet volgens de wet ({articles})", en=f"not possible by law ({articles})")
        yield from _unit(proposal.about, refused.in_(language), language)
    for about in found.too_little:
        yield from _unit(about, _LITTLE.in_(language), language)


def _unit(about: UnitEvidence, verdict: str, language: Language) -> Iterator[dict[str, str | None]]:
    for one in about.evidence:
        yield {
            "unit": about.unit.unit,
            "title": about.unit.title,
            "verdict": verdict,
            "outcome": one.outcome.text,
            "cover": one.cover.called.in_(language),
            "grounds": grounds_told(one, language),
        }
