"""The hand-worked cases of the pass rule in cases.yaml: how they are read, for the tests and for docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leerroute.curriculum import Level
from leerroute.exam import Candidate, Form, Result, Role, Subject, SubjectLevel, result
from leerroute.files import read_document
from leerroute.law import Verdict, shipped_register

from .cast import candidate

CASES = Path(__file__).parent / "cases.yaml"
SILENT = "silent"


@dataclass(frozen=True)
class ExamCase:
    rule: str
    nl: str
    en: str
    person: Candidate
    outcome: str
    verdict: str

    def result(self) -> Result:
        return result(self.person, shipped_register())

    def found(self) -> str:
        """The most urgent verdict of the rule, or "silent"."""
        verdicts = {j.outcome for j in self.result().report.judgements if j.rule == self.rule}
        return next((verdict.value for verdict in Verdict if verdict in verdicts), SILENT)


def exam_cases() -> Iterator[ExamCase]:
    for rule, cases in read_document(CASES).data.items():
        for case in cases:
            yield ExamCase(rule, case["nl"], case["en"], _person(case), case["outcome"], case["verdict"])


def _person(case: dict[str, Any]) -> Candidate:
    grades = {code: tuple(grade) if isinstance(grade, list) else grade for code, grade in case["grades"].items()}
    old = case.get("sector") or case.get("old")
    without = {*case.get("without", ()), *(("PV", "K1", "K2", "K3", "K4") if "sector" in case else ())}
    extra = [Subject(code="OUD", role=Role.OUD_PROGRAMMA, se=old[0], ce=old[1])] if old else []
    for code, (se, ce) in case.get("extra", {}).items():
        extra.append(Subject(code=code, role=Role.EXTRA, central=True, se=se, ce=ce))
    person = candidate(case["leerweg"], case["year"], tuple(extra), **grades).without(frozenset(without))
    update: dict[str, Any] = {
        "form": Form(case.get("form", "whole")),
        "leerweg": Level(case.get("as", case["leerweg"])),
    }
    if "rekentoets" in case:
        update["rekentoets_taken"] = case["rekentoets"]
    if "spread" in case:
        update["spread"] = True
        earlier = {"taken_in": case["spread"], "promoted": False}
        update["subjects"] = tuple(s.model_copy(update=earlier if s.code == "EC" else {}) for s in person.subjects)
    if "earlier" in case:
        year, promoted = case["earlier"]
        earlier = {"taken_in": year, "promoted": promoted}
        update["subjects"] = tuple(s.model_copy(update=earlier if s.code == "EC" else {}) for s in person.subjects)
    if "profiel" in case:
        update["profiel"] = case["profiel"]
    if "level" in case:
        level = SubjectLevel(case["level"])
        update["subjects"] = tuple(s.model_copy(update={"level": level}) for s in person.subjects)
    if "fields" in case:
        update["subjects"] = tuple(_with_fields(s, case["fields"].get(s.code, {})) for s in person.subjects)
    return person.model_copy(update=update)


def _with_fields(subject: Subject, fields: dict[str, Any]) -> Subject:
    return Subject.model_validate(subject.model_dump() | fields)
