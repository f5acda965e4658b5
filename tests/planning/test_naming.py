"""Units and exams in the words of schools."""

from __future__ import annotations

from leerroute.planning import Before, ExamNeed, named_limits
from leerroute.planning.request import exam_name, unit_names
from leerroute.route import ExamKind
from tests.planning.given import mbo, planned, request, vo


def test_a_unit_is_called_by_its_title_else_by_its_code() -> None:
    names = unit_names(request(vo("P/HBR/03", 5, title="De keuken"), vo("EC", 5)))
    assert {code: name.nl for code, name in names.items()} == {"P/HBR/03": "De keuken", "EC": "EC"}


def test_units_of_two_schools_with_one_title_are_told_apart_by_the_school() -> None:
    names = unit_names(request(vo("NE", 5, title="Nederlands"), mbo("VB-NE", 5, title="Nederlands")))
    assert [name.nl for name in names.values()] == ["Nederlands (vo)", "Nederlands (mbo)"]


def test_units_of_one_school_with_one_title_are_told_apart_by_their_code() -> None:
    names = unit_names(request(mbo("B1-K1", 5, title="Koken"), mbo("B1-K2", 5, title="Koken")))
    assert [name.nl for name in names.values()] == ["Koken (B1-K1)", "Koken (B1-K2)"]


def test_an_exam_is_called_by_its_kind_and_its_subject() -> None:
    asked = request(vo("KV", 5, title="kunstvakken"), mbo("K1", 5, title="Koken"))
    called = {
        (subject, kind): exam_name(asked, subject, kind).nl
        for subject, kind in (
            ("KV", ExamKind.SE), ("EC", ExamKind.CE), ("HBR", ExamKind.CSPE), ("K1", ExamKind.MBO), ("vak 9", ExamKind.SE)
        )
    }  # fmt: skip
    assert list(called.values()) == [
        "schoolexamen kunstvakken",
        "centraal examen economie",
        "cspe profielvak HBR",
        "examen van het mbo Koken",
        "schoolexamen vak 9",
    ]


def test_a_rule_of_order_names_its_units() -> None:
    asked = request(
        vo("NE", 5, title="Nederlands"), mbo("VB-NE", 5, title="Nederlands"), order=(Before(first="NE", then="VB-NE"),)
    )
    told = named_limits(asked)[0].told
    assert told.nl == "Nederlands (vo) is af voor Nederlands (mbo) begint"
    assert told.en == "Nederlands (vo) ends before Nederlands (mbo) begins"


def test_a_chain_is_told_by_names() -> None:
    """NE in block 1.1, K1 in 1.2, and the exam of the college comes at the end of 1.3: 30 weeks."""
    asked = request(
        vo("NE", 5, title="Nederlands"),
        mbo("K1", 5, title="Koken"),
        order=(Before(first="NE", then="K1"),),
        exams=(ExamNeed(subject="K1", kind=ExamKind.MBO, units=("K1",)),),
    )
    told = planned(asked).bound.told
    assert told.nl == (
        "Na elkaar: Nederlands → Koken → examen van het mbo Koken. Dat duurt minstens 30 weken. "
        "Het examen kan pas aan het eind van 1.3."
    )
