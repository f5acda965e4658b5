"""The overview of exams: whose documents they are, when an exam can be, what lapses."""

from __future__ import annotations

from datetime import date

from leerroute.curriculum import shipped_catalogue
from leerroute.exam import Candidate, MboCandidate, Role, Subject
from leerroute.law import shipped_register
from leerroute.route import ExamRow, exam_overview, overview_warnings, read_route

from ..exam.cast import candidate
from .scenarios import EXAMPLES

LAW = shipped_register().at(date(2027, 8, 1))
CATALOGUE = shipped_catalogue()
ROUTE = read_route(EXAMPLES / "pie-bb-mbo2-dlr.yaml", CATALOGUE)


def student(**generic: int) -> MboCandidate:
    return MboCandidate.model_validate(
        {
            "name": "Amira",
            "programme": "basisberoepsopleiding",
            "started": date(2028, 8, 1),
            "generic": {name: {"grade": grade} for name, grade in generic.items()},
        }
    )


def rows(vmbo: Candidate | None = None, mbo: MboCandidate | None = None) -> dict[tuple[str, str], ExamRow]:
    found = exam_overview(ROUTE, LAW, CATALOGUE, "nl", vmbo, mbo)
    return {(row.subject, row.kind.value): row for row in found}


def test_a_learner_of_another_profile_or_programme_is_pointed_out() -> None:
    told = [warning.nl for warning in overview_warnings(ROUTE, candidate("bb"), student())]
    assert len(told) == 1
    assert "profiel HBR van de leerling is niet die van de route (PIE)" in told[0]
    assert any("leerweg kb" in warning.nl for warning in overview_warnings(ROUTE, candidate("kb")))


def test_a_learner_of_this_route_is_not() -> None:
    person = candidate("bb").model_copy(update={"profiel": "PIE"})
    assert list(overview_warnings(ROUTE, person, student())) == []


def test_the_generic_grade_of_the_student_fills_the_exam_that_the_route_plans() -> None:
    found = rows(mbo=student(nederlands=6))
    assert found["VB-25891-NE", "mbo"].done == "6"
    assert found["VB-25891-RE", "mbo"].done is None
    assert ("nederlands", "mbo") not in found


def test_a_ce_that_is_not_planned_says_in_which_years_it_can_be_and_lapse() -> None:
    # 2.107j: all CEs in route year 2 or 3, single subjects in year 1; results of years 1 and 2 lapse
    german = Subject(code="DU", role=Role.EXTRA, central=True)
    row = rows(candidate("bb", extra=(german,)))["DU", "ce"]
    assert row.when.nl == "nog plannen: jaar 1, 2 of 3"
    assert row.lapses is not None
    assert "jaar 1 of 2" in row.lapses.nl


def test_a_planned_ce_says_its_own_year_and_an_se_does_not_lapse() -> None:
    found = rows(candidate("bb"))
    assert found["NE", "ce"].when.nl == "in jaar 2"
    assert found["NE", "ce"].lapses is not None
    assert found["NE", "se"].lapses is None
