"""What is told to who fills in something that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from leerroute.curriculum import shipped_catalogue
from leerroute.exam import Candidate, Codes, Role, candidate_in, read_class
from leerroute.files import Problem, Refusal, Unreadable, parse_document

from .cast import candidate
from .test_table_and_commands import rows_of, written

CATALOGUE = shipped_catalogue()


def refusal(code: str, role: Role | None) -> Refusal | None:
    try:
        Codes(CATALOGUE).refuse_unknown(code, role)
    except Refusal as found:
        return found
    return None


@pytest.mark.parametrize(
    ("code", "role"),
    [
        ("EC", Role.ALGEMEEN_PROFIELVAK),
        ("NSK2", Role.VRIJE_DEEL),
        ("HBR", Role.PROFIELVAK),
        ("K/HBR/01", Role.KEUZEVAK),
        ("P/PIE/01", Role.KEUZEVAK),
        ("DU", Role.EXTRA),
        ("EIGEN/robotica", Role.VRIJE_DEEL),
        ("bouwtechniek", Role.OUD_PROGRAMMA),
    ],
)
def test_a_code_that_exists_or_that_only_the_school_knows_is_accepted(code: str, role: Role) -> None:
    assert refusal(code, role) is None


@pytest.mark.parametrize(
    ("code", "role", "near"),
    [
        ("Nederlands", None, "NE"),
        ("ec", Role.ALGEMEEN_PROFIELVAK, "EC"),
        ("economi", Role.ALGEMEEN_PROFIELVAK, "EC"),
        ("K/HBR/99", Role.KEUZEVAK, "K/HBR/0"),
        ("Robotica", Role.KEUZEVAK, "K/DP/02"),
        ("HBRR", Role.PROFIELVAK, "HBR"),
    ],
)
def test_an_unknown_code_comes_with_the_nearest_one(code: str, role: Role | None, near: str) -> None:
    found = refusal(code, role)
    assert found is not None
    assert found.remedy is not None
    assert f"Bedoel je '{near}" in found.remedy.nl


def test_a_code_that_looks_like_nothing_is_sent_to_the_schools_own_subjects() -> None:
    found = refusal("zzzzzz", Role.VRIJE_DEEL)
    assert found is not None
    assert found.remedy is not None
    assert "EIGEN/" in found.remedy.nl


def problems(tmp_path: Path, *changes: tuple[int, str, str]) -> tuple[Problem, ...]:
    """What is told of a class of Amira and Bram with these cells (row, column, value) of Amira changed."""
    rows = [*rows_of(candidate("bb"), "Amira"), *rows_of(candidate("bb"), "Bram")]
    for index, column, value in changes:
        rows[index][column] = value
    read = read_class(written(tmp_path, rows), CATALOGUE)
    assert [person.name for person in read.candidates] == ["Bram"]
    return read.problems


def test_an_unknown_code_is_told_with_its_row_and_column(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, (6, "code", "K/HBR/99"))
    assert (problem.line, problem.place, problem.value) == (8, "code", "K/HBR/99")
    assert "Bedoel je" in problem.sentence("nl")
    assert "Do you mean" in problem.sentence("en")


def test_a_subject_that_stands_twice_is_told_in_the_column_code(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, (3, "code", "EC"))
    assert (problem.line, problem.place) == (5, "code")


def test_a_year_that_is_wrong_in_every_row_is_told_once(tmp_path: Path) -> None:
    changes = [(index, "exam_year", "volgend jaar") for index in range(12)]
    (problem,) = problems(tmp_path, *changes)
    assert (problem.line, problem.place) == (2, "exam_year")


def test_an_unknown_profile_is_told_once(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, *((index, "profiel", "horeca") for index in range(12)))
    assert "kies BWI" in problem.sentence("nl")


def test_the_name_of_a_subject_instead_of_its_code_is_understood_well_enough_to_help(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, (0, "code", "Nederlands"), (0, "role", ""))
    assert "Bedoel je 'NE'" in problem.sentence("nl")


def test_a_subject_without_its_place_is_told_which_places_there_are(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, (2, "role", ""))
    assert (problem.line, problem.place) == (4, "role")
    assert "algemeen_profielvak" in problem.sentence("nl")


DOCUMENT = """
name: Amira
leerweg: {leerweg}
exam_year: 2026
form: {form}
subjects:
  - {{code: {code}, se: {se}}}
"""


def told(**fields: str) -> str:
    text = DOCUMENT.format(**{"leerweg": "bb", "form": "whole", "code": "NE", "se": "5.1"} | fields)
    with pytest.raises(Unreadable) as refused:
        candidate_in(parse_document(text, "amira.yaml"), CATALOGUE)
    return " ".join(problem.sentence("nl") for problem in refused.value.problems)


def test_a_comma_in_a_document_is_told_with_the_grade_as_it_should_be() -> None:
    assert "regel 7, subjects[0].se" in told(se="5,1")
    assert "Schrijf se: 5.1." in told(se="5,1")


def test_a_grade_in_quotes_or_with_two_decimals_is_told() -> None:
    assert "met een punt" in told(se='"5,1"')
    assert "hoogstens één decimaal" in told(se="5.15")


def test_an_unknown_code_in_a_document_is_told_with_its_line() -> None:
    assert "regel 7, subjects[0].role" in told(code="ZZ")
    assert "Bedoel je 'EC'" in told(code="Economie, role: algemeen_profielvak")


def test_part_of_an_exam_is_only_there_in_bb() -> None:
    assert "alleen in de bb" in told(form="part", leerweg="kb")
    good = parse_document(DOCUMENT.format(leerweg="bb", form="part", code="NE", se="5.1"), "amira.yaml")
    assert isinstance(candidate_in(good, CATALOGUE), Candidate)


def test_a_resit_without_a_first_grade_and_own_grades_without_a_level_are_told() -> None:
    assert "na het eerste cijfer" in told(se="5.1, resit: 6.0")
    assert "hoger niveau" in told(se="5.1, own_level: {se: 6.0}")
