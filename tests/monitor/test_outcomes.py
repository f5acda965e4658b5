"""The whole way on careers that can be followed by hand: from rows to cube, outcomes and incidence, on every engine."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from ibis.backends import BaseBackend

from leerroute.law import shipped_register
from leerroute.monitor import (
    Cube,
    Events,
    Outcome,
    Start,
    cube,
    events,
    outcomes,
    read_careers,
    startkwalificatie,
    time_to_event,
    write_checked,
)
from leerroute.monitor.career import Stage
from tests.monitor.people import CAREERS, engine, write

__all__ = ["engine"]
DIPLOMAS = startkwalificatie(shipped_register(), date(2018, 10, 1)).diplomas


def _events(
    folder: Path, engine: BaseBackend, rows: str = CAREERS, by: tuple[str, ...] = ("route", "school")
) -> Events:
    found = cube(read_careers(write(folder, rows), engine).rows, Start.LEERJAAR_3, by, DIPLOMAS)
    return events(found, 3, shipped_register())


def test_a_career_is_read_back_from_its_number(tmp_path: Path, engine: BaseBackend) -> None:
    happened = _events(tmp_path, engine)
    amira = (happened.cube.groups["route"] == "horeca") & (happened.cube.groups["school"] == "01AB")
    assert happened.stage[amira].tolist() == [[Stage.VMBO, Stage.VMBO, Stage.MBO_2, Stage.MBO_3]]
    assert happened.qualified[amira].tolist() == [[False, False, False, True]]


def test_who_is_bound_counts_only_cohorts_that_came_so_far(tmp_path: Path, engine: BaseBackend) -> None:
    """Route horeca: Amira and Cem are in it after one year; Dora has gone abroad and is not counted as a no."""
    found = outcomes(_events(tmp_path, engine), Outcome.BOUND, ["route"])
    horeca = found.groups.index({"route": "horeca"})
    assert found.learners[horeca].tolist() == [3, 2, 2, 2]
    assert found.count[horeca].tolist() == [3, 2, 1, 1]
    regular = found.groups.index({"route": None})
    assert found.learners[regular].tolist() == [2, 1, 1, 1]


def test_only_who_started_in_a_route_can_leave_it(tmp_path: Path, engine: BaseBackend) -> None:
    """Amira leaves with her diploma of mbo-2, Cem (count 2) without; Dora is gone before it could be seen."""
    found = outcomes(_events(tmp_path, engine), Outcome.LEFT_ROUTE, ["route"])
    horeca, regular = (found.groups.index({"route": name}) for name in ("horeca", None))
    assert found.learners[horeca].tolist() == [3, 2, 2, 2]
    assert found.count[horeca].tolist() == [0, 0, 1, 1]
    assert found.learners[regular].tolist() == [0, 0, 0, 0]


def test_vsv_follows_the_definition_of_the_year(tmp_path: Path, engine: BaseBackend) -> None:
    """Bilal left before count 3; Cem has an mbo-1 diploma and works twelve hours or more, so he does not count.

    Dora, abroad on count 1, is known not to be vsv in the school year before it; after that nothing is known of her.
    """
    found = outcomes(_events(tmp_path, engine), Outcome.VSV, [])
    assert found.count[0].tolist() == [0, 0, 0, 1]
    assert found.learners[0].tolist() == [5, 4, 3, 3]


def test_who_has_mbo_1_without_work_is_vsv(tmp_path: Path, engine: BaseBackend) -> None:
    found = outcomes(_events(tmp_path, engine, CAREERS.replace("12-34", "1-11")), Outcome.VSV, [])
    assert found.count[0].tolist() == [0, 0, 1, 2]


def test_who_leaves_at_twenty_two_is_no_vsv_and_at_twenty_one_is(tmp_path: Path, engine: BaseBackend) -> None:
    rows = "old,2015,22,vo,bb,3,,,,,,\nyoung,2015,21,vo,bb,3,,,,,,\nother,2016,14,vo,bb,3,,,,,,\n"
    found = outcomes(_events(tmp_path, engine, rows), Outcome.VSV, [])
    assert found.count[0].tolist()[1] == 1


def test_a_diploma_in_the_autumn_after_leaving_keeps_somebody_out_of_the_vsv(
    tmp_path: Path, engine: BaseBackend
) -> None:
    rows = (
        "late,2015,16,vo,bb,3,,,,,,\nlate,2016,17,mbo,mbo-2,1,,,,,,\nlate,2017,18,none,,,,,,mbo-2,,\n"
        "never,2015,16,vo,bb,3,,,,,,\nnever,2016,17,mbo,mbo-2,1,,,,,,\nother,2018,14,vo,bb,3,,,,,,\n"
    )
    happened = _events(tmp_path, engine, rows)
    found = outcomes(happened, Outcome.VSV, [])
    assert found.count[0].tolist() == [0, 0, 1, 1]
    qualified = outcomes(happened, Outcome.STARTKWALIFICATIE, [])
    assert qualified.count[0].tolist() == [0, 0, 0, 1]


def test_school_years_without_a_definition_that_was_read_give_no_vsv_figure(
    tmp_path: Path, engine: BaseBackend
) -> None:
    """The definition from 2026-2027 on could not be read: who left in that school year is not counted at all."""
    rows = "one,2025,16,vo,bb,3,,,,,,\nother,2027,14,vo,bb,3,,,,,,\n"
    found = outcomes(_events(tmp_path, engine, rows), Outcome.VSV, [])
    assert found.learners[0].tolist() == [2, 1, 0, 0]
    assert found.count[0].tolist() == [0, 1, 0, 0]


def test_time_to_event_censors_who_is_gone_or_not_yet_seen(tmp_path: Path, engine: BaseBackend) -> None:
    """All five: at risk 4 in year 1 (Eva is unseen; Dora is gone at its end), 3 in year 2, 3 in year 3: Amira qualifies, Bilal leaves.

    Cem stays at risk, for he is neither qualified nor vsv.
    """
    [found] = time_to_event(_events(tmp_path, engine), [])
    assert found.at_risk.tolist() == [4, 3, 3]
    assert found.share[0].tolist() == pytest.approx([0, 0, 1 / 3])
    assert found.share[1].tolist() == pytest.approx([0, 0, 1 / 3])


def test_the_order_of_rows_does_not_matter(tmp_path: Path, engine: BaseBackend) -> None:
    rows = CAREERS.splitlines(keepends=True)
    forward, backward = _events(tmp_path, engine).cube, _events(tmp_path, engine, "".join(reversed(rows))).cube
    _same(forward, backward)


def test_checked_careers_give_the_same_cube_and_hold_no_pseudonym(tmp_path: Path, engine: BaseBackend) -> None:
    read = read_careers(write(tmp_path, CAREERS), engine)
    file = tmp_path / "checked.parquet"
    write_checked(read, file, DIPLOMAS)
    again = read_careers(file, engine)
    assert again.quality == read.quality
    assert b"amira" not in file.read_bytes()
    _same(*(cube(careers.rows, Start.LEERJAAR_3, ("route",), DIPLOMAS) for careers in (read, again)))


@pytest.mark.parametrize("at_a_time", [1, 2, 100])
def test_careers_taken_some_at_a_time_give_the_same_cube(
    tmp_path: Path, engine: BaseBackend, at_a_time: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every learner twice: the lines of one part are added to those of another. Groups that are not filled in too."""
    monkeypatch.setattr("leerroute.monitor.folding._AT_A_TIME", at_a_time)
    twice = CAREERS + "".join(f"z{line}\n" for line in CAREERS.splitlines())
    file = tmp_path / "checked.parquet"
    write_checked(read_careers(write(tmp_path, twice), engine), file, DIPLOMAS)
    rows = read_careers(file, engine).rows
    whole, parts = (cube(rows, Start.LEERJAAR_3, ("route",), DIPLOMAS, sparing=sparing) for sparing in (False, True))
    _same(whole, parts)
    assert whole.groups["route"].tolist() == parts.groups["route"].tolist()
    assert whole.learners.tolist() == [2, 2, 2, 2, 2]


