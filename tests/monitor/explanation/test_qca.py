"""QCA against the published analysis of Lipset's conditions for the survival of democracy between the wars."""

from __future__ import annotations

from itertools import combinations, product
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from leerroute.monitor.explanation.minimise import covers, primes, smallest_covers
from leerroute.monitor.explanation.qca import needs, solve
from leerroute.monitor.explanation.truth_table import TruthTable, tabulated

NAMES = ("DEV", "URB", "LIT", "IND", "STB")
LIPSET = {
    "AU": "101100", "BE": "111111", "CZ": "111111", "EE": "001010", "FI": "101011", "FR": "101111", "DE": "111100",
    "GR": "000000", "HU": "001000", "IE": "101011", "IT": "000010", "NL": "111111", "PL": "001000", "PT": "000000",
    "RO": "000010", "ES": "000000", "SE": "101111", "UK": "111111",
}  # fmt: skip
"""Lipset 1959, dichotomised by Rihoux and De Meur 2009 (in Rihoux and Ragin, Configurational Comparative Methods); the
five conditions, then survival. Taken over from data set LC of the R package QCA 3 (Dusa)."""


def _lipset() -> TruthTable:
    rows = [(case, tuple(digit == "1" for digit in digits[:5]), digits[5] == "1") for case, digits in LIPSET.items()]
    return tabulated(NAMES, rows)


def test_the_truth_table_is_the_published_one() -> None:
    """R package QCA, tests/testthat/_snaps: nine combinations with these numbers of cases."""
    found = {"".join(str(int(v)) for v in line.configuration): (len(line.cases), line.out) for line in _lipset().lines}
    assert found == {
        "11111": (4, True), "10101": (2, True), "10111": (2, True), "00000": (3, False), "00001": (2, False),
        "00100": (2, False), "00101": (1, False), "10110": (1, False), "11110": (1, False),
    }  # fmt: skip
    assert _lipset().remainders == 23


def test_the_complex_solution_is_the_published_one_with_its_coverage() -> None:
    (model,) = solve(_lipset(), "complex").models
    fit = {path.formula: (path.consistency, path.coverage, path.unique) for path in model.paths}
    assert fit == {"DEV*~URB*LIT*STB": (1, 0.5, 0.25), "DEV*LIT*IND*STB": (1, 0.75, 0.5)}
    assert (model.consistency, model.coverage) == (1, 1)


def test_the_parsimonious_solution_is_the_published_one() -> None:
    (model,) = solve(_lipset(), "parsimonious").models
    assert model.formula == "DEV*STB"
    assert set(model.paths[0].cases) == {"FI", "IE", "FR", "SE", "BE", "CZ", "NL", "UK"}


def test_the_intermediate_solution_is_the_published_one() -> None:
    """R package QCA with dir.exp = 1,1,1,1,1."""
    (model,) = solve(_lipset(), "intermediate", dict.fromkeys(NAMES, True)).models
    assert model.formula == "DEV*LIT*STB"


def test_without_expectations_the_intermediate_solution_is_the_complex_one() -> None:
    assert solve(_lipset(), "intermediate").models == solve(_lipset(), "complex").models


def test_the_absence_of_the_outcome_has_its_own_published_solutions() -> None:
    absent = _lipset().negated()
    (model,) = solve(absent, "complex").models
    assert {path.formula for path in model.paths} == {"~DEV*~URB*~IND", "DEV*LIT*IND*~STB"}
    (model,) = solve(absent, "parsimonious").models
    assert {path.formula: (path.coverage, path.unique) for path in model.paths} == {
        "~DEV": (0.8, 0.3),
        "~STB": (0.7, 0.2),
    }


def test_development_literacy_and_stability_are_necessary_for_survival() -> None:
    """From the table above: all eight survivors have all three; 10 of 18 cases are developed, 13 literate."""
    found = {need.condition: need for need in needs(_lipset())}
    assert found["DEV"].consistency == 1
    assert found["DEV"].coverage == pytest.approx(8 / 10)
    assert found["LIT"].coverage == pytest.approx(8 / 13)
    assert found["IND"].consistency == pytest.approx(6 / 8)


