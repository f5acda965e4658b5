"""What a pair is suggested to be, and why."""

from __future__ import annotations

import pytest

from leerroute.alignment import Piece, Relation
from leerroute.alignment.ranking.actions import Step, actions, demand
from leerroute.alignment.ranking.reason import reason
from leerroute.alignment.ranking.relation import ALIKE, EARLIER, suggest
from leerroute.alignment.ranking.words import shared_terms, without_opening
from leerroute.curriculum import Level, Side


def piece(text: str, side: Side = Side.VMBO, *levels: Level) -> Piece:
    return Piece("p", "1", side, "u", "t", "o", text, (), levels)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("De kandidaat kan groente snijden", "groente snijden"),
        ("De student snijdt groente", "snijdt groente"),
        ("Groente snijden", "Groente snijden"),
        ("De leerling", "De leerling"),
    ],
)
def test_the_opening_that_all_outcomes_share_does_not_count(text: str, without: str) -> None:
    assert without_opening(text) == without


@pytest.mark.parametrize(
    ("left", "right", "terms"),
    [
        ("Veilig werken met machines", "Machines veilig bedienen", ("Veilig", "machines")),
        ("Veiligheidsvoorschriften noemen", "De veiligheid bewaken", ("Veiligheid",)),
        ("de verzorging van dieren", "dieren verzorgen", ("verzorg", "dieren")),
        ("een plan maken", "een taart bakken", ()),
    ],
)
def test_shared_words_and_shared_parts_of_words_are_told_as_the_left_writes_them(
    left: str, right: str, terms: tuple[str, ...]
) -> None:
    assert shared_terms(left, right) == terms


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("De kandidaat kan metingen uitvoeren en uitleggen", ("uitvoeren", "uitleggen")),
        ("De student voert metingen uit", ("uitvoeren",)),
        ("De student maakt de werkplek schoon", ("schoonmaken",)),
        ("De student maakt een planning", ("maken",)),
        ("De student rekent recepten om", ("omrekenen",)),
        ("De student begroet gasten", ()),
    ],
)
def test_verbs_are_found_as_infinitives_and_in_the_present_tense(text: str, verbs: tuple[str, ...]) -> None:
    assert actions(text) == verbs


def test_an_outcome_asks_as_much_as_its_highest_verb_and_less_with_help_at_hand() -> None:
    assert demand("onderdelen benoemen en beoordelen") == (Step.JUDGE, 1)
    assert demand("onder begeleiding een meting uitvoeren") == (Step.DO, 0)
    assert demand("kennis van gereedschap") is None


def test_two_texts_worded_alike_are_the_same_also_across_vmbo_and_mbo() -> None:
    left, right = piece("groente snijden", Side.VMBO, Level.BB), piece("groente snijden", Side.MBO, Level.MBO_2)
    assert suggest(left, right, 1.0, 1.0) == (Relation.SAME, ALIKE)


def test_naming_prepares_for_designing_and_designing_extends_naming() -> None:
    low, high = piece("verbindingen benoemen"), piece("verbindingen ontwerpen")
    assert suggest(low, high, 0.9, 0.9)[0] is Relation.PREPARES
    assert suggest(high, low, 0.9, 0.9)[0] is Relation.EXTENDS


def test_a_text_that_is_inside_the_other_is_a_part_of_it_and_the_other_goes_further() -> None:
    small, large = piece("groente snijden"), piece("groente en fruit snijden")
    assert suggest(small, large, 0.9, 0.5)[0] is Relation.PART_OF
    assert suggest(large, small, 0.5, 0.9)[0] is Relation.EXTENDS


def test_when_the_words_do_not_tell_what_comes_first_prepares() -> None:
    assert suggest(piece("x", Side.VMBO), piece("y", Side.MBO), 0.4, 0.4) == (Relation.PREPARES, EARLIER)
    assert suggest(piece("x", Side.VMBO, Level.KB), piece("y", Side.VMBO, Level.BB), 0.4, 0.4)[0] is Relation.EXTENDS


def test_why_names_the_shared_verb_the_shared_thing_and_what_the_relation_rests_on() -> None:
    why = reason("de temperatuur van vlees meten", "De student meet de temperatuur van vlees en vis", ALIKE)
    assert (why.shared, why.action, why.thing, why.because) == (("temperatuur", "vlees"), "meten", "temperatuur", ALIKE)


def test_an_adjective_is_not_what_two_outcomes_are_about() -> None:
    why = reason("bereidt een eenvoudige maaltijd", "maakt samen een eenvoudige maaltijd", ALIKE)
    assert (why.shared, why.thing) == (("eenvoudige", "maaltijd"), "maaltijd")
    assert reason("een eenvoudige taak", "een eenvoudige soep", ALIKE).thing is None
