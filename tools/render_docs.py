"""Writes the generated pages: docs/rules.md, docs/norms.md and the JSON Schemas. Run with `make docs`; a test keeps them fresh."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from tests.route.scenarios import Case, all_cases

from leerroute.law import Register, Report, shipped_register, value_lines
from leerroute.route import RouteDesign, rules

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
        ROOT / "docs" / "rules.md": "\n".join(rules_page()) + "\n",
        ROOT / "docs" / "norms.md": "\n".join(norms_page(shipped_register())) + "\n",
        ROOT / "docs" / "schema" / "route-1.json": _schema(RouteDesign.model_json_schema()),
        ROOT / "docs" / "schema" / "report-1.json": _schema(Report.model_json_schema()),
    }


def rules_page() -> Iterator[str]:
    """Each rule: what it says, where the law says so, and the cases that hold it to that."""
    cases: dict[str, list[Case]] = {}
    for case in all_cases():
        cases.setdefault(case.rule, []).append(case)
    yield "# The rules about a route"
    yield ""
    yield "Generated from the rules and their test cases by `make docs`; do not edit. Article numbers are those of"
    yield f"{DAY.isoformat()}. leerroute informs; it is no legal advice."
    register = shipped_register()
    for rule in sorted(rules.rules.values(), key=lambda rule: rule.id):
        yield ""
        yield f"## `{rule.id}`"
        yield ""
        yield f"**{rule.title.nl}** / {rule.title.en}"
        yield ""
        yield rule.explanation
        for norm_id in rule.norms:
            norm = register.norms[norm_id]
            newest = norm.versions[-1]
            cited = "; ".join(citation.words for citation in register.citations(newest))
            yield ""
            yield f"- `{norm_id}`: {cited} ({newest.confidence.explanation.en})"
        yield ""
        yield "| case | verdict |"
        yield "|---|---|"
        for case in cases.get(rule.id, ()):
            when = f" (on {case.on})" if case.on else ""
            yield f"| {case.en}{when} | {_OUTCOMES[case.outcome]} |"


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
            cited = "; ".join(f"{c.words} (read: {c.read_in('en')})" for c in register.citations(version))
            yield f"| {version.period('en')}{status} | {value} | {cited} | {version.confidence} |"


def _schema(schema: Mapping[str, object]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    for path, content in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        print(f"written: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
