"""The columns of the template for units, in Dutch and English, and programmes written in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leerroute.curriculum.programme import Level, OutcomeKind, Programme, Side, UnitKind
from leerroute.files import Column
from leerroute.text import Language, Text, same

SIDES = {side: same(side.value) for side in Side}
UNIT_KINDS = {
    UnitKind.CORE: Text(nl="kern", en="core"),
    UnitKind.PROFILE_MODULE: Text(nl="profielmodule", en="profile module"),
    UnitKind.ELECTIVE: Text(nl="keuzevak", en="elective"),
    UnitKind.GENERAL_SUBJECT: Text(nl="algemeen vak", en="general subject"),
    UnitKind.CORE_TASK: Text(nl="kerntaak", en="core task"),
    UnitKind.KEUZEDEEL: same("keuzedeel"),
}
OUTCOME_KINDS = {
    OutcomeKind.RESULT: Text(nl="resultaat", en="result"),
    OutcomeKind.BEHAVIOUR: Text(nl="gedrag", en="behaviour"),
    OutcomeKind.KNOWLEDGE_AND_SKILLS: Text(nl="vakkennis en vaardigheden", en="knowledge and skills"),
}
_LEVELS = same(f"{' '.join(Level)}.")

TEMPLATE_COLUMNS = (
    Column("programme_code", Text(nl="programma", en="programme_code"), must=True),
    Column("programme_title", Text(nl="programma_titel", en="programme_title"), must=True),
    Column("side", Text(nl="kant", en="side"), must=True, choices=tuple(SIDES.values())),
    Column("unit_code", Text(nl="eenheid", en="unit_code"), must=True),
    Column("unit_title", Text(nl="eenheid_titel", en="unit_title"), must=True),
    Column("unit_kind", Text(nl="eenheid_soort", en="unit_kind"), must=True, choices=tuple(UNIT_KINDS.values())),
    Column("unit_levels", Text(nl="eenheid_niveaus", en="unit_levels"), help=_LEVELS),
    Column("hours", Text(nl="uren", en="hours")),
    Column("unit_description", Text(nl="eenheid_beschrijving", en="unit_description")),
    Column("complexity", Text(nl="complexiteit", en="complexity")),
    Column("responsibility", Text(nl="verantwoordelijkheid", en="responsibility")),
    Column("task_code", Text(nl="taak", en="task_code")),
    Column("task_title", Text(nl="taak_titel", en="task_title")),
    Column("task_description", Text(nl="taak_beschrijving", en="task_description")),
    Column("competences", Text(nl="competenties", en="competences")),
    Column("outcome_code", Text(nl="eindterm", en="outcome_code")),
    Column("outcome_text", Text(nl="eindterm_tekst", en="outcome_text")),
    Column("outcome_kind", Text(nl="eindterm_soort", en="outcome_kind"), choices=tuple(OUTCOME_KINDS.values())),
    Column("outcome_levels", Text(nl="eindterm_niveaus", en="outcome_levels"), help=_LEVELS),
)


def template_rows(programmes: Iterable[Programme], language: Language) -> Iterator[dict[str, str]]:
    """The programmes as rows of the template, by key: one per outcome (or per unit or task that has none)."""
    for programme in programmes:
        for unit in programme.units:
            head = {
                "programme_code": programme.code,
                "programme_title": programme.title,
                "side": programme.side.value if programme.side else "",
                "unit_code": unit.code,
                "unit_title": unit.title,
                "unit_kind": UNIT_KINDS[unit.kind].in_(language) if unit.kind else "",
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
                        "outcome_kind": OUTCOME_KINDS[outcome.kind].in_(language) if outcome.kind else "",
                        "outcome_levels": " ".join(outcome.levels),
                    }
                if not task.outcomes:
                    yield part
            if not unit.tasks:
                yield head
