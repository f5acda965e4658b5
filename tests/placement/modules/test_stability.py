"""Pairs who would both rather swap: counted where they are, and none in what is proven."""

from __future__ import annotations

from leerroute.placement.modules import Group, ModulePlacement, Seat, place
from leerroute.placement.modules.case import case
from leerroute.placement.modules.problem import Period
from leerroute.placement.modules.swapping import stability
from tests.placement.modules.small import chooser, module, problem

GIVEN = problem([module("Koken"), module("Zorg")], [chooser("Amira", "Koken", "Zorg"), chooser("Bo", "Zorg", "Koken")])
KOKEN, ZORG = Group("Koken", "p1", 1), Group("Zorg", "p1", 1)


def crossed(**more: object) -> ModulePlacement:
    """Amira in Zorg and Bo in Koken: each has the first choice of the other."""
    return ModulePlacement(
        GIVEN.model_copy(update=more), (KOKEN, ZORG), (Seat("Amira", ZORG, 2), Seat("Bo", KOKEN, 2)), {}, {}, ()
    )


def test_two_who_have_each_others_first_choice_would_swap() -> None:
    placed = crossed()
    assert stability(case(placed.problem), placed).value == 1


def test_who_is_absent_then_cannot_swap() -> None:
    """Koken in p1 and Zorg in p2; Amira is not there in p1."""
    amira = GIVEN.learners[0].model_copy(update={"absent": frozenset({"p1"})})
    later = Group("Zorg", "p2", 1)
    placed = ModulePlacement(
        GIVEN.model_copy(
            update={"learners": (amira, GIVEN.learners[1]), "periods": (Period(code="p1"), Period(code="p2"))}
        ),
        (KOKEN, later),
        (Seat("Amira", later, 2), Seat("Bo", KOKEN, 2)),
        {},
        {},
        (),
    )
    assert stability(case(placed.problem), placed).value == 0


def test_a_proven_placement_is_stable() -> None:
    found = place(GIVEN, seconds=30)
    assert isinstance(found, ModulePlacement)
    assert next(step for step in found.steps if step.name == "stable").proven
