"""A folder with one file per table: which file is which, and what is missing or not known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from leerroute.files import Problem, unreadable
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.reading.entries import Entries, read_entries
from leerroute.placement.reading.internship_tables import PLACES
from leerroute.placement.reading.module_tables import MODULES
from leerroute.placement.reading.tables import Table, nearest
from leerroute.text import Text

ENDINGS = (".xlsx", ".csv")
Part = TypeVar("Part", bound=BaseModel)


def is_about_internships(folder: Path) -> bool:
    """True for internships, False for modules. Raises `Unreadable` when the folder holds neither, or both."""
    if not folder.is_dir():
        raise unreadable(str(folder), "deze map is er niet.", "this folder does not exist.")
    places, modules = files_of(folder, PLACES), files_of(folder, MODULES)
    if bool(places) == bool(modules):
        raise unreadable(
            str(folder),
            "in deze map moet óf een bestand 'modules' óf een bestand 'plekken' staan (.xlsx of .csv).",
            "this folder must hold either a file 'modules' or a file 'places' (.xlsx or .csv).",
            remedy=Text(
                nl="`leerroute placement template --into MAP` maakt lege bestanden.",
                en="`leerroute placement template --into FOLDER` makes empty files.",
            ),
        )
    return bool(places)


def files_of(folder: Path, table: Table[Any]) -> list[Path]:
    """The files that hold this table; there should be one at most."""
    names = {table.file.nl.lower(), table.file.en.lower()}
    return sorted(p for p in _tables_in(folder) if p.stem.lower() in names)


def read_table(folder: Path, table: Table[Part]) -> Entries[Part]:
    """The rows of one table; empty when there is no such file, with a finding when there should be."""
    path, findings = the_file(folder, table)
    if path is None:
        return Entries(findings=findings)
    read = read_entries(path, table)
    if table.needed and not read.entries and not read.findings:
        expected = Text(nl="hier staat nog niets in.", en="nothing stands in it yet.")
        remedy = Text(nl="Vul minstens één rij in.", en="Fill in one row at least.")
        return Entries(findings=(Finding(Weight.ERROR, Problem(file=str(path), expected=expected, remedy=remedy)),))
    return read


def the_file(folder: Path, table: Table[Any]) -> tuple[Path | None, tuple[Finding, ...]]:
    """The one file with this table, or why there is none to read."""
    found = files_of(folder, table)
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        expected = Text(nl=f"hiervan mag er maar één zijn: {names}.", en=f"there must be only one of: {names}.")
        return None, (Finding(Weight.ERROR, Problem(file=str(folder), expected=expected)),)
    if found or not table.needed:
        return (found[0] if found else None), ()
    expected = Text(
        nl=f"het bestand '{table.file.nl}' ontbreekt (.xlsx of .csv).",
        en=f"the file '{table.file.en}' is missing (.xlsx or .csv).",
    )
    return None, (Finding(Weight.ERROR, Problem(file=str(folder), expected=expected)),)


def unknown_files(folder: Path, tables: Sequence[Table[Any]]) -> Iterable[Finding]:
    """Tables in the folder that nobody will read: a misspelt name would otherwise pass in silence."""
    names = [name for table in tables for name in (table.file.nl, table.file.en)]
    for path in _tables_in(folder):
        if path.stem.lower() not in names:
            expected = Text(nl="dit bestand kennen we niet; we lezen het niet.", en="this file is not known, nor read.")
            yield Finding(
                Weight.WARNING, Problem(file=str(path), expected=expected, remedy=nearest(path.stem, names, cutoff=0.7))
            )


def _tables_in(folder: Path) -> list[Path]:
    return sorted(p for p in folder.iterdir() if p.suffix.lower() in ENDINGS and not p.name.startswith(("~", ".")))
