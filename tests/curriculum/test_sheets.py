"""Curricula from a spreadsheet: the template and the list of qualifications."""

from __future__ import annotations

from pathlib import Path

import pytest

from leerroute.curriculum import (
    TEMPLATE_COLUMNS,
    Catalogue,
    Imported,
    Level,
    Outcome,
    OutcomeKind,
    Programme,
    Side,
    Source,
    Store,
    Task,
    Unit,
    UnitKind,
    importers_for,
    replacing_notices,
    shipped_catalogue,
    template_rows,
)
from leerroute.files import Unreadable, columns_bytes, sheet_bytes
from leerroute.text import Language

from ..sources import LAW, needs

ROW = {
    "programme_code": "HBR",
    "programme_title": "Eigen programma",
    "side": "vmbo",
    "unit_code": "EIGEN/01",
    "unit_title": "Koken voor de buurt",
    "unit_kind": "elective",
    "unit_levels": "bb kb",
    "hours": "80",
    "task_code": "1",
    "task_title": "Koken",
    "outcome_code": "1.1",
    "outcome_text": "De leerling kookt een maaltijd voor twintig buurtbewoners.",
}


def written(tmp_path: Path, *rows: dict[str, str], suffix: str = ".csv", language: Language = "en") -> Path:
    path = tmp_path / f"mijn{suffix}"
    path.write_bytes(columns_bytes(TEMPLATE_COLUMNS, rows, suffix, language))
    return path


def imported(path: Path) -> Imported:
    importer = importers_for(path)[0]
    assert importer.name == "template"
    return importer.read(path)


def read(path: Path) -> tuple[Programme, ...]:
    return imported(path).programmes


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_template_comes_back_as_it_went_out(tmp_path: Path, suffix: str, language: Language) -> None:
    example = next(p for p in shipped_catalogue() if p.id == "example:vmbo/HBR")
    rows = list(template_rows([example], language))
    (again,) = read(written(tmp_path, *rows, suffix=suffix, language=language))
    assert list(template_rows([again], language)) == rows
    assert again.count() == example.count()


def test_a_school_may_write_dutch_headings_and_words(tmp_path: Path) -> None:
    path = tmp_path / "mijn.csv"
    path.write_text(
        "Programma;Programma_titel;Kant;Eenheid;Eenheid_titel;Eenheid_soort;uren\n"
        "HBR;Eigen programma;vmbo;EIGEN/01;Koken voor de buurt;Keuzevak;80\n",
        encoding="utf-8",
    )
    (programme,) = read(path)
    (unit,) = programme.units
    assert (programme.code, programme.side, unit.kind, unit.hours) == ("HBR", Side.VMBO, UnitKind.ELECTIVE, 80)


def test_what_is_not_filled_in_stays_open(tmp_path: Path) -> None:
    (programme,) = read(written(tmp_path, {**ROW, "hours": "", "unit_levels": ""}))
    assert programme.units[0].hours is None
    assert programme.units[0].levels == ()


@pytest.mark.parametrize(
    ("cell", "value", "expected"),
    [
        ("side", "havo", "hier kan staan: vmbo, mbo"),
        ("unit_kind", "vak", "hier kan staan: kern"),
        ("unit_levels", "bb havo", "hier kunnen staan"),
        ("hours", "veel", "uren zijn een heel getal"),
        ("hours", "0", "groter dan nul"),
        ("unit_code", "", "deze cel moet gevuld zijn"),
        ("task_title", "", "deze cel moet gevuld zijn"),
    ],
)
def test_a_wrong_cell_is_named_and_the_other_rows_come_in(tmp_path: Path, cell: str, value: str, expected: str) -> None:
    found = imported(
        written(tmp_path, ROW, {**ROW, "outcome_code": "1.2", cell: value}, {**ROW, "outcome_code": "1.3"})
    )
    (problem,) = found.problems
    assert (problem.line, problem.place, problem.value) == (3, cell, value or None)
    assert expected in problem.expected.nl
    assert [outcome.code for outcome in found.programmes[0].outcomes] == ["1.1", "1.3"]


