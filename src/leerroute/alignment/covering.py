"""Which vmbo units cover which part of a werkproces or keuzedeel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from leerroute.alignment.candidate import Relation
from leerroute.alignment.judged import Said
from leerroute.alignment.piece import Piece
from leerroute.alignment.standing import JudgedPair
from leerroute.alignment.taught import Taught

WHOLLY = (Relation.SAME, Relation.EXTENDS)
"""The relations in which the left outcome holds all of the right one; part_of holds some of it, prepares nothing."""


@dataclass(frozen=True)
class Cell:
    """Ids of mbo outcomes: covered wholly, covered in part, and looked at (judged by both schools) at all."""

    whole: frozenset[str] = frozenset()
    part: frozenset[str] = frozenset()
    looked_at: frozenset[str] = frozenset()

    def __or__(self, other: Cell) -> Cell:
        whole = self.whole | other.whole
        return Cell(whole, (self.part | other.part) - whole, self.looked_at | other.looked_at)


@dataclass(frozen=True)
class Row:
    """One task (werkproces, part of a keuzedeel) of an mbo unit. cells: by the code of a vmbo unit."""

    unit: str
    task: str
    unit_title: str
    title: str
    outcomes: tuple[Piece, ...]
    cells: Mapping[str, Cell] = field(default_factory=dict)

    @property
    def together(self) -> Cell:
        """What all vmbo units cover together."""
        cells = Cell()
        for cell in self.cells.values():
            cells |= cell
        return cells


@dataclass(frozen=True)
class Coverage:
    """columns: the vmbo units with outcomes, in the order of the route. rows: the mbo tasks."""

    columns: tuple[Taught, ...]
    rows: tuple[Row, ...]

    @property
    def filled(self) -> Coverage:
        """Only the rows and columns in which something was looked at."""
        rows = tuple(row for row in self.rows if row.together.looked_at)
        used = {code for row in rows for code, cell in row.cells.items() if cell.looked_at}
        return Coverage(tuple(column for column in self.columns if column.unit in used), rows)


def coverage(
    vmbo: Iterable[Taught], mbo: Iterable[Taught], settled: Iterable[tuple[Piece, Piece, JudgedPair]]
) -> Coverage:
    """The matrix of mbo tasks by vmbo units. settled: taught pairs of which both schools say the same."""
    cells: dict[tuple[str, str], Cell] = {}
    for left, right, pair in settled:
        said, relation = pair.answer or (Said.UNSURE, None)
        here = frozenset((right.id,))
        cell = Cell(
            here if relation in WHOLLY else frozenset(),
            here if relation is Relation.PART_OF else frozenset(),
            here if said is not Said.UNSURE else frozenset(),
        )
        cells[right.task, left.unit] = cells.get((right.task, left.unit), Cell()) | cell
    columns = tuple(unit for unit in vmbo if unit.outcomes)
    tasks: dict[str, list[Piece]] = {}
    for unit in mbo:
        for piece in unit.outcomes:
            tasks.setdefault(piece.task, []).append(piece)
    rows = (
        Row(
            unit=found[0].unit,
            task=task,
            unit_title=found[0].around[0],
            title=found[0].around[-1],
            outcomes=tuple(found),
            cells={column.unit: cells.get((task, column.unit), Cell()) for column in columns},
        )
        for task, found in tasks.items()
    )
    return Coverage(columns, tuple(rows))
