"""Units from a spreadsheet: leerroute writes the template, a school fills it in, and gets the same columns back.

One row per outcome; what a row says of its programme, unit and task is repeated on every row of theirs, or given once.
A row may stop at its unit or task. A row that is absent changes nothing: importing never deletes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from leerroute.curriculum.importers.found import Imported
from leerroute.curriculum.importers.template_columns import ALWAYS, COLUMNS, UNIT_WORDS
from leerroute.curriculum.programme import Level, Outcome, OutcomeKind, Programme, Side, Source, Task, Unit, UnitKind
from leerroute.files import Problem, Row, Sheet, Unreadable, read_sheet, unreadable
from leerroute.text import Text

Choice = TypeVar("Choice", bound=StrEnum)


def looks_like_template(path: Path) -> bool:
    return path.suffix.lower() in {".csv", ".xlsx"} and set(ALWAYS) <= set(read_sheet(path).columns)


def lacking_columns(path: Path) -> tuple[str, ...]:
    """The obligatory columns that a sheet lacks which has most of the others; nothing for any other file."""
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        return ()
    columns = set(read_sheet(path).columns)
    lacking = tuple(column for column in ALWAYS if column not in columns)
    return lacking if 0 < len(lacking) < len(ALWAYS) / 2 else ()


def read_template(path: Path) -> Imported:
    """The programmes in a filled-in template. Raises `Unreadable` with row, column and value of every wrong cell."""
    sheet = read_sheet(path)
    unknown = [column for column in sheet.columns if column not in COLUMNS]
    if unknown:
        raise unreadable(
            sheet.file,
            "deze kolom kent het sjabloon niet.",
            "the template does not have this column.",
            line=1,
            value=unknown[0],
            remedy=Text(nl=f"De kolommen zijn: {', '.join(COLUMNS)}.", en=f"The columns are: {', '.join(COLUMNS)}."),
        )
    reader = _Reader(sheet)
    for row in sheet.rows:
        reader.take(row)
    if reader.problems:
        raise Unreadable(reader.problems)
    source = Source(name=path.name, version="")
    return Imported(programmes=tuple(draft.programme(source) for draft in reader.programmes.values()))


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


def _competences(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (name.strip() for name in cell.split(";"))))


class _Reader:
    """Gathers rows into programmes; keeps every problem instead of stopping at the first."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.problems: list[Problem] = []
        self.programmes: dict[str, _ProgrammeDraft] = {}

    def take(self, row: Row) -> None:
        before = len(self.problems)
        self._require(row, ALWAYS)
        side = self._choice(row, "side", Side)
        kind = self._choice(row, "unit_kind", UnitKind)
        levels = self._levels(row, "unit_levels")
        outcome_levels = self._levels(row, "outcome_levels")
        outcome_kind = self._choice(row, "outcome_kind", OutcomeKind)
        hours = self._hours(row)
        if "outcome_text" in row.cells:
            self._require(row, ("task_title",))
        if len(self.problems) > before or side is None or kind is None:
            return
        cells = row.cells
        programme = self.programmes.setdefault(
            cells["programme_code"],
            _ProgrammeDraft(
                f"school:{cells['programme_code']}", cells["programme_code"], cells["programme_title"], side
            ),
        )
        unit = programme.units.setdefault(
            cells["unit_code"],
            _UnitDraft(
                f"{programme.id}/{cells['unit_code']}", cells["unit_code"], cells["unit_title"], kind, levels, hours
            ),
        )
        unit.hours = unit.hours or hours
        unit.words = {name: cells[name] for name in UNIT_WORDS if name in cells} | unit.words
        if unit.title != cells["unit_title"] or (hours is not None and unit.hours != hours):
            self._add(
                row,
                "unit_code",
                "deze eenheid heeft op een eerdere regel een andere titel of andere uren.",
                "an earlier row gives this unit another title or other hours.",
            )
        if "task_title" in cells:
            self._take_task(row, unit, outcome_levels, outcome_kind)

    def _take_task(self, row: Row, unit: _UnitDraft, levels: tuple[Level, ...], kind: OutcomeKind | None) -> None:
        cells = row.cells
        key = cells.get("task_code", cells["task_title"])
        task = unit.tasks.setdefault(key, _TaskDraft(cells.get("task_code"), cells["task_title"]))
        task.description = task.description or cells.get("task_description")
        task.competences = task.competences or _competences(cells.get("competences", ""))
        if "outcome_text" not in cells:
            return
        outcome_key = "/".join(filter(None, (kind, cells.get("outcome_code", cells["outcome_text"]))))
        if outcome_key in task.outcomes:
            self._add(
                row,
                "outcome_code",
                "deze eindterm staat al op een eerdere regel.",
                "this outcome stands on an earlier row already.",
            )
            return
        task.outcomes[outcome_key] = Outcome(
            id=f"{unit.id}/{key}/{outcome_key}",
            code=cells.get("outcome_code"),
            text=cells["outcome_text"],
            levels=levels or unit.levels,
            kind=kind,
        )

    def _require(self, row: Row, columns: Iterable[str]) -> None:
        for column in columns:
            if column not in row.cells:
                self._add(row, column, "deze cel moet gevuld zijn.", "this cell must be filled.")

    def _choice(self, row: Row, column: str, choices: type[Choice]) -> Choice | None:
        value = row.cells.get(column)
        if value is None:
            return None
        try:
            return choices(value)
        except ValueError:
            names = ", ".join(choices)
            self._add(row, column, f"hier kan staan: {names}.", f"one of: {names}.")
            return None

    def _levels(self, row: Row, column: str) -> tuple[Level, ...]:
        words = row.cells.get(column, "").replace(",", " ").split()
        wrong = [word for word in words if word not in set(Level)]
        if wrong:
            names = " ".join(Level)
            self._add(
                row,
                column,
                f"hier kunnen staan, met spaties ertussen: {names}.",
                f"any of these, with spaces between: {names}.",
            )
            return ()
        return tuple(Level(word) for word in words)

    def _hours(self, row: Row) -> int | None:
        value = row.cells.get("hours")
        if value is None:
            return None
        if not value.isdigit() or int(value) == 0:
            self._add(
                row,
                "hours",
                "uren zijn een heel getal, groter dan nul; laat leeg wat je niet weet.",
                "hours are a whole number above zero; leave empty what you do not know.",
            )
            return None
        return int(value)

    def _add(self, row: Row, column: str, nl: str, en: str) -> None:
        self.problems.append(row.problem(self.sheet.file, column, Text(nl=nl, en=en)))
