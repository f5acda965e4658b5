"""A funnel of schools: limits by the binomial distribution, a verdict on nobody, and nothing that rounding made."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import ibis
import numpy as np
import pyarrow.parquet as pq
import pytest
from scipy.stats import binom

from leerroute.cli.main import run
from leerroute.law import shipped_register
from leerroute.monitor import Events, Outcome, Rule, Start, cube, events, read_careers, startkwalificatie
from leerroute.monitor.report import funnel_sections
from leerroute.monitor.report.standing import Standing, limits, standing
from leerroute.monitor.synthetic import Country, careers
from tests.monitor.people import CAREERS, write

RULE = Rule(secret="for tests")  # noqa: S106 - no real secret
SK = startkwalificatie(shipped_register(), date(2021, 10, 1))


def _events(file: Path, years: int = 4) -> Events:
    found = cube(read_careers(file, ibis.duckdb.connect()).rows, Start.LEERJAAR_3, ("school",), SK.diplomas)
    return events(found, years, shipped_register())


def _country(tmp_path: Path, school_spread: float = 0.3) -> Path:
    file = tmp_path / "careers.parquet"
    made = Country(starters=2_000, first=2016, schools=40, in_route=0, in_route_with=0, school_spread=school_spread)
    pq.write_table(careers(made, 5), file)
    return file


def test_with_exact_counts_a_group_is_outside_when_chance_gives_as_much_in_one_of_forty_cases() -> None:
    """Of 20 with a chance of a half (Pascal): P(X <= 5) = 21,700 / 2^20 = .0207, under .025; P(X <= 6) = 60,460 / 2^20 = .058.
    P(X <= 3) = 1,351 / 2^20 = .00129 and P(X <= 2) = 211 / 2^20 = .0002, on either side of .001."""
    assert [standing(count, 20, 0.5, base=1) for count in (6, 5, 3, 2)] == [
        Standing.INSIDE,
        Standing.BELOW,
        Standing.BELOW,
        Standing.FAR_BELOW,
    ]
    assert standing(14, 20, 0.5, base=1) is Standing.INSIDE
    assert standing(15, 20, 0.5, base=1) is Standing.ABOVE
    assert standing(18, 20, 0.5, base=1) is Standing.FAR_ABOVE


def test_a_group_is_only_outside_when_it_is_for_every_count_that_rounds_to_this() -> None:
    """5 of 20 may be 9 of 16: inside. 30 of 100 may be 34 of 96, and P(X <= 34 of 96) = .0028: outside the inner limit;
    26 of 104 is far out, so "below" is what is sure."""
    assert standing(5, 20, 0.5) is Standing.EDGE
    assert binom.cdf(34, 96, 0.5) == pytest.approx(0.0028, abs=2e-4)
    assert standing(30, 100, 0.5) is Standing.BELOW
    assert standing(10, 100, 0.5) is Standing.FAR_BELOW
    assert standing(50, 100, 0.5) is Standing.INSIDE


def test_for_every_true_count_the_side_that_is_told_is_right() -> None:
    """Round up or down in every way: who is called outside is outside by the exact counts as well."""
    for learners in range(12, 120, 7):
        for count in range(0, learners + 1, 3):
            exact = standing(count, learners, 0.4, base=1)
            for of in {learners // 5 * 5, -(-learners // 5) * 5}:
                for hits in {count // 5 * 5, -(-count // 5) * 5}:
                    told = standing(min(hits, of), of, 0.4) if of >= 10 else Standing.INSIDE
                    if told.outside:
                        assert exact * told > 0
                        assert abs(exact) >= abs(told)


def test_the_limits_are_spiegelhalters_and_near_the_normal_ones_for_many() -> None:
    """.5 -+ 1.96 sqrt(.25 / 10,000) = .4902 and .5098; 3.09 for 99.8 %: .4845 and .5155."""
    for width, half in ((0.95, 0.0098), (0.998, 0.01545)):
        low, high = limits(0.5, np.array([10_000.0]), width)
        assert (float(low[0]), float(high[0])) == pytest.approx((0.5 - half, 0.5 + half), abs=2e-4)


def test_schools_that_do_not_differ_lie_inside(tmp_path: Path) -> None:
    """Forty schools with the same truth: one in twenty is outside by exact counts, and rounding only makes that fewer."""
    [section] = funnel_sections(_events(_country(tmp_path, school_spread=0.0)), Outcome.VSV, "school", SK, RULE, "nl")
    assert section.table is not None
    outside = [row for row in section.table.rows if "grens (" in getattr(row[3], "nl", "")]
    assert len(outside) <= 4


def test_schools_that_differ_are_found_and_named_as_a_question(tmp_path: Path) -> None:
    [section] = funnel_sections(_events(_country(tmp_path, school_spread=1.5)), Outcome.VSV, "school", SK, RULE, "nl")
    assert section.table is not None
    assert section.picture is not None
    outside = [row for row in section.table.rows if "grens (" in getattr(row[3], "nl", "")]
    assert len(outside) > 15
    told = " ".join(said.nl for said in section.says)
    assert "een vraag, geen oordeel" in told
    assert "geen ranglijst" in told
    assert section.table.rows[0] in outside


def test_every_number_in_the_funnel_is_rounded(tmp_path: Path) -> None:
    [section] = funnel_sections(_events(_country(tmp_path)), Outcome.VSV, "school", SK, RULE, "nl")
    assert section.table is not None
    assert all(isinstance(row[1], int) and row[1] % 5 == 0 for row in section.table.rows)


def test_a_handful_of_learners_gives_no_funnel(tmp_path: Path) -> None:
    [section] = funnel_sections(_events(write(tmp_path, CAREERS), 3), Outcome.BOUND, "school", SK, RULE, "nl")
    assert section.table is None
    assert "niet getoond: te weinig leerlingen" in section.says[0].nl


def test_three_schools_are_too_few_for_a_shape(tmp_path: Path) -> None:
    file = tmp_path / "careers.parquet"
    pq.write_table(careers(Country(starters=300, first=2016, schools=3), 5), file)
    [section] = funnel_sections(_events(file), Outcome.VSV, "school", SK, RULE, "nl")
    assert section.table is None
    assert "minstens 5 nodig" in section.says[0].nl


def test_the_command_writes_a_page_and_refuses_a_column_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    file = _country(tmp_path)
    assert run(["--lang", "en", "monitor", "funnel", str(file), "--into", str(tmp_path / "f.html")]) == 0
    assert "a question, not a verdict" in (tmp_path / "f.html").read_text()
    assert run(["monitor", "funnel", str(file), "--by", "kleur", "--into", str(tmp_path / "g.html")]) == 3
    assert "kleur" in capsys.readouterr().err
