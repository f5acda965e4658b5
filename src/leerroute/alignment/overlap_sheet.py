"""Overlap and gaps of a route as one table to sort and filter in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.alignment.candidate import Relation
from leerroute.alignment.missing import Gap
from leerroute.alignment.overlapping import Double, Overlap
from leerroute.alignment.piece import Piece
from leerroute.alignment.words import RELATIONS
from leerroute.files import Column, columns_bytes
from leerroute.text import Language, Text

OVERLAP_COLUMNS = (
    Column("what", Text(nl="wat", en="what"), width=24),
    Column("left_unit", Text(nl="vmbo_eenheid", en="vmbo_unit"), width=14),
    Column("left_text", Text(nl="vmbo_eindterm", en="vmbo_outcome"), width=50),
    Column("relation", Text(nl="verband", en="relation"), width=14),
    Column("right_unit", Text(nl="mbo_eenheid", en="mbo_unit"), width=14),
    Column("right_task", Text(nl="mbo_taak", en="mbo_task"), width=28),
    Column("right_text", Text(nl="mbo_eindterm", en="mbo_outcome"), width=50),
    Column("standing", Text(nl="stand", en="standing"), width=16),
    Column("hours_low", Text(nl="uren_minstens", en="hours_at_least"), width=14),
    Column("hours_high", Text(nl="uren_hoogstens", en="hours_at_most"), width=14),
)


def overlap_bytes(overlap: Overlap, suffix: str, language: Language) -> bytes:
    """What is taught twice and what is missing, as the content of a `.csv` or `.xlsx` file. Hours unknown: empty."""
    return columns_bytes(OVERLAP_COLUMNS, _rows(overlap, language), suffix, language)


def _rows(overlap: Overlap, language: Language) -> Iterator[dict[str, str | None]]:
    for double in overlap.doubles:
        yield _double(double, language)
    for left, right in overlap.prepared:
        yield _prepared(left, right, language)
    for gap in overlap.gaps:
        yield _gap(gap, language)


def _double(double: Double, language: Language) -> dict[str, str | None]:
    hours = double.hours
    return {
        "what": Text(nl="dubbel", en="taught twice").in_(language),
        "left_unit": double.left.unit,
        "left_text": double.left.text,
        "relation": RELATIONS[double.relation].in_(language),
        "right_unit": double.right.unit,
        "right_task": double.right.around[-1],
        "right_text": double.right.text,
        "standing": double.pair.standing.called.in_(language),
        "hours_low": None if hours is None else f"{hours.low:.1f}",
        "hours_high": None if hours is None else f"{hours.high:.1f}",
    }


def _prepared(left: Piece, right: Piece, language: Language) -> dict[str, str | None]:
    return {
        "what": Text(nl="voorbereid", en="prepared").in_(language),
        "left_unit": left.unit,
        "left_text": left.text,
        "relation": RELATIONS[Relation.PREPARES].in_(language),
        "right_unit": right.unit,
        "right_task": right.around[-1],
        "right_text": right.text,
    }


def _gap(gap: Gap, language: Language) -> dict[str, str | None]:
    return {
        "what": gap.kind.called.in_(language),
        "left_text": gap.missing.left_text if gap.missing else None,
        "right_unit": gap.outcome.unit,
        "right_task": gap.outcome.around[-1],
        "right_text": gap.outcome.text,
    }
