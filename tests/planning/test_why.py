"""What limits cost, and why nothing is possible: worked out by hand on blocks of ten weeks of ten hours."""

from __future__ import annotations

import pytest

from leerroute.planning import Before, CompanyTime, Overlap, PlanRequest, Room, TeamTime, law_of, team_away
from leerroute.planning.case import Case, case_of
from leerroute.planning.model.limits import Limit
from leerroute.planning.search import Deadline
from leerroute.planning.why import clash, named_limits, prices, repair, smallest_set
from leerroute.planning.why.clash import KINDS
from leerroute.planning.why.repair import soft_model
from leerroute.route import Place
from tests.planning.given import bpv, calendar, mbo, planned, request, vo

KITCHEN = Room(key="keuken", title="Leerrestaurant", place=Place.MBO, weekly=2)


def costs(asked: PlanRequest) -> dict[str, int | None]:
    return {price.limit.key: price.weeks for price in prices(planned(asked), 60)}


def test_a_room_of_two_hours_a_week_costs_the_weeks_that_its_hours_take_longer() -> None:
    """60 hours at 2 a week: 30 weeks. Always free they fit in 10 weeks with everything else (100 hours)."""
    asked = request(mbo("K1", 60, room="keuken"), vo("NE", 40), rooms=(KITCHEN,))
    assert planned(asked).weeks == 30
    assert costs(asked) == {"room keuken": 20}


def test_a_limit_beside_a_sum_that_is_as_strong_costs_nothing() -> None:
    """300 hours take 30 weeks whatever the room does."""
    asked = request(mbo("K1", 60, room="keuken"), vo("NE", 240), rooms=(KITCHEN,))
    assert costs(asked) == {"room keuken": 0}


def test_a_rule_of_order_costs_the_block_it_waits_for() -> None:
    asked = request(vo("NE", 20), mbo("K1", 20), order=(Before(first="NE", then="K1"),))
    price = prices(planned(asked), 60)[0]
    assert (price.weeks, price.proven) == (10, True)
    assert price.told.nl == "NE is af voor K1 begint: kost 10 weken"


def test_every_limit_that_people_set_has_a_price() -> None:
    asked = request(
        mbo("K1", 20, room="keuken", span=20, weekly=5, periods=frozenset({"1.1", "1.2"}), team="koks"),
        vo("NE", 20),
        rooms=(KITCHEN,),
        teams=(TeamTime(team="koks", weekly=8),),
        order=(Before(first="NE", then="K1"),),
        college_days=2,
        company_days=1,
        calendar=calendar(least_hours=1),
    )
    keys = {limit.key for limit in named_limits(asked)}
    assert keys == {
        "least_hours", "college_days", "company_days", "room keuken", "team koks", "order 0", "span K1", "weekly K1", "periods K1"
    }  # fmt: skip
    assert set(costs(asked)) == keys


def tight(**changes: object) -> PlanRequest:
    """One year of three blocks: 300 hours. NE before K1 before K2, which each nearly fill a block, and a fourth after."""
    units = vo("NE", 60), mbo("K1", 60), mbo("K2", 60), mbo("K3", 60)
    order = tuple(Before(first=a, then=b) for a, b in (("NE", "K1"), ("K1", "K2"), ("K2", "K3")))
    return request(*units, **({"calendar": calendar(1), "order": order} | changes))


def test_the_smallest_change_gives_up_one_rule_of_order() -> None:
    """Four units in a row need four blocks and there are three. One rule weighs 40, a unit of 60 hours 60."""
    asked = tight()
    found = repair(case_of(asked, law_of(asked)), Deadline(60))
    assert found is not None
    assert (found.weight, found.proven, len(found.changes)) == (40, True, 1)
    assert "mag beginnen voor" in found.changes[0].nl


def test_a_small_unit_gives_way_before_a_rule() -> None:
    """With K3 at 20 hours the lightest change is to leave it out."""
    asked = tight(work=(vo("NE", 60), mbo("K1", 60), mbo("K2", 60), mbo("K3", 20)))
    found = repair(case_of(asked, law_of(asked)), Deadline(60))
    assert found is not None
    assert (found.weight, [change.nl for change in found.changes]) == (20, ["20 uur minder K3"])


def test_too_many_hours_are_told_as_fewer_hours() -> None:
    """320 hours in a calendar of 300: 20 hours too many."""
    asked = request(vo("NE", 200), mbo("K1", 120), calendar=calendar(1))
    found = repair(case_of(asked, law_of(asked)), Deadline(60))
    assert found is not None
    assert (found.weight, found.proven) == (20, True)
    assert sum(int(change.nl.split()[0]) for change in found.changes) == 20


def test_what_clashes_is_named_by_kind() -> None:
    found = clash(tight(), law_of(tight()), 60)
    assert found.kinds == (Limit.HOURS, Limit.ORDER)
    assert found.complete


def test_every_kind_of_limit_has_a_name() -> None:
    assert set(KINDS) == set(Limit)


