"""A plan that was kept as JSON is read again as it was, and refused where it is not the plan of the request."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leerroute.files import Unreadable
from leerroute.planning import (
    ExamNeed,
    Overlap,
    Plan,
    Wish,
    WishKind,
    moves,
    personal,
    plan,
    plan_json,
    read_plan,
)
from leerroute.route import ExamKind, Place
from tests.planning.given import mbo, planned, request, vo


@pytest.fixture
def made() -> Plan:
    """With two places, an hour taught together, an exam and a wish: everything that a plan has."""
    return planned(
        request(
            vo("NE", 120),
            mbo("K1", 60, places=(Place.VMBO, Place.MBO)),
            overlaps=(Overlap(one="NE", other="K1", hours=10),),
            exams=(ExamNeed(subject="K1", kind=ExamKind.MBO, units=("K1",)),),
            wishes=(Wish(kind=WishKind.JOINT),),
        )
    )


def kept(made: Plan, folder: Path) -> Path:
    file = folder / "plan.json"
    file.write_text(plan_json(made), encoding="utf-8")
    return file


def test_a_plan_comes_back_as_it_was(made: Plan, tmp_path: Path) -> None:
    assert read_plan(kept(made, tmp_path), made.request) == made


def test_a_learner_is_planned_again_from_the_plan_that_was_kept(made: Plan, tmp_path: Path) -> None:
    again = read_plan(kept(made, tmp_path), made.request)
    own = plan(personal(again, done=["K1"]))
    assert [each.unit for each in moves(again, own)] == ["K1"]


def test_a_plan_of_a_request_that_changed_since_is_refused(made: Plan, tmp_path: Path) -> None:
    """NE has 20 hours more by now."""
    work = (vo("NE", 140), *made.request.work[1:])
    with pytest.raises(Unreadable) as refused:
        read_plan(kept(made, tmp_path), made.request.model_copy(update={"work": work}))
    told = refused.value.problems[0]
    assert told.expected.nl.startswith("dit plan past niet bij de planvraag: ")
    assert "NE" in told.expected.nl
    assert told.remedy is not None


def test_a_plan_with_other_exams_is_refused(made: Plan, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="other exams"):
        read_plan(kept(made, tmp_path), made.request.model_copy(update={"exams": ()}))


def test_a_file_that_is_no_plan_is_refused_with_what_is_missing(made: Plan, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(json.dumps({"weeks": "veel"}), encoding="utf-8")
    with pytest.raises(Unreadable) as refused:
        read_plan(file, made.request)
    assert {problem.place for problem in refused.value.problems} >= {"weeks", "slots"}
