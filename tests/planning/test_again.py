"""Planning again from a running plan: blocks of ten weeks of ten hours, as everywhere in these tests."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from leerroute.cli.main import root
from leerroute.files import Unreadable
from leerroute.planning import (
    Argument,
    Before,
    ExamNeed,
    ExamSlot,
    Plan,
    PlanRequest,
    Slot,
    TeamTime,
    Wish,
    WishKind,
    Work,
    law_of,
    plan,
)
from leerroute.planning.again import company_away, exam_moves, following, moves, personal, team_away, with_resit
from leerroute.planning.case import case_of, done_hours
from leerroute.planning.checking import faults
from leerroute.planning.search import kept_exams
from leerroute.route import ExamKind, Place
from tests.planning.given import bpv, calendar, mbo, planned, request, vo

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The HBR route without its wishes, whose proof takes long."""
    shutil.copy(EXAMPLES / "hbr-kb-mbo4-dlr.yaml", tmp_path)
    words = (EXAMPLES / "planning" / "hbr-kb-mbo4.yaml").read_text(encoding="utf-8")
    before, _, after = words.partition("wishes:")
    (tmp_path / "planning").mkdir()
    file = tmp_path / "planning" / "hbr.yaml"
    file.write_text(f"{before}grain:{after.partition('grain:')[2]}", encoding="utf-8")
    return file


