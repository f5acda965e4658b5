"""The sheet that two teachers fill in: a batch of pairs with their texts, and one cell for the word of each school."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from leerroute.alignment.batch import Batch
from leerroute.alignment.candidate import Candidate, Reason, Relation
from leerroute.alignment.difference import marked
from leerroute.alignment.judged import Judged, Said
from leerroute.alignment.piece import Piece
from leerroute.alignment.reviewing import Changed
from leerroute.alignment.words import ANSWERS, MEANINGS, RELATIONS, Answer
from leerroute.curriculum import Side
from leerroute.files import FILLED, Column, Filled, columns_bytes, filled_rows, refuse_wrong_rows
from leerroute.text import LANGUAGES, Language, Text, number

_WORDS = tuple(ANSWERS.values())
_FILL_IN = Text(
    nl="Kies een woord. Of: ja (zoals voorgesteld), nee (geen overlap), ? (twijfel). Leeg: nog niet beoordeeld.",
    en="Pick a word. Or: yes (as suggested), no (no overlap), ? (unsure). Empty: not judged yet.",
)
_MEANT = Text(
    **{
        language: "\n".join(f"{RELATIONS[kind].in_(language)}: {MEANINGS[kind].in_(language)}." for kind in Relation)
        for language in LANGUAGES
    }
)
CHANCE = Text(
    nl=(
        "De kans is gemeten aan eindtermen van SLO die anders verwoord zijn, niet tussen vmbo en mbo. Daar valt ze laag uit: "
        "gebruik haar om te kiezen wat je eerst bekijkt. Ook bij 5% kan er overlap zijn."
    ),
    en=(
        "The chance was measured on SLO outcomes that are worded differently, not between vmbo and mbo. There it comes out "
        "low: use it to choose what to look at first. There can be overlap at 5% too."
    ),
)
"""How to read the chance of a pair."""

WORKSHEET_COLUMNS = (
    Column("why_here", Text(nl="soort", en="kind"), width=12),
    Column("left_text", Text(nl="tekst_links", en="left_text"), must=True, width=52),
    Column("right_text", Text(nl="tekst_rechts", en="right_text"), must=True, width=52),
    Column("suggestion", Text(nl="voorstel", en="suggestion"), width=14, help=_MEANT),
    Column("vmbo", Text(nl="vmbo", en="vmbo"), must=True, width=14, choices=_WORDS, help=_FILL_IN),
    Column("mbo", Text(nl="mbo", en="mbo"), must=True, width=14, choices=_WORDS, help=_FILL_IN),
    Column(
        "final",
        Text(nl="definitief", en="final"),
        width=11,
        choices=(Text(nl="ja", en="yes"),),
        help=Text(nl="ja: wat op deze regel is ingevuld, blijft zo.", en="yes: what this row says is to stay."),
    ),
    Column("note", Text(nl="opmerking", en="note"), width=30),
    Column("reason", Text(nl="waarom", en="why"), width=30),
    Column("score", Text(nl="score", en="score"), width=8),
    Column("confidence", Text(nl="kans", en="chance"), width=8, help=CHANCE),
    Column("left_place", Text(nl="plek_links", en="left_place"), width=30),
    Column("right_place", Text(nl="plek_rechts", en="right_place"), width=30),
    Column("vmbo_name", Text(nl="naam_vmbo", en="name_vmbo"), width=18),
    Column("mbo_name", Text(nl="naam_mbo", en="name_mbo"), width=18),
    Column("on", Text(nl="datum", en="on"), width=12),
    Column("left", Text(nl="links", en="left"), must=True),
    Column("right", Text(nl="rechts", en="right"), must=True),
    Column("left_programme", Text(nl="programma_links", en="left_programme"), must=True),
    Column("right_programme", Text(nl="programma_rechts", en="right_programme"), must=True),
    Column("left_version", Text(nl="versie_links", en="left_version")),
    Column("right_version", Text(nl="versie_rechts", en="right_version")),
)

_DISPUTED = Text(nl="bespreken", en="talk about")
_QUICK = Text(nl="snel bevestigen", en="quick confirm")
_NEW = Text(nl="nieuw", en="new")
_CHANGED = Text(nl="tekst gewijzigd", en="text changed")

_AS_SUGGESTED = {"ja", "yes"}
_SHORT: dict[str, Answer] = {"nee": (Said.NONE, None), "no": (Said.NONE, None), "?": (Said.UNSURE, None)}


def worksheet_bytes(batch: Batch, suffix: str, language: Language, names: dict[Side, str] | None = None) -> bytes:
    """A batch as the content of a `.csv` or `.xlsx` file, in its order. names: of the two teachers, when known."""
    kinds = ((batch.disputed, _DISPUTED), (batch.quick, _QUICK), (batch.discuss, _NEW))
    rows = (_row(candidate, kind, language, names or {}) for part, kind in kinds for candidate in part)
    return columns_bytes(WORKSHEET_COLUMNS, rows, suffix, language)


def changed_bytes(changed: Iterable[Changed], suffix: str, language: Language) -> bytes:
    """Pairs whose texts changed, as a worksheet: the words of now, with what was said and what changed as the reason."""
    pairs: dict[tuple[str, str], list[Changed]] = {}
    for one in changed:
        pairs.setdefault((one.left.id, one.right.id), []).append(one)
    rows = (_changed_row(said, language) for said in pairs.values())
    return columns_bytes(WORKSHEET_COLUMNS, rows, suffix, language)


def read_worksheet(path: Path, on: date, names: dict[Side, str] | None = None) -> tuple[Judged, ...]:
    """What was filled in: a judgement for every cell of a school that is not empty.

    on, names: for the rows that do not tell the day or who filled them in. Besides the words of the columns, "ja" stands
    for the suggested relation, "nee" for none and "?" for unsure. Raises `Unreadable` with row, column and value of
    everything that is wrong.
    """
    rows = list(filled_rows(path, WORKSHEET_COLUMNS))
    judged = [one for row in rows for one in _judged(row, on, names or {})]
    refuse_wrong_rows(rows)
    return tuple(judged)


def reason_told(reason: Reason, language: Language) -> str:
    """Why a pair was put forward and this relation suggested, in words."""
    parts = (
        (Text(nl="Zelfde handeling", en="Same action"), reason.action),
        (Text(nl="Zelfde onderwerp", en="Same subject"), reason.thing),
        (Text(nl="In beide", en="In both"), ", ".join(reason.shared)),
    )
    sentences = [f"{name.in_(language)}: {words}." for name, words in parts if words]
    return " ".join((*sentences, *([reason.because.in_(language)] if reason.because else [])))


def _row(candidate: Candidate, kind: Text, language: Language, names: dict[Side, str]) -> dict[str, str | None]:
    confidence = candidate.confidence
    return {
        "why_here": kind.in_(language),
        "suggestion": RELATIONS[candidate.relation].in_(language),
        "reason": reason_told(candidate.why, language),
        "score": number(round(candidate.score, 2), language),
        "confidence": None if confidence is None else f"{confidence:.0%}",
        "vmbo_name": names.get(Side.VMBO),
        "mbo_name": names.get(Side.MBO),
        **_place("left", candidate.left),
        **_place("right", candidate.right),
    }


def _changed_row(said: list[Changed], language: Language) -> dict[str, str | None]:
    first = said[0]
    before = "; ".join(
        f"{one.judged.side.value}: {ANSWERS[one.judged.said, one.judged.relation].in_(language)}" for one in said
    )
    texts = " | ".join(marked(old, new) for old, new in first.texts if old != new)
    was = Text(nl="was", en="was").in_(language)
    relation = first.judged.relation
    return {
        "why_here": _CHANGED.in_(language),
        "suggestion": RELATIONS[relation].in_(language) if relation else None,
        "reason": f"{was} {before}. {texts}",
        **_place("left", first.left),
        **_place("right", first.right),
    }


def _place(side: str, piece: Piece) -> dict[str, str | None]:
    return {
        side: piece.id,
        f"{side}_text": piece.text,
        f"{side}_place": " > ".join((piece.unit, *piece.around)),
        f"{side}_programme": piece.programme,
        f"{side}_version": piece.version,
    }


def _judged(row: Filled, on: date, names: dict[Side, str]) -> Iterator[Judged]:
    if not any(row.text(side.value) for side in Side):
        return
    facts = {
        key: row.text(key, must=not key.endswith("version"))
        for half in ("left", "right")
        for key in (half, f"{half}_programme", f"{half}_version", f"{half}_text")
    }
    day = row.day("on") or on
    final = row.truth("final")
    for side in Side:
        answer = _answer(row, side)
        name = row.text(f"{side.value}_name") or names.get(side)
        if answer is None:
            continue
        if name is None:
            row.wrong(f"{side.value}_name", FILLED, _who(side))
        if not row.problems:
            yield Judged.model_validate(
                {
                    **{key: value or "" for key, value in facts.items()},
                    "said": answer[0],
                    "relation": answer[1],
                    "assessor": name,
                    "side": side,
                    "on": day,
                    "final": bool(final),
                    "note": row.text("note"),
                }
            )


def _answer(row: Filled, side: Side) -> Answer | None:
    value = row.text(side.value)
    if value is not None and value.casefold() in _AS_SUGGESTED:
        relation = row.word("suggestion", RELATIONS, must=True)
        return None if relation is None else (Said.OVERLAP, relation)
    return row.word(side.value, ANSWERS, also=_SHORT)


def _who(side: Side) -> Text:
    return Text(
        nl=f"Vul in wie dit voor het {side.value} beoordeelde, of geef de naam mee met --{side.value}.",
        en=f"Fill in who judged this for the {side.value}, or give the name with --{side.value}.",
    )
