"""Searching curricula: by stem, by the beginning of a word, in titles and in outcomes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from leerroute.web.curricula.models import Entry
from leerroute.web.curricula.searching import matching
from leerroute.web.curricula.shelving import shelve_shipped
from leerroute.web.curricula.stemming import stems

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def shipped(django_db_setup: None, django_db_blocker: Any) -> Iterator[int]:
    """Shelved once for all that is searched here."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield shelve_shipped(by=None)
        transaction.set_rollback(True)


def codes(words: str) -> set[str]:
    return set(matching(Entry.objects.all(), words).values_list("code", flat=True))


@pytest.mark.parametrize(
    ("one", "other"), [("keukens", "keuken"), ("Leerlingen", "leerling"), ("cafés", "cafe"), ("patiënten", "patient")]
)
def test_forms_of_one_word_share_their_stem(one: str, other: str) -> None:
    assert stems(one) == stems(other)


def test_a_word_finds_the_words_that_begin_with_it(shipped: int) -> None:
    assert {"P/HBR/03", "K/HBR/03"} <= codes("keuken")  # De keuken; Keukenspecialisatie


def test_every_word_has_to_be_there(shipped: int) -> None:
    found = codes("bijzondere keuken")
    assert "K/HBR/06" in found  # De bijzondere keuken
    assert "P/HBR/03" not in found  # De keuken


def test_a_part_of_a_word_is_found_in_titles(shipped: int) -> None:
    assert "K/HBR/03" in codes("specialisatie")


def test_a_code_is_found(shipped: int) -> None:
    assert "P/HBR/03" in codes("P/HBR/03")


@pytest.mark.parametrize("odd", ['"', "keuken OR", "NEAR(", "a:b", "'; DROP TABLE x; --", "*", "(((", "\x00", "%"])
def test_odd_characters_are_only_characters(shipped: int, odd: str) -> None:
    list(matching(Entry.objects.all(), odd))


def test_what_stands_in_a_title_comes_first(shipped: int) -> None:
    found = list(matching(Entry.objects.all(), "keuken"))
    titles = ["keuken" in entry.title.lower() for entry in found]
    assert titles == sorted(titles, reverse=True)


def test_the_page_narrows_by_level(shipped: int, logged_in: Callable[[str], Client]) -> None:
    page = logged_in("esra").get("/curricula/?level=mbo-1").content.decode()
    assert "mbo-1" in page
    assert "Horeca, bakkerij en recreatie</a>" not in page


def test_shelving_again_changes_nothing(shipped: int) -> None:
    assert shipped > 100
    assert shelve_shipped(by=None) == 0


def test_a_search_asks_the_database_few_questions(
    shipped: int, logged_in: Callable[[str], Client], django_assert_max_num_queries: Callable[[int], object]
) -> None:
    browser = logged_in("esra")
    with django_assert_max_num_queries(7):  # type: ignore[attr-defined]
        browser.get("/curricula/?q=keuken")
