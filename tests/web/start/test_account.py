"""The page about yourself."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from leerroute.web.people.models import Person


def test_the_chosen_language_holds_at_once(people: dict[str, Person], logged_in: Callable[[str], Client]) -> None:
    browser = logged_in("esra")
    page = browser.post("/mijn/", {"name": "Esra Verzonnen", "language": "en"}, follow=True)
    assert '<html lang="en">' in page.content.decode()


def test_an_empty_name_is_refused(people: dict[str, Person], logged_in: Callable[[str], Client]) -> None:
    assert logged_in("esra").post("/mijn/", {"name": "", "language": "nl"}).status_code == 422
    people["esra"].refresh_from_db()
    assert people["esra"].name == "Esra Verzonnen"
