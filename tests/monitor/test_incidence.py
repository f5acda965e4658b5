"""Cumulative incidence against published figures, R and hand calculations."""

from __future__ import annotations

import csv
from itertools import pairwise

import numpy as np
import pytest

from leerroute.monitor.competing import incidence, wilson
from tests.sources import CAREERS, needs


def _aidssi() -> tuple[np.ndarray, np.ndarray]:
    with (CAREERS / "aidssi.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    return np.array([float(row["time"]) for row in rows]), np.array([int(row["status"]) for row in rows])


@needs(CAREERS)
def test_aidssi_gives_the_published_incidence_and_the_standard_errors_of_r() -> None:
    """Putter, Fiocco, Geskus 2007; R 4.2.2 survival 3.5, survfit multi-state, at 2, 5, 10 and 13 years. Every distinct
    time is a step, so ranks of times are our years."""
    time, status = _aidssi()
    steps, rank = np.unique(time, return_inverse=True)
    found = incidence(rank.astype(np.int64) + 1, status.astype(np.int64), np.ones(len(time)), 2, len(steps))
    at = np.searchsorted(steps, [2, 5, 10, 13], side="right") - 1
    assert found.share[0, at] == pytest.approx([0.00632415481372, 0.12971226198840, 0.33505176851535, 0.40819538839860])
    assert found.share[1, at] == pytest.approx([0.0403845339695, 0.1575573124842, 0.3345898648051, 0.3752343669391])
    assert found.error[0, at] == pytest.approx([0.00445776918879, 0.01914364009594, 0.02808284044904, 0.02989296663115])
    assert found.error[1, at] == pytest.approx([0.0109751134561, 0.0206896498424, 0.0278367427952, 0.0291966250131])


@needs(CAREERS)
def test_yearly_ties_of_different_events_are_no_trouble() -> None:
    """The same people with times rounded up to whole years; R's survfit on those."""
    time, status = _aidssi()
    found = incidence(np.ceil(time).astype(np.int64), status.astype(np.int64), np.ones(len(time)), 2, 14)
    at = [2, 5, 8, 11]
    assert found.share[0, at] == pytest.approx([0.0379904052365, 0.1682449285350, 0.2856392260911, 0.4001798450388])
    assert found.error[0, at] == pytest.approx([0.0107575551786, 0.0212981032090, 0.0265028641810, 0.0296110256987])
    assert found.error[1, at] == pytest.approx([0.0147119694341, 0.0236831573930, 0.0264748631742, 0.0285502247664])


def test_four_learners_by_hand() -> None:
    """Year 1: one of four qualifies. Year 2: of the three left one leaves, one is censored. Year 3: the last qualifies.

    h = 1/4, then 1/3, then 1/1; S before = 1, 3/4, 1/2. Qualified: 1/4, 1/4, 1/4 + 1/2 = 3/4. Left: 0, 1/4, 1/4.
    """
    found = incidence(np.array([1, 2, 2, 3]), np.array([1, 2, 0, 1]), np.ones(4), 2, 3)
    assert found.at_risk == pytest.approx([4, 3, 1])
    assert found.share[0] == pytest.approx([1 / 4, 1 / 4, 3 / 4])
    assert found.share[1] == pytest.approx([0, 1 / 4, 1 / 4])


def test_a_line_of_many_learners_is_as_many_lines_of_one() -> None:
    year, kind = np.array([1, 2, 2, 3, 3]), np.array([1, 2, 0, 1, 0])
    weight = np.array([3, 1, 4, 2, 5])
    together = incidence(year, kind, weight.astype(float), 2, 3)
    apart = incidence(np.repeat(year, weight), np.repeat(kind, weight), np.ones(15), 2, 3)
    assert together.share == pytest.approx(apart.share)
    assert together.error == pytest.approx(apart.error)


def test_a_school_of_identical_learners_counts_as_one() -> None:
    """Ten schools of seven alike give the error of ten learners, with the correction 10/9 for few clusters."""
    year = np.array([1, 2, 2, 3, 3, 1, 2, 3, 3, 3])
    kind = np.array([1, 2, 0, 1, 0, 2, 1, 1, 2, 0])
    single = incidence(year, kind, np.ones(10), 2, 3)
    alike = incidence(year, kind, np.full(10, 7.0), 2, 3, cluster=np.arange(10))
    assert alike.share == pytest.approx(single.share)
    assert alike.error == pytest.approx(single.error * np.sqrt(10 / 9))
    assert alike.clusters == 10


def test_nobody_at_risk_gives_no_figure_instead_of_zero() -> None:
    found = incidence(np.array([1, 1]), np.array([0, 0]), np.ones(2), 2, 2)
    assert np.isnan(found.share[:, 1]).all()


def test_wilson_on_a_published_case() -> None:
    """Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662; 0 of 20 gives 0 to 0.1611."""
    low, high = wilson(np.array([81.0, 0.0]), np.array([263.0, 20.0]))
    assert low == pytest.approx([0.2553, 0.0], abs=5e-5)
    assert high == pytest.approx([0.3662, 0.1611], abs=5e-5)


def _weibulls() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """duration and event of 10,000 made-up people, and of each the shape and scale of three Weibull risks (people, 3)."""
    rows = np.genfromtxt(CAREERS / "competing_synthetic.csv", delimiter=",", names=True)
    shape, scale = (np.stack([rows[f"{name}_{k}"] for k in (1, 2, 3)], axis=1) for name in ("shape", "scale"))
    return rows["duration"], rows["event"].astype(int), shape, scale


@needs(CAREERS)
def test_the_parameters_in_the_file_are_the_truth_that_made_it() -> None:
    """Nobody says where they come from, so first the check: if they made these data, the cumulative hazards up to the end
    of everybody's sight add up to the number of events of each kind, within its root (a martingale), also per period."""
    duration, event, shape, scale = _weibulls()
    for since, until in ((0, 300), (300, 1000), (1000, 9000)):
        low, high = (np.clip(duration, None, edge)[:, None] for edge in (since, until))
        expected = ((high / scale) ** shape - (low / scale) ** shape).sum(axis=0)
        inside = (duration > since) & (duration <= until) if since else duration <= until
        seen = np.array([(inside & (event == kind)).sum() for kind in (1, 2, 3)])
        assert (np.abs(seen - expected) < 3 * np.sqrt(expected)).all()


@needs(CAREERS)
def test_the_known_truth_is_found() -> None:
    """The share of people with each event by then is the mean over them of the integral of hazard times survival, done
    in small steps. The time is cut in steps of 25; three standard errors leave one in 400 outside by chance."""
    duration, event, shape, scale = _weibulls()
    edges = np.concatenate([[0.0], np.geomspace(1e-4, 500, 400), np.linspace(500, 3000, 401)[1:]])
    truth = np.zeros((3, len(edges)))
    for step, (begin, end) in enumerate(pairwise(edges)):
        alive = np.exp(-((((begin + end) / 2) / scale) ** shape).sum(axis=1))
        grows = (end / scale) ** shape - (begin / scale) ** shape
        truth[:, step + 1] = truth[:, step] + (alive[:, None] * grows).mean(axis=0)
    bin_ = np.maximum(1, np.ceil(duration / 25)).astype(np.int64)
    found = incidence(bin_, event.astype(np.int64), np.ones(len(bin_)), 3, 120)
    for at in (500, 1000, 2000, 3000):
        true = truth[:, np.searchsorted(edges, at - 1e-9)]
        assert (np.abs(found.share[:, at // 25 - 1] - true) < 3 * found.error[:, at // 25 - 1]).all()


@needs(CAREERS)
def test_three_kinds_of_event_as_r_has_them() -> None:
    """R 4.2.2, survival 3.5.3 (survfit) and cmprsk 2.2.11 (cuminc, the same shares), with time in steps of 100, at 5, 10,
    20 and 30 of these."""
    duration, event, _, _ = _weibulls()
    step = np.maximum(1, np.ceil(duration / 100)).astype(np.int64)
    found = incidence(step, event.astype(np.int64), np.ones(len(step)), 3, 30)
    at = [4, 9, 19, 29]
    assert found.share[0, at] == pytest.approx([0.1574099670049, 0.2119891346044, 0.2632037289800, 0.2860530026808])
    assert found.share[1, at] == pytest.approx([0.1015314179362, 0.1715911107679, 0.2602327896114, 0.2990294912239])
    assert found.share[2, at] == pytest.approx([0.03007840252269, 0.08639992631949, 0.20670781935086, 0.29404458929351])
    assert found.error[0, at] == pytest.approx(
        [0.003764109622087, 0.004394147738665, 0.005068377898682, 0.005520080170034]
    )
    assert found.error[1, at] == pytest.approx(
        [0.003162402344104, 0.004157457325154, 0.005324295149439, 0.005971832165809]
    )
    assert found.error[2, at] == pytest.approx(
        [0.001812928910871, 0.003197966383995, 0.005199501353691, 0.006405756870122]
    )
