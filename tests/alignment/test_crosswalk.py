"""The crosswalk for other programs."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from leerroute.alignment import Relation, Said, case_identifier, crosswalk_associations, crosswalk_bytes
from leerroute.files import read_sheet

from .cast import both, word


def test_only_agreed_overlaps_are_told_to_others() -> None:
    judged = (*both(1, 1, Relation.SAME), *both(2, 2, Said.NONE), word(3, 3, Relation.SAME))
    (association,) = crosswalk_associations(judged)
    assert association["associationType"] == "exactMatchOf"
    assert association["originNodeURI"]["title"] == "Groente snijden."
    assert association["lastChangeDateTime"] == "2026-11-02T00:00:00Z"


def test_what_goes_further_is_preceded_by_the_other() -> None:
    (association,) = crosswalk_associations(both(1, 1, Relation.EXTENDS))
    assert association["associationType"] == "precedes"
    assert association["originNodeURI"]["title"] == "Groente en fruit snijden."


def test_identifiers_are_uuids_and_stay_the_same() -> None:
    one, again = (crosswalk_associations(both(1, 1, Relation.SAME))[0] for _ in range(2))
    assert UUID(one["identifier"])
    assert one == again
    own = "3b7d8d1e-4b0a-4d9b-9d8e-0c2f5a6b7c8d"
    assert case_identifier("P", own) == own
    assert case_identifier("P", "1") != case_identifier("Q", "1")


def test_the_sheet_tells_who_agreed(tmp_path: Path) -> None:
    path = tmp_path / "crosswalk.xlsx"
    path.write_bytes(crosswalk_bytes(both(1, 1, Relation.PART_OF), ".xlsx", "nl"))
    (row,) = read_sheet(path).rows
    assert (row.cells["verband"], row.cells["stand"], row.cells["beoordelaars"]) == (
        "deel van",
        "eens",
        "Bram, Chantal",
    )