def hours(made: Plan, unit: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for slot in made.slots:
        if slot.unit == unit:
            found[slot.period] = found.get(slot.period, 0) + slot.hours
    return found


def running() -> Plan:
    """NE before K1, K1 before K2, each 60 hours: three blocks."""
    order = (Before(first="NE", then="K1"), Before(first="K1", then="K2"))
    return planned(request(vo("NE", 60), mbo("K1", 60), mbo("K2", 60), order=order))


def test_planning_again_without_a_reason_changes_nothing() -> None:
    before = running()
    assert moves(before, planned(following(before, "1.2"))) == ()


def test_who_has_done_the_second_unit_is_ready_a_block_sooner() -> None:
    before = running()
    after = planned(personal(before, done=["K1"]))
    assert (before.weeks, after.weeks) == (30, 20)
    assert hours(after, "K1") == {}


def test_who_has_to_do_a_unit_again_does_it_after_what_was_taught() -> None:
    """NE was taught in block 1.1. K1 waits for the 30 hours again, so all that follows comes a block later: 40 weeks."""
    before = running()
    asked = personal(before, since="1.2", redo={"NE": 30})
    after = planned(asked)
    assert after.weeks == 40
    assert hours(after, "NE") == {"1.1": 60, "1.2": 30}


def test_a_unit_done_again_does_not_undo_what_came_after_it() -> None:
    """K1 has begun already in 1.2, so NE may be done again beside K2: nothing else moves."""
    before = running()
    after = planned(personal(before, since="1.3", redo={"NE": 30}))
    assert after.weeks == 30
    assert [(move.unit, move.more) for move in moves(before, after)] == [("NE", (("1.3", 30),))]


@pytest.mark.parametrize("done", [False, True])
@pytest.mark.parametrize(
    ("unit", "hours", "guided", "bpv_hours"),
    [(bpv("B1", 50), 20, 0, 20), (bpv("B1", 100, guided=40, bpv=60), 25, 10, 15), (vo("B1", 60), 30, 30, 0)],
)
def test_hours_again_are_of_the_kind_that_the_unit_is(
    unit: Work, hours: int, guided: int, bpv_hours: int, done: bool
) -> None:
    """20 hours again of a unit of bpv are at the company; of one that is for three fifths bpv, three fifths."""
    was = unit.model_copy(update={"done": done})
    again = personal(planned(request(was, vo("NE", 20))), redo={"B1": hours}).work[0]
    before = (0, 0, 0) if done else (unit.hours, unit.guided or 0, unit.bpv)
    assert (again.hours, again.guided, again.bpv) == (before[0] + hours, before[1] + guided, before[2] + bpv_hours)


def test_what_was_taught_takes_no_more_time_in_the_sum() -> None:
    """NE takes 60 of the 100 hours of block 1.1. K1 with 20 hours more and K2 are 80 + 40 = 120 hours: two blocks after the first, so
    30 weeks. All 180 hours together would fit in 20."""
    order = (Before(first="NE", then="K1"), Before(first="NE", then="K2"))
    before = planned(request(vo("NE", 60), mbo("K1", 60), mbo("K2", 40), order=order))
    after = planned(personal(before, since="1.2", redo={"K1": 20}))
    assert (before.weeks, after.weeks) == (20, 30)
    assert after.bound.argument is Argument.HOURS
    assert "Daarvan is 120 uur nog niet gegeven" in after.bound.told.nl


def test_what_falls_out_where_it_was_not_needed_moves_nothing() -> None:
    """Also with a wish, for which many plans are equally good."""
    asked = request(
        vo("NE", 60),
        mbo("K1", 60, team="koks"),
        mbo("K2", 60),
        teams=(TeamTime(team="koks", weekly=8),),
        wishes=(Wish(kind=WishKind.JOINT), Wish(kind=WishKind.FEW_TRAVEL_DAYS)),
    )
    before = planned(asked)
    free = next(key for key in ("1.1", "1.2", "2.3") if key not in hours(before, "K1"))
    assert moves(before, planned(team_away(following(before), "koks", [free]))) == ()


def test_what_lies_in_the_past_does_not_move() -> None:
    before = running()
    after = planned(team_away(following(before, "1.2"), "koks", ["1.3"]))
    assert hours(after, "NE") == {"1.1": 60}


def test_a_team_that_falls_out_moves_its_units_to_when_it_is_there() -> None:
    order = (Before(first="NE", then="K1"),)
    before = planned(request(vo("NE", 60), mbo("K1", 60, team="koks"), order=order))
    assert hours(before, "K1") == {"1.2": 60}
    after = planned(team_away(following(before), "koks", ["1.2"]))
    assert hours(after, "K1") == {"1.3": 60}
    assert [move.told.nl for move in moves(before, after)] == ["K1: 60 uur minder in 1.2; 60 uur meer in 1.3."]


def test_a_company_that_withdraws_moves_its_bpv() -> None:
    before = planned(request(bpv("STAGE", 50, company="brug"), vo("NE", 20)))
    first = next(iter(hours(before, "STAGE")))
    after = planned(company_away(following(before), "brug", [first]))
    assert first not in hours(after, "STAGE")
    assert sum(hours(after, "STAGE").values()) == 50


def resit_calendar() -> PlanRequest:
    periods = [
        period.model_copy(update={"central": {2: 1, 3: 2}.get(number % 3 + 1)})
        for number, period in enumerate(calendar().periods)
    ]
    return request(
        vo("NE", 60),
        mbo("K1", 60),
        calendar=calendar(periods=tuple(periods)),
        exams=(ExamNeed(subject="NE", kind=ExamKind.CE, units=("NE",)),),
    )


def test_a_resit_lies_in_the_next_window() -> None:
    before = planned(resit_calendar())
    assert before.exams[0].period == "1.2"
    after = planned(with_resit(following(before, "1.3"), "NE"))
    assert [(exam.period, exam.tijdvak) for exam in after.exams] == [("1.2", 1), ("1.3", 2)]
    assert after.weeks == 30
    assert [told.nl for told in exam_moves(before, after)] == [
        "Centraal examen Nederlands: nu ook aan het eind van 1.3."
    ]


def test_an_exam_that_moves_is_told_from_where_to_where() -> None:
    """The team of NE is away in the block of the central exam, so the exam comes a year later."""
    asked = request(
        vo("NE", 60, team="talen", periods=frozenset({"1.2", "2.1"})),
        exams=(ExamNeed(subject="NE", kind=ExamKind.CE, units=("NE",)),),
    )
    before = planned(asked)
    after = planned(team_away(following(before), "talen", ["1.2"]))
    told = exam_moves(before, after)[0]
    assert told.nl == "Centraal examen Nederlands: van het eind van 1.2 naar het eind van 2.2."
    assert told.en == "Central exam Dutch: from the end of 1.2 to the end of 2.2."


def test_a_unit_may_be_done_again_after_its_exam() -> None:
    """The exam of NE was sat in 1.2. Who has to do 20 hours of NE again need not sit it again."""
    before = planned(resit_calendar())
    after = planned(personal(before, since="1.3", redo={"NE": 20}))
    assert hours(after, "NE") == {**hours(before, "NE"), "1.3": 20}
    assert after.exams == before.exams
    assert faults(after) == ()


def test_an_exam_that_was_sat_stays_where_it_was() -> None:
    before = planned(resit_calendar())
    after = planned(personal(before, since="1.3"))
    assert after.exams == before.exams


def test_a_unit_that_is_not_in_the_plan_is_refused() -> None:
    with pytest.raises(KeyError, match="XX"):
        personal(running(), done=["XX"])
    with pytest.raises(KeyError, match="EN"):
        with_resit(running().request, "EN")


def test_a_setback_that_nothing_can_mend_is_told() -> None:
    before = planned(request(vo("NE", 60), mbo("K1", 60, team="koks"), calendar=calendar(1)))
    away = team_away(following(before), "koks", ["1.1", "1.2", "1.3"], weekly=1)
    with pytest.raises(Unreadable, match="K1"):
        plan(away)


def test_the_command_plans_again_for_one_learner(tmp_path: Path, example: Path) -> None:
    into = tmp_path / "amira.yaml"
    arguments = ["route", "replan", str(example), "--done", "KV", "--done", "ML", "--into", str(into)]
    result = CliRunner().invoke(root, arguments)
    assert result.exit_code == 0, result.output
    assert "dan eerst" in result.output
    assert into.exists()


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (["--done", "XX"], "dit onderdeel staat niet in de planvraag"),
        (["--since", "nooit"], "'nooit' is geen periode"),
        (["--redo", "NE"], "schrijf bijvoorbeeld NE=20"),
        (["--redo", "NE=veel"], "schrijf een heel getal"),
        (["--team-away", "XX=1.1"], "dit team geeft niets van de planvraag"),
    ],
)
def test_the_command_names_what_it_does_not_know(option: list[str], said: str, example: Path) -> None:
    result = CliRunner().invoke(root, ["route", "replan", str(example), *option], standalone_mode=True)
    assert result.exit_code == 2
    assert said in result.output


