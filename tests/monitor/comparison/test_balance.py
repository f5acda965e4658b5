"""Alike first, compared after; and the refusals."""

from __future__ import annotations

import dataclasses
import xml.etree.ElementTree as ET

import numpy as np
import pyarrow as pa
import pytest

from leerroute.monitor.comparison import (  # fmt: skip
    Balance,
    Comparison,
    Learners,
    Refused,
    balance_of,
    balance_table,
    learners_of,
    love_plot,
    release_balance,
)
from leerroute.monitor.disclosure import Rule
from leerroute.text import Text

NAME = Text(nl="startkwalificatie", en="startkwalificatie")


def _group(seed: int, lines: int, shift: float, schools: int = 8, bb: float = 0.5) -> Learners:
    random = np.random.default_rng(seed)
    leerweg = np.where(random.random(lines) < bb, "bb", "kb").astype(object)
    background = {"leerweg": leerweg, "score": np.clip(random.normal(shift, 1, lines), -2, 2)}
    return Learners(background, np.ones(lines), np.array([f"{seed}-{n % schools}" for n in range(lines)], dtype=object))


def _balance() -> Balance:
    balance = balance_of(_group(1, 100, 0.5), _group(2, 400, 0.0), on=["score"], exact=["leerweg"])
    assert isinstance(balance, Balance)
    return balance


def _refusal(answer: Balance | Refused) -> str:
    assert isinstance(answer, Refused)
    return " ".join(reason.nl for reason in answer.reasons)


def test_after_weighting_every_average_is_the_same() -> None:
    balance = _balance()
    assert {row.name for row in balance.rows} >= {"score", "score²"}
    assert max(abs(row.smd_after) for row in balance.rows) < 1e-7
    assert max(abs(row.smd_before) for row in balance.rows) > 0.3
    assert 10 < balance.effective < 400


def test_there_is_no_outcome_without_a_balance() -> None:
    """Learners hold no outcome, and only a balance can compare one."""
    assert not hasattr(_group(1, 10, 0), "compare")
    assert set(Learners.__dataclass_fields__) == {"background", "count", "school"}


def test_a_pool_of_ones_own_kind_shows_no_difference() -> None:
    """An outcome that is the score itself is balanced away: the difference is 0 exactly."""
    route, pool = _group(1, 100, 0.5), _group(2, 400, 0.0)
    balance = balance_of(route, pool, on=["score"])
    assert isinstance(balance, Balance)
    found = balance.compare(NAME, route.background["score"], pool.background["score"])
    assert balance.outside == {}
    assert found.difference == pytest.approx(0, abs=1e-6)


def test_exact_strata_have_equal_shares_by_hand() -> None:
    """Route: 30 bb, 10 kb; pool: 20 bb of whom 10 qualify, 40 kb of whom 40 do. Weighted: 0.75 * 0.5 + 0.25 * 1 = 0.625.
    All of the route qualify, so the difference is 0.375."""
    words = np.array(["bb"] * 30 + ["kb"] * 10, dtype=object)
    others = np.array(["bb"] * 20 + ["kb"] * 40, dtype=object)
    balance = balance_of(
        Learners({"leerweg": words}, np.ones(40)), Learners({"leerweg": others}, np.ones(60)), [], ["leerweg"]
    )
    assert isinstance(balance, Balance)
    came = np.array([1.0] * 10 + [0.0] * 10 + [1.0] * 40)
    found = balance.compare(NAME, np.ones(40), came)
    assert found.pool == pytest.approx(0.625)
    assert found.difference == pytest.approx(0.375)
    assert found.unadjusted == pytest.approx(50 / 60)


def test_learners_in_lines_with_a_number_give_the_same_answer() -> None:
    random = np.random.default_rng(3)
    kinds = [(leerweg, sex, so) for leerweg in ("bb", "kb") for sex in (0.0, 1.0) for so in (0.0, 1.0)]
    sides = []
    for schools in (("a", "b", "c"), ("d", "e", "f", "g")):
        lines = [(kind, school, int(random.integers(1, 6))) for kind in kinds for school in schools]
        columns = {
            "leerweg": np.array([kind[0] for kind, _, _ in lines], dtype=object),
            "sex": np.array([kind[1] for kind, _, _ in lines]),
        }
        school = np.array([school for _, school, _ in lines], dtype=object)
        count = np.array([number for _, _, number in lines])
        came = np.array([kind[2] for kind, _, _ in lines])
        whole = Learners(columns, count.astype(float), school)
        spread = Learners(
            {n: np.repeat(c, count) for n, c in columns.items()}, np.ones(count.sum()), np.repeat(school, count)
        )
        sides.append((whole, spread, came, np.repeat(came, count)))
    (route, route_apart, came, came_apart), (pool, pool_apart, beside, beside_apart) = sides
    together = balance_of(route, pool, ["sex"], ["leerweg"])
    apart = balance_of(route_apart, pool_apart, ["sex"], ["leerweg"])
    assert isinstance(together, Balance)
    assert isinstance(apart, Balance)
    one, other = together.compare(NAME, came, beside), apart.compare(NAME, came_apart, beside_apart)
    assert together.effective == pytest.approx(apart.effective)
    assert (one.difference, one.low, one.high, one.second) == pytest.approx(
        (other.difference, other.low, other.high, other.second)
    )


def test_nine_learners_are_not_compared() -> None:
    assert "minder dan 10 leerlingen in de routegroep" in _refusal(
        balance_of(_group(1, 9, 0), _group(2, 400, 0), ["score"])
    )


