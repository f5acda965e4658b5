"""Forecasts: the stream of ResearchNed with its published outputs, and cohorts whose truth is known."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import ibis
import numpy as np
import pyarrow.parquet as pq
import pytest

from leerroute.law import shipped_register
from leerroute.monitor import Start, cube, events, read_careers, startkwalificatie
from leerroute.monitor.career import Stage
from leerroute.monitor.forecasting import STATES, Chances, State, along_stream, back_test, chances, forecast, small
from leerroute.monitor.synthetic import Country, careers, true_incidence


def test_the_tailored_routes_of_researchned_follow_the_stream() -> None:
    """Chapter 4.2: bb falls by about 5,100 to 39,000 in 2021; tailored routes from nearly 5,200 to about 4,500 in 2022.

    The stream's top is then 44,100; a constant share gives 5,200 / 44,100 * 39,000 = 4,599. The report says "ongeveer
    4.500": 2 % below, within what two rounded numbers and a year's difference (2021, 2022) allow.
    """
    [routes] = along_stream({2014: 44_100, 2021: 39_000}, {"maatwerk": 5_200}, 2014)
    assert routes.learners[2021] == pytest.approx(4_599, abs=1)
    assert abs(routes.learners[2021] - 4_500) / 4_500 < 0.025


def test_vm2_of_researchned_does_not_follow_from_its_stated_inputs_alone() -> None:
    """VM2 goes from 2,750 (2012) to 2,400 (2023): a factor .873. With 39,000 in 2021, stable after, a constant share
    asks for 44,688 in 2012: more than the top of 44,100 that came later. So the report used finer inputs (leerjaren,
    regions) than it prints; from the printed ones the method gives 2,432, and the difference of 32 stays unexplained."""
    [vm2] = along_stream({2012: 44_100, 2023: 39_000}, {"vm2": 2_750}, 2012)
    assert vm2.learners[2023] == pytest.approx(2_432, abs=1)
    assert 2_400 / 2_750 * 44_100 < 39_000


def test_the_fall_of_lwt_in_researchned_asks_for_a_number_that_it_does_not_print() -> None:
    """LWT falls by "zo'n 150" in ten years; how many there were in 2012 the report does not say. At a constant share of
    a stream that goes from 44,100 to 39,000 (-11.56 %) a fall of 150 asks for 150 / .1156 = 1,297. That fits: beside the
    2,750 of VM2, and with the assistant programmes in it too, 5,200 - 2,750 = 2,450 are left."""
    asked = 150 / (1 - 39_000 / 44_100)
    [lwt] = along_stream({2012: 44_100, 2023: 39_000}, {"lwt": asked}, 2012)
    assert lwt.learners[2012] == pytest.approx(1_297, abs=0.5)
    assert lwt.learners[2012] - lwt.learners[2023] == pytest.approx(150)
    assert asked < 5_200 - 2_750


def test_an_effect_of_policy_is_the_users_range_and_never_assumed() -> None:
    plain, changed = (
        along_stream({2024: 1000, 2025: 900}, {"r": 100}, 2024, effects)[0] for effects in (None, {"r": (0.8, 1.0)})
    )
    assert plain.learners == {2024: 100, 2025: 90}
    assert changed.learners == pytest.approx({2024: 100, 2025: 81})


def test_a_group_that_gets_too_small_is_flagged_from_the_first_year() -> None:
    [route] = along_stream({2024: 1000, 2025: 800}, {"r": 160}, 2024)
    assert small(route, schools=10)[0].en == "From 2025 on there are fewer than 15 learners per school on average."
    assert small(route, schools=5) == ()


def test_a_stream_without_its_base_year_is_refused() -> None:
    with pytest.raises(ValueError, match="base year 2020"):
        along_stream({2021: 100}, {"r": 10}, 2020)


def _chances(country: Country, seed: int, folder: Path) -> Chances:
    file = folder / f"{seed}.parquet"
    pq.write_table(careers(country, seed), file)
    register = shipped_register()
    diplomas = startkwalificatie(register, date(2021, 10, 1)).diplomas
    rows = read_careers(file, ibis.duckdb.connect()).rows
    return chances(events(cube(rows, Start.LEERJAAR_3, (), diplomas), 6, register))


def test_nobody_appears_or_vanishes(tmp_path: Path) -> None:
    """1,000 new learners each year and six years followed: from the sixth year on there are always 6,000."""
    country = Country(starters=1_000, schools=10)
    made = forecast(
        _chances(country, 1, tmp_path), country.last, 4, {country.last + n: 1_000.0 for n in range(1, 5)}, draws=20
    )
    assert made.expected.sum(axis=1) == pytest.approx([6_000] * 4)


def test_the_forecast_of_a_known_country_is_its_truth(tmp_path: Path) -> None:
    """Of one cohort five years on, the share that left without a startkwalificatie is the closed form's, within 1 %."""
    country = Country(starters=20_000, in_route=0, in_route_with=0, odds_background=1.0, school_spread=0.0)
    seen = _chances(country, 2, tmp_path)
    pooled = seen.matrix(seen.counts.sum(axis=0))
    at = np.zeros(len(STATES))
    at[STATES.index(State(Stage.VMBO, False))] = 1
    for after in range(5):
        at = at @ pooled[after]
    gone = at[STATES.index(State(Stage.NOWHERE, False))]
    assert gone == pytest.approx(true_incidence(country)[1][4], abs=0.01)


def test_what_happened_falls_in_the_interval_about_as_often_as_it_says(tmp_path: Path) -> None:
    """Some 25 figures a horizon. Over three countries 85 to 92 % fell in the interval of 95 %: with three past years to
    draw from it is somewhat too narrow, which the docs say."""
    country = Country(starters=4_000, school_spread=0.0)
    found = back_test(_chances(country, 4, tmp_path), 3, draws=200)
    for step in (1, 2, 3):
        inside, error = found[step]
        assert inside > 0.8
        assert error < 0.03
