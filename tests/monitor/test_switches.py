"""Switches, acceleration and region on careers that can be followed by hand, on every engine. Nobody here exists."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from ibis.backends import BaseBackend

from leerroute.files import Unreadable
from leerroute.law import shipped_register
from leerroute.monitor import (
    Events,
    Followed,
    Outcome,
    Rule,
    Start,
    cube,
    events,
    outcomes,
    read_careers,
    read_regions,
    release_won,
    startkwalificatie,
    with_regions,
    write_checked,
    years_won,
)
from tests.monitor.people import engine, write

__all__ = ["engine"]
HEADER = "learner,year,age,sector,level,leerjaar,route_kind,route,school,college,diploma,region"
DIPLOMAS = startkwalificatie(shipped_register(), date(2018, 10, 1)).diplomas
AMIRA = """\
amira,2014,14,vo,kb,3,keuze,horeca,01AB,,,noord
amira,2015,15,vo,bb,4,keuze,horeca,01AB,,,noord
amira,2016,16,mbo,mbo-2,1,keuze,techniek,01AB,25MB,mbo-2,noord
amira,2017,17,mbo,mbo-3,1,regular,,,25MB,,zuid
amira,2018,18,mbo,mbo-4,1,regular,,,25MB,,zuid
"""
"""From kb to bb on count 1, from horeca to techniek on count 2, mbo-2 obtained in school year 2016-2017 (three years), on
to mbo-3 with that diploma (no switch), to mbo-4 without one (a switch on count 4), in another region from count 3."""


def _events(folder: Path, engine: BaseBackend, rows: str, follow: tuple[Followed, ...] = tuple(Followed)) -> Events:
    read = read_careers(write(folder, rows, HEADER), engine)
    return events(cube(read.rows, Start.LEERJAAR_3, (), DIPLOMAS, follow), 4, shipped_register())


def _found(happened: Events, outcome: Outcome) -> tuple[list[int], list[int]]:
    found = outcomes(happened, outcome, [])
    return found.count[0].tolist(), found.learners[0].tolist()


@pytest.mark.parametrize(
    ("outcome", "count", "known"),
    [
        (Outcome.OTHER_LEERWEG, [0, 1, 1, 1, 1], [1, 1, 1, 1, 1]),
        (Outcome.OTHER_ROUTE, [0, 0, 1, 1, 1], [1, 1, 1, 1, 1]),
        (Outcome.OTHER_MBO_LEVEL, [0, 0, 0, 0, 1], [0, 0, 1, 1, 1]),
        (Outcome.IN_REGION, [1, 1, 1, 0, 0], [1, 1, 1, 1, 1]),
        (Outcome.ACCELERATED, [0, 0, 0, 1, 1], [1, 1, 1, 1, 1]),
    ],
)
def test_each_switch_is_counted_from_the_count_on_which_it_shows(
    tmp_path: Path, engine: BaseBackend, outcome: Outcome, count: list[int], known: list[int]
) -> None:
    assert _found(_events(tmp_path, engine, AMIRA), outcome) == (count, known)


def test_a_checked_file_gives_the_same(tmp_path: Path, engine: BaseBackend) -> None:
    again = AMIRA.replace("amira,2015,15,vo,bb,4", "amira,2015,15,vo,bb,3")  # leerjaar 3 twice: the first is the start
    read = read_careers(write(tmp_path, again, HEADER), engine)
    write_checked(read, tmp_path / "checked.parquet", DIPLOMAS)
    checked = read_careers(tmp_path / "checked.parquet", engine)
    found = [
        events(cube(careers.rows, Start.LEERJAAR_3, ("region",), DIPLOMAS, tuple(Followed)), 4, shipped_register())
        for careers in (read, checked)
    ]
    for outcome in Outcome:
        one, other = (outcomes(happened, outcome, ["region", "start"]) for happened in found)
        assert one.groups == other.groups == [{"region": "noord", "start": 2014}]
        assert one.count.tolist() == other.count.tolist()
        assert one.learners.tolist() == other.learners.tolist()


def test_what_is_not_filled_in_is_not_judged(tmp_path: Path, engine: BaseBackend) -> None:
    """Without leerweg at the start, route name in 2016, level in 2017 and region in 2015."""
    rows = (
        AMIRA.replace("14,vo,kb", "14,vo,")
        .replace("keuze,techniek", "keuze,")
        .replace("17,mbo,mbo-3", "17,mbo,")
        .replace("bb,4,keuze,horeca,01AB,,,noord", "bb,4,keuze,horeca,01AB,,,")
    )
    happened = _events(tmp_path, engine, rows)
    assert _found(happened, Outcome.OTHER_LEERWEG)[1] == [0, 0, 0, 0, 0]
    assert _found(happened, Outcome.OTHER_ROUTE)[1] == [1, 1, 0, 0, 0]
    assert _found(happened, Outcome.OTHER_MBO_LEVEL)[1] == [0, 0, 1, 0, 0]
    assert _found(happened, Outcome.IN_REGION)[1] == [1, 0, 1, 1, 1]


def test_an_mbo_enrolment_without_a_level_is_no_early_leaver(tmp_path: Path, engine: BaseBackend) -> None:
    rows = AMIRA.replace("16,mbo,mbo-2,1,keuze,techniek,01AB,25MB,mbo-2", "16,mbo,,1,keuze,techniek,01AB,25MB,")
    assert _found(_events(tmp_path, engine, rows), Outcome.VSV)[0] == [0, 0, 0, 0, 0]


def test_who_takes_as_long_as_the_regular_route_is_not_accelerated(tmp_path: Path, engine: BaseBackend) -> None:
    """Two years of vmbo and two of mbo-2 (WEB 7.2.4a: at most two): obtained in the fourth school year wins nothing."""
    rows = AMIRA.replace("25MB,mbo-2,noord", "25MB,,noord").replace("mbo-3,1,regular,,,25MB,", "mbo-2,2,,,,25MB,mbo-2")
    happened = _events(tmp_path, engine, rows)
    assert _found(happened, Outcome.ACCELERATED) == ([0, 0, 0, 0, 0], [1, 1, 1, 1, 1])
    assert happened.years_taken.tolist() == [4]


def test_no_norm_for_the_start_year_gives_no_figure_on_acceleration(tmp_path: Path, engine: BaseBackend) -> None:
    """The length of programmes was read from August 2014 on; who started in October 2013 is not judged."""
    rows = AMIRA
    for year in range(2014, 2019):
        rows = rows.replace(f"amira,{year}", f"amira,{year - 1}")
    assert _found(_events(tmp_path, engine, rows), Outcome.ACCELERATED)[1] == [0, 0, 0, 0, 0]


def test_years_won_by_hand(tmp_path: Path, engine: BaseBackend) -> None:
    """Ten as Amira won one year (4 - 3); ten who took four years won none: 0.5 on average. Their standard deviation is
    sqrt(20 x 0.25 / 19) = 0.513, so the interval is 0.5 -/+ 1.96 x 0.513 / sqrt(20) = 0.275 to 0.725."""
    slow = AMIRA.replace("25MB,mbo-2,noord", "25MB,,noord").replace("mbo-3,1,regular,,,25MB,", "mbo-2,2,,,,25MB,mbo-2")
    rows = "".join(
        part.replace("amira", f"{who}{n}") for n in range(10) for who, part in (("quick", AMIRA), ("slow", slow))
    )
    found = years_won(_events(tmp_path, engine, rows, ()), [])
    assert dict(zip(found.won.tolist(), found.count[0].tolist(), strict=True)) == {0: 10, 1: 10}
    [cell] = release_won(found, Rule("for tests"))
    assert (cell.learners, cell.mean) == (20, 0.5)
    assert (cell.low, cell.high) == pytest.approx((0.275, 0.725), abs=5e-4)


def test_years_won_of_nine_learners_are_withheld(tmp_path: Path) -> None:
    import ibis

    rows = "".join(AMIRA.replace("amira", f"quick{n}") for n in range(9))
    [cell] = release_won(years_won(_events(tmp_path, ibis.duckdb.connect(), rows, ()), []), Rule("for tests"))
    assert cell.learners is None
    assert cell.mean is None


def test_regions_come_from_the_school_and_then_from_the_college(tmp_path: Path, engine: BaseBackend) -> None:
    """The college is not in the sheet: from count 2 on nothing is known, and nothing is guessed."""
    bare = AMIRA.replace(",noord", ",").replace(",zuid", ",")
    sheet = tmp_path / "regions.csv"
    sheet.write_text("institution,region\n01AB,noord\n02CD,zuid\n")
    rows = with_regions(read_careers(write(tmp_path, bare, HEADER), engine).rows, read_regions(sheet))
    happened = events(cube(rows, Start.LEERJAAR_3, ("region",), DIPLOMAS, (Followed.REGION,)), 4, shipped_register())
    found = outcomes(happened, Outcome.IN_REGION, ["region"])
    assert found.groups == [{"region": "noord"}]
    assert found.learners[0].tolist() == [1, 1, 0, 0, 0]
    assert found.count[0].tolist() == [1, 1, 0, 0, 0]


def test_an_institution_in_two_regions_is_refused(tmp_path: Path) -> None:
    sheet = tmp_path / "regions.csv"
    sheet.write_text("institution,region\n01AB,noord\n01AB,zuid\n")
    with pytest.raises(Unreadable) as refused:
        read_regions(sheet)
    assert refused.value.problems[0].line == 3
