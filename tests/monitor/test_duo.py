"""DUO's vsv files: counted by level, personal data kept out."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from leerroute.files import Unreadable
from leerroute.law import shipped_register
from leerroute.monitor import read_duo, vsv_year
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
