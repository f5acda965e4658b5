"""DUO's vsv files: counted by level, personal data kept out."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import ibis
import pytest

from leerroute.files import Unreadable
from leerroute.law import shipped_register
from leerroute.monitor import Outcome, Start, careers_of, cube, duo_careers, events, outcomes, read_duo, vsv_year
from tests.sources import DATA, needs

VSV = DATA / "ceda" / "vsv"
SECRET = "for tests"  # noqa: S105 - no real secret

STARTED = "#BURGERSERVICENUMMER;ACHTERNAAM;NIVEAU;BRIN\n1;Jansen;Mbo2 opleidingen;01AB\n2;De Wit;Mbo2 opleidingen;01AB\n3;Bos;Mbo4 opleidingen;01AB\n"
LEFT = "PERSOONSGEBONDENNUMMER;ACHTERNAAM;NIVEAU;BRIN\n2;De Wit;Mbo2 opleidingen;01AB\n9;Smit;Mbo1 opleidingen;01AB\n"


def _file(folder: Path, name: str, content: str) -> Path:
    file = folder / name
    file.write_text(content)
    return file


def test_the_rate_of_a_level_stands_beside_the_norm_of_its_year(tmp_path: Path) -> None:
    """One of two at level 2: 50.00 %, norm 9.45 % in 2022-2023. Number 9 was not in the start population."""
    started, left = (
        read_duo(_file(tmp_path, name, text), SECRET) for name, text in (("n.csv", STARTED), ("a.csv", LEFT))
    )
    year = vsv_year(started, left, 2022, shipped_register())
    two, four = year.rates
    assert (two.level, two.percent, two.norm) == ("mbo-2", Decimal("50.00"), Decimal("9.45"))
    assert (four.level, four.percent) == ("mbo-4", Decimal("0.00"))
    assert (year.brin, year.stray) == ("01AB", 1)


def test_no_number_or_name_is_kept(tmp_path: Path) -> None:
    kept = repr(read_duo(_file(tmp_path, "n.csv", STARTED.replace("1;Jansen", "123456782;Jansen")), SECRET))
    assert "123456782" not in kept
    assert "Jansen" not in kept


def test_another_secret_gives_other_pseudonyms(tmp_path: Path) -> None:
    file = _file(tmp_path, "n.csv", STARTED)
    assert not read_duo(file, SECRET).levels.keys() & read_duo(file, "another").levels.keys()


def test_a_number_that_occurs_twice_is_told_with_its_line_and_without_the_number(tmp_path: Path) -> None:
    twice = STARTED + "123456782;Bos;Mbo4 opleidingen;01AB\n" * 2
    with pytest.raises(Unreadable) as refused:
        read_duo(_file(tmp_path, "n.csv", twice), SECRET)
    [problem] = refused.value.problems
    assert problem.line == 6
    assert "123456782" not in str(refused.value)


def test_another_file_is_refused_with_what_to_take(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        read_duo(_file(tmp_path, "x.csv", "naam;klas\nBos;3a\n"), SECRET)
    assert "NRSP" in str(refused.value.problems[0].remedy)


@needs(VSV)
def test_the_sample_files_give_what_awk_counts_in_them() -> None:
    """Joined on the number with awk: 45, 153, 176 and 782 leavers at mbo level 1 to 4; seven are in no population."""
    started, left = read_duo(VSV / "NRSP2023DI27GZ.csv", SECRET), read_duo(VSV / "202401A14I27GZ.csv", SECRET)
    year = vsv_year(started, left, 2022, shipped_register())
    counted = {rate.level: rate.left for rate in year.rates}
    assert [counted[f"mbo-{level}"] for level in (1, 2, 3, 4)] == [45, 153, 176, 782]
    assert year.stray == 7


COUNTED = (
    "#BURGERSERVICENUMMER;GEBOORTEDATUM;NIVEAU;ONDERWIJSSOORT;CREBO;BRIN;RMC_REGIO\n"
    "123456782;01-10-2004;Mbo2 opleidingen;BOL;25655;01AB;REGIO 28\n"
    "2;02-10-2004;Mbo2 opleidingen;EX;25655;01AB;REGIO 28\n"
    "3;31-12-2003;Mbo4 opleidingen;BBL;25251;01AB;REGIO 26\n"
)
LEAVERS = "PERSOONSGEBONDENNUMMER;RAPPORTAGEMAAND;NIVEAU;BRIN\n2;202309;Mbo2 opleidingen;01AB\n9;202210;Mbo1 opleidingen;01AB\n"


def test_duo_files_of_a_year_make_careers(tmp_path: Path) -> None:
    """Of three learners number 2 left; the others are no early leavers, and no more is known of them. Number 1 turned 18
    on the count day itself, number 2 the day after."""
    made = duo_careers({2022: _file(tmp_path, "n.csv", COUNTED)}, {2022: _file(tmp_path, "a.csv", LEAVERS)}, SECRET)
    assert (made.elsewhere, made.stray) == (2, 1)
    rows = made.rows.to_pylist()
    assert "123456782" not in str(rows)
    counted = sorted((row["age"], row["level"], row["path"], row["region"]) for row in rows if row["year"] == 2022)
    assert counted == [
        (17, "mbo-2", None, "REGIO 28"),
        (18, "mbo-2", "BOL", "REGIO 28"),
        (18, "mbo-4", "BBL", "REGIO 26"),
    ]
    assert sorted(row["gone"] or "" for row in rows if row["year"] == 2023) == ["", "elsewhere", "elsewhere"]


def test_who_is_elsewhere_is_counted_as_no_early_leaver_and_then_lost_from_sight(tmp_path: Path) -> None:
    made = duo_careers({2022: _file(tmp_path, "n.csv", COUNTED)}, {2022: _file(tmp_path, "a.csv", LEAVERS)}, SECRET)
    careers = careers_of(ibis.memtable(made.rows), "duo")
    happened = events(cube(careers.rows, Start.MBO, ["level"], ("mbo-2",)), 2, shipped_register())
    found = outcomes(happened, Outcome.VSV, ["level"])
    assert found.learners.tolist() == [[2, 2, 0], [1, 1, 0]]
    assert found.count.tolist() == [[0, 1, 0], [0, 0, 0]]


def test_leavers_of_another_school_year_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        duo_careers({2021: _file(tmp_path, "n.csv", COUNTED)}, {2021: _file(tmp_path, "a.csv", LEAVERS)}, SECRET)
    assert [problem.line for problem in refused.value.problems] == [2, 3]


def test_a_date_of_birth_that_is_none_is_told_with_its_line_and_without_the_number(tmp_path: Path) -> None:
    wrong = _file(tmp_path, "n.csv", COUNTED.replace("01-10-2004", "onbekend"))
    with pytest.raises(Unreadable) as refused:
        duo_careers({2022: wrong}, {2022: _file(tmp_path, "a.csv", LEAVERS)}, SECRET)
    assert refused.value.problems[0].line == 2
    assert "123456782" not in str(refused.value)


@needs(VSV)
def test_careers_of_the_sample_files_give_the_leavers_under_22_that_awk_counts() -> None:
    """Of the 45, 153, 176 and 782 leavers, of 623, 1966, 2332 and 9308 learners, awk counts 41, 142, 166 and 732 who were
    under 22 on 1 October 2022; the older ones in the (made-up) A file are no early leavers by the definition."""
    made = duo_careers({2022: VSV / "NRSP2023DI27GZ.csv"}, {2022: VSV / "202401A14I27GZ.csv"}, SECRET)
    careers = careers_of(ibis.memtable(made.rows), "duo")
    happened = events(cube(careers.rows, Start.MBO, ["level"], ("mbo-2",)), 1, shipped_register())
    found = outcomes(happened, Outcome.VSV, ["level"])
    assert found.learners[:, 1].tolist() == [623, 1966, 2332, 9308]
    assert found.count[:, 1].tolist() == [41, 142, 166, 732]
