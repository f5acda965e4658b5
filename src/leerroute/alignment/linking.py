"""The pairs that both schools agree on, for other programs: as relations in the words of CASE 1.1, or as a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from leerroute.alignment.candidate import Relation
from leerroute.alignment.judged import Judged, Said
from leerroute.alignment.standing import JudgedPair, judged_pairs
from leerroute.alignment.words import RELATIONS
from leerroute.curriculum import Association, AssociationType
from leerroute.files import Column, columns_bytes
from leerroute.text import Language, Text

CASE_RELATIONS = {
    Relation.SAME: AssociationType.EXACT_MATCH,
    Relation.PART_OF: AssociationType.PART_OF,
    Relation.PREPARES: AssociationType.PRECEDES,
    Relation.EXTENDS: AssociationType.PART_OF,
}
"""Association types of CASE 1.1. CASE has no "goes further": it is told the other way round, the right is a part."""

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


@dataclass(frozen=True)
class Crosswalk:
    """The overlaps that both schools agree on. newest: the day of the last word on any of them; None when there are none."""

    associations: tuple[Association, ...]
    newest: date | None


def crosswalk(judged: Iterable[Judged]) -> Crosswalk:
    """What is told to others: which outcomes, which relation, since when. Who agreed is not; the sheet tells it."""
    agreed = tuple(_agreed(judged))
    return Crosswalk(
        tuple(_association(pair, relation) for pair, relation in agreed),
        max((_last(pair) for pair, _ in agreed), default=None),
    )


def crosswalk_bytes(judged: Iterable[Judged], suffix: str, language: Language) -> bytes:
    """The same as the content of a `.csv` or `.xlsx` file, with who agreed and when."""
    rows = (_row(pair, relation, language) for pair, relation in _agreed(judged))
    return columns_bytes(CROSSWALK_COLUMNS, rows, suffix, language)


def _agreed(judged: Iterable[Judged]) -> Iterator[tuple[JudgedPair, Relation]]:
    for pair in judged_pairs(judged).values():
        if pair.answer is not None and pair.answer[0] is Said.OVERLAP and pair.answer[1] is not None:
            yield pair, pair.answer[1]


def _association(pair: JudgedPair, relation: Relation) -> Association:
    one = pair.first
    ends = [(one.left, one.left_text), (one.right, one.right_text)]
    if relation is Relation.EXTENDS:
        ends.reverse()
    (origin, origin_title), (destination, destination_title) = ends
    return Association(
        relation=CASE_RELATIONS[relation],
        origin=origin,
        destination=destination,
        origin_title=origin_title,
        destination_title=destination_title,
        notes=f"{RELATIONS[relation].nl} ({pair.standing.called.nl}, {_last(pair).isoformat()})",
    )


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
