"""What is named before anything is solved: where it stands, and what is the matter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from leerroute.files import Unreadable
from leerroute.planning import Before, ExamNeed, Overlap, PlanRequest, Room, TeamTime, Together, plan
from leerroute.route import ExamKind, Place
from tests.planning.given import bpv, calendar, mbo, request, vo


def _requests() -> Iterator[tuple[str, PlanRequest, str, str]]:
    yield (
        "an order that goes round",
        request(vo("A", 5), vo("B", 5), vo("C", 5), order=(
            Before(first="A", then="B"), Before(first="B", then="C"), Before(first="C", then="A"),
        )),
        "order[0]",
        "kring",
    )  # fmt: skip
    yield (
        "a unit before one that it goes together with",
        request(vo("A", 5), vo("B", 5), order=(Together(one="A", other="B"), Before(first="A", then="B"))),
        "order[1]",
        "kring",
    )
    yield (
        "groups of nobody knows how many",
        request(vo("A", 5, group=12)),
        "work[0].group",
        "hoeveel leerlingen er zijn",
    )
    yield "a unit before itself", request(vo("A", 5), order=(Before(first="A", then="A"),)), "order[0]", "met zichzelf"
    yield "a unit with itself", request(vo("A", 5), order=(Together(one="A", other="A"),)), "order[0]", "met zichzelf"
    yield "more hours than the calendar holds", request(vo("A", 601)), "work", "1 te weinig"
    yield "a unit twice", request(vo("A", 5), vo("A", 6)), "work[1]", "twee keer"
    yield (
        "overlap with a unit that is not there",
        request(vo("NE", 5), overlaps=(Overlap(one="NE", other="VB-NE", hours=2),)),
        "overlaps[0].other",
        "niet in de route",
    )
    yield (
        "an exam of a unit that is not there",
        request(vo("NE", 5), exams=(ExamNeed(subject="NE", kind=ExamKind.SE, units=("NEE",)),)),
        "exams[0].units",
        "Bedoel je 'NE'",
    )
    yield (
        "an exam without a window",
        request(vo("NE", 5), exams=(ExamNeed(subject="NE", kind=ExamKind.CE, units=("NE",), tijdvak=2),)),
        "exams[0]",
        "tijdvak 2",
    )
    yield "a room nobody knows", request(mbo("K1", 5, room="keuken")), "work[0].room", "bij rooms"
    yield (
        "a room at another place",
        request(vo("NE", 5, room="zaal"), rooms=(Room(key="zaal", place=Place.MBO, weekly=3),)),
        "work[0].places",
        "'mbo'",
    )
    yield (
        "a team nobody knows",
        request(vo("NE", 5, team="taal"), teams=(TeamTime(team="koks", weekly=3),)),
        "work[0].team",
        "bij teams",
    )
    yield "a period nobody knows", request(vo("NE", 5, periods=frozenset({"9.9"}))), "work[0].periods", "kalender"
    yield "a unit longer than its span", request(vo("NE", 150, span=12)), "work[0].span", "hoogstens 100"
    yield "a unit with too few hours a week", request(vo("NE", 70, weekly=1)), "work[0]", "60"
    yield (
        "a team with too few hours",
        request(vo("A", 40, team="taal"), vo("B", 40, team="taal"), teams=(TeamTime(team="taal", weekly=1),)),
        "teams[0]",
        "20 te weinig",
    )
    yield (
        "a room with too few hours",
        request(mbo("A", 40, room="z"), mbo("B", 40, room="z"), rooms=(Room(key="z", place=Place.MBO, weekly=1),)),
        "rooms[0]",
        "20 te weinig",
    )
    base = calendar()
    shut = base.model_copy(update={"periods": tuple(p.model_copy(update={"college": None}) for p in base.periods)})
    yield (
        "a college where nobody said learners can be",
        request(mbo("K1", 5), calendar=shut),
        "work[0].places",
        "college",
    )
    yield "more bpv than days at a company", request(bpv("S", 60), company_days=0), "work[0]", "bpv"


@pytest.mark.parametrize(("asked", "place", "words"), [
    pytest.param(asked, place, words, id=name) for name, asked, place, words in _requests()
])  # fmt: skip
def test_it_names_what_no_plan_can_mend(asked: PlanRequest, place: str, words: str) -> None:
    with pytest.raises(Unreadable) as refused:
        plan(asked)
    problem = refused.value.problems[0]
    assert problem.place == place
    assert words in problem.sentence("nl")
    assert problem.remedy is not None


def test_the_circle_is_told_from_unit_to_unit() -> None:
    with pytest.raises(Unreadable) as refused:
        plan(request(vo("A", 5), vo("B", 5), vo("C", 5), order=(
            Before(first="C", then="A"), Before(first="A", then="B"), Before(first="B", then="A"),
        )))  # fmt: skip
    assert refused.value.problems[0].value in {"A → B → A", "B → A → B"}


def test_a_circle_by_way_of_units_that_go_together_says_so() -> None:
    with pytest.raises(Unreadable) as refused:
        plan(request(vo("A", 5), vo("B", 5), order=(Together(one="A", other="B"), Before(first="A", then="B"))))
    assert refused.value.problems[0].value == "A → B = A"
