"""The made-up country has a known truth, and the estimators find it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import ibis
import numpy as np
import pyarrow.parquet as pq
import pytest

from leerroute.law import shipped_register
from leerroute.monitor import Events, Start, cube, events, read_careers, startkwalificatie, time_to_event
from leerroute.monitor.synthetic import Country, careers, true_incidence

ALIKE = Country(starters=600, first=2015, odds_background=1.0, school_spread=0.0)


def _cubed(country: Country, seed: int, folder: Path, by: list[str]) -> Events:
    file = folder / f"{seed}.parquet"
    pq.write_table(careers(country, seed), file)
    read = read_careers(file, ibis.duckdb.connect())
    assert read.quality == ()
    register = shipped_register()
    diplomas = startkwalificatie(register, date(2021, 10, 1)).diplomas
    return events(cube(read.rows, Start.LEERJAAR_3, by, diplomas), 6, register)


def test_the_same_seed_makes_the_same_country() -> None:
    assert careers(ALIKE, 3).equals(careers(ALIKE, 3))


def test_the_truth_by_hand() -> None:
    """Chances .1 and .2 of leaving, .3 and .5 of qualifying: .1 leave, .3 qualify, .6 go on; then .12 and .30."""
    qualified, left = true_incidence(Country(leave=(0.1, 0.2), qualify=(0.3, 0.5)))
    assert qualified == pytest.approx([0.3, 0.6])
    assert left == pytest.approx([0.1, 0.22])


def test_intervals_hold_the_truth_about_as_often_as_they_say(tmp_path: Path) -> None:
    """40 countries, 2 kinds of event, nominal 95 %. With 40 draws 33 or fewer happens once in 300 times (binomial)."""
    qualified, left = true_incidence(ALIKE)
    covered = np.zeros(2)
    for seed in range(40):
        happened = _cubed(ALIKE, seed, tmp_path, ["route"])
        regular = time_to_event(happened, ["route"])[0]
        for kind, truth in enumerate((qualified, left)):
            covered[kind] += regular.low[kind, 4] <= truth[4] <= regular.high[kind, 4]
    assert covered.min() >= 34


def test_the_estimate_centres_on_the_truth(tmp_path: Path) -> None:
    big = Country(starters=30_000, odds_background=1.0, school_spread=0.0)
    happened = _cubed(big, 5, tmp_path, ["route"])
    regular, tailored = time_to_event(happened, ["route"])
    for found, odds in ((regular, 1.0), (tailored, big.odds_in_route)):
        for kind, truth in enumerate(true_incidence(big, odds)):
            assert np.abs(found.share[kind] - truth).max() < 4 * found.error[kind].max()
