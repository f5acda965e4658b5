"""What if: levels, places, other electives, another diploma."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from leerroute.cli.main import run
from leerroute.curriculum import Level
from leerroute.exam import Change, Outcome, Role, Subject, SubjectLevel, what_if
from leerroute.law import shipped_register

from .cast import candidate
from .test_table_and_commands import AMIRA, rows_of, written

REGISTER = shipped_register()


def test_another_elective_can_count() -> None:
    # electives 7, 7, 7 and 3: a part below 4 fails; with a 6 instead of the 3 the combination grade is a 7
    person = candidate("bb", K1=7, K2=7, K3=7, K4=3)
    other = Subject(code="K5", role=Role.KEUZEVAK, se=Decimal(6))
    compared = what_if(person, Change(leave_out=frozenset({"K4"}), add=(other,)), REGISTER)
    assert (compared.before.outcome, compared.after.outcome) == (Outcome.FAILED, Outcome.PASSED)
    assert [title.en for title in compared.turned] == ["No part of the combination grade too low?"]


def test_all_subjects_at_a_higher_level_is_no_exam_at_the_own_level_any_more() -> None:
    person = candidate("bb")
    levels = {subject.code: SubjectLevel.KB for subject in person.subjects if not subject.role.in_words}
    compared = what_if(person, Change(levels=levels), REGISTER)
    assert compared.after.outcome is Outcome.FAILED
    one = what_if(person, Change(levels={"EC": SubjectLevel.KB}), REGISTER)
    assert (one.after.outcome, one.admission_after) == (Outcome.PASSED, (2,))


def test_gl_with_an_extra_general_subject_can_become_tl() -> None:
    # gl fails on the profielvak (3, so the combination grade is (2x3+6+6)/4 = 4,5: a 5, but a part is below 4)
    extra = Subject(code="DU", role=Role.EXTRA, central=True, se=Decimal(6), ce=Decimal(6))
    compared = what_if(candidate("gl", extra=(extra,), PV=(3.0, 3.0)), Change(leerweg=Level.TL), REGISTER)
    assert (compared.before.outcome, compared.after.outcome) == (Outcome.FAILED, Outcome.PASSED)
    assert compared.admission_after == (2, 3, 4)
    without = what_if(candidate("gl"), Change(leerweg=Level.TL), REGISTER)
    assert without.after.outcome is Outcome.UNDECIDED


@pytest.mark.parametrize(
    "arguments",
    [
        ["--level", "EC=kb"],
        ["--role", "EC=extra_avo"],
        ["--leave-out", "K/HBR/06", "--add", "K/HBR/02:keuzevak:7"],
        ["--grade", "EC:ce=6.0", "--html"],
    ],
)
def test_the_command_knows_each_change(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["exam", "what-if", str(AMIRA), *arguments]) == 0
    assert "Met de verandering" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--level", "EC=mbo-2"], "havo"),
        (["--role", "EC"], "algemeen_profielvak"),
        (["--add", "K/HBR/99:keuzevak:7"], "Bedoel je"),
        (["--leerweg", "kb", "--level", "EC=bb"], "hoger"),
    ],
)
def test_a_change_that_cannot_be_is_told(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["exam", "what-if", str(AMIRA), *arguments]) == 3
    assert said in capsys.readouterr().err


def test_a_whole_class_is_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [*rows_of(candidate("bb", EC=(4.0, 4.0)), "Amira"), *rows_of(candidate("bb"), "Bram")]
    into = tmp_path / "uit.csv"
    file = str(written(tmp_path, rows))
    assert run(["exam", "what-if", file, "--grade", "EN:se=8.0", "--grade", "EN:ce=6.0"]) == 0
    assert "afgewezen → geslaagd" in capsys.readouterr().out
    assert run(["exam", "what-if", file, "--grade", "EN:se=8.0", "--into", str(into)]) == 0
    assert "Bram;geslaagd;geslaagd" in into.read_text(encoding="utf-8-sig")


def test_what_is_needed_for_a_class_comes_as_text_table_and_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [*rows_of(candidate("bb", EC=(6.0, None)), "Amira"), *rows_of(candidate("bb"), "Bram")]
    file, table, page = str(written(tmp_path, rows)), tmp_path / "nodig.csv", tmp_path / "nodig.html"
    assert run(["exam", "needed", file]) == 0
    assert "Met een 3,5 of hoger voor het CE economie ben je geslaagd." in capsys.readouterr().out
    assert run(["exam", "needed", file, "--into", str(table)]) == 0
    assert "Amira;ja;Met een 3,5" in table.read_text(encoding="utf-8-sig")
    assert run(["exam", "needed", file, "--html", "--into", str(page)]) == 0
    assert "Met een 3,5 of hoger" in page.read_text(encoding="utf-8")
