"""Candidate pairs: for every outcome the most promising of the other side."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerroute.alignment import Candidate, Candidates, Index, UnknownProgramme, align
from leerroute.curriculum import Programme, Side, importers_for

from ..sources import SLO_VOCATIONAL, needs
from .cast import KITCHEN, MBO, VMBO, programme

EMPTY = programme(Side.MBO, {"Gerechten bereiden": ()}, "alleen titels")

WORDS = ("snijden", "groente", "veilig", "werkplek", "veiligheidsvoorschriften", "meten", "vlees", "soep", "bereiden")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


def curricula(name: str) -> st.SearchStrategy[Programme]:
    titles = st.sampled_from(("Koken", "Schoonmaken", "Werken"))
    return st.dictionaries(titles, st.lists(TEXTS, max_size=3), min_size=1).map(
        lambda tasks: programme(Side.VMBO, tasks, name)
    )


def told(candidates: Candidates) -> list[list[tuple[str, str, float]]]:
    return [[(c.left.id, c.right.id, round(c.score, 5)) for c in row] for row in candidates.ranked]


def test_the_outcome_a_teacher_would_choose_comes_first() -> None:
    """Cutting, recipes and soups have a counterpart; for cleaning the mbo programme has none."""
    backwards = programme(Side.MBO, KITCHEN[::-1])
    chosen = [row[0].right.text for row in align(VMBO, backwards).ranked[:3]]
    assert chosen == ["Groente en fruit snijden.", "Recepten omrekenen.", "Sauzen en soepen binden."]


def test_every_outcome_has_a_row_in_the_order_of_the_document() -> None:
    assert [row[0].left.id for row in align(MBO, VMBO).ranked] == [outcome.id for outcome in MBO.outcomes]


def test_no_more_candidates_are_given_than_asked_for() -> None:
    assert [len(row) for row in align(VMBO, MBO, top=2).ranked] == [2] * 4


def test_the_same_text_comes_before_any_other() -> None:
    other = VMBO.model_copy(update={"id": "copy"})
    assert all(row[0].left.text == row[0].right.text for row in align(VMBO, other).ranked)


def test_an_outcome_is_never_its_own_candidate() -> None:
    assert all(c.left != c.right for c in align(VMBO, VMBO))


def test_two_versions_of_one_programme_can_be_compared() -> None:
    newer = programme(Side.VMBO, ("Groente en fruit snijden.",), version="2")
    first = align(VMBO, newer).ranked[0][0]
    assert (first.left.version, first.right.version) == ("1", "2")


def test_a_programme_with_only_titles_is_told_and_gives_no_pairs() -> None:
    found = align(VMBO, [EMPTY])
    assert found.ranked == ((),) * 4
    assert "alleen titels" in found.notices[0].nl


def test_a_programme_with_only_titles_beside_another_is_told_too() -> None:
    found = align(VMBO, [EMPTY, MBO])
    assert len(found.notices) == 1
    assert all(found.ranked)


def test_aligning_with_nothing_gives_empty_rows() -> None:
    assert align(VMBO, []).ranked == ((),) * 4
    assert align([], VMBO).ranked == ()


def test_the_top_has_to_be_at_least_one() -> None:
    with pytest.raises(ValueError, match="top: 0; expected 1 or more"):
        align(VMBO, MBO, top=0)


def test_every_confidence_is_a_chance_and_better_words_have_a_higher_one() -> None:
    row = align(VMBO, MBO).ranked[0]
    chances = [c.confidence for c in row if c.confidence is not None]
    assert len(chances) == len(row)
    assert all(0 < chance < 1 for chance in chances)
    assert max(chances) == chances[0]


def test_the_same_word_in_a_compound_is_found_without_a_dictionary() -> None:
    left = programme(Side.VMBO, {"T": ("veiligheidsvoorschriften",)}, "a")
    right = programme(Side.MBO, {"T": ("veiligheid", "voortgang", "boekhouding")}, "b")
    assert align(left, right).ranked[0][0].right.text == "veiligheid"


def test_of_two_equal_texts_the_one_in_a_like_task_comes_first() -> None:
    left = programme(Side.VMBO, {"Auto's onderhouden": ("Veilig werken", "Olie van de motor verversen")}, "a")
    cars = programme(Side.MBO, {"Motoren onderhouden": ("Veilig werken", "Olie verversen")}, "cars")
    hair = programme(Side.MBO, {"Haren knippen": ("Veilig werken", "Een pony knippen")}, "hair")
    for right in ([cars, hair], [hair, cars]):
        assert [c.right.programme for c in align(left, right).ranked[0][:2]] == ["cars", "hair"]


@settings(max_examples=25, deadline=None)
@given(curricula("a"), curricula("b"), curricula("c"))
def test_the_order_of_programmes_does_not_matter(a: Programme, b: Programme, c: Programme) -> None:
    assert told(align(a, [b, c], top=3)) == told(align(a, [c, b], top=3))


@settings(max_examples=25, deadline=None)
@given(curricula("a"), curricula("b"), curricula("b"))
def test_replacing_a_programme_gives_what_counting_everything_again_gives(
    a: Programme, old: Programme, new: Programme
) -> None:
    updated, fresh = Index.of([a, old]).replacing(new), Index.of([a, new])
    assert told(updated.align(["a"], ["b"])) == told(fresh.align(["a"], ["b"]))


@settings(max_examples=25, deadline=None)
@given(curricula("a"), curricula("b"))
def test_a_row_is_ranked_by_score_between_nought_and_one(a: Programme, b: Programme) -> None:
    for row in align(a, b).ranked:
        scores = [c.score for c in row]
        assert all(one >= next_ - 2e-6 for one, next_ in pairwise(scores))
        assert all(0 < score <= 1 + 1e-6 for score in scores)


@settings(max_examples=50, deadline=None)
@given(curricula("a"), curricula("b"))
def test_every_highlighted_term_stands_in_both_texts(a: Programme, b: Programme) -> None:
    for candidate in align(a, b):
        for term in candidate.why.shared:
            assert term in candidate.left.text
            assert term.casefold() in candidate.right.text.casefold()


def test_an_index_aligns_as_align_does() -> None:
    assert told(Index.of([VMBO, MBO]).align(["P-vmbo"], ["P-mbo"])) == told(align(VMBO, MBO))


def test_an_unknown_programme_is_named_with_what_there_is() -> None:
    with pytest.raises(UnknownProgramme, match="'bakker' is not in this index, which holds P-mbo, P-vmbo"):
        Index.of([VMBO, MBO]).align(["P-vmbo"], ["bakker"])


def test_a_text_is_placed_in_the_task_it_fits_even_when_that_has_only_a_title() -> None:
    titles = programme(Side.MBO, {"Gasten ontvangen": (), "Gerechten bereiden": (), "Voorraad beheren": ()}, "titels")
    placed = Index.of([titles]).place(
        ["De kandidaat kan een gerecht bereiden", "De kandidaat kan de gast ontvangen"], ["titels"]
    )
    assert [row[0].title for row in placed] == ["Gerechten bereiden", "Gasten ontvangen"]


def test_the_front_door_does_not_load_scikit_learn() -> None:
    code = "import sys, leerroute.alignment; print([m for m in ('sklearn', 'scipy', 'numpy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


class CountedWords:
    """A tiny backend: how often each of some words occurs; it knows that a hamburger is meat."""

    KNOWN = ("vlees", "soep", "groente")

    def vectors(self, texts: Sequence[str]) -> list[list[float]]:
        return [[float(text.replace("hamburger", "vlees").count(word)) for word in self.KNOWN] for text in texts]


def test_a_backend_finds_what_no_shared_letter_shows() -> None:
    left = programme(Side.VMBO, {"T": ("een hamburger braden",)}, "a")
    right = programme(Side.MBO, {"T": ("soep koken", "vlees bakken")}, "b")
    assert align(left, right, backend=CountedWords()).ranked[0][0].right.text == "vlees bakken"


def test_with_a_backend_no_confidence_is_told() -> None:
    found: list[Candidate] = list(align(VMBO, MBO, backend=CountedWords()))
    assert {c.confidence for c in found} == {None}


def test_a_backend_with_too_few_rows_is_refused() -> None:
    class Broken:
        def vectors(self, texts: Sequence[str]) -> list[list[float]]:  # noqa: ARG002
            return [[1.0]]

    with pytest.raises(ValueError, match="expected one row of finite numbers per text"):
        align(VMBO, MBO, backend=Broken())


@needs(SLO_VOCATIONAL)
def test_an_eindterm_of_slo_that_stands_in_another_profile_to_the_letter_is_its_first_candidate() -> None:
    programmes = importers_for(SLO_VOCATIONAL)[0].read(SLO_VOCATIONAL).programmes
    groen, zorg = (next(p for p in programmes if p.code == code) for code in ("GR", "ZW"))
    there = {outcome.text for outcome in zorg.outcomes}
    rows = [row for row in align(groen, zorg, top=1).ranked if row[0].left.text in there]
    assert len(rows) > 10
    assert all(row[0].right.text == row[0].left.text for row in rows)
