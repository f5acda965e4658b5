"""The columns of the template for units, and programmes written in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leerroute.curriculum.programme import Programme

COLUMNS = (
    "programme_code",
    "programme_title",
    "side",
    "unit_code",
    "unit_title",
    "unit_kind",
    "unit_levels",
    "hours",
    "unit_description",
    "complexity",
    "responsibility",
    "task_code",
    "task_title",
    "task_description",
    "competences",
    "outcome_code",
    "outcome_text",
    "outcome_kind",
    "outcome_levels",
)
UNIT_WORDS = ("unit_description", "complexity", "responsibility")
ALWAYS = ("programme_code", "programme_title", "side", "unit_code", "unit_title", "unit_kind")


def template_rows(programmes: Iterable[Programme]) -> Iterator[dict[str, str]]:
    """The programmes as rows of the template, one per outcome (or per unit or task that has none)."""
    for programme in programmes:
        for unit in programme.units:
            head = {
                "programme_code": programme.code,
                "programme_title": programme.title,
                "side": programme.side.value if programme.side else "",
                "unit_code": unit.code,
                "unit_title": unit.title,
                "unit_kind": unit.kind.value if unit.kind else "",
                "unit_levels": " ".join(unit.levels),
                "hours": str(unit.hours or ""),
                "unit_description": unit.description or "",
                "complexity": unit.complexity or "",
                "responsibility": unit.responsibility or "",
            }
            for task in unit.tasks:
                part = head | {
                    "task_code": task.code or "",
                    "task_title": task.title,
                    "task_description": task.description or "",
                    "competences": "; ".join(task.competences),
                }
                for outcome in task.outcomes:
                    yield part | {
                        "outcome_code": outcome.code or "",
                        "outcome_text": outcome.text,
                        "outcome_kind": outcome.kind.value if outcome.kind else "",
                        "outcome_levels": " ".join(outcome.levels),
                    }
                if not task.outcomes:
                    yield part
            if not unit.tasks:
                yield head
