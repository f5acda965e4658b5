"""What becomes of judgements when more is said, or when a curriculum changes."""

from __future__ import annotations

from datetime import date

from leerroute.alignment import Relation, Said, differences, marked, merged, review
from leerroute.curriculum import Side

from .cast import COOKING, KITCHEN, MBO, VMBO, both, programme, word

SAME = Relation.SAME
LATER = date(2026, 11, 9)


def test_a_new_word_of_the_same_person_replaces_the_old() -> None:
    found = merged([word(1, 1, SAME)], [word(1, 1, Said.NONE, on=LATER), word(1, 1, SAME, "Chantal")])
    assert found.judged == (word(1, 1, Said.NONE, on=LATER), word(1, 1, SAME, "Chantal"))
    assert (found.added, found.changed, found.unchanged) == (1, 1, 0)


def test_taking_in_the_same_sheet_twice_changes_nothing() -> None:
    known = both(1, 1, SAME)
    again = [one.model_copy(update={"on": LATER}) for one in known]
    found = merged(known, again)
    assert (found.judged, found.unchanged) == (known, 2)


def test_an_older_word_replaces_nothing() -> None:
    found = merged([word(1, 1, SAME, on=LATER)], [word(1, 1, Said.NONE)])
    assert found.judged == found.stayed == (word(1, 1, SAME, on=LATER),)


def test_a_final_word_yields_to_a_final_one_only() -> None:
    final = word(1, 1, SAME, final=True)
    assert merged([final], [word(1, 1, Said.NONE, on=LATER)]).stayed == (final,)
    mind_changed = word(1, 1, Said.NONE, final=True, on=LATER)
    assert merged([final], [mind_changed]).judged == (mind_changed,)


def test_words_on_a_changed_text_stand_beside_the_old() -> None:
    old, anew = word(1, 1, SAME, final=True), word(1, 1, Said.NONE, left_text="Groente wassen.", on=LATER)
    assert merged([old], [anew]).judged == (old, anew)


def test_a_judgement_survives_a_version_in_which_its_texts_are_the_same() -> None:
    newer = programme(Side.VMBO, ("groente  SNIJDEN.", *COOKING[1:]), version="2")
    found = review([word(1, 1, SAME)], [newer, MBO])
    assert found.kept == (word(1, 1, SAME, left_version="2", left_text="groente  SNIJDEN."),)
    assert (found.moved, found.changed, found.vanished) == (0, (), ())


def test_a_judgement_follows_its_words_to_another_id() -> None:
    """A new first outcome: every number shifts by one."""
    newer = programme(Side.VMBO, ("Handen wassen.", *COOKING), version="2")
    found = review([word(1, 1, SAME), word(4, 4, Said.NONE)], [newer, MBO])
    assert [one.left for one in found.kept] == ["V1/2", "V1/5"]
    assert found.moved == 2


def test_words_that_stand_there_twice_keep_their_own_id() -> None:
    newer = programme(Side.VMBO, (COOKING[0], COOKING[1], COOKING[0]), version="2")
    (kept,) = review([word(1, 1, SAME)], [newer, MBO]).kept
    assert kept.left == "V1/1"


def test_a_changed_text_comes_back_with_the_difference() -> None:
    newer = programme(Side.MBO, ("Groente, fruit en vlees snijden.", *KITCHEN[1:]), version="2")
    found = review(both(1, 1, SAME), [VMBO, newer])
    assert found.kept == ()
    first, second = found.changed
    assert (first.judged.assessor, second.judged.assessor) == ("Bram", "Chantal")
    assert first.texts[0] == ("Groente snijden.", "Groente snijden.")
    assert marked(*first.texts[1]) == "[-Groente-] {+Groente, fruit+} en [-fruit-] {+vlees+} snijden."


def test_an_outcome_that_is_gone_is_listed() -> None:
    newer = programme(Side.MBO, KITCHEN[:3], version="2")
    (gone,) = review([word(4, 4, Said.NONE)], [VMBO, newer]).vanished
    assert (gone.judged.right, gone.sides) == ("M1/4", ("right",))


def test_judgements_on_another_programme_stay_as_they_were() -> None:
    found = review([word(1, 1, SAME)], [VMBO])
    assert found.elsewhere == found.everything == (word(1, 1, SAME),)


def test_a_changed_text_that_was_judged_again_does_not_come_back() -> None:
    newer = programme(Side.MBO, ("Groente en vlees snijden.", *KITCHEN[1:]), version="2")
    again = word(1, 1, Said.NONE, right_text="Groente en vlees snijden.", right_version="2", on=LATER)
    found = review([*both(1, 1, SAME), again], [VMBO, newer])
    assert [one.judged.assessor for one in found.changed] == ["Chantal"]
    assert found.overtaken == (word(1, 1, SAME),)


def test_nothing_that_was_said_is_thrown_away() -> None:
    newer = programme(Side.VMBO, ("Handen wassen.", COOKING[0], "Recepten lezen en omrekenen."), version="2")
    judged = (word(1, 1, SAME), word(2, 2, SAME), word(4, 4, SAME))
    found = review(judged, [newer, MBO])
    assert len(found.everything) == 3
    assert {one.left for one in found.everything} == {"V1/2", "V1/4"}


def test_a_difference_puts_both_texts_back_together() -> None:
    before, after = "de kok snijdt de groente fijn", "de kok snijdt groente in blokjes"
    stretches = differences(before, after)
    assert " ".join(s.words for s in stretches if s.kind != "new") == before
    assert " ".join(s.words for s in stretches if s.kind != "gone") == after
