"""The region of every count, from a table of the user: which school or college lies in which region."""

from __future__ import annotations

from pathlib import Path

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from leerroute.files import Problem, Unreadable, read_sheet, unreadable
from leerroute.text import Text

INSTITUTION, REGION = "institution", "region"


def read_regions(path: Path) -> dict[str, str]:
    """The region of each institution (BRIN), from a sheet with the columns institution and region.

    Raises `Unreadable` with a line for every row without either, or with an institution that was in another region before.
    """
    sheet = read_sheet(path)
    missing = [column for column in (INSTITUTION, REGION) if column not in sheet.columns]
    if missing:
        raise unreadable(
            sheet.file,
            f"de kolom '{missing[0]}' ontbreekt.",
            f"the column '{missing[0]}' is missing.",
            line=1,
            remedy=Text(
                nl="Maak een blad met twee kolommen: institution (BRIN van school of college) en region.",
                en="Make a sheet with two columns: institution (BRIN of school or college) and region.",
            ),
        )
    regions: dict[str, str] = {}
    problems: list[Problem] = []
    for row in sheet.rows:
        absent = next((column for column in (INSTITUTION, REGION) if column not in row.cells), None)
        if absent is not None:
            says = Text(nl="deze cel moet gevuld zijn.", en="this cell must be filled.")
            problems.append(row.problem(sheet.file, absent, says))
            continue
        institution, region = row.cells[INSTITUTION], row.cells[REGION]
        if regions.setdefault(institution, region) != region:
            says = Text(
                nl=f"deze instelling stond eerder in regio '{regions[institution]}'.",
                en=f"this institution was in region '{regions[institution]}' before.",
            )
            problems.append(row.problem(sheet.file, REGION, says))
    if problems:
        raise Unreadable(problems)
    return regions


def with_regions(rows: ir.Table, regions: dict[str, str]) -> ir.Table:
    """The careers with the region of the college for mbo, else of the school, where no region was filled in.

    An institution that is not in `regions` keeps no region: that is not told, and is never guessed.
    """
    known = ibis.memtable(
        pa.table(
            {
                "_institution": pa.array(list(regions), pa.string()),
                "_region": pa.array(list(regions.values()), pa.string()),
            }
        )
    )
    placed = rows.mutate(_institution=ibis.ifelse(rows.sector == "mbo", rows.college, rows.school))
    joined = placed.left_join(known, "_institution")
    return joined.mutate(region=ibis.coalesce(joined.region, joined._region)).select(*rows.columns)
