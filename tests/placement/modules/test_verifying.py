"""The checker finds what is wrong, from the problem alone: each breach made by hand in a placement that was right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from leerroute.placement.modules import Group, ModulePlacement, ModuleProblem, Seat, faults
from leerroute.placement.modules.problem import At, Fixed, Opened, Period, Room, Teacher
from tests.placement.modules.small import chooser, chooser_with, module, problem


def right(**more: object) -> ModulePlacement:
    """Amira and Bo in Koken in p1, with room and teacher; Zorg has nobody."""
    given = problem(
        [module("Koken", room="keuken", teachers={"Bram"}), module("Zorg")],
        [chooser("Amira", "Koken", "Zorg"), chooser("Bo", "Koken", "Zorg")],
        periods=2,
        rooms=(Room(code="k1", kind="keuken", seats=2),),
        teachers=(Teacher(code="Bram"),),
    ).model_copy(update=more)
    group = Group("Koken", "p1", 1, "k1", "Bram")
    return ModulePlacement(given, (group,), (Seat("Amira", group, 1), Seat("Bo", group, 1)), {}, {}, ())


def changed(**update: object) -> ModulePlacement:
    placed = right()
    koken = placed.problem.modules[0].model_copy(update=update)
    return replace(placed, problem=placed.problem.model_copy(update={"modules": (koken, placed.problem.modules[1])}))


def with_learner(**update: object) -> ModulePlacement:
    placed = right()
    amira = placed.problem.learners[0].model_copy(update=update)
    return replace(placed, problem=placed.problem.model_copy(update={"learners": (amira, placed.problem.learners[1])}))


def with_settings(**update: object) -> ModulePlacement:
    return right(settings=right().problem.settings.model_copy(update=update))


def two_groups() -> ModulePlacement:
    """A route of two over two groups, with one room and one teacher for both."""
    placed = right()
    one, two = placed.groups[0], replace(placed.groups[0], number=2)
    learners = tuple(each.model_copy(update={"route": "vm2"}) for each in placed.problem.learners)
    return replace(
        placed,
        problem=placed.problem.model_copy(update={"learners": learners}),
        groups=(one, two),
        seats=(Seat("Amira", one, 1), Seat("Bo", two, 1)),
    )


def test_a_right_placement_has_no_faults() -> None:
    assert faults(right()) == ()


BREACHES: dict[str, Callable[[], ModulePlacement]] = {
    "seats and missing units": lambda: replace(right(), seats=right().seats[:1]),
    "no known learner or group": lambda: replace(right(), groups=()),
    "may not be placed": lambda: with_learner(choices=chooser_with("Amira", {"Koken": None}).choices),
    "is not the one given": lambda: replace(right(), seats=(replace(right().seats[0], rank=2), right().seats[1])),
    "is absent in": lambda: with_learner(absent=frozenset({"p1"})),
    "does not run in": lambda: changed(periods=frozenset({"p2"})),
    "not at the college": lambda: changed(at=At.MBO),
    "Koken without Zorg": lambda: changed(requires=frozenset({"Zorg"})),
    "has 2 learners": lambda: changed(smallest=3, largest=3),
    "staff fixed": lambda: right(opened=(Opened(module="Koken", period="p1", groups=2),)),
    "too many groups": lambda: changed(groups=0),
    "groups, paid": lambda: with_settings(budget=0),
    "groups in p1": lambda: with_settings(budget_per_period=0),
    "the room does not fit": lambda: right(rooms=(Room(code="k1", kind="keuken", seats=1),)),
    "the teacher does not fit": lambda: changed(teachers=frozenset({"Chantal"})),
    "teaches 1 groups": lambda: right(teachers=(Teacher(code="Bram", most=0),)),
    "too few companies": lambda: changed(companies=1),
    "is not kept": lambda: right(fixed=(Fixed(learner="Amira", module="Zorg"),)),
    "route vm2 is split": two_groups,
    "k1 is in": two_groups,
    "Bram is in": two_groups,
}


@pytest.mark.parametrize("words", BREACHES)
def test_each_breach_is_found(words: str) -> None:
    assert any(words in fault.en for fault in faults(BREACHES[words]()))


def test_two_modules_in_overlapping_periods_are_found() -> None:
    periods = (Period(code="p1", clashes=frozenset({"p2"})), Period(code="p2"))
    given: ModuleProblem = problem([module("Koken"), module("Zorg")], [chooser("Amira", "Koken", "Zorg")], units=2)
    koken, zorg = Group("Koken", "p1", 1), Group("Zorg", "p2", 1)
    placed = ModulePlacement(
        given.model_copy(update={"periods": periods}),
        (koken, zorg),
        (Seat("Amira", koken, 1), Seat("Amira", zorg, 2)),
        {},
        {},
        (),
    )
    assert any("overlap" in fault.en for fault in faults(placed))
