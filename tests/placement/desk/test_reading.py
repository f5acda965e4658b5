"""Reading a round from a folder, as schools save their files."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pydantic import BaseModel

from leerroute.files import Refusal, Unreadable, read_sheet
from leerroute.law import shipped_register
from leerroute.placement import InternshipDesk, ModuleDesk, open_desk, template_files
from leerroute.placement.internships.problem import FixedPlace, Intern, Place
from leerroute.placement.modules.problem import Chooser, Fixed, Module, Opened, Period, Room, Teacher
from leerroute.placement.reading import cells, read_internship_folder, read_module_folder
from leerroute.placement.reading.internship_tables import INTERNSHIP_TABLES
from leerroute.placement.reading.module_tables import MODULE_TABLES
from leerroute.text import LANGUAGES, Language

from .rounds import EXAMPLES, INTERNSHIPS, MODULES, ON, told, written

PARTS: list[type[BaseModel]] = [Chooser, Module, Period, Room, Teacher, Opened, Fixed, Intern, Place, FixedPlace]
ELSEWHERE = {"choices", "background"}
"""Fields with a table of their own, or with columns for their parts."""


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_field_of_a_value_object_has_a_column(part: type[BaseModel]) -> None:
    fields = {
        c.field
        for table in (*MODULE_TABLES, *INTERNSHIP_TABLES)
        for c in table.columns
        if issubclass(table.made, part) or table.made is part
    }
    assert set(part.model_fields) - ELSEWHERE <= fields


def test_no_two_columns_of_a_table_answer_to_the_same_heading() -> None:
    for table in (*MODULE_TABLES, *INTERNSHIP_TABLES):
        for language in LANGUAGES:
            for column in table.columns:
                heading = column.heading.in_(language)
                assert [c for c in table.columns if c.called(heading)] == [column], (table.file.en, heading)


def test_the_examples_are_in_order_but_for_one_open_question() -> None:
    assert told(EXAMPLES / "modules") == ""
    assert told(EXAMPLES / "internships").count("\n") == 0
    assert "wat voor werk is dit?" in told(EXAMPLES / "internships")


def test_what_is_not_filled_in_stays_none(tmp_path: Path) -> None:
    problem = read_module_folder(written(tmp_path, MODULES)).problem
    assert problem is not None
    assert problem.rooms is None
    assert problem.periods[0].college is None
    assert problem.learners[0].born is None
    assert problem.learners[0].background.support is None


def test_headings_in_english_mean_the_same(tmp_path: Path) -> None:
    dutch = read_module_folder(written(tmp_path, MODULES)).problem
    other = tmp_path / "english"
    other.mkdir()
    (other / "learners.csv").write_text(
        "Learner,NAME,leerweg,mentor\nA1,Amira Verzonnen,bb,Bram\nD1,Dirk Verzonnen,kb,Bram\nE1,Esra Verzonnen,kb,Chantal\n"
    )
    (other / "modules.csv").write_text("module,title,minimum,maximum\nROB,Robotica,1,2\nKOK,Koken,1,2\nZOR,Zorg,1,2\n")
    (other / "choices.csv").write_text(
        "learner,module,rank\nA1,ROB,1\nA1,KOK,2\nD1,ROB,1\nD1,ZOR,2\nE1,KOK,1\nE1,ZOR,not\n"
    )
    (other / "periods.csv").write_text("period,title\nP1,najaar\nP2,voorjaar\n")
    (other / "settings.yaml").write_text(MODULES["instellingen.yaml"])
    assert read_module_folder(other).problem == dutch


def test_a_row_per_learner_means_the_same_as_a_row_per_choice(tmp_path: Path) -> None:
    long = read_module_folder(written(tmp_path, MODULES)).problem
    wide = "leerling;keuze 1;keuze 2;niet\nA1;ROB;KOK;\nD1;ROB;ZOR;\nE1;KOK;;ZOR\n"
    assert read_module_folder(written(tmp_path, MODULES, keuzes=wide)).problem == long


def test_two_modules_in_one_cell_are_equally_wanted(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, keuzes="leerling;keuze 1;keuze 2\nA1;ROB, KOK;ZOR\nD1;ROB;\nE1;KOK;\n")
    problem = read_module_folder(folder).problem
    assert problem is not None
    assert [(c.module, c.rank) for c in problem.learners[0].choices] == [("ROB", 1), ("KOK", 1), ("ZOR", 2)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_is_read_as_dutch_excel_saves_it(tmp_path: Path, encoding: str) -> None:
    learners = MODULES["leerlingen.csv"].replace("Amira", "Zoë")
    folder = written(tmp_path, MODULES, leerlingen=learners.encode(encoding))
    assert told(folder) == ""
    assert read_module_folder(folder).learners.values[0].name == "Zoë Verzonnen"


def test_an_excel_file_means_the_same_as_a_csv(tmp_path: Path) -> None:
    from_csv = read_internship_folder(written(tmp_path, INTERNSHIPS)).problem
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["leerling", "naam", "geboortedatum", "sector", "begeleiding nodig"])
    book.active.append(["A1", "Amira Verzonnen", date(2011, 2, 3), "ZW", "nee"])
    book.active.append(["D1", "Dirk Verzonnen", date(2009, 5, 6), "ZW", "nee"])
    content = io.BytesIO()
    book.save(content)
    (tmp_path / "leerlingen.csv").unlink()
    (tmp_path / "leerlingen.xlsx").write_bytes(content.getvalue())
    assert read_internship_folder(tmp_path).problem == from_csv


def test_dates_as_dutch_people_write_them(tmp_path: Path) -> None:
    folder = written(tmp_path, INTERNSHIPS, leerlingen="leerling;geboortedatum\nA1;3-2-2011\nD1;06/05/2009\n")
    assert [i.born for i in read_internship_folder(folder).learners.values] == [date(2011, 2, 3), date(2009, 5, 6)]


def test_the_letters_of_a_postcode_are_not_kept(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, leerlingen="leerling;postcode\nA1;1781 AB\nD1;1782\nE1;\n")
    assert [learner.pc4 for learner in read_module_folder(folder).learners.values] == ["1781", "1782", None]


def test_all_faults_are_told_at_once_each_with_row_value_and_what_to_do(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        MODULES,
        leerlingen="leerling;leerweg;geboortedatum\nA1;bbb;2011-02-31\n;kb;\nE1;kb;\nD1;kb;\n",
        modules="module;minimum;maximum\nROB;acht;2\nKOK;1;2\nZOR;1;\n",
    )
    said = told(folder)
    assert "leerlingen.csv, regel 2, leerweg: hier staat 'bbb'; hier kan staan: bb, kb, gl of tl." in said
    assert "leerlingen.csv, regel 2, geboortedatum: hier staat '2011-02-31'; hier moet een datum staan" in said
    assert "leerlingen.csv, regel 3, leerling: deze cel moet gevuld zijn." in said
    assert "modules.csv, regel 2, minimum: hier staat 'acht'; hier moet een heel getal staan" in said
    assert "modules.csv, regel 4, maximum: deze cel moet gevuld zijn." in said


def test_a_row_with_one_wrong_cell_is_not_missed_elsewhere(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, leerlingen="leerling;leerweg\nA1;bbb\nD1;kb\nE1;kb\n")
    assert told(folder).count("\n") == 0  # only the leerweg; the choices of A1 are of a known learner


def test_a_misspelt_heading_is_told_with_the_nearest(tmp_path: Path) -> None:
    said = told(written(tmp_path, MODULES, leerlingen="leerling;mentro\nA1;x\nD1;x\nE1;x\n"))
    assert said.startswith("warning")
    assert "Bedoel je 'mentor'?" in said


def test_a_missing_heading_is_told_with_the_ones_there_are(tmp_path: Path) -> None:
    said = told(written(tmp_path, MODULES, modules="module;maximum\nROB;2\n"))
    assert "de kolom 'minimum' ontbreekt. De kolommen zijn: module, titel," in said


def test_a_misspelt_file_is_told_with_the_nearest(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, lokaaln="lokaal;soort;plaatsen\n")
    assert "lokaaln.csv: dit bestand kennen we niet; we lezen het niet. Bedoel je 'lokalen'?" in told(folder)


def test_the_same_table_twice_is_refused(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, modulen="x")
    (folder / "learners.csv").write_text("learner\nX1\n")
    assert "hiervan mag er maar één zijn: learners.csv, leerlingen.csv." in told(folder)


def test_missing_files_and_settings_are_told_together(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, keuzes=None, perioden=None, instellingen=None)
    said = told(folder)
    assert "het bestand 'keuzes' ontbreekt" in said
    assert "het bestand 'perioden' ontbreekt" in said
    assert "de instellingen ontbreken" in said


def test_a_wrong_setting_is_told_with_its_line(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, instellingen='seed: test\nunits: {"*": veel}\nbudgett: 6\n')
    said = told(folder)
    assert "regel 2" in said
    assert "regel 3, budgett: hier staat '6'; dit veld kennen we niet. Bedoel je 'budget'?" in said


def test_a_folder_is_about_modules_or_about_internships_never_both(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="either a file 'modules' or a file 'places'"):
        open_desk(tmp_path, ON, shipped_register())
    written(tmp_path, MODULES)
    assert isinstance(open_desk(tmp_path, ON, shipped_register()), ModuleDesk)
    with pytest.raises(Unreadable):
        open_desk(written(tmp_path, INTERNSHIPS), ON, shipped_register())


def test_a_folder_with_places_is_about_internships(tmp_path: Path) -> None:
    assert isinstance(open_desk(written(tmp_path, INTERNSHIPS), ON, shipped_register()), InternshipDesk)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("internships", [False, True])
def test_the_templates_are_what_is_read(tmp_path: Path, language: Language, internships: bool) -> None:
    for name, content in template_files(language, internships=internships).items():
        (tmp_path / name).write_bytes(content)
    desk = open_desk(tmp_path, ON, shipped_register())
    yet = "hier staat nog niets in" if language == "nl" else "nothing stands in it yet"
    assert len(desk.findings) == (2 if internships else 3)
    assert all(yet in finding.sentence(language) for finding in desk.findings)
    assert desk.problem.learners == ()


def test_the_explanation_names_every_heading() -> None:
    readme = template_files("nl", internships=False)["LEESMIJ.txt"].decode()
    for table in MODULE_TABLES:
        for heading in table.headings("nl"):
            assert f"    {heading}" in readme


def test_a_formula_in_a_name_stays_a_name(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, leerlingen='leerling;naam\nA1;"=HYPERLINK(""x"")"\nD1;\nE1;\n')
    assert read_module_folder(folder).learners.values[0].name == '=HYPERLINK("x")'


def test_something_that_is_no_spreadsheet_is_told(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, leerlingen=None)
    (folder / "leerlingen.xlsx").write_bytes(b"PK\x03\x04 no")
    assert "leerlingen.xlsx: dit is geen leesbaar Excel-bestand" in told(folder)


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    assert "de eerste regel moet de kolomnamen bevatten" in told(written(tmp_path, MODULES, modules=""))


def test_the_postcodes_of_a_folder_are_used(tmp_path: Path) -> None:
    folder = written(tmp_path, INTERNSHIPS, postcodes="pc4;rd_x;rd_y\n1781;112000;552000\n")
    assert read_internship_folder(folder).points == {"1781": (112000.0, 552000.0)}
    assert "rd_x" in told(written(tmp_path, INTERNSHIPS, postcodes="pc4;rd_x;rd_y\n1781;ver;552000\n"))


def test_the_example_sheets_hold_no_real_names() -> None:
    for kind in ("modules", "internships"):
        names = [row.cells["naam"] for row in read_sheet(EXAMPLES / kind / "leerlingen.csv").rows]
        assert all(name.endswith("Verzonnen") for name in names)


@pytest.mark.parametrize(
    ("written_as", "code"),
    [("bb", "bb"), ("vmbo-kader", "kb"), ("VMBO TL", "tl"), ("Basis", "bb"), ("mavo", "tl"), ("gemengd", "gl")],
)
def test_a_leerweg_may_stand_as_people_write_it(written_as: str, code: str) -> None:
    assert cells.leerweg(written_as) is cells.leerweg(code)


def test_a_leerweg_that_could_be_two_is_asked_for() -> None:
    with pytest.raises(Refusal):
        cells.leerweg("vmbo-gt")
