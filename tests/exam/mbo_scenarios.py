"""The hand-worked cases of the mbo diploma in mbo_cases.yaml: how they are read, for the tests and for docs/exam-rules.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from leerroute.exam import MboCandidate, MboResult, mbo_result
from leerroute.files import read_document
from leerroute.law import Verdict, shipped_register

from .scenarios import SILENT

CASES = Path(__file__).parent / "mbo_cases.yaml"
KEUZEDELEN = {"entreeopleiding": 1, "specialistenopleiding": 1, "basisberoepsopleiding": 2}


@dataclass(frozen=True)
class MboCase:
    rule: str
    nl: str
    en: str
    student: MboCandidate
    outcome: str
    verdict: str

    def result(self) -> MboResult:
        return mbo_result(self.student, shipped_register())

    def found(self) -> str:
        """The most urgent verdict of the rule, or "silent"."""
        verdicts = {j.outcome for j in self.result().report.judgements if j.rule == self.rule}
        return next((verdict.value for verdict in Verdict if verdict in verdicts), SILENT)


def mbo_cases() -> Iterator[MboCase]:
    for rule, cases in read_document(CASES).data.items():
        for case in cases:
            yield MboCase(rule, case["nl"], case["en"], _student(case), case["outcome"], case["verdict"])


def _student(case: dict[str, Any]) -> MboCandidate:
    programme = case.get("programme", "basisberoepsopleiding")
    generic = {"nederlands": 6, "rekenen": 6, "engels": 6} | case.get("generic", {})
    keuzedelen = case.get("keuzedelen", [6] * KEUZEDELEN.get(programme, 3))
    return MboCandidate.model_validate(
        {
            "name": "Amira",
            "programme": programme,
            "started": case.get("started", date(2026, 8, 1)),
            "parts": [{"code": f"P{n}"} | _judged(part) for n, part in enumerate(case.get("parts", [6]), 1)],
            "generic": {name: _generic(given) for name, given in generic.items()},
            "keuzedelen": [{"code": f"K000{n}"} | _keuzedeel(given) for n, given in enumerate(keuzedelen, 1)],
            "vormingsonderdeel": case.get("vormingsonderdeel"),
            "burgerschap": case.get("burgerschap", True),
            "bpv": case.get("bpv", True),
        }
    )


def _judged(given: int | str | None) -> dict[str, Any]:
    return {"word" if isinstance(given, str) else "grade": given}


def _generic(given: int | str | bool | None) -> dict[str, Any]:
    if isinstance(given, bool):
        return {"taken": given}
    return {"exempt_on" if isinstance(given, str) else "grade": given}


def _keuzedeel(given: list[int] | int | str | None) -> dict[str, Any]:
    if isinstance(given, list):
        return {"grade": given[0], "hours": given[1]}
    return _judged(given) | {"hours": 240}
