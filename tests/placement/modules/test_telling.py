"""What is told about a placement: why not, what would have changed it, what each limit costs, and what is asked for."""

from __future__ import annotations

from leerroute.placement.modules import Explaining, ModulePlacement, ModuleProblem, demand, place, prices
from leerroute.placement.modules.problem import At, Opened
from tests.placement.modules.small import chooser, module, problem

NAMES = ("Amira", "Bo", "Cas", "Dina")


def placed(given: ModuleProblem, numbers: dict[str, int] | None = None) -> ModulePlacement:
    found = place(given, seconds=30, numbers=numbers)
    assert isinstance(found, ModulePlacement)
    return found


def full_kitchen() -> ModulePlacement:
    """Two seats in Koken, three who want it; numbers as the names go, so Cas goes to Zorg."""
    learners = [chooser(key, "Koken", "Zorg") for key in NAMES[:3]]
    given = problem([module("Koken"), module("Zorg")], learners)
    return placed(given, {key: number for number, key in enumerate(NAMES[:3], start=1)})


def test_who_got_every_wish_is_told_nothing() -> None:
    assert Explaining(full_kitchen()).missed("Amira") == ()


def test_a_full_module_tells_that_the_lottery_decided_and_what_one_seat_would_do() -> None:
    (missed,) = Explaining(full_kitchen()).missed("Cas")
    assert missed.kind == "full"
    assert missed.because.nl.endswith("Toen besliste het lot.")
    assert missed.change is not None
    assert "voor 1 leerling een lagere keuze" in missed.change.nl
    assert "Met één plaats meer bij Koken was het gelukt" in missed.change.nl


def test_no_letter_names_another_learner() -> None:
    (missed,) = Explaining(full_kitchen()).missed("Cas")
    told = " ".join(
        (missed.because.nl, missed.because.en, *((missed.change.nl, missed.change.en) if missed.change else ()))
    )
    assert not any(name in told for name in ("Amira", "Bo"))


def test_a_place_for_everyone_is_named_as_the_rule() -> None:
    """One seat in Koken; Bo can go nowhere else, so Amira goes to Zorg."""
    given = problem(
        [module("Koken", largest=1, groups=1), module("Zorg")],
        [chooser("Amira", "Koken", "Zorg"), chooser("Bo", "Koken")],
    )
    (missed,) = Explaining(placed(given)).missed("Amira")
    assert "Eerst krijgt iedereen een plaats." in missed.because.nl


def test_a_module_too_few_wished_tells_how_many_more_would_do() -> None:
    given = problem(
        [module("Koken", smallest=3, largest=5), module("Zorg")],
        [chooser("Amira", "Koken", "Zorg"), chooser("Bo", "Zorg")],
    )
    explaining = Explaining(placed(given))
    (missed,) = explaining.missed("Amira")
    assert missed.kind == "closed"
    assert missed.because.nl == "Koken gaat niet door: 1 leerling koos het, en een groep begint bij 3."
    assert missed.change is not None
    assert missed.change.nl == "Met 2 leerlingen meer die het kiezen kan een groep beginnen."
    assert explaining.closed("Koken") == missed.because
    assert explaining.closed("Zorg") is None


def test_a_module_that_staff_closed_says_so() -> None:
    given = problem(
        [module("Koken"), module("Zorg")],
        [chooser("Amira", "Koken", "Zorg")],
        opened=(Opened(module="Koken", period="p1", groups=0),),
    )
    (missed,) = Explaining(placed(given)).missed("Amira")
    assert missed.because.nl == "De school heeft Koken deze ronde dichtgezet."


def test_missing_preparation_is_named() -> None:
    given = problem(
        [module("Koken"), module("Patisserie", requires={"Koken"}), module("Zorg")],
        [chooser("Amira", "Patisserie", "Zorg")],
    )
    (missed,) = Explaining(placed(given)).missed("Amira")
    assert missed.kind == "prerequisite"
    assert missed.because.en == "For Patisserie you first need to have done Koken."


def test_a_module_at_the_college_without_days_there_says_so() -> None:
    given = problem([module("Lassen", at=At.MBO), module("Zorg")], [chooser("Amira", "Lassen", "Zorg")])
    (missed,) = Explaining(placed(given)).missed("Amira")
    assert missed.kind == "college"


def test_the_price_of_a_group_counts_who_would_get_a_higher_choice() -> None:
    """Four want Koken, two seats, one group paid for it beside one for Zorg: one more group gives two a higher choice."""
    given = problem(
        [module("Koken", groups=2), module("Zorg")],
        [chooser(key, "Koken", "Zorg") for key in NAMES],
        settings={"budget": 2},
        opened=(Opened(module="Koken", period="p1", groups=1),),
    )
    found = prices(placed(given), seconds=60)
    group = next(price for price in found if price.kind == "group" and price.subject == ("Koken",))
    assert group.limit.nl == "Een groep Koken erbij"
    assert group.told.nl == "2 leerlingen een hogere keuze"
    budget = next(price for price in found if price.kind == "budget")
    assert budget.told.nl == "helpt niemand"


def test_demand_counts_what_everyone_would_follow_without_limits() -> None:
    """Two units each: Koken is in everyone's first two, Zorg in two lists, Groen a third choice of one."""
    learners = [chooser("Amira", "Koken", "Zorg", "Groen"), chooser("Bo", "Koken", "Zorg"), chooser("Cas", "Koken")]
    koken, zorg, groen = demand(
        problem([module("Koken"), module("Zorg"), module("Groen", smallest=2)], learners, units=2)
    )
    assert (koken.first, koken.wanted, koken.groups) == (3, 3, 2)
    assert (zorg.first, zorg.wanted, zorg.groups) == (0, 2, 1)
    assert (groen.wanted, groen.any_rank, groen.runs) == (0, 1, False)