def test_a_route_group_without_equals_is_refused_with_the_reason() -> None:
    refusal = _refusal(balance_of(_group(1, 100, 0, bb=0.5), _group(2, 400, 0, bb=0.0), [], ["leerweg"]))
    assert "niemand die op hen lijkt (geen gelijke op leerweg)" in refusal


def test_learners_outside_the_range_are_left_out_and_told() -> None:
    route, pool = _group(1, 100, 0.0), _group(2, 400, 0.0)
    route.background["score"][:3] = 50.0
    balance = balance_of(route, pool, ["score"])
    assert isinstance(balance, Balance)
    assert [(reason.nl, number) for reason, number in balance.outside.items()] == [("buiten het bereik van score", 3)]
    assert balance.learners == 97
    found = balance.compare(NAME, np.ones(100), np.ones(400))
    assert any("3 leerlingen van de route tellen niet mee" in said.nl for said in found.statement())


def test_what_no_mixture_can_reach_is_refused_by_name() -> None:
    """The route sits at 0 exactly; the pool has only -1, 1 and (rarely) 0 with the wrong spread."""
    route = Learners({"x": np.zeros(20), "y": np.tile([0.0, 1.0], 10)}, np.ones(20))
    pool = Learners({"x": np.tile([-1.0, 1.0, 3.0], 20), "y": np.tile([0.0, 1.0, 0.5], 20)}, np.ones(60))
    assert "geen mengsel" in _refusal(balance_of(route, pool, ["x", "y"]))


def test_a_pool_worth_too_little_is_refused() -> None:
    """One pool learner in a thousand resembles the route."""
    route = Learners({"x": np.tile([1.0, 1.0, 1.0, 0.0], 10)}, np.ones(40))
    pool = Learners({"x": np.array([1.0] * 2 + [0.0] * 998)}, np.ones(1000))
    assert "steunt de vergelijking op minder dan 10" in _refusal(balance_of(route, pool, ["x"]))


def test_an_outcome_that_is_not_known_is_not_guessed() -> None:
    came = np.ones(100)
    came[0] = np.nan
    with pytest.raises(ValueError, match="not known"):
        _balance().compare(NAME, came, np.ones(400))
    with pytest.raises(ValueError, match="400 lines"):
        _balance().compare(NAME, np.ones(100), np.ones(399))


def _compared(schools: int, *, placebo: bool = False, lift: float = 0.3) -> Comparison:
    route, pool = _group(1, 200, 0.2, schools=schools), _group(2, 800, 0.0, schools=30)
    random = np.random.default_rng(9)
    balance = balance_of(route, pool, ["score"], ["leerweg"])
    assert isinstance(balance, Balance)
    came, beside = random.random(200) < 0.5 + lift, random.random(800) < 0.5
    return balance.compare(NAME, came.astype(float), beside.astype(float), placebo=placebo)


def test_a_finding_says_whom_it_rests_on_how_sure_it_is_and_what_it_does_not_show() -> None:
    found = _compared(10)
    finding, few, unseen, chosen = found.statement()
    assert "in de route (200 leerlingen)" in finding.nl
    assert "procentpunt hoger (95%-marge" in finding.nl
    assert "weinig scholen" in few.nl
    assert "wat wij niet zien" in unseen.nl
    assert "kozen zelf" in chosen.nl


def test_one_school_has_no_interval() -> None:
    found = _compared(1)
    assert (found.low, found.high) == (None, None)
    assert not found.shown
    assert "maar één school" in found.statement()[1].nl


def test_three_schools_have_an_interval_that_is_not_to_be_trusted() -> None:
    assert any("Trek er geen conclusie uit" in said.nl for said in _compared(3).statement())


def test_a_placebo_that_differs_says_the_groups_are_not_comparable() -> None:
    assert "niet vergelijkbaar" in _compared(10, placebo=True).statement()[-1].nl
    assert "bewijst niets" in _compared(10, placebo=True, lift=0.0).statement()[-1].nl


def test_what_is_not_known_of_a_learner_is_a_value_of_its_own() -> None:
    table = pa.table(
        {
            "born": ["nl", None, "x", "nl", "x"],
            "score": [1.0, None, 3.0, 2.0, 5.0],
            "school": list("aabbb"),
            "n": [4, 5, 6, 7, 8],
        }
    )
    learners = learners_of(table, ["born", "score"], school="school", count="n")
    assert learners.learners == 30
    assert list(learners.background["born"]) == ["nl", None, "x", "nl", "x"]
    balance = balance_of(learners, learners, ["born", "score"])
    assert isinstance(balance, Balance)
    assert {row.name for row in balance.rows} == {"born = ?", "born = nl", "score", "score²"}


def test_the_love_plot_is_named_and_its_table_has_every_row() -> None:
    balance = release_balance(_balance(), Rule(secret="for tests"))  # noqa: S106 - no real secret
    drawn = ET.fromstring(love_plot(balance, "nl"))  # noqa: S314 - drawn here
    space = "{http://www.w3.org/2000/svg}"
    assert drawn.get("role") == "img"
    assert len(drawn.findall(f"{space}circle")) == len(balance.rows) == len(balance_table(balance).rows)
    assert "0,000" in balance_table(balance).html("nl")


def test_two_ways_of_weighting_that_disagree_are_told() -> None:
    found = dataclasses.replace(_compared(10), second=0.9)
    assert any("hangt aan de methode" in said.nl for said in found.cautions())
