"""A self-contained HTML page: what a route teaches twice, what covers what, what is missing, which exemptions to ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leerroute.alignment.exempting import Exemptions
from leerroute.alignment.heat_map import HATCH, cell_told, heat_map_svg
from leerroute.alignment.hours import total
from leerroute.alignment.missing import Gap, GapKind
from leerroute.alignment.overlapping import Double, Overlap
from leerroute.alignment.telling import (
    ADD_RESULTS,
    ASSUMED,
    PREPARED,
    UNKNOWN_HOURS,
    counted_by_unit,
    evidence_told,
    gap_told,
    little_told,
    saved_told,
    summary,
)
from leerroute.alignment.words import MEANINGS, RELATIONS
from leerroute.law import DISCLAIMER, basis
from leerroute.pages import drawn, page
from leerroute.text import Language, Text


@dataclass(frozen=True)
class UnitDoubles:
    """What one vmbo unit and one mbo unit both teach."""

    left_unit: str
    left_title: str
    right_unit: str
    right_title: str
    doubles: tuple[Double, ...]


def overlap_page(
    overlap: Overlap, subject: str, language: Language, note: str | None = None, exemptions: Exemptions | None = None
) -> str:
    """One HTML document about the route called `subject`. note: what a reader has to know of these pairs."""
    heading = Text(nl=f"Wat dubbel is: {subject}", en=f"What is taught twice: {subject}")
    coverage = overlap.coverage.filled
    return page(
        "alignment",
        "overlap.html",
        language,
        overlap=overlap,
        title=heading.in_(language),
        note=note,
        disclaimer=DISCLAIMER.in_(language),
        summary=list(summary(overlap, language)),
        assumed=ASSUMED.in_(language),
        groups=_grouped(overlap.doubles),
        saved=lambda doubles: saved_told(total(double.hours for double in doubles), language),
        hours=lambda double: double.hours.told(language) if double.hours else UNKNOWN_HOURS.in_(language),
        prepared=PREPARED.in_(language),
        relations=RELATIONS,
        meanings=MEANINGS,
        coverage=coverage,
        cell_told=lambda cell, of: cell_told(cell, of, language),
        hatch=drawn(HATCH),
        picture=drawn(heat_map_svg(coverage)),
        gaps=_by_kind(overlap.gaps),
        gap_told=lambda gap: gap_told(gap, language),
        counted=lambda gaps: counted_by_unit((gap.outcome for gap in gaps), language),
        GapKind=GapKind,
        exemptions=exemptions,
        add_results=ADD_RESULTS.in_(language),
        evidence_told=lambda evidence: evidence_told(evidence, language),
        little_told=lambda about: little_told(about, language),
        basis=lambda judgement: basis(judgement, language),
    )


def _grouped(doubles: Sequence[Double]) -> tuple[UnitDoubles, ...]:
    found: dict[tuple[str, str], list[Double]] = {}
    for double in doubles:
        found.setdefault((double.left.unit, double.right.unit), []).append(double)
    return tuple(
        UnitDoubles(left, same[0].left.around[0], right, same[0].right.around[0], tuple(same))
        for (left, right), same in found.items()
    )


def _by_kind(gaps: Sequence[Gap]) -> dict[GapKind, list[Gap]]:
    return {kind: found for kind in GapKind if (found := [gap for gap in gaps if gap.kind is kind])}
