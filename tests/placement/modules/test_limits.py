"""Each limit by hand: a problem small enough to see the answer, and the answer."""

from __future__ import annotations

from leerroute.placement.modules import ModulePlacement, ModuleProblem, faults, place
from leerroute.placement.modules.problem import At, Fixed, Opened, Period, Room, Teacher
from tests.placement.modules.small import chooser, chooser_with, module, problem


def placed(given: ModuleProblem) -> ModulePlacement:
    found = place(given, seconds=30)
    assert isinstance(found, ModulePlacement)
    assert faults(found) == ()
    return found


def got(found: ModulePlacement) -> dict[str, list[str]]:
    """Per learner the modules, in the order of the periods."""
    order = [period.code for period in found.problem.periods]
    seats = sorted(found.seats, key=lambda seat: order.index(seat.group.period))
    return {each.key: [s.group.module for s in seats if s.learner == each.key] for each in found.problem.learners}


def value(found: ModulePlacement, name: str) -> int:
    return next(step.value for step in found.steps if step.name == name)


def test_everyone_gets_a_place_before_anyone_gets_a_better_one() -> None:
    """Koken has two seats; Cas can only go there, so one of the two others goes to Zorg."""
    found = placed(
        problem(
            [module("Koken"), module("Zorg")],
            [chooser("Amira", "Koken", "Zorg"), chooser("Bo", "Koken", "Zorg"), chooser("Cas", "Koken")],
        )
    )
    assert got(found)["Cas"] == ["Koken"]
    assert value(found, "placed") == 0
    assert value(found, "total") == 1


def test_a_fourth_choice_is_avoided_even_at_a_higher_total() -> None:
    """Two seats per module. One learner in a 4th choice costs 6; two in a 3rd and two in a 2nd cost 8, and nobody is very bad off."""
    weights = {"per_rank": (0, 1, 3, 6), "bad_from": 4}
    found = placed(
        problem(
            [module("A", largest=1), module("B", largest=1), module("C", largest=1), module("D", largest=1)],
            [
                chooser("Amira", "A", "B", "C", "D"),
                chooser("Bo", "A", "D", "C"),
                chooser("Cas", "B", "C", "A"),
                chooser("Dina", "C", "B", "D"),
            ],
            settings={"weights": weights, "budget": 4},
            opened=tuple(Opened(module=code, period="p1", groups=1) for code in "ABCD"),
        )
    )
    assert value(found, "rank_4") == 0
    assert value(found, "total") == 1
    """Amira A, Bo D (2nd: 1), Cas B, Dina C."""


def test_a_module_that_is_struck_out_is_never_given() -> None:
    assert placed(problem([module("Koken")], [chooser_with("Amira", {"Koken": None})])).short == {"Amira": 1}


def test_ties_in_a_list_cost_the_same() -> None:
    """Both first choices: whoever is in which, nobody pays."""
    modules = [module("Koken", largest=1), module("Zorg", largest=1)]
    tied = [chooser_with(key, {"Koken": 1, "Zorg": 1}) for key in ("Amira", "Bo")]
    assert value(placed(problem(modules, tied)), "total") == 0


def test_a_prerequisite_comes_in_an_earlier_period() -> None:
    """Only Koken, then Patisserie: the other way round it would be no preparation."""
    found = placed(
        problem(
            [module("Koken"), module("Patisserie", requires={"Koken"})],
            [chooser("Amira", "Patisserie", "Koken")],
            periods=2,
            units=2,
        )
    )
    assert got(found) == {"Amira": ["Koken", "Patisserie"]}


def test_periods_that_overlap_cannot_be_combined() -> None:
    given = problem([module("Koken"), module("Zorg")], [chooser("Amira", "Koken", "Zorg")], units=2)
    overlapping = (Period(code="ma"), Period(code="maandagmiddag", clashes=frozenset({"ma"})))
    found = placed(given.model_copy(update={"periods": overlapping}))
    assert found.short == {"Amira": 1}


def test_a_module_at_the_college_waits_for_a_period_there() -> None:
    periods = (Period(code="herfst", college=None), Period(code="lente", college=True))
    given = problem([module("Lassen", at=At.MBO)], [chooser("Amira", "Lassen")])
    found = placed(given.model_copy(update={"periods": periods}))
    assert found.seats[0].group.period == "lente"


def test_an_absent_learner_is_placed_in_another_period() -> None:
    found = placed(problem([module("Koken")], [chooser("Amira", "Koken", absent={"p1"})], periods=2))
    assert found.seats[0].group.period == "p2"


def test_companies_take_no_more_learners_at_once_than_they_said() -> None:
    given = problem(
        [module("Stage", largest=3, companies=1, at=At.COMPANY)],
        [chooser("Amira", "Stage"), chooser("Bo", "Stage")],
        periods=2,
    )
    found = placed(given)
    assert sorted(seat.group.period for seat in found.seats) == ["p1", "p2"]


