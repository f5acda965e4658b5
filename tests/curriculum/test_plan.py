"""A PTA and an OER from a spreadsheet: one reader for both, every wrong cell named, the other rows read."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from leerroute.curriculum import (
    PLAN_COLUMNS,
    CountsFor,
    Imported,
    Moment,
    PlanEntry,
    PlannedTest,
    Side,
    Store,
    TeachingPlan,
    importers_for,
    plan_rows,
    planned,
)
from leerroute.files import Problem, Unreadable, columns_bytes, sheet_bytes
from leerroute.text import Language, Text

PTA = {
    "kant": "vmbo", "programma": "HBR", "cohort": "2026-2027", "eenheid": "P/HBR/01", "eenheid_titel": "Gastheerschap",
    "leerjaar": "3", "periode": "2", "uren": "40", "door": "sectie HBR", "toets": "SE-3", "telt_voor": "SE", "toetsvorm": "praktijk",
    "toets_leerjaar": "3", "toets_periode": "3", "weging": "2,5", "herkansing": "ja",
}  # fmt: skip
OER = {
    "kant": "mbo", "programma": "25180", "cohort": "2028/29", "eenheid": "B1-K1", "taak": "B1-K1-W2", "leerjaar": "1",
    "uren": "12,5", "door": "team Horeca", "toets": "EX-1", "telt_voor": "instellingsexamen", "toetsvorm": "proeve",
}  # fmt: skip


def written(tmp_path: Path, *rows: dict[str, str], language: Language = "nl", suffix: str = ".csv") -> Path:
    path = tmp_path / f"plan{suffix}"
    headings = [column.heading.in_(language) for column in PLAN_COLUMNS]
    path.write_bytes(sheet_bytes(headings, rows, suffix))
    return path


def read(path: Path) -> Imported:
    (importer,) = importers_for(path)
    assert importer.name == "plan"
    return importer.read(path)


def test_one_sheet_may_hold_a_pta_and_an_oer(tmp_path: Path) -> None:
    vmbo, mbo = read(written(tmp_path, PTA, OER)).plans
    assert (vmbo.side, vmbo.programme_code, vmbo.cohort) == (Side.VMBO, "HBR", "2026-2027")
    assert vmbo.entries == (
        PlanEntry(
            unit_code="P/HBR/01",
            unit_title="Gastheerschap",
            at=Moment(leerjaar=3, period="2"),
            hours=Decimal(40),
            by="sectie HBR",
            test=PlannedTest(
                counts_for=CountsFor.SE,
                code="SE-3",
                form="praktijk",
                weight=Decimal("2.5"),
                at=Moment(leerjaar=3, period="3"),
                resit=True,
            ),
        ),
    )
    assert (mbo.side, mbo.cohort, mbo.entries[0].task_code, mbo.entries[0].hours) == (
        Side.MBO,
        "2028-2029",
        "B1-K1-W2",
        Decimal("12.5"),
    )
    assert mbo.entries[0].test == PlannedTest(counts_for=CountsFor.INSTITUTION, code="EX-1", form="proeve")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_plan_comes_back_as_it_went_out_in_either_language(tmp_path: Path, language: Language, suffix: str) -> None:
    plans = read(written(tmp_path, PTA, OER, {**PTA, "uren": "", "toets": "", "herkansing": "nee"})).plans
    path = tmp_path / f"uit{suffix}"
    path.write_bytes(columns_bytes(PLAN_COLUMNS, plan_rows(plans, language), suffix, language))
    again = read(path).plans
    assert [(p.id, p.entries) for p in again] == [(p.id, p.entries) for p in plans]


def test_what_is_not_filled_in_stays_open(tmp_path: Path) -> None:
    (plan,) = read(written(tmp_path, {"kant": "mbo", "programma": "25180", "eenheid": "B1-K1"})).plans
    assert plan.cohort is None
    assert plan.entries == (PlanEntry(unit_code="B1-K1"),)


@pytest.mark.parametrize(
    ("cell", "value", "expected"),
    [
        ("kant", "havo", "hier kan staan: vmbo, mbo"),
        ("kant", "", "deze cel moet gevuld zijn"),
        ("eenheid", "", "deze cel moet gevuld zijn"),
        ("cohort", "2026", "schooljaar als 2026-2027"),
        ("cohort", "2026-2028", "schooljaar als 2026-2027"),
        ("leerjaar", "3 en 4", "cijfer van 1 tot en met 6"),
        ("toets_leerjaar", "7", "cijfer van 1 tot en met 6"),
        ("uren", "veel", "een getal als 40"),
        ("uren", "-1", "een getal als 40"),
        ("uren", "NaN", "een getal als 40"),
        ("weging", "zwaar", "een getal als 40"),
        ("telt_voor", "iets", "hier kan staan: se, ce"),
        ("herkansing", "misschien", "hier kan staan: ja, nee"),
        ("door", "bram@school.nl", "niet meer over een persoon"),
    ],
)
def test_a_wrong_cell_is_named_and_the_other_rows_come_in(tmp_path: Path, cell: str, value: str, expected: str) -> None:
    found = read(written(tmp_path, PTA, {**PTA, cell: value}, OER))
    (problem,) = found.problems
    assert (problem.line, problem.place, problem.value) == (3, cell, value or None)
    assert expected in problem.expected.nl
    assert [len(plan.entries) for plan in found.plans] == [1, 1]


def test_a_wrong_cell_is_named_by_the_heading_that_stands_there(tmp_path: Path) -> None:
    row = {"side": "vmbo", "programme_code": "HBR", "unit_code": "P/HBR/01", "hours": "x"}
    with pytest.raises(Unreadable) as caught:
        read(written(tmp_path, row, language="en"))
    assert caught.value.problems[0].place == "hours"


def test_a_column_that_is_unknown_or_missing_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(sheet_bytes(("kant", "programma", "eenheid", "uren", "door", "kleur"), [PTA], ".csv"))
    with pytest.raises(Unreadable, match="kleur"):
        read(path)
    path.write_bytes(sheet_bytes(("programma", "eenheid", "uren", "door"), [PTA], ".csv"))
    with pytest.raises(Unreadable, match="missing: side"):
        read(path)


WRONG = Problem(file="plan.csv", expected=Text(nl="een getal.", en="a number."))


def imported(*plans: TeachingPlan, problems: tuple[Problem, ...] = ()) -> Imported:
    return Imported(programmes=(), plans=plans, problems=problems)


def plan(*entries: PlanEntry, side: Side = Side.VMBO) -> TeachingPlan:
    return TeachingPlan(side=side, programme_code="HBR", entries=entries)


def lesson(hours: int | None, leerjaar: int = 3, *, test: PlannedTest | None = None) -> PlanEntry:
    return PlanEntry(
        unit_code="P/HBR/01",
        at=Moment(leerjaar=leerjaar),
        hours=None if hours is None else Decimal(hours),
        by="sectie",
        test=test,
    )


def test_the_hours_of_a_unit_are_added_over_its_rows() -> None:
    said = plan(lesson(40), lesson(20, 4)).unit("P/HBR/01")
    assert said is not None
    assert (said.hours, said.complete, said.at) == (Decimal(60), True, (Moment(leerjaar=3), Moment(leerjaar=4)))
    assert said.by == ("sectie",)


def test_a_row_without_hours_leaves_the_sum_open() -> None:
    said = plan(lesson(40), lesson(None, 4)).unit("P/HBR/01")
    assert said is not None
    assert (said.hours, said.open_rows, said.complete) == (Decimal(40), 1, False)


def test_a_unit_whose_hours_nobody_filled_in_has_none() -> None:
    said = plan(lesson(None)).unit("P/HBR/01")
    assert said is not None
    assert said.hours is None


def test_a_row_of_no_hours_only_tests() -> None:
    test = PlannedTest(counts_for=CountsFor.CSPE, at=Moment(leerjaar=4))
    said = plan(lesson(40), lesson(0, 4, test=test)).unit("P/HBR/01")
    assert said is not None
    assert (said.hours, said.complete, said.at, said.tests) == (Decimal(40), True, (Moment(leerjaar=3),), (test,))


def test_both_sides_answer_for_a_unit_that_both_name() -> None:
    plans = [plan(lesson(40)), plan(lesson(30), side=Side.MBO), plan()]
    assert [(said.side, said.hours) for said in planned(plans, "P/HBR/01")] == [
        (Side.VMBO, Decimal(40)),
        (Side.MBO, Decimal(30)),
    ]
    assert planned(plans, "X") == ()


def test_the_store_keeps_a_plan_and_takes_a_newer_one_in_its_place(tmp_path: Path) -> None:
    store = Store(tmp_path / "curricula.json")
    store.write(store.merge(imported(plan(lesson(40), lesson(20, 4)))))
    store.write(store.merge(imported(plan(lesson(50)))))
    assert store.plans() == (plan(lesson(50)),)


def test_a_plan_with_wrong_rows_takes_nothing_away(tmp_path: Path) -> None:
    store = Store(tmp_path / "curricula.json")
    store.write(store.merge(imported(plan(lesson(40), lesson(20, 4)))))
    store.write(store.merge(imported(plan(lesson(50)), problems=(WRONG,))))
    assert store.plans() == (plan(lesson(50), lesson(20, 4)),)
