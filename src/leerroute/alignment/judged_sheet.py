"""Judged pairs as a spreadsheet: one row per person and pair. What goes out comes back as it was."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from leerroute.alignment.judged import Judged, Pair, Said
from leerroute.alignment.words import RELATIONS, SAID, SIDES
from leerroute.files import Column, Filled, columns_bytes, filled_rows, refuse_wrong_rows
from leerroute.text import Language, Text

JUDGED_COLUMNS = (
    Column("left", Text(nl="links", en="left"), must=True),
    Column("right", Text(nl="rechts", en="right"), must=True),
    Column("left_programme", Text(nl="programma_links", en="left_programme"), must=True),
    Column("right_programme", Text(nl="programma_rechts", en="right_programme"), must=True),
    Column("left_version", Text(nl="versie_links", en="left_version")),
    Column("right_version", Text(nl="versie_rechts", en="right_version")),
    Column("left_text", Text(nl="tekst_links", en="left_text"), must=True, width=50),
    Column("right_text", Text(nl="tekst_rechts", en="right_text"), must=True, width=50),
    Column("said", Text(nl="oordeel", en="said"), must=True, choices=tuple(SAID.values())),
    Column("relation", Text(nl="verband", en="relation"), must=True, choices=tuple(RELATIONS.values())),
    Column("assessor", Text(nl="beoordelaar", en="assessor"), must=True),
    Column("side", Text(nl="kant", en="side"), must=True),
    Column("on", Text(nl="datum", en="on"), must=True),
    Column("final", Text(nl="definitief", en="final")),
    Column("note", Text(nl="opmerking", en="note"), width=40),
)


def read_judged(path: Path) -> tuple[Judged, ...]:
    """The judgements in the csv or xlsx at `path`.

    Raises `Unreadable` with row, column and value of everything that is wrong, a pair that one person judged twice
    included.
    """
    rows = list(filled_rows(path, JUDGED_COLUMNS))
    read = [_judged(row) for row in rows]
    seen: dict[tuple[Pair, str], int] = {}
    for row, judged in zip(rows, read, strict=True):
        if judged is not None:
            earlier = seen.setdefault((judged.pair, judged.assessor), row.row.number)
            if earlier != row.row.number:
                row.wrong(
                    "assessor",
                    Text(
                        nl=f"deze persoon beoordeelde dit paar ook op regel {earlier}.",
                        en=f"this person judged this pair on row {earlier} too.",
                    ),
                    Text(nl="Laat één van de twee staan.", en="Keep one of the two."),
                )
    refuse_wrong_rows(rows)
    return tuple(judged for judged in read if judged is not None)


def judged_bytes(judged: Iterable[Judged], suffix: str, language: Language) -> bytes:
    """Judgements as the content of a `.csv` or `.xlsx` file, in the order given."""
    return columns_bytes(JUDGED_COLUMNS, (_row(one, language) for one in judged), suffix, language)


def _row(judged: Judged, language: Language) -> dict[str, str | None]:
    return {
        **judged.model_dump(mode="json", exclude={"said", "relation", "final"}),
        "said": SAID[judged.said].in_(language),
        "relation": RELATIONS[judged.relation].in_(language) if judged.relation else None,
        "final": Text(nl="ja", en="yes").in_(language) if judged.final else None,
    }


def _judged(row: Filled) -> Judged | None:
    texts = {
        key: row.text(key, must=True)
        for key in ("left", "right", "left_programme", "right_programme", "left_text", "right_text", "assessor")
    }
    side = row.word("side", SIDES, must=True)
    on = row.day("on", must=True)
    said = row.word("said", SAID, must=True)
    relation = row.word("relation", RELATIONS, must=said is Said.OVERLAP)
    if relation is not None and said is not None and said is not Said.OVERLAP:
        row.wrong(
            "relation",
            Text(nl="een verband hoort alleen bij 'overlap'.", en="a relation goes with 'overlap' only."),
            Text(nl="Maak deze cel leeg, of verander het oordeel.", en="Empty this cell, or change what was said."),
        )
    final = row.truth("final")
    if row.problems:
        return None
    return Judged.model_validate(
        {
            **texts,
            "left_version": row.text("left_version") or "",
            "right_version": row.text("right_version") or "",
            "said": said,
            "relation": relation,
            "side": side,
            "on": on,
            "final": bool(final),
            "note": row.text("note"),
        }
    )
