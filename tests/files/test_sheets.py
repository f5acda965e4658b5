"""Spreadsheets in and out."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerroute.files import Unreadable, read_sheet, sheet_bytes

COLUMNS = ("code", "title")
ROWS = [{"code": "P/HBR/01", "title": "Gastheerschap"}, {"code": "=1+1", "title": '-5; "x"\nregel'}]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_same_columns_and_cells_come_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"sheet{suffix}"
    path.write_bytes(sheet_bytes(COLUMNS, ROWS, suffix))
    sheet = read_sheet(path)
    assert sheet.columns == COLUMNS
    assert [dict(row.cells) for row in sheet.rows] == ROWS
    assert [row.number for row in sheet.rows] == [2, 3]


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=12),
        min_size=2,
        max_size=2,
    )
)
def test_any_text_survives_a_csv(cells: list[str]) -> None:
    import tempfile

    row = dict(zip(COLUMNS, cells, strict=True))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.csv"
        path.write_bytes(sheet_bytes(COLUMNS, [row], ".csv"))
        assert [dict(r.cells) for r in read_sheet(path).rows] == [row]


def test_no_cell_can_run_as_a_formula() -> None:
    text = sheet_bytes(COLUMNS, ROWS, ".csv").decode("utf-8-sig")
    assert "\n=1+1" not in text
    book = openpyxl.load_workbook(io.BytesIO(sheet_bytes(COLUMNS, ROWS, ".xlsx")))
    assert book.worksheets[0]["A3"].data_type == "s"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_whatever_separates_its_cells(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "x.csv"
    path.write_text(f"code{delimiter}title\nA{delimiter}Ë\n", encoding="cp1252")
    assert [dict(row.cells) for row in read_sheet(path).rows] == [{"code": "A", "title": "Ë"}]


def test_an_empty_sheet_a_double_column_and_a_photo_are_refused(tmp_path: Path) -> None:
    for name, content in (("a.csv", b""), ("b.csv", b"code;code\n1;2\n"), ("c.xlsx", b"\xff\xd8\xff\xe0")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(Unreadable):
            read_sheet(tmp_path / name)


@pytest.mark.parametrize(("entry", "megabytes"), [("xl/sharedStrings.xml", 60), ("xl/worksheets/sheet1.xml", 401)])
def test_a_zip_bomb_of_an_xlsx_is_refused_before_it_unpacks(tmp_path: Path, entry: str, megabytes: int) -> None:
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(entry, "w") as file,
    ):
        for _ in range(megabytes):
            file.write(b"0" * 1_000_000)
    assert path.stat().st_size < 1_000_000
    with pytest.raises(Unreadable, match="zip bomb"):
        read_sheet(path)


def test_an_entity_bomb_in_an_xlsx_is_refused(tmp_path: Path) -> None:
    good = io.BytesIO(sheet_bytes(COLUMNS, ROWS, ".xlsx"))
    path = tmp_path / "lol.xlsx"
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, bomb if name == "xl/worksheets/sheet1.xml" else old.read(name))
    with pytest.raises(Unreadable):
        read_sheet(path)


@pytest.mark.parametrize(
    "content",
    [b"sep=;\r\ncode;title\r\nA;B\r\n", "code;title\nA;B\n".encode("utf-16"), b"\xef\xbb\xbfcode;title\nA;B\n"],
)
def test_a_csv_as_excel_writes_it_is_read(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    assert [dict(row.cells) for row in read_sheet(path).rows] == [{"code": "A", "title": "B"}]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("cell", ["'=1+1", "''=1+1", "'s ochtends", "=1+1", "'-"])
def test_an_apostrophe_in_front_comes_back(tmp_path: Path, suffix: str, cell: str) -> None:
    path = tmp_path / f"blad{suffix}"
    path.write_bytes(sheet_bytes(("a",), [{"a": cell}], suffix))
    assert read_sheet(path).rows[0].cells["a"] == cell


def test_control_characters_cannot_stand_in_an_xlsx_and_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "bel.xlsx"
    path.write_bytes(sheet_bytes(["naam"], [{"naam": "\x07Amira\x00"}], ".xlsx"))
    assert read_sheet(path).rows[0].cells["naam"] == "Amira"
