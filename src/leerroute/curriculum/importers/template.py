"""Units from a spreadsheet: leerroute writes the template, a school fills it in, and gets the same columns back.

One row per outcome; what a row says of its programme, unit and task is repeated on every row of theirs, or given once.
A row may stop at its unit or task. A wrong row is told and left out; the other rows come in. A row that is absent changes
nothing: importing never deletes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from leerroute.curriculum.importers.found import Imported
from leerroute.curriculum.importers.template_columns import OUTCOME_KINDS, SIDES, TEMPLATE_COLUMNS, UNIT_KINDS
from leerroute.curriculum.programme import Level, Outcome, OutcomeKind, Programme, Side, Source, Task, Unit, UnitKind
from leerroute.files import Filled, columns_there, filled_rows, refuse_wrong_rows
from leerroute.text import Text, same

_MUST = tuple(column for column in TEMPLATE_COLUMNS if column.must)
_UNIT_WORDS = ("unit_description", "complexity", "responsibility")
_LEVELS = {level: same(level.value) for level in Level}


def looks_like_template(path: Path) -> bool:
    return {column.key for column in _MUST} <= columns_there(path, _MUST)


def lacking_columns(path: Path) -> tuple[Text, ...]:
    """The obligatory columns that a sheet lacks which has most of the others; nothing for any other file."""
    there = columns_there(path, _MUST)
    lacking = tuple(column.heading for column in _MUST if column.key not in there)
    return lacking if 0 < len(lacking) < len(_MUST) / 2 else ()


def read_template(path: Path) -> Imported:
    """The programmes in a filled-in template, and a `Problem` for every cell that is wrong.

    Raises `Unreadable` when a column is unknown or missing, or when no row can be used.
    """
    programmes: dict[str, _ProgrammeDraft] = {}
    rows = list(filled_rows(path, TEMPLATE_COLUMNS))
    for row in rows:
        _take(row, programmes)
    if not programmes:
        refuse_wrong_rows(rows)
    source = Source(name=path.name, version="")
    return Imported(
        programmes=tuple(draft.programme(source) for draft in programmes.values()),
        problems=tuple(problem for row in rows for problem in row.problems),
    )


@dataclass(frozen=True)
class _TaskRow:
    """What one row says of a task and of one outcome of it. outcome_text: None when the row stops at the task."""

    code: str | None
    title: str
    description: str | None
    competences: tuple[str, ...]
    outcome_code: str | None
    outcome_text: str | None
    outcome_kind: OutcomeKind | None
    outcome_levels: tuple[Level, ...]


@dataclass
class _TaskDraft:
    code: str | None
    title: str
    description: str | None = None
    competences: tuple[str, ...] = ()
    outcomes: dict[str, Outcome] = field(default_factory=dict)


@dataclass
class _UnitDraft:
    id: str
    code: str
    title: str
    kind: UnitKind
    levels: tuple[Level, ...]
    hours: int | None
    words: dict[str, str] = field(default_factory=dict)
    """description, complexity and responsibility, as far as a row gives them."""
    tasks: dict[str, _TaskDraft] = field(default_factory=dict)

    def add(self, row: _TaskRow) -> bool:
        """Add a task, or more of it; False, and nothing added, when its outcome is there already."""
        key = row.code or row.title
        task = self.tasks.get(key) or _TaskDraft(row.code, row.title)
        if row.outcome_text is not None:
            outcome_key = "/".join(filter(None, (row.outcome_kind, row.outcome_code or row.outcome_text)))
            if outcome_key in task.outcomes:
                return False
            task.outcomes[outcome_key] = Outcome(
                id=f"{self.id}/{key}/{outcome_key}",
                code=row.outcome_code,
                text=row.outcome_text,
                levels=row.outcome_levels or self.levels,
                kind=row.outcome_kind,
            )
        task.description = task.description or row.description
        task.competences = task.competences or row.competences
        self.tasks[key] = task
        return True

    def unit(self) -> Unit:
        tasks = tuple(
            Task(
                id=f"{self.id}/{key}",
                code=task.code,
                title=task.title,
                description=task.description,
                competences=task.competences,
                outcomes=tuple(task.outcomes.values()),
            )
            for key, task in self.tasks.items()
        )
        return Unit(
            id=self.id,
            code=self.code,
            title=self.title,
            kind=self.kind,
            levels=self.levels,
            hours=self.hours,
            description=self.words.get("unit_description"),
            complexity=self.words.get("complexity"),
            responsibility=self.words.get("responsibility"),
            tasks=tasks,
        )


@dataclass
class _ProgrammeDraft:
    id: str
    code: str
    title: str
    side: Side
    units: dict[str, _UnitDraft] = field(default_factory=dict)

    def programme(self, source: Source) -> Programme:
        taught = {level for unit in self.units.values() for level in unit.levels}
        return Programme(
            id=self.id,
            code=self.code,
            title=self.title,
            side=self.side,
            levels=tuple(level for level in Level if level in taught),
            source=source,
            units=tuple(unit.unit() for unit in self.units.values()),
        )


def _take(row: Filled, programmes: dict[str, _ProgrammeDraft]) -> None:
    """Add what a row says to the programmes; a row with anything wrong adds nothing."""
    code, title, unit_code, unit_title = (
        row.text(key, must=True) or "" for key in ("programme_code", "programme_title", "unit_code", "unit_title")
    )
    side, kind = row.word("side", SIDES, must=True), row.word("unit_kind", UNIT_KINDS, must=True)
    levels, hours = row.words("unit_levels", _LEVELS), _hours(row)
    part = _task_on(row)
    if row.problems or side is None or kind is None:
        return
    programme = programmes.get(code) or _ProgrammeDraft(f"school:{code}", code, title, side)
    unit = programme.units.get(unit_code) or _UnitDraft(
        f"{programme.id}/{unit_code}", unit_code, unit_title, kind, levels, hours
    )
    if unit.title != unit_title or (hours is not None and unit.hours not in {None, hours}):
        row.wrong(
            "unit_code",
            Text(
                nl="deze eenheid heeft op een eerdere regel een andere titel of andere uren.",
                en="an earlier row gives this unit another title or other hours.",
            ),
        )
        return
    if part is not None and not unit.add(part):
        row.wrong(
            "outcome_code",
            Text(
                nl="deze eindterm staat al op een eerdere regel.", en="this outcome stands on an earlier row already."
            ),
        )
        return
    unit.hours = unit.hours or hours
    unit.words = {key: words for key in _UNIT_WORDS if (words := row.text(key))} | unit.words
    programme.units[unit_code] = unit
    programmes[code] = programme


def _task_on(row: Filled) -> _TaskRow | None:
    """The task on a row, with its outcome when there is one; None when the row stops at its unit."""
    text = row.text("outcome_text")
    title = row.text("task_title", must=text is not None)
    levels, kind = row.words("outcome_levels", _LEVELS), row.word("outcome_kind", OUTCOME_KINDS)
    if title is None:
        return None
    competences = tuple(filter(None, (name.strip() for name in (row.text("competences") or "").split(";"))))
    return _TaskRow(
        code=row.text("task_code"),
        title=title,
        description=row.text("task_description"),
        competences=competences,
        outcome_code=row.text("outcome_code"),
        outcome_text=text,
        outcome_kind=kind,
        outcome_levels=levels,
    )


def _hours(row: Filled) -> int | None:
    value = row.text("hours")
    if value is None:
        return None
    if not value.isdigit() or int(value) == 0:
        row.wrong(
            "hours",
            Text(
                nl="uren zijn een heel getal, groter dan nul; laat leeg wat je niet weet.",
                en="hours are a whole number above zero; leave empty what you do not know.",
            ),
        )
        return None
    return int(value)
