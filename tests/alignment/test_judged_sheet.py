"""Judged pairs in a sheet, out and back."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from leerroute.alignment import JUDGED_COLUMNS, Judged, Relation, Said, judged_bytes, read_judged
from leerroute.files import Unreadable
from leerroute.text import Language

from .cast import both, word

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.sampled_from(" '=+-@;,\""), min_size=1)
KEPT = WORDS.map(str.strip).filter(bool)


def kept(tmp_path: Path, *judged: Judged, suffix: str = ".csv", language: Language = "nl") -> Path:
    path = tmp_path / f"paren{suffix}"
    path.write_bytes(judged_bytes(judged, suffix, language))
    return path


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", get_args(Language))
def test_judgements_come_back_as_they_went_out(tmp_path: Path, suffix: str, language: Language) -> None:
    judged = (
        *both(1, 1, Relation.SAME, final=True),
        word(2, 2, Relation.PART_OF, note="alleen bij brood"),
        word(3, 3, Said.NONE, "Chantal", left_version=""),
        word(4, 4, Said.UNSURE),
    )
    assert read_judged(kept(tmp_path, *judged, suffix=suffix, language=language)) == judged


@given(text=KEPT, note=st.none() | KEPT, suffix=st.sampled_from([".csv", ".xlsx"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_words_come_back_as_they_went_out(tmp_path: Path, text: str, note: str | None, suffix: str) -> None:
    judged = word(1, 1, Said.NONE, left_text=text, note=note)
    assert read_judged(kept(tmp_path, judged, suffix=suffix)) == (judged,)


def test_a_note_that_looks_like_a_formula_does_not_run(tmp_path: Path) -> None:
    path = kept(tmp_path, word(1, 1, Said.NONE, note='=HYPERLINK("http://kwaad")'))
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = next(iter(csv.DictReader(file, delimiter=";")))
    assert cells["opmerking"] == '\'=HYPERLINK("http://kwaad")'


def broken(tmp_path: Path, column: str, value: str) -> list[str]:
    path = kept(tmp_path, word(1, 1, Relation.SAME))
    with path.open(encoding="utf-8-sig", newline="") as file:
        (cells,) = csv.DictReader(file, delimiter=";")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, cells, delimiter=";")
        writer.writeheader()
        writer.writerow(cells | {column: value})
    with pytest.raises(Unreadable) as raised:
        read_judged(path)
    return [problem.sentence("nl") for problem in raised.value.problems]


@pytest.mark.parametrize(
    ("column", "value", "sentence"),
    [
        ("oordeel", "misschien", "regel 2, oordeel: hier staat 'misschien'; hier kan staan: overlap, geen, twijfel"),
        ("verband", "", "regel 2, verband: deze cel moet gevuld zijn."),
        ("oordeel", "geen", "regel 2, verband: hier staat 'zelfde'; een verband hoort alleen bij 'overlap'. Maak"),
        ("datum", "31-2-2026", "regel 2, datum: hier staat '31-2-2026'; dit is geen datum. Schrijf een datum als"),
        ("kant", "havo", "regel 2, kant: hier staat 'havo'; hier kan staan: vmbo, mbo."),
        ("beoordelaar", "", "regel 2, beoordelaar: deze cel moet gevuld zijn."),
        ("definitief", "soms", "regel 2, definitief: hier staat 'soms'; hier kan staan: ja, nee"),
    ],
)
def test_a_wrong_cell_is_told_with_row_column_and_value(tmp_path: Path, column: str, value: str, sentence: str) -> None:
    (told,) = broken(tmp_path, column, value)
    assert sentence in told


def test_one_person_has_one_word_per_pair(tmp_path: Path) -> None:
    path = kept(tmp_path, word(1, 1, Said.NONE), word(1, 1, Relation.SAME))
    with pytest.raises(Unreadable, match="judged this pair on row 2 too"):
        read_judged(path)


def test_a_column_that_is_misspelt_is_not_passed_over(tmp_path: Path) -> None:
    path = kept(tmp_path, word(1, 1, Said.NONE))
    path.write_bytes(path.read_bytes().replace(b"opmerking", b"opmerkng"))
    with pytest.raises(Unreadable) as raised:
        read_judged(path)
    assert "Bedoel je 'opmerking'?" in raised.value.problems[0].sentence("nl")


def test_a_sheet_without_a_column_that_must_be_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "paren.csv"
    path.write_text("links;rechts\n1;2\n", encoding="utf-8")
    with pytest.raises(Unreadable) as raised:
        read_judged(path)
    assert "deze kolommen ontbreken: programma_links, " in raised.value.problems[0].sentence("nl")


def test_a_dutch_date_from_excel_is_read(tmp_path: Path) -> None:
    path = kept(tmp_path, word(1, 1, Said.NONE))
    path.write_bytes(path.read_bytes().replace(b"2026-11-02", b"2-11-2026"))
    assert read_judged(path) == (word(1, 1, Said.NONE),)


def test_no_two_columns_share_a_heading() -> None:
    for language in get_args(Language):
        headings = [column.heading.in_(language) for column in JUDGED_COLUMNS]
        assert len(set(headings)) == len(headings)


def test_a_relation_without_overlap_is_refused() -> None:
    with pytest.raises(ValidationError, match="a relation goes with 'overlap'"):
        word(1, 1, Said.NONE, relation=Relation.SAME)
