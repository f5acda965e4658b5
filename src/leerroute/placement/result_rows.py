"""The result as a table: the same columns as `vast` (fixed) and `eerder` (earlier), so that the next round can begin from it."""

from __future__ import annotations

from leerroute.files import sheet_bytes
from leerroute.placement.outcome import Outcome
from leerroute.text import Language, Text

_MODULE_COLUMNS = (
    Text(nl="leerling", en="learner"),
    Text(nl="naam", en="name"),
    Text(nl="module", en="module"),
    Text(nl="periode", en="period"),
    Text(nl="titel", en="title"),
    Text(nl="groep", en="group"),
    Text(nl="rang", en="rank"),
    Text(nl="lokaal", en="room"),
    Text(nl="docent", en="teacher"),
)
_PLACE_COLUMNS = (
    Text(nl="leerling", en="learner"),
    Text(nl="naam", en="name"),
    Text(nl="plek", en="place"),
    Text(nl="titel", en="title"),
    Text(nl="rang", en="rank"),
    Text(nl="minuten", en="minutes"),
)


def result_sheet(outcomes: tuple[Outcome, ...], suffix: str, language: Language, *, internships: bool) -> bytes:
    """One row for every seat. Who has none is in the list of the mentor, and not here: the next round reads this table."""
    columns = [column.in_(language) for column in (_PLACE_COLUMNS if internships else _MODULE_COLUMNS)]
    rows = [dict(zip(columns, row, strict=True)) for row in _rows(outcomes, internships)]
    return sheet_bytes(columns, rows, suffix)


def _rows(outcomes: tuple[Outcome, ...], internships: bool) -> list[list[str | None]]:
    rows: list[list[str | None]] = []
    for outcome in outcomes:
        learner = outcome.learner
        for got in outcome.got:
            rank = None if got.rank is None else str(got.rank)
            if internships:
                minutes = None if got.minutes is None else str(got.minutes)
                rows.append([learner.key, learner.name, got.code, got.title, rank, minutes])
            elif got.group:
                group = got.group
                seat = [group.module, group.period, got.title, str(group.number), rank, group.room, group.teacher]
                rows.append([learner.key, learner.name, *seat])
    return rows