def three_exam_blocks() -> PlanRequest:
    """The college examines after every block; K1 is done in the first, and NE keeps the plan at 30 weeks."""
    blocks = tuple(period.model_copy(update={"mbo_exams": True}) for period in calendar(1).periods)
    return request(
        vo("NE", 260),
        mbo("K1", 30, periods=frozenset({"1.1"})),
        exams=(ExamNeed(subject="K1", kind=ExamKind.MBO, units=("K1",)),),
        calendar=calendar(1, periods=blocks),
    )


def test_an_exam_is_as_soon_as_its_units_are_done() -> None:
    assert planned(three_exam_blocks()).exams[0].period == "1.1"


def test_an_exam_stays_where_it_is_when_it_can() -> None:
    """The schools put it after the second block; nothing falls out, so there it stays."""
    asked = three_exam_blocks()
    now = tuple(need.model_copy(update={"current": "1.2"}) for need in asked.exams)
    before = planned(asked.model_copy(update={"exams": now}))
    assert before.exams[0].period == "1.2"
    again = planned(following(before))
    assert exam_moves(before, again) == ()


def test_the_exam_that_makes_the_last_period_stays_in_it() -> None:
    """Where only an exam lies in the last period (the law may ask for that year), the plan does not lose it."""
    asked = three_exam_blocks()
    asked = asked.model_copy(update={"work": (vo("NE", 60), *asked.work[1:])})
    case, slots = case_of(asked, law_of(asked)), (Slot("NE", "1.1", 60, Place.VMBO), Slot("K1", "1.1", 30, Place.MBO))
    last = (ExamSlot("K1", ExamKind.MBO, "1.3"),)
    assert kept_exams(case, slots, last, 3) == last


