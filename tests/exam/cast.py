"""Candidates for the tests: Amira does bb, Bas kb, Chaima gl, Daan tl. Invented, like all their grades."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from leerroute.curriculum import Level
from leerroute.exam import Candidate, Role, Subject, Word

YEAR = 2026
FIRST_PROFILES = 2018
PROFILE = {"bb": "HBR", "kb": "HBR", "gl": "ZW", "tl": None}
GENERAL = {
    "bb": [
        ("NE", Role.NEDERLANDS),
        ("EN", Role.ENGELS),
        ("EC", Role.ALGEMEEN_PROFIELVAK),
        ("WI", Role.ALGEMEEN_PROFIELVAK),
    ],
    "gl": [
        ("NE", Role.NEDERLANDS),
        ("EN", Role.ENGELS),
        ("BI", Role.ALGEMEEN_PROFIELVAK),
        ("WI", Role.ALGEMEEN_PROFIELVAK),
        ("GS", Role.EXTRA_AVO),
    ],
    "tl": [
        ("NE", Role.NEDERLANDS),
        ("EN", Role.ENGELS),
        ("EC", Role.ALGEMEEN_PROFIELVAK),
        ("WI", Role.ALGEMEEN_PROFIELVAK),
        ("GS", Role.VRIJE_DEEL),
        ("AK", Role.VRIJE_DEEL),
    ],
}
GENERAL["kb"] = GENERAL["bb"]
ELECTIVES = {"bb": 4, "kb": 4, "gl": 2, "tl": 0}

Grades = tuple[float | None, float | None] | float | str | None


def candidate(leerweg: str = "bb", year: int = YEAR, extra: tuple[Subject, ...] = (), **grades: Grades) -> Candidate:
    """A complete candidate with sixes throughout; `grades` by code: (se, ce), a grade for SE only, a word, None for open."""
    subjects = [_graded(code, role, grades.pop(code, (6.0, 6.0))) for code, role in GENERAL[leerweg]]
    subjects.append(_school(code="ML", role=Role.MAATSCHAPPIJLEER, grade=grades.pop("ML", 6)))
    if leerweg != "tl":
        subjects.append(_graded("PV", Role.PROFIELVAK, grades.pop("PV", (6.0, 6.0))))
    electives = [f"K{number}" for number in range(1, ELECTIVES[leerweg] + 1)]
    subjects += [_school(code, Role.KEUZEVAK, grades.pop(code, 6)) for code in electives]
    words = {"LO": Role.LO, "KV": Role.KUNSTVAK}
    if leerweg in {"gl", "tl"}:
        words |= {"PWS": Role.PROFIELWERKSTUK} if year >= FIRST_PROFILES else {"SWS": Role.SECTORWERKSTUK}
    for code, role in words.items():
        word = grades.pop(code, "voldoende")
        subjects.append(Subject(code=code, role=role, word=None if word is None else Word(str(word))))
    assert not grades, f"not a subject of {leerweg}: {sorted(grades)}"
    return Candidate(
        name="Amira",
        leerweg=Level(leerweg),
        exam_year=year,
        profiel=PROFILE[leerweg],
        subjects=(*subjects, *extra),
        rekentoets_taken=True,
    )


def _graded(code: str, role: Role, given: Any) -> Subject:
    se, ce = given if isinstance(given, tuple) else (given, given)
    return Subject(code=code, role=role, se=_decimal(se), ce=_decimal(ce))


def _school(code: str, role: Role, grade: Any) -> Subject:
    return Subject(code=code, role=role, se=_decimal(grade))


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))