def test_a_template_without_one_good_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="one of: vmbo, mbo"):
        read(written(tmp_path, {**ROW, "side": "havo"}))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (ROW, "this outcome stands on an earlier row already."),
        ({**ROW, "outcome_code": "1.2", "unit_title": "Anders"}, "an earlier row gives this unit another title or other hours."),
        ({**ROW, "outcome_code": "1.2", "hours": "90"}, "an earlier row gives this unit another title or other hours."),
    ],
    ids=["the same outcome", "another title", "other hours"],
)  # fmt: skip
def test_a_row_that_contradicts_an_earlier_one_is_named_and_left_out(
    tmp_path: Path, row: dict[str, str], told: str
) -> None:
    found = imported(written(tmp_path, ROW, row))
    assert [(problem.line, problem.expected.en) for problem in found.problems] == [(3, told)]
    (unit,) = found.programmes[0].units
    assert (unit.title, unit.hours, len(unit.tasks[0].outcomes)) == ("Koken voor de buurt", 80, 1)


def test_an_unknown_column_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(sheet_bytes((*ROW, "kleur"), [{**ROW, "kleur": "rood"}], ".csv"))
    with pytest.raises(Unreadable, match="kleur"):
        read(path)


def test_an_absent_row_never_deletes(tmp_path: Path) -> None:
    store = Store(tmp_path / "curricula.json")
    both = written(tmp_path, ROW, {**ROW, "outcome_code": "1.2", "outcome_text": "Tweede."})
    store.write(store.merge(imported(both)))
    one = written(tmp_path, {**ROW, "outcome_text": "De leerling kookt voor veertig buren."})
    merge = store.merge(imported(one))
    store.write(merge)
    texts = [outcome.text for outcome in store.programmes()[0].outcomes]
    assert texts == ["De leerling kookt voor veertig buren.", "Tweede."]
    assert (merge.added, merge.changed, merge.unchanged, merge.kept) == (0, 1, 0, 0)


def test_a_unit_that_is_not_in_the_file_stays_and_is_counted(tmp_path: Path) -> None:
    store = Store(tmp_path / "curricula.json")
    store.write(store.merge(imported(written(tmp_path, ROW))))
    merge = store.merge(imported(written(tmp_path, {**ROW, "unit_code": "EIGEN/02"})))
    assert (merge.added, merge.changed, merge.unchanged, merge.kept) == (1, 0, 0, 1)


def test_a_merge_writes_nothing_by_itself(tmp_path: Path) -> None:
    store = Store(tmp_path / "curricula.json")
    store.merge(imported(written(tmp_path, ROW)))
    assert not store.path.exists()
    assert store.programmes() == ()


def test_a_damaged_store_says_what_to_do(tmp_path: Path) -> None:
    store = Store(tmp_path / "curricula.json")
    store.path.write_text('{"programmes": [{"id"')
    with pytest.raises(Unreadable, match="Remove this file"):
        store.programmes()


@needs(LAW)
def test_all_470_qualifications_of_2015_come_in_with_level_and_price_factor() -> None:
    path = LAW / "crebo_2015_volledig.csv"
    imported = importers_for(path)[0].read(path)
    assert len(imported.programmes) == 470
    kok = next(p for p in imported.programmes if p.code == "25180")
    assert (kok.title, kok.levels, kok.mbo_programme, kok.price_factor) == (
        "Kok",
        ("mbo-2",),
        "basisberoepsopleiding",
        1.3,
    )
    shipped = shipped_catalogue().qualifications
    assert all(shipped[p.code].title == p.title and shipped[p.code].levels == p.levels for p in imported.programmes)
    assert all(shipped[p.code].price_factor == p.price_factor for p in imported.programmes)


def test_a_wrong_crebo_is_named_with_its_row_and_the_others_come_in(tmp_path: Path) -> None:
    path = tmp_path / "crebo.csv"
    path.write_text(
        "kwalificatie_crebo,kwalificatie,niveau,prijsfactor\n2518,Kok,5,veel\n25181,Kok,3,1\n", encoding="utf-8"
    )
    found = importers_for(path)[0].read(path)
    assert [programme.code for programme in found.programmes] == ["25181"]
    assert [(p.line, p.place, p.value) for p in found.problems] == [
        (2, "kwalificatie_crebo", "2518"),
        (2, "niveau", "5"),
        (2, "prijsfactor", "veel"),
    ]


def test_what_is_no_curriculum_is_refused_with_what_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(Unreadable, match="We read"):
        importers_for(path)[0]