def test_a_resit_comes_after_the_first_exam() -> None:
    """NE is done in block 1.1. A second tijdvak lies in both years, but the central exam is only in the second."""
    blocks = tuple(
        period.model_copy(update={"central": {"1.3": 2, "2.2": 1, "2.3": 2}.get(period.key)})
        for period in calendar().periods
    )
    asked = request(
        vo("NE", 60, periods=frozenset({"1.1"})),
        exams=(ExamNeed(subject="NE", kind=ExamKind.CE, units=("NE",), tijdvak=1),),
        calendar=calendar(periods=blocks),
    )
    after = planned(with_resit(asked, "NE"))
    assert [exam.period for exam in after.exams] == ["2.2", "2.3"]
    assert faults(after) == ()


def test_a_resit_before_the_first_exam_is_a_fault() -> None:
    before = planned(resit_calendar())
    after = planned(with_resit(following(before, "1.3"), "NE"))
    first, again = after.exams
    wrong = replace(after, exams=(replace(first, period="2.2"), again))
    assert "centraal examen NE: de herkansing ligt niet na het eerste examen." in [
        told.nl.replace("Nederlands", "NE") for told in faults(wrong)
    ]


def test_hours_again_come_on_top_of_what_is_still_to_come() -> None:
    """NE has 160 hours, of which 100 in block 1.1. Who does 20 hours again has 80 left, not 20."""
    before = planned(request(vo("NE", 160)))
    after = planned(personal(before, since="1.2", redo={"NE": 20}))
    assert hours(before, "NE") == {"1.1": 100, "1.2": 60}
    assert hours(after, "NE") == {"1.1": 100, "1.2": 80}


def test_who_is_done_halfway_keeps_what_was_taught_and_its_share_of_guided_hours() -> None:
    """NE and its 160 guided hours were begun: 100 of them. The rest falls away, and no hour of it becomes bpv."""
    before = planned(request(vo("NE", 160), mbo("K1", 140, periods=frozenset({"1.2", "1.3"}))))
    after = planned(personal(before, since="1.2", done=["NE"]))
    taught = [unit.hours for _, unit in after.design.units() if unit.code == "NE"]
    assert [(each.total, each.guided, each.bpv) for each in taught] == [(100, 100, 0)]


def test_a_unit_that_falls_away_is_told_in_one_sum() -> None:
    before = running()
    told = moves(before, planned(personal(before, done=["K1"])))[0].told
    assert (told.nl, told.en) == ("K1: vervalt (60 uur).", "K1: falls away (60 hours).")


def test_hours_that_leave_several_periods_are_told_with_their_sum() -> None:
    """NE lies in 1.1 and 1.2 and has to wait till its team is there: in 2.1, where it all fits."""
    order = (Before(first="NE", then="K1"),)
    before = planned(request(vo("NE", 160, team="talen"), mbo("K1", 60), order=order))
    after = planned(team_away(following(before), "talen", ["1.1", "1.2"]))
    assert moves(before, after)[0].told.nl == (
        "NE: 160 uur minder: 100 in 1.1 en 60 in 1.2; 160 uur meer: 100 in 1.3 en 60 in 2.1."
    )


def test_of_a_unit_that_is_done_halfway_the_half_that_was_taught_counts() -> None:
    """100 hours, 40 guided and 60 bpv, of which 50 were taught: 20 guided and 30 bpv, and no more."""
    half = bpv("B1", 100, guided=40, bpv=60, done=True, current={"1.1": 50})
    asked = request(vo("NE", 60), half, since="1.2")
    assert (done_hours(asked, "total"), done_hours(asked, "guided"), done_hours(asked, "bpv")) == (50, 20, 30)
