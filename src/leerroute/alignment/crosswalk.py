"""The pairs that both schools agree on, for other programs: as CASE 1.1 associations, or as a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypedDict
from uuid import NAMESPACE_URL, UUID, uuid5

from leerroute.alignment.candidate import Relation
from leerroute.alignment.judged import Judged, Said
from leerroute.alignment.standing import JudgedPair, judged_pairs
from leerroute.alignment.words import RELATIONS
from leerroute.files import Column, columns_bytes
from leerroute.text import Language, Text

ASSOCIATIONS = {
    Relation.SAME: "exactMatchOf",
    Relation.PART_OF: "isPartOf",
    Relation.PREPARES: "precedes",
    Relation.EXTENDS: "precedes",
}
"""Association types of CASE 1.1. "extends" is told the other way round: the right precedes."""

CROSSWALK_COLUMNS = (
    Column("left", Text(nl="links", en="left")),
    Column("left_text", Text(nl="tekst_links", en="left_text"), width=50),
    Column("relation", Text(nl="verband", en="relation"), width=14),
    Column("right_text", Text(nl="tekst_rechts", en="right_text"), width=50),
    Column("right", Text(nl="rechts", en="right")),
    Column("standing", Text(nl="stand", en="standing")),
    Column("by", Text(nl="beoordelaars", en="assessors"), width=24),
    Column("on", Text(nl="datum", en="on")),
    Column("left_programme", Text(nl="programma_links", en="left_programme")),
    Column("left_version", Text(nl="versie_links", en="left_version")),
    Column("right_programme", Text(nl="programma_rechts", en="right_programme")),
    Column("right_version", Text(nl="versie_rechts", en="right_version")),
)


class LinkGenURI(TypedDict):
    """A CASE node: an outcome, by the words of its text."""

    title: str
    identifier: str
    uri: str


class CFAssociation(TypedDict):
    """A CFAssociation of CASE 1.1, as its JSON spells it."""

    identifier: str
    uri: str
    associationType: str
    originNodeURI: LinkGenURI
    destinationNodeURI: LinkGenURI
    lastChangeDateTime: str


def crosswalk_associations(judged: Iterable[Judged]) -> tuple[CFAssociation, ...]:
    """The overlaps that both schools agree on. The same pair gives the same identifier, now and later.

    An outcome whose id is a UUID keeps it; another gets one made from its programme and id.
    """
    return tuple(_association(pair, relation) for pair, relation in _agreed(judged))


def crosswalk_bytes(judged: Iterable[Judged], suffix: str, language: Language) -> bytes:
    """The same as the content of a `.csv` or `.xlsx` file, with who agreed and when."""
    rows = (_row(pair, relation, language) for pair, relation in _agreed(judged))
    return columns_bytes(CROSSWALK_COLUMNS, rows, suffix, language)


def case_identifier(programme: str, outcome: str) -> str:
    """The UUID of an outcome: its own when its id is one."""
    try:
        return str(UUID(outcome))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, f"leerroute:{programme}:{outcome}"))


def _agreed(judged: Iterable[Judged]) -> Iterator[tuple[JudgedPair, Relation]]:
    for pair in judged_pairs(judged).values():
        if pair.answer is not None and pair.answer[0] is Said.OVERLAP and pair.answer[1] is not None:
            yield pair, pair.answer[1]


def _association(pair: JudgedPair, relation: Relation) -> CFAssociation:
    one = pair.first
    left = _node(case_identifier(one.left_programme, one.left), one.left_text)
    right = _node(case_identifier(one.right_programme, one.right), one.right_text)
    origin, destination = (right, left) if relation is Relation.EXTENDS else (left, right)
    kind = ASSOCIATIONS[relation]
    identifier = str(uuid5(NAMESPACE_URL, f"leerroute:{origin['identifier']}:{kind}:{destination['identifier']}"))
    return CFAssociation(
        identifier=identifier,
        uri=f"urn:uuid:{identifier}",
        associationType=kind,
        originNodeURI=origin,
        destinationNodeURI=destination,
        lastChangeDateTime=f"{_last(pair).isoformat()}T00:00:00Z",
    )


def _node(identifier: str, title: str) -> LinkGenURI:
    return LinkGenURI(title=title, identifier=identifier, uri=f"urn:uuid:{identifier}")


def _last(pair: JudgedPair) -> date:
    return max(word.on for word in pair.words)


def _row(pair: JudgedPair, relation: Relation, language: Language) -> dict[str, str | None]:
    facts = (
        "left",
        "right",
        "left_text",
        "right_text",
        "left_programme",
        "right_programme",
        "left_version",
        "right_version",
    )
    return {
        **{fact: getattr(pair.first, fact) for fact in facts},
        "relation": RELATIONS[relation].in_(language),
        "standing": pair.standing.called.in_(language),
        "by": ", ".join(word.assessor for word in pair.words),
        "on": _last(pair).isoformat(),
    }