def test_a_minimal_set_holds_only_what_clashes() -> None:
    """The chain of four clashes; the fifth rule and the room have nothing to do with it."""
    asked = tight()
    asked = asked.model_copy(
        update={
            "work": (*asked.work, mbo("K4", 10, room="keuken"), vo("EN", 10)),
            "rooms": (KITCHEN,),
            "order": (*asked.order, Before(first="EN", then="K4")),
        }
    )
    found = smallest_set(asked, law_of(asked), 60)
    assert found is not None
    assert {limit.key for limit in found} == {"order 0", "order 1", "order 2"}


def test_lifting_any_one_of_a_minimal_set_makes_a_plan_possible() -> None:
    asked = tight()
    for limit in smallest_set(asked, law_of(asked), 60) or pytest.fail("no set"):
        assert planned(limit.lift(asked)).weeks <= 30


def test_hours_that_do_not_fit_by_themselves_blame_no_limit() -> None:
    asked = request(vo("NE", 320), calendar=calendar(1), order=())
    assert smallest_set(asked, law_of(asked), 60) == ()


def test_teaching_together_is_no_limit_and_has_no_price() -> None:
    both = mbo("K1", 60), vo("NE", 60, places=(Place.MBO, Place.VMBO))
    asked = request(*both, overlaps=(Overlap(one="NE", other="K1", hours=20),))
    assert costs(asked) == {}


def steps_told(case: Case) -> list[str]:
    return [soft.told(1).nl for soft in soft_model(case)[1]]


def test_a_clash_of_three_kinds_names_all_three() -> None:
    """Koken has 60 hours where the kitchen holds 30 a block, so it takes two blocks; after Nederlands and before Bakken that makes
    four, and there are three."""
    asked = request(
        vo("NE", 60),
        mbo("K1", 60, room="keuken"),
        mbo("K2", 50),
        rooms=(KITCHEN.model_copy(update={"weekly": 3}),),
        order=(Before(first="NE", then="K1"), Before(first="K1", then="K2")),
        calendar=calendar(1),
    )
    assert clash(asked, law_of(asked), 60).kinds == (Limit.HOURS, Limit.ORDER, Limit.ROOM)


def test_a_unit_held_to_a_block_is_among_the_kinds_that_clash() -> None:
    """100 hours at 4 a week in the kitchen, all in one block of ten weeks."""
    asked = request(
        mbo("K1", 30, room="keuken", periods=frozenset({"1.1"})),
        mbo("K2", 20, room="keuken", periods=frozenset({"1.1"})),
        rooms=(KITCHEN.model_copy(update={"weekly": 4}),),
        calendar=calendar(1),
    )
    assert clash(asked, law_of(asked), 60).kinds == (Limit.HOURS, Limit.PLACE, Limit.ROOM)


def test_a_team_that_is_away_is_told_where_and_blamed() -> None:
    """120 hours of a team that is there in the first block only, which holds 100."""
    there = frozenset({"1.1", "1.2"})
    asked = request(
        mbo("K1", 60, team="koks", periods=there), mbo("K2", 60, team="koks", periods=there), calendar=calendar(1)
    )
    asked = team_away(asked, "koks", ["1.2"])
    assert Limit.TEAM in clash(asked, law_of(asked), 60).kinds
    assert next(limit.told.nl for limit in named_limits(asked)) == "team koks: niets in 1.2"


def test_periods_in_a_row_are_told_from_the_first_to_the_last() -> None:
    asked = team_away(request(mbo("K1", 60, team="koks")), "koks", ["1.1", "1.2", "1.3", "2.2"])
    told = named_limits(asked)[0].told
    assert (told.nl, told.en) == (
        "team koks: niets in 1.1 tot en met 1.3 en 2.2",
        "team koks: nothing in 1.1 to 1.3 and 2.2",
    )


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"rooms": (KITCHEN,)}, "Leerrestaurant: 3 uur per week in plaats van 2"),
        ({"teams": (TeamTime(team="koks", weekly=2),)}, "team koks: 3 uur per week in plaats van 2"),
        ({"companies": (CompanyTime(company="brug", weekly=2),)}, "brug: 3 uur per week in plaats van 2"),
        ({"weekly": 2}, "Koken: 3 uur per week in plaats van 2"),
        ({"span": 10}, "Koken mag langer duren dan 10 weken"),
        ({"college_days": 0}, "1 dag per week op het mbo in plaats van 0"),
        ({"company_days": 1}, "2 dagen per week bij een bedrijf in plaats van 1"),
    ],
)
def test_each_kind_of_change_is_told_as_a_teacher_would(changes: dict[str, object], told: str) -> None:
    """The words of every change that a repair could name, for one step."""
    own = {name: changes.pop(name) for name in ("weekly", "span") if name in changes}
    unit = mbo("K1", 40, title="Koken", room="keuken" if "rooms" in changes else None, team="koks", **own)
    stage = bpv("S1", 10, company="brug")
    asked = request(unit, stage, **changes)
    assert told in steps_told(case_of(asked, law_of(asked)))
