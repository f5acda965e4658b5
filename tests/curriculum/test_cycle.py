"""The life of a module: reviewed every five years, updated within one, removed after five without an exam."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from leerroute.curriculum import (
    CycleStage,
    Module,
    ModuleKind,
    Thresholds,
    cycle_bytes,
    cycle_lines,
    life_cycle,
    modules_of,
    read_modules,
    shipped_catalogue,
)
from leerroute.files import Unreadable

REVIEWED, EXAMINED = date(2021, 9, 1), date(2022, 5, 20)


def module(**facts: Any) -> Module:
    given = {"kind": ModuleKind.DEEPENING, "reviewed": REVIEWED, "examined": EXAMINED} | facts
    return Module(code="K/HBR/05", title="Patisserie", **given)


def kinds(one: Module, on: date, thresholds: Thresholds | None = None) -> list[CycleStage]:
    return [finding.kind for finding in life_cycle(one, on, thresholds)]


@pytest.mark.parametrize(
    ("on", "found"),
    [
        (date(2026, 8, 31), [CycleStage.CURRENT]),
        (date(2026, 9, 1), [CycleStage.DUE_FOR_REVIEW]),
        (date(2027, 5, 19), [CycleStage.DUE_FOR_REVIEW]),
        (date(2027, 5, 20), [CycleStage.DUE_FOR_REVIEW, CycleStage.REMOVAL_CANDIDATE]),
    ],
)
def test_a_module_is_due_after_five_years_to_the_day(on: date, found: list[CycleStage]) -> None:
    assert kinds(module(), on) == found


def test_the_periods_are_settings() -> None:
    assert kinds(module(), date(2024, 9, 1), Thresholds(review_after=3)) == [CycleStage.DUE_FOR_REVIEW]
    assert kinds(module(), date(2027, 5, 20), Thresholds(review_after=10, remove_after=6)) == [CycleStage.CURRENT]


def test_five_years_from_a_leap_day_end_on_the_28th() -> None:
    leap = module(reviewed=date(2020, 2, 29))
    assert kinds(leap, date(2025, 2, 27)) == [CycleStage.CURRENT]
    assert kinds(leap, date(2025, 2, 28)) == [CycleStage.DUE_FOR_REVIEW]


def test_an_update_that_is_needed_has_a_year() -> None:
    needed = module(needs_update=True)
    assert kinds(needed, date(2022, 8, 31)) == [CycleStage.UPDATING]
    assert kinds(needed, date(2022, 9, 1)) == [CycleStage.UPDATE_LATE]
    assert kinds(module(needs_update=True, updated=date(2022, 6, 1)), date(2022, 9, 1)) == [CycleStage.CURRENT]


def test_an_update_from_before_the_review_does_not_count() -> None:
    assert kinds(module(needs_update=True, updated=date(2019, 6, 1)), date(2022, 9, 1)) == [CycleStage.UPDATE_LATE]


@pytest.mark.parametrize("kind", [ModuleKind.CORE, ModuleKind.ORIENTATION])
def test_what_has_no_exam_of_its_own_is_not_removed_for_lack_of_one(kind: ModuleKind) -> None:
    assert kinds(module(kind=kind, examined=None), date(2026, 8, 31)) == [CycleStage.CURRENT]


def test_not_known_is_not_the_same_as_never() -> None:
    on = date(2026, 8, 31)
    assert kinds(module(examined=None), on) == [CycleStage.UNKNOWN]
    never = module(examined=None, never_examined=True, since=date(2021, 8, 1))
    assert kinds(never, on) == [CycleStage.REMOVAL_CANDIDATE]
    assert kinds(module(reviewed=None, never_reviewed=True, since=date(2021, 9, 1)), on) == [CycleStage.CURRENT]


def test_what_happens_after_the_day_is_not_known_yet() -> None:
    assert kinds(module(), date(2021, 8, 31)) == [CycleStage.UNKNOWN, CycleStage.UNKNOWN]


def test_a_module_that_is_to_come_is_told_so() -> None:
    assert kinds(module(since=date(2027, 8, 1)), date(2026, 8, 31)) == [CycleStage.NOT_YET]


def test_a_proposal_names_its_partners() -> None:
    new = Module(
        code="N1", title="Drones", proposed=date(2026, 3, 1), proposed_by="Vmbo De Molen", partners=("Roc Delta",)
    )
    (finding,) = life_cycle(new, date(2026, 9, 1))
    assert (finding.kind, finding.why.nl) == (CycleStage.PROPOSED, "door Vmbo De Molen, met Roc Delta")
    (bare,) = life_cycle(Module(code="N2", title="Zorg", proposed=date(2026, 3, 1)), date(2026, 9, 1))
    assert bare.why.nl == "door wie is nog niet ingevuld; partners nog niet ingevuld"


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("on", [None, date(2026, 9, 1)])
def test_modules_come_back_as_they_went_out(tmp_path: Path, suffix: str, on: date | None) -> None:
    modules = (
        module(never_reviewed=False, never_examined=False, needs_update=False),
        Module(code="N1", title="Drones", proposed=date(2026, 3, 1), partners=("Roc Delta", "Bedrijf Brug")),
        Module(code="L1", title="LOB", kind=ModuleKind.CORE, since=REVIEWED, never_reviewed=True),
        Module(code="O1", title="Rondkijken", kind=ModuleKind.ORIENTATION),
    )
    path = tmp_path / f"modules{suffix}"
    path.write_bytes(cycle_bytes(modules, suffix, "nl", on))
    assert read_modules(path) == modules


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("A;Titel;leuk;;", "regel 2, soort: hier staat 'leuk'; hier kan staan: kern, kennismakend, verdiepend"),
        ("A;Titel;kern;2021-13-01;", "regel 2, laatst_bekeken: hier staat '2021-13-01'; dit is geen datum."),
        ("A;;kern;;", "regel 2, titel: deze cel moet gevuld zijn."),
        (
            "A;Titel;kern;2019-01-01;2020-01-01",
            "laatst_bekeken: hier staat '2019-01-01'; toen was de module er nog niet",
        ),
    ],
)
def test_a_wrong_cell_is_told_with_row_column_and_value(tmp_path: Path, row: str, sentence: str) -> None:
    path = tmp_path / "modules.csv"
    path.write_text(f"code;titel;soort;laatst_bekeken;in_aanbod_sinds\n{row}\n", encoding="utf-8")
    with pytest.raises(Unreadable) as raised:
        read_modules(path)
    assert sentence in raised.value.problems[0].sentence("nl")


def test_a_code_stands_there_once(tmp_path: Path) -> None:
    path = tmp_path / "modules.csv"
    path.write_text("code;titel;soort\nA;Een;kern\nA;Twee;kern\n", encoding="utf-8")
    with pytest.raises(Unreadable, match="this code is on row 2 too"):
        read_modules(path)


def test_the_list_says_that_it_is_advice_and_with_which_periods() -> None:
    lines = list(cycle_lines([module()], date(2026, 9, 1), "nl", Thresholds(remove_after=7)))
    assert "Aan de beurt om te bekijken (1)" in lines
    assert "na 7 jaar zonder examen" in lines[-2]
    assert "geen wet" in lines[-1]


def test_a_programme_becomes_modules_to_fill_in() -> None:
    modules = list(modules_of(shipped_catalogue().profiles["HBR"]))
    assert {"P/HBR/01", "K/HBR/05"} <= {one.code for one in modules}
    assert {one.kind for one in modules} <= {None, ModuleKind.CORE}
