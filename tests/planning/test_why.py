"""What limits cost, and why nothing is possible: worked out by hand on blocks of ten weeks of ten hours."""

from __future__ import annotations

import pytest

from leerroute.planning import Before, Overlap, PlanRequest, Room, TeamTime, law_of
from leerroute.planning.case import case_of
from leerroute.planning.model.limits import Limit
from leerroute.planning.search import Deadline
from leerroute.planning.why import clash, named_limits, prices, repair, smallest_set
from leerroute.planning.why.clash import KINDS
from leerroute.route import Place
from tests.planning.given import calendar, mbo, planned, request, vo

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