def test_a_combination_with_and_without_the_outcome_contradicts_and_does_not_count() -> None:
    table = tabulated(["A"], [("x", (True,), True), ("y", (True,), False), ("z", (False,), False)])
    assert [line.cases for line in table.contradictions] == [("x", "y")]
    solution = solve(table, "complex")
    assert solution.models == ()
    assert solution.caution() is not None


def test_equally_short_formulas_are_all_told() -> None:
    """The cyclic chart of Quine: six combinations on a ring, two ways of taking three of its six primes."""
    ring = [(0, 0, 0), (0, 0, 1), (0, 1, 1), (1, 1, 1), (1, 1, 0), (1, 0, 0)]
    rows = [(str(row), tuple(map(bool, row)), row in ring) for row in product((0, 1), repeat=3)]
    solution = solve(tabulated(["A", "B", "C"], rows), "complex")
    assert len(solution.models) == 2
    assert all(len(model.paths) == 3 for model in solution.models)
    assert solution.caution() is not None


def test_the_primes_of_a_full_cube_are_everything() -> None:
    assert primes(list(product((False, True), repeat=3)), 3) == ((2, 2, 2),)


def test_no_smaller_cover_exists() -> None:
    """Every subset of the primes that is smaller leaves something out: tried one by one."""
    wanted = [
        (True, True, False, False),
        (True, False, False, True),
        (False, True, True, True),
        (True, True, True, True),
    ]
    terms = primes(wanted, 4)
    (cover, *_) = smallest_covers(terms, wanted)
    for number in range(2 ** len(terms)):
        chosen = [term for bit, term in enumerate(terms) if number >> bit & 1]
        if len(chosen) < len(cover):
            assert not all(any(covers(term, row) for term in chosen) for row in wanted)


def test_the_luck_of_a_table_by_trying_every_outcome() -> None:
    """Lipset's nine combinations hold 4 3 2 2 2 2 1 1 1 cases; eight of 18 survived. Every set of combinations is tried."""
    sizes = [4, 2, 2, 3, 2, 2, 1, 1, 1]
    ways = sum(sum(chosen) == 8 for number in range(10) for chosen in combinations(sizes, number))
    assert _lipset().luck == pytest.approx(ways / comb(18, 8))
    assert _lipset().caution() is None


def test_cases_that_are_all_different_fit_any_outcome_and_that_is_told() -> None:
    table = tabulated("AB", [("w", (True, True), True), ("x", (True, False), False), ("y", (False, True), True)])
    assert table.luck == 1
    caution = table.caution()
    assert caution is not None
    assert "gelote uitkomst zou in 100%" in caution.nl


@settings(deadline=None, max_examples=40)
@given(some.lists(some.sampled_from([True, False, None]), min_size=16, max_size=16))
def test_every_solution_holds_all_that_led_to_the_outcome_and_nothing_that_did_not(came: list[bool | None]) -> None:
    """Any outcome, or none seen, for each of the sixteen combinations of four conditions."""
    rows = [("".join(map(str, row)), row, out) for row, out in zip(product((False, True), repeat=4), came, strict=True)]
    table = tabulated("ABCD", [(case, row, out) for case, row, out in rows if out is not None])
    complex_, short = solve(table, "complex"), solve(table, "parsimonious")
    between = solve(table, "intermediate", {"A": True, "B": False, "C": None, "D": True})
    for model in (*complex_.models, *short.models, *between.models):
        assert (model.consistency, model.coverage) == (1, 1)
    if complex_.models:
        lengths = [min(len(model.paths) for model in found.models) for found in (short, between, complex_)]
        assert lengths[0] <= lengths[2]
        assert lengths[0] <= lengths[1]
    for model in complex_.models:
        held = [row for _, row, _ in rows if any(covers(path.term, row) for path in model.paths)]
        assert held == [row for _, row, out in rows if out]
