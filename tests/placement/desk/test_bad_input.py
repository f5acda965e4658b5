"""Whatever stands in a file: it is read, or told with its row; never a crash, never silence."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leerroute.files import Unreadable

from .rounds import INTERNSHIPS, MODULES, findings, told, written

CELL = st.one_of(
    st.text(max_size=8),
    st.sampled_from(["1", "0", "-1", "99999", "9" * 40, "²", "niet", "ja", "ROB", "P1", "A1", "1781AB", "2011-13-45", "31-2-2011", "=1+1", ",", "nan", "1e3", "None", "true"]),
)  # fmt: skip
ROWS = st.lists(st.lists(CELL, min_size=1, max_size=9), max_size=6)
EXTRA = {
    "lokalen.csv": "lokaal;soort;plaatsen;perioden\n",
    "docenten.csv": "docent;groepen;perioden\n",
    "vast.csv": "leerling;module;periode\n",
    "groepen.csv": "module;periode;groepen\n",
}


def line(cells: list[str]) -> str:
    return ";".join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\n"


@pytest.mark.parametrize("name", [*(n for n in MODULES if n.endswith(".csv")), *EXTRA])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS)
def test_any_cells_in_a_round_of_modules_are_read_or_told(name: str, rows: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = {**MODULES, **EXTRA}[name] + "".join(map(line, rows))
        for finding in findings(written(Path(folder), {**MODULES, name: content})):
            assert finding.sentence("nl")


@pytest.mark.parametrize("name", ["leerlingen.csv", "plekken.csv", "keuzes.csv"])
@settings(max_examples=25, deadline=None)
@given(rows=ROWS)
def test_any_cells_in_a_round_of_internships_are_read_or_told(name: str, rows: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = INTERNSHIPS[name] + "".join(map(line, rows))
        for finding in findings(written(Path(folder), {**INTERNSHIPS, name: content})):
            assert finding.sentence("en")


@settings(max_examples=40, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_in_a_file_are_read_or_told(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name in ("leerlingen.csv", "instellingen.yaml"):
            with suppress(Unreadable):
                findings(written(Path(folder), {**MODULES, name: content}))


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("99999", "hier moet een getal van hoogstens 10000 staan"),
        ("0", "hier moet een getal van minstens 1 staan"),
        ("-3", "hier moet een heel getal staan"),
        ("3,5", "hier moet een heel getal staan"),
        ("²", "hier moet een heel getal staan"),
    ],
)
def test_a_number_that_cannot_be_is_told_with_its_row(tmp_path: Path, cell: str, said: str) -> None:
    modules = f'module;minimum;maximum\nROB;0;"{cell}"\nKOK;1;2\nZOR;1;2\n'
    assert f"modules.csv, regel 2, maximum: hier staat '{cell}'; {said}" in told(
        written(tmp_path, MODULES, modules=modules)
    )


def test_a_key_that_is_too_long_is_told(tmp_path: Path) -> None:
    said = told(written(tmp_path, MODULES, leerlingen=f"leerling\n{'x' * 61}\nA1\nD1\nE1\n"))
    assert "leerlingen.csv, regel 2, leerling: hier staat 'xxx" in said
    assert "deze tekst is te lang." in said


def test_a_crebo_that_is_none_is_told(tmp_path: Path) -> None:
    plekken = "plek;bedrijf;aantal;crebo's;werk;begeleiding\nB1;Z;1;2518, 25181;licht;ja\nB2;T;1;;licht;ja\n"
    assert "plekken.csv, regel 2, crebo's: hier staat '2518, 25181'; een crebo heeft vijf cijfers." in told(
        written(tmp_path, INTERNSHIPS, plekken=plekken)
    )
