"""Writes the generated pages: the rules with their cases, the norms, the site's settings and the JSON Schemas. Run with `make docs`; a test keeps them fresh."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from leerroute.exam import Candidate, MboCandidate, mbo_rules
from leerroute.exam import rules as exam_rules
from leerroute.law import Register, Report, Rule, how_sure, shipped_register, value_lines
from leerroute.placement import placement_tables
from leerroute.planning import RequestDocument
from leerroute.route import RouteDesign
from leerroute.route import rules as route_rules
from tests.exam.mbo_scenarios import MboCase, mbo_cases
from tests.exam.scenarios import ExamCase, exam_cases
from tests.route.scenarios import Case, all_cases
from tools.site_settings_page import site_settings_page

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 22)
"""The day whose article numbers the pages show."""

_OUTCOMES = {
    "met": "in order",
    "violated": "**must change**",
    "unknown": "not filled in",
    "ask": "for people to decide",
    "silent": "says nothing",
}


def pages() -> Mapping[Path, str]:
    """Every generated page with its content."""
    return {
        ROOT / "docs" / "rules.md": _text(
            rules_page("The rules about a route", map(_of_route, all_cases()), route_rules.rules.values())
        ),
        ROOT / "docs" / "exam-rules.md": _text(
            rules_page(
                "The rules about an exam result",
                [*map(_of_exam, exam_cases()), *map(_of_mbo, mbo_cases())],
                [*exam_rules.rules.values(), *mbo_rules.rules.values()],
            )
        ),
        ROOT / "docs" / "norms.md": _text(norms_page(shipped_register())),
        ROOT / "docs" / "placement-tables.md": _text(tables_page()),
        ROOT / "docs" / "site-settings.md": _text(site_settings_page()),
        ROOT / "docs" / "schema" / "route-1.json": _schema(RouteDesign.model_json_schema()),
        ROOT / "docs" / "schema" / "candidate-1.json": _schema(Candidate.model_json_schema()),
        ROOT / "docs" / "schema" / "mbo-candidate-1.json": _schema(MboCandidate.model_json_schema()),
        ROOT / "docs" / "schema" / "plan-request-1.json": _schema(RequestDocument.model_json_schema()),
        ROOT / "docs" / "schema" / "report-1.json": _schema(Report.model_json_schema()),
    }


def tables_page() -> Iterator[str]:
    """The tables of a placement round with their columns, in both languages."""
    yield "# The tables of a placement round"
    yield "\nA column with * must be filled in each row. File names and headings may be Dutch or English."
    for title, tables in placement_tables().items():
        yield f"\n## {title.en}"
        for table in tables:
            absent = "" if table.needed else " (may be absent)"
            yield f"\n### {table.file.nl} / {table.file.en}{absent}\n\n{table.told.en}\n"
            rows = ["| kolom | column | what |", "|---|---|---|"]
            rows += [
                f"| {c.heading.nl}{'*' if c.needed else ''} | {c.heading.en} | {c.told.en} |" for c in table.columns
            ]
            yield "\n".join(rows)


@dataclass(frozen=True)
class Told:
    """A case as the page tells it: under which rule, in one sentence, with which verdict."""

    rule: str
    sentence: str
    verdict: str


def rules_page(title: str, told: Iterable[Told], found: Iterable[Rule[Any]]) -> Iterator[str]:
    """Each rule: what it says, where the law says so, and the cases that hold it to that."""
    cases: dict[str, list[Told]] = {}
    for case in told:
        cases.setdefault(case.rule, []).append(case)
    yield f"# {title}"
    yield ""
    yield "Generated from the rules and their test cases by `make docs`; do not edit. Article numbers are those of"
    yield f"{DAY.isoformat()}. leerroute informs; it is not legal advice."
    register = shipped_register()
    for rule in sorted(found, key=lambda rule: rule.id):
        yield ""
        yield f"## `{rule.id}`"
        yield ""
        yield f"**{rule.title.nl}** / {rule.title.en}"
        yield ""
        yield rule.explanation
        yield ""
        for norm_id in rule.norms:
            newest = register.norms[norm_id].versions[-1]
            cited = "; ".join(citation.words for citation in register.citations(newest, DAY))
            yield f"- `{norm_id}`: {cited} ({how_sure(newest.confidence, register.citations(newest, DAY)).en})"
        yield ""
        yield "| case | verdict |"
        yield "|---|---|"
        for case in cases.get(rule.id, ()):
            yield f"| {case.sentence} | {_OUTCOMES[case.verdict]} |"


def _of_route(case: Case) -> Told:
    return Told(case.rule, case.en + (f" (on {case.on})" if case.on else ""), case.outcome)


def _of_exam(case: ExamCase) -> Told:
    person = case.person
    return Told(case.rule, f"{case.en} ({person.leerweg}, {person.exam_year}: {case.outcome})", case.verdict)


def _of_mbo(case: MboCase) -> Told:
    student = case.student
    return Told(
        case.rule, f"{case.en} (mbo-{student.programme.level}, {student.started}: {case.outcome})", case.verdict
    )


def norms_page(register: Register) -> Iterator[str]:
    """Each norm with its versions."""
    yield "# The norms"
    yield ""
    yield f"Generated from `src/leerroute/law/register/` by `make docs`; do not edit. {len(register.norms)} norms."
    for norm in register.norms.values():
        yield ""
        yield f"## `{norm.id}`"
        yield ""
        yield f"{norm.title.nl} / {norm.title.en} ({norm.unit.name_in('en')})"
        yield ""
        yield "| period | value | read where | how sure |"
        yield "|---|---|---|---|"
        for version in norm.versions:
            value = (
                "<br>".join(value_lines(version.value, norm.unit, "en")) if version.value is not None else "repealed"
            )
            status = f", proposed: {version.scenario}" if version.scenario else ""
            cited = "; ".join(f"{c.words} (read: {c.read_in('en')})" for c in register.citations(version, DAY))
            yield f"| {version.period('en')}{status} | {value} | {cited} | {version.confidence} |"


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _schema(schema: Mapping[str, object]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    for path, content in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        print(f"written: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
