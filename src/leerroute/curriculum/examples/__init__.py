"""Programmes with outcome texts written by us, so that everything works before anything is imported.

Codes and titles are real; the texts and the hours are examples, and every programme says so (`source.example`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from leerroute.curriculum.programme import Level, Outcome, Programme, Side, Source, Task, Unit, UnitKind
from leerroute.files import read_document

EXAMPLE = Source(name="voorbeeld van leerroute", version="2026-11", licence="EUPL-1.2", example=True)


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Outcome(_Shape):
    text: str
    levels: tuple[Level, ...] = ()


class _Task(_Shape):
    code: str
    title: str
    outcomes: tuple[_Outcome, ...]


class _Unit(_Shape):
    code: str
    title: str
    kind: UnitKind
    levels: tuple[Level, ...]
    hours: int | None = None
    tasks: tuple[_Task, ...]


class _Programme(_Shape):
    id: str
    code: str
    title: str
    side: Side
    levels: tuple[Level, ...]
    units: tuple[_Unit, ...]


def example_programmes() -> Iterator[Programme]:
    for path in sorted(Path(__file__).parent.glob("*.yaml")):
        written = read_document(path).as_model(_Programme)
        yield Programme(
            id=written.id,
            code=written.code,
            title=written.title,
            side=written.side,
            levels=written.levels,
            source=EXAMPLE,
            units=tuple(_unit(written.id, unit) for unit in written.units),
        )


def _unit(programme_id: str, written: _Unit) -> Unit:
    unit_id = f"{programme_id}/{written.code}"
    return Unit(
        id=unit_id,
        code=written.code,
        title=written.title,
        kind=written.kind,
        levels=written.levels,
        hours=written.hours,
        tasks=tuple(
            Task(
                id=f"{unit_id}/{task.code}",
                code=task.code,
                title=task.title,
                outcomes=tuple(
                    Outcome(id=f"{unit_id}/{task.code}/{n}", text=o.text, levels=o.levels or written.levels)
                    for n, o in enumerate(task.outcomes, start=1)
                ),
            )
            for task in written.tasks
        ),
    )
