"""The balance objectives on four courses of 3, 3, 2 and 2 hours over two periods, worked out by hand."""

from __future__ import annotations

from ortools.sat.python import cp_model

from leerroute.planning.model.balance import fullest, spread

HOURS = (3, 3, 2, 2)


def _loads(cp: cp_model.CpModel, hours: tuple[int, ...]) -> list[cp_model.LinearExpr]:
    second = [cp.new_bool_var(f"{i}") for i in range(len(hours))]
    later = cp_model.LinearExpr.weighted_sum(second, list(hours))
    return [sum(hours) - later, later]


def _least(cp: cp_model.CpModel, aim: cp_model.LinearExprT) -> int:
    cp.minimize(aim)
    solver = cp_model.CpSolver()
    assert solver.solve(cp) == cp_model.OPTIMAL
    return round(solver.objective_value)


def test_the_fullest_of_two_periods_holds_half_of_ten_hours() -> None:
    cp = cp_model.CpModel()
    assert _least(cp, fullest(cp, _loads(cp, HOURS), 10)) == 5


def test_the_spread_is_nothing_when_both_periods_hold_five_hours() -> None:
    cp = cp_model.CpModel()
    assert _least(cp, spread(cp, _loads(cp, HOURS), 5, 5, 10)) == 0


def test_a_course_of_nine_beside_one_of_one_lies_four_off_on_both_sides() -> None:
    """9 and 1 against 5: four squared, twice."""
    cp = cp_model.CpModel()
    assert _least(cp, spread(cp, _loads(cp, (9, 1)), 5, 5, 10)) == 32
