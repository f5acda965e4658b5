"""A made-up country whose truth is known: to test that the estimators find it, and to measure speed. Nobody in it exists.

Every learner starts in leerjaar 3 of the vmbo. In each following school year somebody who has neither event yet leaves
without a startkwalificatie, or obtains one, or goes on; the chances are `Country.leave` and `Country.qualify`. Being in
a tailored route multiplies the odds of leaving, and so do a background and the school: the truth a comparison must find.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_STAGES = (("vo", "bb", 3), ("vo", "bb", 4), ("mbo", "mbo-2", 1), ("mbo", "mbo-2", 2), ("mbo", "mbo-2", 3))
_AFTER = ("mbo", "mbo-3", 1)


@dataclass(frozen=True)
class Country:
    """starters: learners who begin each year. leave, qualify: chance in the 1st, 2nd, ... school year after the start
    for a learner in the regular route without the background, at an average school. in_route: share in the tailored
    route, and in_route_with: that among learners with the background, who choose it more often (the confounding).
    odds: of leaving, multiplied by these. school_spread: standard deviation of the schools' log odds. last: last count.
    """

    starters: int = 20_000
    first: int = 2012
    last: int = 2021
    leave: tuple[float, ...] = (0.03, 0.05, 0.10, 0.08, 0.06, 0.05)
    qualify: tuple[float, ...] = (0.0, 0.0, 0.12, 0.45, 0.40, 0.30)
    background: float = 0.3
    in_route: float = 0.05
    in_route_with: float = 0.15
    odds_in_route: float = 0.6
    odds_background: float = 2.0
    schools: int = 300
    school_spread: float = 0.3


def true_incidence(country: Country, odds: float = 1.0) -> tuple[Floats, Floats]:
    """The cumulative chance of a startkwalificatie, and of leaving, by year, for learners whose odds of leaving are
    multiplied by `odds`. Closed form; school_spread is taken as 0."""
    leave = _shifted(np.array(country.leave), np.log(odds))
    qualify = np.array(country.qualify)
    before = np.concatenate([[1.0], np.cumprod(1 - leave - qualify)[:-1]])
    return np.cumsum(qualify * before), np.cumsum(leave * before)


def careers(country: Country, seed: int) -> pa.Table:
    """The careers table (see `columns.py`), with the column `background` ("yes" or "no"). The same seed, the same table."""
    chance = np.random.default_rng(seed)
    school_effect = chance.normal(0, country.school_spread, country.schools) if country.school_spread else None
    cohorts = [
        _cohort(country, start, chance, school_effect, (start - country.first) * country.starters)
        for start in range(country.first, country.last + 1)
    ]
    return pa.concat_tables(cohorts)


def _cohort(
    country: Country, start: int, chance: np.random.Generator, school_effect: Floats | None, number_from: int
) -> pa.Table:
    n, years = country.starters, len(country.leave)
    background = chance.random(n) < country.background
    tailored = chance.random(n) < np.where(background, country.in_route_with, country.in_route)
    school = chance.integers(0, country.schools, n)
    age = 14 + (chance.random(n) < 0.3)
    log_odds = np.log(country.odds_in_route) * tailored + np.log(country.odds_background) * background
    if school_effect is not None:
        log_odds = log_odds + school_effect[school]
    ended, left = _first_event(country, log_odds, chance)
    going_on = chance.random(n) < 0.4
    rows = [
        _count(start, after, ended, left, going_on, tailored, school, age, background, number_from)
        for after in range(min(years, country.last - start) + 1)
    ]
    return pa.concat_tables(rows)


def _first_event(country: Country, log_odds: Floats, chance: np.random.Generator) -> tuple[Ints, NDArray[np.bool_]]:
    """The school year, from 1, of the first event (one past the last when none comes), and whether it is leaving."""
    n, years = len(log_odds), len(country.leave)
    ended, left = np.full(n, years + 1), np.zeros(n, dtype=bool)
    for year in range(1, years + 1):
        draw = chance.random(n)
        leave = _shifted(np.array(country.leave[year - 1]), log_odds)
        still = ended > years
        leaves = still & (draw < leave)
        qualifies = still & ~leaves & (draw < leave + country.qualify[year - 1])
        ended[leaves | qualifies] = year
        left[leaves] = True
    return ended, left


def _count(
    start: int,
    after: int,
    ended: Ints,
    left: NDArray[np.bool_],
    going_on: NDArray[np.bool_],
    tailored: NDArray[np.bool_],
    school: Ints,
    age: Ints,
    background: NDArray[np.bool_],
    number_from: int,
) -> pa.Table:
    """The rows of one cohort on one 1 October: those not ended yet, and those who go on after their diploma."""
    before = after < ended
    on = before | (~left & going_on & (after < ended + 2))
    who = np.flatnonzero(on)
    sector, level, leerjaar = (np.array(words, dtype=object) for words in zip(*_STAGES, _AFTER, strict=True))
    stage = np.where(before[who], min(after, len(_STAGES) - 1), len(_STAGES))
    obtains = (ended[who] == after + 1) & ~left[who]
    year = start + after
    return pa.table(
        {
            "learner": pa.array([f"s{number}" for number in who + number_from]),
            "year": pa.array(np.full(len(who), year)),
            "age": pa.array(age[who] + after),
            "sector": pa.array(sector[stage], pa.string()),
            "level": pa.array(level[stage], pa.string()),
            "leerjaar": pa.array(leerjaar[stage].astype(np.int64)),
            "route_kind": pa.array(np.where(tailored[who] & before[who], "doorlopende_leerroute", "regular")),
            "route": pa.array(np.where(tailored[who], "tailored", "regular")),
            "school": pa.array([f"{number:04d}" for number in school[who]]),
            "diploma": pa.array(np.full(len(who), "mbo-2", dtype=object), pa.string(), mask=~obtains),
            "diploma_on": pa.array(np.full(len(who), date(year + 1, 6, 30), dtype=object), pa.date32(), mask=~obtains),
            "background": pa.array(np.where(background[who], "yes", "no")),
        }
    )


def _shifted(share: Floats, log_odds: Floats | float) -> Floats:
    """The chance whose odds are those of `share`, multiplied by exp(log_odds)."""
    odds = share / (1 - share) * np.exp(log_odds)
    shifted: Floats = odds / (1 + odds)
    return shifted