def test_ages_up_to_26_fit_in_one_number(tmp_path: Path, engine: BaseBackend) -> None:
    """Fifteen counts of the largest digit there is: mbo-4 with a diploma (14) in every year after the start."""
    rows = "".join(
        f"long,{2000 + age},{age},{'vo' if age == 12 else 'mbo'},{'bb' if age == 12 else 'mbo-4'},{3 if age == 12 else 1},,,,mbo-4,,\n"
        for age in range(12, 27)
    )
    found = cube(read_careers(write(tmp_path, rows), engine).rows, Start.LEERJAAR_3, (), DIPLOMAS)
    assert found.career.tolist() == [int("e" * 14 + "9", 16)]


def test_what_came_before_the_start_is_shifted_out_exactly(tmp_path: Path, engine: BaseBackend) -> None:
    """A start at 14 after two years in onderbouw, then mbo-4 with a diploma each year to 26: 12 digits e, then 1."""
    rows = "".join(
        f"long,{2000 + age},{age},{'vo' if age < 15 else 'mbo'},{'onderbouw' if age < 15 else 'mbo-4'},{age - 11 if age < 15 else 1},,,,{'' if age < 15 else 'mbo-4'},,\n"
        for age in range(12, 27)
    )
    found = cube(read_careers(write(tmp_path, rows), engine).rows, Start.LEERJAAR_3, (), DIPLOMAS)
    assert found.career.tolist() == [int("e" * 12 + "1", 16)]


def _same(one: Cube, other: Cube) -> None:
    for name in ("start", "age", "career", "marks", "learners"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
