"""Choices: a row for each choice, or, as forms export them, a row for each learner with columns keuze 1, keuze 2, ..., niet."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from leerroute.files import Problem, Refusal, Row, Sheet, Unreadable, read_sheet
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.learner import Key, Rank
from leerroute.placement.reading import cells
from leerroute.placement.reading.entries import Entries, Entry, read_entries
from leerroute.placement.reading.learner_columns import LEARNER
from leerroute.placement.reading.tables import Column, Table
from leerroute.text import Text

_WIDE = re.compile(r"(?:keuze|keus|choice|voorkeur)\s*_?([1-9][0-9]?)", re.IGNORECASE)
_NOT = {"niet", "not", "deze niet", "not this one"}


class Chosen(BaseModel):
    """One choice of one learner. rank None: not this one."""

    model_config = ConfigDict(frozen=True)

    learner: Key
    target: Key
    rank: Rank | None = None


def choices_table(target: Text, told: Text) -> Table[Chosen]:
    """The table of choices; target: what is chosen from, a module or a place."""
    return Table(
        Text(nl="keuzes", en="choices"),
        Text(
            nl=f"Een rij per keuze. Mag ook zo: een rij per leerling met de kolommen leerling, keuze 1, keuze 2, ..., niet (twee {told.nl} in één cel, met een komma, zijn even lief).",
            en=f"One row per choice. Or: one row per learner with the columns learner, choice 1, choice 2, ..., not (two {told.en} in one cell, parted by a comma, are equally wanted).",
        ),
        Chosen,
        (
            LEARNER,
            Column("target", target, cells.words, Text(nl=f"Een van de {told.nl}.", en=f"One of the {told.en}."), needed=True),
            Column(
                "rank",
                Text(nl="rang", en="rank"),
                cells.rank,
                Text(
                    nl="1 is de eerste keus; gelijke rangen zijn even lief; 'niet': hier nooit plaatsen.",
                    en="1 is the first choice; equal ranks are a tie; 'not': never place here.",
                ),
                needed=True,
            ),
        ),
        needed=True,
    )  # fmt: skip


def read_choices(path: Path, table: Table[Chosen]) -> Entries[Chosen]:
    """The choices in either shape."""
    try:
        sheet = read_sheet(path)
    except Unreadable as error:
        return Entries(findings=tuple(Finding(Weight.ERROR, problem) for problem in error.problems))
    ranked = {heading: int(found[1]) for heading in sheet.columns if (found := _WIDE.fullmatch(heading.strip()))}
    return _wide(sheet, ranked) if ranked else read_entries(path, table)


def _wide(sheet: Sheet, ranked: dict[str, int]) -> Entries[Chosen]:
    who = next((heading for heading in sheet.columns if LEARNER.called(heading)), None)
    if who is None:
        expected = Text(nl="de kolom 'leerling' ontbreekt.", en="the column 'learner' is missing.")
        return Entries(findings=(Finding(Weight.ERROR, Problem(file=sheet.file, line=1, expected=expected)),))
    columns: dict[str, int | None] = {**ranked, **{h: None for h in sheet.columns if h.strip().lower() in _NOT}}
    entries, findings = [], []
    for row in sheet.rows:
        for heading, rank in columns.items():
            try:
                entries += _of_cell(row, sheet.file, who, heading, rank)
            except (Refusal, ValueError):
                expected = Text(nl="dit kunnen we niet als keuze lezen.", en="this cannot be read as a choice.")
                findings.append(Finding(Weight.ERROR, row.problem(sheet.file, heading, expected)))
        if who not in row.cells:
            expected = Text(nl="deze cel moet gevuld zijn.", en="this cell must be filled.")
            findings.append(Finding(Weight.ERROR, row.problem(sheet.file, who, expected)))
    return Entries(tuple(entries), tuple(findings))


def _of_cell(row: Row, file: str, who: str, heading: str, rank: int | None) -> list[Entry[Chosen]]:
    headings = {"learner": who, "target": heading, "rank": heading}
    return [
        Entry(Chosen(learner=row.cells[who], target=target, rank=rank), file, row, headings)
        for target in cells.listed(row.cells.get(heading, ""))
        if who in row.cells
    ]
