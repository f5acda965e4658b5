"""When nothing is possible: first what to change, then what clashes."""

from __future__ import annotations

from leerroute.placement.modules import ModuleProblem, place
from leerroute.placement.modules.problem import Fixed, Opened
from leerroute.proof import Clash
from tests.placement.modules.small import chooser, module, problem


def clash(given: ModuleProblem) -> Clash:
    found = place(given, seconds=30)
    assert isinstance(found, Clash)
    return found


def test_more_fixed_seats_than_the_group_holds_asks_for_one_change() -> None:
    """Three fixed in a group of two, one group: release one, or one more seat, or one more group; each is one change."""
    given = problem(
        [module("Koken", groups=1)],
        [chooser(key, "Koken") for key in ("Amira", "Bo", "Cas")],
        fixed=tuple(Fixed(learner=key, module="Koken") for key in ("Amira", "Bo", "Cas")),
    )
    found = clash(given)
    assert (len(found.change), found.proven) == (1, True)
    assert {text.nl for text in found.limits} == {
        "het maximum per groep",
        "de vaste plaatsen",
        "het maximum aantal groepen per module",
    }


def test_a_fixed_seat_in_a_closed_module_is_released_or_the_module_opened() -> None:
    """A group begins at two: opening it takes a group and a learner below the minimum, releasing takes one change."""
    given = problem(
        [module("Koken", smallest=2)],
        [chooser("Amira", "Koken")],
        fixed=(Fixed(learner="Amira", module="Koken"),),
        opened=(Opened(module="Koken", period="p1", groups=0),),
    )
    found = clash(given)
    assert [text.nl for text in found.change] == ["Laat de vaste plaats van Amira bij Koken los."]


def test_a_group_that_nobody_can_fill_is_closed() -> None:
    """One learner chose Koken, a group begins at three: two learners below the minimum, or one group fewer than fixed."""
    given = problem(
        [module("Koken", smallest=3, largest=5)],
        [chooser("Amira", "Koken")],
        opened=(Opened(module="Koken", period="p1", groups=1),),
    )
    found = clash(given)
    assert [text.nl for text in found.change] == ["Open bij Koken in p1 1 groep minder dan vastgezet."]


def test_a_fixed_seat_without_its_prerequisite_says_so() -> None:
    given = problem(
        [module("Koken"), module("Patisserie", requires={"Koken"})],
        [chooser("Amira", "Patisserie")],
        fixed=(Fixed(learner="Amira", module="Patisserie"),),
    )
    found = clash(given)
    assert [text.en for text in found.change] == ["Release the fixed seat of Amira in Patisserie."]
    assert "what a module requires to be done before" in [text.en for text in found.limits]
