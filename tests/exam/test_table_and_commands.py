"""A class from a spreadsheet, and the exam commands."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from leerroute.cli.language import spoken
from leerroute.cli.main import run
from leerroute.curriculum import shipped_catalogue
from leerroute.exam import CLASS_COLUMNS, Candidate, read_class
from leerroute.files import Unreadable, read_document, sheet_bytes, write_whole

from .cast import candidate

AMIRA = Path(__file__).parents[2] / "examples" / "exam" / "amira-bb.yaml"


CATALOGUE = shipped_catalogue()
REAL = {"PV": "HBR", "K1": "K/HBR/01", "K2": "K/HBR/02", "K3": "K/HBR/03", "K4": "K/HBR/04"}
"""Codes that exist, for the short ones of the cast."""


def rows_of(person: Candidate, name: str) -> list[dict[str, str]]:
    return [
        {
            "candidate": name,
            "leerweg": person.leerweg.value,
            "exam_year": str(person.exam_year),
            "code": REAL.get(subject.code, subject.code),
            "role": subject.role.value,
            "se": "" if subject.se is None else str(subject.se),
            "ce": "" if subject.ce is None else str(subject.ce),
            "word": subject.word or "",
        }
        for subject in person.subjects
    ]


def written(tmp_path: Path, rows: list[dict[str, str]], suffix: str = ".csv") -> Path:
    path = tmp_path / f"klas{suffix}"
    write_whole(path, sheet_bytes(CLASS_COLUMNS, rows, suffix))
    return path


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_class_comes_in_whole(tmp_path: Path, suffix: str) -> None:
    rows = [*rows_of(candidate("bb"), "Amira"), *rows_of(candidate("gl"), "Chaima")]
    read = read_class(written(tmp_path, rows, suffix), CATALOGUE)
    assert read.problems == ()
    assert [(c.name, len(c.subjects)) for c in read.candidates] == [("Amira", 12), ("Chaima", 12)]


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("se", "5,4", "Schrijf een punt in plaats van een komma"),
        ("se", "5.45", "hoogstens één decimaal"),
        ("ce", "11", "een cijfer is 1 tot en met 10"),
        ("ce", "0.5", "een cijfer is 1 tot en met 10"),
        ("role", "hoofdvak", "een van deze woorden"),
        ("leerweg", "havo", "een van deze woorden"),
        ("exam_year", "twintig", "jaartal"),
        ("code", "", "deze cel moet gevuld zijn"),
        ("central", "misschien", "ja of nee"),
    ],
)
def test_a_wrong_cell_is_named_and_the_rest_of_the_class_is_read(
    tmp_path: Path, column: str, value: str, said: str
) -> None:
    rows = [*rows_of(candidate("bb"), "Amira"), *rows_of(candidate("bb"), "Bram")]
    rows = [row | ({column: value} if column == "leerweg" and row["candidate"] == "Amira" else {}) for row in rows]
    if column != "leerweg":
        rows[0][column] = value
    read = read_class(written(tmp_path, rows), CATALOGUE)
    assert [person.name for person in read.candidates] == ["Bram"]
    (problem,) = read.problems
    assert problem.line == 2
    assert said in problem.sentence("nl")


def test_rows_that_contradict_each_other_are_named(tmp_path: Path) -> None:
    rows = rows_of(candidate("bb"), "Amira")
    rows[3]["leerweg"] = "kb"
    (problem,) = read_class(written(tmp_path, rows), CATALOGUE).problems
    assert (problem.line, problem.place, problem.value) == (5, "leerweg", "kb")


def test_a_sheet_without_the_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("naam;cijfer\nA;6\n")
    with pytest.raises(Unreadable, match="'candidate' is missing"):
        read_class(path, CATALOGUE)


def test_the_example_is_undecided_and_told_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    # NE (5.4+5.2)/2 = 5.3, so a 5. EC: a 5 asks SE + CE >= 9.0, so CE 3.9; with a 7 for ML two 5s are allowed.
    # The CE mean asks 27.5 - (5.2+6.1+6.4+6.9) = 2.9, which is less.
    assert run(["exam", "result", str(AMIRA)]) == 2
    assert run(["exam", "needed", str(AMIRA)]) == 0
    assert "Met een 3,9 of hoger voor het CE economie ben je geslaagd." in capsys.readouterr().out


def test_what_if_shows_the_result_and_where_it_leads(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["exam", "what-if", str(AMIRA), "--grade", "EC:ce=3.9"]) == 0
    out = capsys.readouterr().out
    assert "Nu: nog niet beslist" in out
    assert "Met de verandering: geslaagd; diploma bb; toegang tot mbo-2" in out


@pytest.mark.parametrize("arguments", [["--grade", "EC=6"], ["--grade", "EC:ce=elf"], ["--leave-out", "XX"]])
def test_a_change_that_is_not_understood_is_refused(arguments: list[str]) -> None:
    assert run(["exam", "what-if", str(AMIRA), *arguments]) == 3


def test_a_class_is_computed_although_one_row_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [*rows_of(candidate("bb"), "Amira"), *rows_of(candidate("bb"), "Bram")]
    rows[0]["se"] = "6,5"
    into = tmp_path / "uitslag.csv"
    assert run(["exam", "result", str(written(tmp_path, rows)), "--into", str(into)]) == 3
    streams = capsys.readouterr()
    assert "1 geslaagd" in streams.out
    assert "regel 2, se" in streams.err
    assert "Bram;geslaagd" in into.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("example", sorted(AMIRA.parent.glob("*.yaml")), ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_example_is_told_in_both_languages(
    example: Path, language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spoken, "language", language)
    assert run(["exam", "needed", str(example)]) == 0
    assert run(["exam", "result", str(example)]) == 2
    told = capsys.readouterr().out
    assert ("Checked against" in told) == (language == "en")


def test_the_example_can_be_read_as_a_document() -> None:
    assert read_document(AMIRA).as_model(Candidate).name.startswith("Amira")


def test_capitals_in_words_do_not_matter(tmp_path: Path) -> None:
    rows = [{**row, "leerweg": "BB", "word": row["word"].capitalize()} for row in rows_of(candidate(), "Amira")]
    read = read_class(written(tmp_path, rows), CATALOGUE)
    assert (len(read.candidates), read.problems) == (1, ())


def test_the_page_of_a_result_shows_words_and_no_insides(tmp_path: Path) -> None:
    page = tmp_path / "uitslag.html"
    assert run(["exam", "result", str(AMIRA), "--html", "--into", str(page)]) == 2
    text = page.read_text(encoding="utf-8")
    assert "Amira" in text
    assert "built-in" not in text
    assert " object at 0x" not in text


def test_a_change_of_nothing_is_refused() -> None:
    assert run(["exam", "what-if", str(AMIRA)]) == 3


def renamed(tmp_path: Path, names: dict[str, str]) -> Path:
    rows = [{names.get(key, key): value for key, value in row.items()} for row in rows_of(candidate("bb"), "Amira")]
    path = tmp_path / "klas.csv"
    write_whole(path, sheet_bytes(tuple(rows[0]), rows, ".csv"))
    return path


def test_capitals_in_column_names_do_not_matter(tmp_path: Path) -> None:
    read = read_class(renamed(tmp_path, {"se": "SE", "exam_year": "Exam year"}), CATALOGUE)
    assert (read.problems, read.skipped) == ((), ())
    assert read.candidates[0].subjects[0].se == 6


def test_a_column_that_is_almost_ours_is_refused_as_its_cells_would_be_lost(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="role"):
        read_class(renamed(tmp_path, {"role": "rol"}), CATALOGUE)


def test_another_column_is_skipped_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = renamed(tmp_path, {"word": "oordeel"})
    assert read_class(path, CATALOGUE).skipped == ("oordeel",)
    run(["exam", "result", str(path), "--lang", "nl"])
    assert "Overgeslagen kolommen: oordeel." in capsys.readouterr().err


@pytest.mark.parametrize("command", [["what-if", "--leerweg", "kb"], ["advise", "--alternative", "EC:kb:6"]])
def test_what_is_for_the_vmbo_only_says_so_to_an_mbo_student_and_what_to_do(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    name, *options = command
    assert run(["exam", name, str(AMIRA.with_name("amira-mbo2.yaml")), *options, "--lang", "nl"]) == 3
    said = capsys.readouterr().err
    assert "mbo-student" in said
    assert "leerroute exam needed" in said


@pytest.mark.parametrize(
    ("language", "alternative", "said"),
    [
        ("nl", "XX:kb:6", "het vak XX heeft deze kandidaat niet. Kies uit: NE, EN"),
        ("en", "XX:kb:6", "the candidate has no subject XX. Choose from: NE, EN"),
        ("nl", "LO:kb:6", "LO heeft geen niveau."),
        ("en", "LO:kb:6", "LO has no level."),
    ],
)
def test_advice_on_what_has_no_level_is_refused_in_both_languages(
    language: str, alternative: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["exam", "advise", str(AMIRA), "--alternative", alternative, "--lang", language]) == 3
    assert said in capsys.readouterr().err


def test_advice_names_subjects_and_not_their_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["exam", "advise", str(AMIRA), "--alternative", "EC:kb:5.0:5.5", "--lang", "nl"]) == 0
    assert "economie op kb" in capsys.readouterr().out


def test_the_rows_of_a_sheet_may_unpack_to_more_than_other_files_in_it(tmp_path: Path) -> None:
    # 30,000 candidates of 12 subjects are 160 MB of rows, read one by one; as any other file that is a zip bomb
    for entry, refused in (("xl/worksheets/sheet1.xml", False), ("xl/sharedStrings.xml", True)):
        path = tmp_path / "klas.xlsx"
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            archive.writestr(entry, bytes(60_000_000))
        with pytest.raises(Unreadable) as caught:
            read_class(path, CATALOGUE)
        assert ("zip bomb" in str(caught.value)) == refused