def test_a_column_that_is_absent_takes_nothing_away(tmp_path: Path) -> None:
    store = Store(tmp_path / "curricula.json")
    store.write(store.merge(imported(written(tmp_path, ROW))))
    path = tmp_path / "zonder.csv"
    columns = [column for column in ROW if column not in {"hours", "unit_levels"}]
    path.write_bytes(sheet_bytes(columns, [ROW], ".csv"))
    merge = store.merge(imported(path))
    unit = merge.programmes[0].units[0]
    assert (unit.hours, unit.levels) == (80, ("bb", "kb"))


def test_a_template_with_a_column_missing_names_it(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    columns = [column for column in ROW if column != "unit_kind"]
    path.write_bytes(sheet_bytes(columns, [ROW], ".csv"))
    with pytest.raises(Unreadable, match="unit_kind"):
        importers_for(path)


def test_an_import_that_renames_a_shipped_qualification_is_told(tmp_path: Path) -> None:
    path = tmp_path / "crebo.csv"
    path.write_text("kwalificatie_crebo,kwalificatie,niveau\n25181,Andere naam,2\n25180,Kok,2\n", encoding="utf-8")
    notices = list(replacing_notices(importers_for(path)[0].read(path).programmes))
    assert [notice.code for notice in notices] == ["25181"]


def test_qualifications_are_counted_when_they_come_in(tmp_path: Path) -> None:
    path = tmp_path / "crebo.csv"
    path.write_text("kwalificatie_crebo,kwalificatie,niveau\n25180,Kok,2\n", encoding="utf-8")
    store = Store(tmp_path / "curricula.json")
    merge = store.merge(importers_for(path)[0].read(path))
    assert merge.added == 1
    store.write(merge)
    assert store.merge(importers_for(path)[0].read(path)).unchanged == 1


def test_an_mbo_programme_with_its_werkprocessen_goes_out_and_comes_back(tmp_path: Path) -> None:
    outcomes = (
        Outcome(id="x/1", text="De fiets is heel.", levels=(Level.MBO_2,), kind=OutcomeKind.RESULT),
        Outcome(id="x/2", text="werkt schoon", levels=(Level.MBO_2,), kind=OutcomeKind.BEHAVIOUR),
    )
    known = Outcome(id="x/3", text="kent remmen", levels=(Level.MBO_2,), kind=OutcomeKind.KNOWLEDGE_AND_SKILLS)
    unit = Unit(
        id="x/4", code="B1-K1", title="Herstelt fietsen", kind=UnitKind.CORE_TASK, levels=(Level.MBO_2,), hours=320,
        description="Over fietsen.", complexity="Lastig.", responsibility="Zelfstandig.",
        tasks=(
            Task(id="x/5", title="Vakkennis en vaardigheden", outcomes=(known,)),
            Task(id="x/6", code="B1-K1-W1", title="Zet recht", description="Recht.", competences=("Leren", "Plannen"), outcomes=outcomes),
        ),
    )  # fmt: skip
    source = Source(name="SBB", version="2026")
    programme = Programme(
        id="x", code="29999", title="Monteur", side=Side.MBO, levels=(Level.MBO_2,), source=source, units=(unit,)
    )
    rows = list(template_rows([programme], "nl"))
    (again,) = read(written(tmp_path, *rows, language="nl"))
    assert list(template_rows([again], "nl")) == rows
    assert [o.kind for o in again.outcomes] == [o.kind for o in programme.outcomes]
    (read_unit,) = again.units
    assert (read_unit.complexity, read_unit.responsibility, read_unit.hours) == ("Lastig.", "Zelfstandig.", 320)
    assert read_unit.tasks[1].competences == ("Leren", "Plannen")


def test_hours_and_descriptions_may_be_given_on_one_row_only(tmp_path: Path) -> None:
    later = {**ROW, "outcome_code": "1.2", "outcome_text": "Tweede."}
    for rows in ((ROW, {**later, "hours": ""}), ({**ROW, "hours": ""}, later)):
        (programme,) = read(written(tmp_path, *rows))
        assert programme.units[0].hours == 80


def test_a_unit_is_found_by_the_code_of_its_programme_too(tmp_path: Path) -> None:
    rows = [{**ROW, "programme_code": code, "unit_code": "B1-K1"} for code in ("25180", "25181")]
    catalogue = Catalogue(read(written(tmp_path, *rows)))
    assert len(catalogue.units("B1-K1")) == 2
    assert [unit.id for unit in catalogue.units("25181/B1-K1")] == ["school:25181/B1-K1"]
