"""DUO's vsv files: counted by level, personal data kept out."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import ibis
import pytest

from leerroute.files import Unreadable
from leerroute.law import shipped_register
from leerroute.monitor import (
    Outcome,
    Rule,
    Start,
    VsvRate,
    VsvYear,
    careers_of,
    cube,
    duo_careers,
    events,
    outcomes,
    read_duo,
    vsv_lines,
    vsv_year,
)
from leerroute.monitor.duo import release_vsv
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


def _vsv_told(folder: Path, left: int, rule: Rule | None) -> str:
    """Of 43 made-up students of mbo-2 so many left; of nine of mbo-3 nobody."""
    started = "#BURGERSERVICENUMMER;NIVEAU;BRIN\n" + "".join(
        f"{n};Mbo{2 if n < 43 else 3} opleidingen;01AB\n" for n in range(52)
    )
    gone = "PERSOONSGEBONDENNUMMER;NIVEAU;BRIN\n" + "".join(f"{n};Mbo2 opleidingen;01AB\n" for n in range(left))
    population, leavers = (
        read_duo(_file(folder, name, text), SECRET) for name, text in (("n.csv", started), ("a.csv", gone))
    )
    return "\n".join(vsv_lines(vsv_year(population, leavers, 2022, shipped_register()), rule, "en"))


def test_the_vsv_table_is_rounded_and_a_level_of_nine_takes_the_next_with_it(tmp_path: Path) -> None:
    told = _vsv_told(tmp_path, 7, Rule(SECRET))
    assert told.count("not shown: too few learners") == 2
    assert "43" not in told
    assert "rounded" in told


def test_the_vsv_table_moves_in_steps_of_five_and_holds_an_interval() -> None:
    """A start population of 43 becomes 40 or 45, and 7 leavers become 5 or 10."""
    started = VsvYear(2022, "01AB", (VsvRate("mbo-2", 43, 7, None, None), VsvRate("mbo-3", 43, 7, None, None)), 0)
    for cell in release_vsv(started, Rule(SECRET)):
        assert cell.learners in (40, 45)
        assert cell.count in (5, 10)
        assert cell.low is not None
        assert cell.share is not None
        assert cell.low < cell.share


def test_who_may_see_every_number_gets_the_exact_table_when_asked() -> None:
    started = VsvYear(2022, "01AB", (VsvRate("mbo-2", 43, 7, None, None),), 3)
    told = "\n".join(vsv_lines(started, None, "en"))
    assert "7 / 43" in told
    assert "3 leavers" in told
    assert "Do not pass it on" in told
    assert "Fewer than ten leavers" in "\n".join(vsv_lines(started, Rule(SECRET), "en"))


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
    "#BURGERSERVICENUMMER;GEBOORTEDATUM;NIVEAU;ONDERWIJSSOORT;CREBO;BRIN;RMC_REGIO;GEMCODE;GEMEENTENAAM\n"
    "123456782;01-10-2004;Mbo2 opleidingen;BOL;25655;01AB;REGIO 28;0518;'S-GRAVENHAGE\n"
    "2;02-10-2004;Mbo2 opleidingen;EX;25655;01AB;REGIO 28;0518;'S-GRAVENHAGE\n"
    "3;31-12-2003;Mbo4 opleidingen;BBL;25251;01AB;REGIO 26;0627;\n"
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


def test_leavers_can_be_counted_by_the_municipality_they_live_in(tmp_path: Path) -> None:
    """Where its name is not filled in the code stands for it. In Den Haag one of two left, in 0627 nobody."""
    made = duo_careers({2022: _file(tmp_path, "n.csv", COUNTED)}, {2022: _file(tmp_path, "a.csv", LEAVERS)}, SECRET)
    careers = careers_of(ibis.memtable(made.rows), "duo")
    happened = events(cube(careers.rows, Start.MBO, ["municipality"], ("mbo-2",)), 1, shipped_register())
    found = outcomes(happened, Outcome.VSV, ["municipality"])
    assert found.groups == [{"municipality": "'S-GRAVENHAGE"}, {"municipality": "0627"}]
    assert found.count[:, 1].tolist() == [1, 0]
    assert found.learners[:, 1].tolist() == [2, 1]


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
