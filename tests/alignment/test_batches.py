"""Which pairs come first, and the sheet they go out in and come back from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from leerroute.alignment import (
    Batch,
    Candidate,
    PairStanding,
    Relation,
    Said,
    changed_bytes,
    next_batch,
    read_worksheet,
    review,
    worksheet_bytes,
)
from leerroute.curriculum import Side
from leerroute.files import Unreadable

from .cast import DAY, KITCHEN, LEFT, VMBO, both, candidate, programme, word

SAME = Relation.SAME
NAMES = {Side.VMBO: "Bram", Side.MBO: "Chantal"}


def places(pairs: tuple[Candidate, ...]) -> list[str]:
    return [f"{c.left.id[-1]}-{c.right.id[-1]}" for c in pairs]


def test_the_most_uncertain_pair_comes_first() -> None:
    batch = next_batch([candidate(1, 1, 0.9), candidate(2, 2, 0.5), candidate(3, 3, 0.2)], [])
    assert places(batch.discuss) == ["2-2", "3-3", "1-1"]


def test_a_second_pair_of_the_same_outcome_waits() -> None:
    """Worth 1.00 and .96 for outcome 1, .64 for outcome 2; the second falls to .96 / 2 = .48 and yields to .64."""
    batch = next_batch([candidate(1, 1, 0.5), candidate(1, 2, 0.4), candidate(2, 2, 0.2)], [])
    assert places(batch.discuss) == ["1-1", "2-2", "1-2"]


def test_a_session_can_be_spread_over_units() -> None:
    """Worth 1.00 and .96 within units V1 and M1, .75 in V2 and M1: .96 / sqrt 2 = .68 yields to .75."""
    other = replace(candidate(3, 3, 0.25), left=replace(LEFT[2], unit="V2"))
    pairs = [candidate(1, 1, 0.5), candidate(2, 2, 0.4), other]
    assert places(next_batch(pairs, []).discuss) == ["1-1", "2-2", "3-3"]
    assert places(next_batch(pairs, [], spread=0.5).discuss) == ["1-1", "3-3", "2-2"]


def test_without_a_measured_confidence_the_score_decides() -> None:
    batch = next_batch([candidate(1, 1, None, 0.2), candidate(2, 2, None, 0.7)], [])
    assert places(batch.discuss) == ["2-2", "1-1"]


def test_a_near_certain_pair_is_offered_to_confirm() -> None:
    batch = next_batch([candidate(1, 1, 0.95), candidate(2, 2, 0.94)], [])
    assert (places(batch.quick), places(batch.discuss)) == (["1-1"], ["2-2"])


def test_a_batch_is_no_longer_than_asked_and_quick_ones_take_a_third() -> None:
    pairs = [candidate(i, j, 0.99 if i == j else 0.5) for i in range(1, 5) for j in range(1, 5)]
    batch = next_batch(pairs, [], size=6)
    assert (len(batch.quick), len(batch.discuss), len(batch)) == (2, 4, 6)


def test_quick_pairs_fill_a_batch_that_would_be_short() -> None:
    batch = next_batch([candidate(i, i, 0.99) for i in range(1, 5)], [], size=4)
    assert len(batch.quick) == 4


def test_what_is_settled_does_not_come_back_and_disputes_come_first() -> None:
    judged = [*both(1, 1, SAME), word(2, 2, SAME), word(2, 2, Said.NONE, "Chantal"), word(3, 3, SAME)]
    batch = next_batch([candidate(i, i) for i in range(1, 5)], judged)
    assert places(batch.disputed) == ["2-2"]
    assert sorted(places(batch.discuss)) == ["3-3", "4-4"]
    assert batch.progress.settled == 1
    assert batch.progress.total == 4
    assert batch.progress.counts[PairStanding.ONE_SIDED] == 1


def test_a_school_is_not_asked_twice() -> None:
    batch = next_batch([candidate(3, 3), candidate(4, 4)], [word(3, 3, SAME)], side=Side.VMBO)
    assert places(batch.discuss) == ["4-4"]


def filled(tmp_path: Path, batch: Batch, answers: dict[str, str], names: dict[Side, str] | None = None) -> Path:
    """The worksheet with these cells filled in on its first row."""
    path = tmp_path / "werkblad.xlsx"
    path.write_bytes(worksheet_bytes(batch, ".xlsx", "nl", names))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    for heading, value in answers.items():
        sheet.cell(2, headings.index(heading) + 1, value)
    book.save(path)
    return path


def test_a_filled_in_worksheet_becomes_judgements(tmp_path: Path) -> None:
    path = filled(tmp_path, next_batch([candidate(1, 1)], []), {"vmbo": "zelfde", "mbo": "bereidt voor"}, NAMES)
    assert read_worksheet(path, DAY) == (word(1, 1, SAME), word(1, 1, Relation.PREPARES, "Chantal"))


@pytest.mark.parametrize(
    ("cell", "said"), [("ja", SAME), ("nee", Said.NONE), ("?", Said.UNSURE), ("Deel_van", Relation.PART_OF)]
)
def test_short_answers_are_understood(tmp_path: Path, cell: str, said: Said | Relation) -> None:
    path = filled(tmp_path, next_batch([candidate(1, 1)], []), {"vmbo": cell}, NAMES)
    assert read_worksheet(path, DAY) == (word(1, 1, said),)


def test_empty_rows_say_nothing(tmp_path: Path) -> None:
    path = filled(tmp_path, next_batch([candidate(1, 1), candidate(2, 2)], []), {}, NAMES)
    assert read_worksheet(path, DAY) == ()


def test_final_and_note_go_for_both_schools(tmp_path: Path) -> None:
    answers = {"vmbo": "geen", "mbo": "geen", "definitief": "ja", "opmerking": "samen besproken"}
    path = filled(tmp_path, next_batch([candidate(1, 1)], []), answers, NAMES)
    assert read_worksheet(path, DAY) == both(1, 1, Said.NONE, final=True, note="samen besproken")


def test_who_filled_it_in_has_to_be_told_somewhere(tmp_path: Path) -> None:
    path = filled(tmp_path, next_batch([candidate(1, 1)], []), {"vmbo": "zelfde"})
    assert read_worksheet(path, DAY, NAMES) == (word(1, 1, SAME),)
    with pytest.raises(Unreadable) as raised:
        read_worksheet(path, DAY)
    sentence = raised.value.problems[0].sentence("nl")
    assert "regel 2, naam_vmbo: deze cel moet gevuld zijn." in sentence
    assert "--vmbo" in sentence


def test_a_word_that_is_no_answer_is_told(tmp_path: Path) -> None:
    path = filled(tmp_path, next_batch([candidate(1, 1)], []), {"mbo": "beetje"}, NAMES)
    with pytest.raises(Unreadable, match="line 2, mbo: it says 'beetje'; one of: same, part of"):
        read_worksheet(path, DAY)


def test_a_worksheet_tells_why_a_pair_is_there(tmp_path: Path) -> None:
    path = tmp_path / "werkblad.xlsx"
    path.write_bytes(worksheet_bytes(next_batch([candidate(1, 1, 0.97, 0.81)], []), ".xlsx", "nl"))
    head, row = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    cells = dict(zip(head, row, strict=True))
    assert cells["soort"] == "snel bevestigen"
    assert cells["voorstel"] == "zelfde"
    assert (
        cells["waarom"] == "Zelfde handeling: snijden. Zelfde onderwerp: groente. In beide: snijden. Links komt eerder."
    )
    assert (cells["score"], cells["kans"]) == ("0,81", "97%")
    assert cells["plek_links"] == "V1 > De keuken > Koken"


def test_changed_pairs_come_back_as_a_worksheet(tmp_path: Path) -> None:
    newer = programme(Side.MBO, ("Groente en vlees snijden.", *KITCHEN[1:]), version="2")
    found = review([word(1, 1, SAME), word(1, 1, SAME, "Chantal")], [VMBO, newer])
    path = tmp_path / "opnieuw.xlsx"
    path.write_bytes(changed_bytes(found.changed, ".xlsx", "nl"))
    head, row = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    cells = dict(zip(head, row, strict=True))
    assert cells["soort"] == "tekst gewijzigd"
    assert cells["waarom"] == "was vmbo: zelfde; mbo: zelfde. Groente en [-fruit-] {+vlees+} snijden."
    assert (cells["tekst_rechts"], cells["versie_rechts"]) == ("Groente en vlees snijden.", "2")