def test_a_group_is_no_larger_than_its_room() -> None:
    """Three wish to cook, a group holds three, the kitchen two: one goes to Zorg."""
    found = placed(
        problem(
            [module("Koken", largest=3, room="keuken"), module("Zorg")],
            [chooser(key, "Koken", "Zorg") for key in ("Amira", "Bo", "Cas")],
            rooms=(Room(code="k1", kind="keuken", seats=2),),
        )
    )
    assert value(found, "total") == 1
    assert {group.room for group in found.groups if group.module == "Koken"} == {"k1"}


def test_a_teacher_has_one_group_at_a_time_and_no_more_than_agreed() -> None:
    """Bram alone can teach both; in two periods, one group in each; with at most one group, one learner misses out."""
    given = problem(
        [module("Koken", teachers={"Bram"}), module("Zorg", teachers={"Bram"})],
        [chooser("Amira", "Koken"), chooser("Bo", "Zorg")],
        periods=2,
        teachers=(Teacher(code="Bram"),),
    )
    assert len({seat.group.period for seat in placed(given).seats}) == 2
    found = placed(given.model_copy(update={"teachers": (Teacher(code="Bram", most=1),)}))
    assert sum(found.short.values()) == 1


def test_learners_of_one_route_stay_in_one_group() -> None:
    """Five in two groups of at most three: the two of the route are together, whatever the numbers."""
    route = [chooser(key, "Koken", route="vm2") for key in ("Amira", "Bo", "Cas")]
    found = placed(
        problem([module("Koken", largest=3, groups=2)], [*route, chooser("Dina", "Koken"), chooser("Eef", "Koken")])
    )
    assert len({seat.group for seat in found.seats if seat.learner in {"Amira", "Bo", "Cas"}}) == 1


def test_two_routes_that_do_not_fit_together_get_their_own_groups() -> None:
    """Two routes of two and largest three: without splitting one, two groups are needed where three seats and one would do."""
    learners = [chooser(key, "Koken", route=route) for key, route in (("A", "x"), ("B", "x"), ("C", "y"), ("D", "y"))]
    found = placed(problem([module("Koken", largest=3, groups=2)], learners))
    assert value(found, "groups") == 2
    assert sorted(len([s for s in found.seats if s.group == group]) for group in found.groups) == [2, 2]


def test_friends_are_placed_together_where_it_costs_nobody_anything() -> None:
    learners = [
        chooser("Amira", "Koken", friends=("Dina",)),
        chooser("Bo", "Koken"),
        chooser("Cas", "Koken"),
        chooser("Dina", "Koken"),
    ]
    found = placed(problem([module("Koken", largest=2, groups=2)], learners, settings={"friends_most": 1}))
    groups = {seat.learner: seat.group for seat in found.seats}
    assert groups["Amira"] == groups["Dina"]
    assert value(found, "friends_together") == 0


def test_groups_that_staff_fixed_run_as_fixed() -> None:
    given = problem(
        [module("Koken", groups=2), module("Zorg")], [chooser("Amira", "Koken", "Zorg"), chooser("Bo", "Koken", "Zorg")]
    )
    closed = placed(given.model_copy(update={"opened": (Opened(module="Koken", period="p1", groups=0),)}))
    assert got(closed) == {"Amira": ["Zorg"], "Bo": ["Zorg"]}
    two = placed(given.model_copy(update={"opened": (Opened(module="Koken", period="p1", groups=2),)}))
    assert len(two.groups) == 2


def test_a_late_arrival_moves_as_few_as_possible() -> None:
    """Koken holds two; Cas comes late and wants only that: one of the earlier two moves, and Dina in Zorg stays."""
    given = problem(
        [module("Koken"), module("Zorg", largest=3)],
        [
            chooser("Amira", "Koken", "Zorg"),
            chooser("Bo", "Koken", "Zorg"),
            chooser("Cas", "Koken"),
            chooser("Dina", "Zorg", "Koken"),
        ],
        earlier=(
            Fixed(learner="Amira", module="Koken"),
            Fixed(learner="Bo", module="Koken"),
            Fixed(learner="Dina", module="Zorg"),
        ),
    )
    found = placed(given)
    assert value(found, "change") == 1
    assert got(found)["Dina"] == ["Zorg"]


def test_a_fixed_seat_stays_even_where_it_was_not_chosen() -> None:
    found = placed(
        problem(
            [module("Koken"), module("Zorg")],
            [chooser("Amira", "Koken")],
            fixed=(Fixed(learner="Amira", module="Zorg"),),
        )
    )
    assert got(found) == {"Amira": ["Zorg"]}


def test_equal_outcomes_are_decided_by_the_lottery_number_alone() -> None:
    """One seat, two who want it: the lowest number gets it, whichever way the list is sorted and whatever they are called."""
    modules = [module("Koken", largest=1, groups=1), module("Zorg")]
    for names in (("Amira", "Bo"), ("Zoe", "Anna")):
        for learners in (names, names[::-1]):
            given = problem(modules, [chooser(key, "Koken", "Zorg") for key in learners])
            found = place(given, seconds=30, numbers={names[0]: 2, names[1]: 1})
            assert isinstance(found, ModulePlacement)
            assert got(found)[names[1]] == ["Koken"]
