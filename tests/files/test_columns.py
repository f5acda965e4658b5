"""Sheets with a Dutch or an English heading."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from leerroute.files import Column, Filled, Unreadable, columns_bytes, filled_rows, refuse_wrong_rows
from leerroute.text import Language, Text

COLUMNS = (
    Column("name", Text(nl="naam", en="name"), must=True, width=30),
    Column("born", Text(nl="geboren", en="born")),
    Column("kind", Text(nl="soort", en="kind"), choices=(Text(nl="groot", en="large"), Text(nl="klein", en="small"))),
)


def rows(tmp_path: Path, text: str) -> list[Filled]:
    path = tmp_path / "blad.csv"
    path.write_text(text, encoding="utf-8")
    return list(filled_rows(path, COLUMNS))


@pytest.mark.parametrize("head", ["naam;geboren", "name;born", "Naam;BORN", "born;naam"])
def test_headings_are_read_in_both_languages_and_any_order(tmp_path: Path, head: str) -> None:
    cells = "2020-01-02;Amira" if head.startswith("born") else "Amira;2020-01-02"
    (row,) = rows(tmp_path, f"{head}\n{cells}\n")
    assert (row.text("name"), row.day("born")) == ("Amira", date(2020, 1, 2))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_written_can_be_read(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "blad.xlsx"
    path.write_bytes(columns_bytes(COLUMNS, [{"name": "=Amira"}], ".xlsx", language))
    (row,) = filled_rows(path, COLUMNS)
    assert (row.text("name"), row.text("born")) == ("=Amira", None)


def test_a_column_in_both_languages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="the same as 'naam'"):
        rows(tmp_path, "naam;name\na;b\n")


def test_all_wrong_cells_are_told_at_once(tmp_path: Path) -> None:
    found = rows(tmp_path, "naam;geboren;soort\n;gisteren;rond\nBram;1-2-2020;klein\n")
    for row in found:
        row.text("name", must=True)
        row.day("born")
        row.word("kind", {1: Text(nl="groot", en="large"), 2: Text(nl="klein", en="small")})
    with pytest.raises(Unreadable) as raised:
        refuse_wrong_rows(found)
    assert [(p.line, p.place, p.value) for p in raised.value.problems] == [
        (2, "naam", None),
        (2, "geboren", "gisteren"),
        (2, "soort", "rond"),
    ]
    assert raised.value.problems[2].expected == Text(nl="hier kan staan: groot, klein.", en="one of: large, small.")
    assert found[1].day("born") == date(2020, 2, 1)


def test_an_xlsx_offers_the_words_that_can_be_picked(tmp_path: Path) -> None:
    path = tmp_path / "blad.xlsx"
    path.write_bytes(columns_bytes(COLUMNS, [{"name": "Amira"}], ".xlsx", "nl"))
    sheet = openpyxl.load_workbook(path).worksheets[0]
    (picked,) = sheet.data_validations.dataValidation
    assert (picked.formula1, str(picked.sqref)) == ('"groot,klein"', "C2")
    assert sheet.column_dimensions["A"].width == 30


def test_an_xlsx_tells_at_its_heading_what_goes_in(tmp_path: Path) -> None:
    path = tmp_path / "blad.xlsx"
    column = Column("born", Text(nl="geboren", en="born"), help=Text(nl="Een datum.", en="A date."))
    path.write_bytes(columns_bytes([column], [], ".xlsx", "nl"))
    (cell,) = openpyxl.load_workbook(path).worksheets[0][1]
    assert cell.comment is not None
    assert cell.comment.text == "Een datum."
