"""The crosswalk for other programs."""

from __future__ import annotations

from pathlib import Path

from leerroute.alignment import Relation, Said, crosswalk, crosswalk_bytes
from leerroute.files import read_sheet

from .cast import DAY, both, word


def test_only_agreed_overlaps_are_told_to_others() -> None:
    judged = (*both(1, 1, Relation.SAME), *both(2, 2, Said.NONE), word(3, 3, Relation.SAME))
    found = crosswalk(judged)
    (link,) = found.associations
    assert (link.origin, link.relation, link.destination) == ("V1/1", "exactMatchOf", "M1/1")
    assert (link.origin_title, found.newest) == ("Groente snijden.", DAY)


def test_who_agreed_is_not_told_to_others() -> None:
    (link,) = crosswalk(both(1, 1, Relation.PART_OF)).associations
    assert link.notes == "deel van (eens, 2026-11-02)"


def test_of_what_goes_further_the_other_is_a_part() -> None:
    (link,) = crosswalk(both(1, 1, Relation.EXTENDS)).associations
    assert (link.origin, link.relation, link.destination) == ("M1/1", "isPartOf", "V1/1")
    assert link.origin_title == "Groente en fruit snijden."


def test_the_sheet_tells_who_agreed(tmp_path: Path) -> None:
    path = tmp_path / "crosswalk.xlsx"
    path.write_bytes(crosswalk_bytes(both(1, 1, Relation.PART_OF), ".xlsx", "nl"))
    (row,) = read_sheet(path).rows
    assert (row.cells["verband"], row.cells["stand"], row.cells["beoordelaars"]) == (
        "deel van",
        "eens",
        "Bram, Chantal",
    )
