"""Cases in and out of a sheet, and what is refused on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from leerroute.files import Unreadable
from leerroute.monitor.explanation import FACTORS, PROGRAMME, Case, cases_sheet, cross_case, read_cases, uniform
from tests.monitor.explanation.cast import twelve


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_cases_come_back_from_a_sheet_as_they_were(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"cases{suffix}"
    path.write_bytes(cases_sheet(twelve(), suffix))
    assert list(read_cases(path)) == twelve()


def test_every_field_of_a_case_is_a_column_with_its_words() -> None:
    assert [factor.name for factor in FACTORS] == list(Case.model_fields)


def test_an_empty_cell_is_not_a_no(tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    path.write_text("case;shared_need\nc1;\nc2;nee\n")
    first, second = read_cases(path)
    assert first.shared_need is None
    assert second.shared_need is False


def test_every_wrong_cell_is_named_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    path.write_text(
        "case;shared_need;finance;mbo_content_from;acceleration;learners;bound\n"
        "c1;misschien;;;;;\nc2;;veel;;;;\nc3;;;6;;;\nc4;;;;snel;;\nc5;;;;;12;13\nc1;;;;;;\nc1;;;;;;\n"
    )
    with pytest.raises(Unreadable) as refused:
        read_cases(path)
    assert [(problem.line, problem.place) for problem in refused.value.problems] == [
        (2, "shared_need"),
        (3, "finance"),
        (4, "mbo_content_from"),
        (5, "acceleration"),
        (6, "bound"),
        (8, "case"),
    ]


def test_an_unknown_column_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    path.write_text("case;didactiek\nc1;goed\n")
    with pytest.raises(Unreadable, match="do not know this column"):
        read_cases(path)


def test_more_qualified_than_bound_is_refused() -> None:
    with pytest.raises(ValidationError):
        Case(case="c1", learners=20, bound=10, qualified=11)


def test_the_pedagogical_approach_that_does_not_vary_is_told_to_be_beyond_weighing() -> None:
    """Source 002, 5.2."""
    found = {fixed.condition.name: fixed for fixed in uniform(twelve(), PROGRAMME)}
    assert set(found) == {"PEDAGOGY"}
    assert "alle 12 casussen" in found["PEDAGOGY"].sentence().nl


def test_cases_side_by_side_start_with_the_most_bound() -> None:
    """20 of 20 bound: Wilson's interval from 20 / (20 + 1.96^2) = 84 % up."""
    table = cross_case(twelve())
    assert table.rows[0][1] == 20
    assert table.rows[0][2] is not None
    assert str(getattr(table.rows[0][2], "nl", "")) == "100% (84% tot 100%)"
    assert '<th scope="row">Route 1</th>' in table.html("nl")


def test_the_share_of_a_small_case_is_withheld() -> None:
    table = cross_case([Case(case="c1", learners=9, bound=3)])
    assert "3" not in table.html("nl").replace("leerjaar 3", "").replace("95%-marge", "").split("<tbody>")[1]
