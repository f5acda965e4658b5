"""Keeping the site: accounts and organisations."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from leerroute.web.partnerships.models import Organisation
from leerroute.web.people.models import Person


@pytest.fixture
def admin(people: dict[str, Person], logged_in: Callable[[str], Client]) -> Client:
    """Esra keeps the site."""
    Person.objects.filter(pk=people["esra"].pk).update(site_admin=True)
    return logged_in("esra")


def test_a_closed_account_is_out_and_can_be_opened_again(
    admin: Client, people: dict[str, Person], logged_in: Callable[[str], Client]
) -> None:
    bram = logged_in("bram")
    admin.post(f"/beheer/mensen/{people['bram'].pk}/sluiten/")
    assert bram.get("/").status_code == 302
    admin.post(f"/beheer/mensen/{people['bram'].pk}/openen/")
    people["bram"].refresh_from_db()
    assert people["bram"].is_active


def test_nobody_closes_their_own_account_here(admin: Client, people: dict[str, Person]) -> None:
    page = admin.post(f"/beheer/mensen/{people['esra'].pk}/sluiten/", follow=True)
    assert "Vraag een andere beheerder" in page.content.decode()
    assert admin.get("/").status_code == 200


def test_closing_twice_is_closing_once(admin: Client, people: dict[str, Person]) -> None:
    for _ in range(2):
        assert admin.post(f"/beheer/mensen/{people['bram'].pk}/sluiten/").status_code == 302


def test_who_has_an_account_is_not_invited_to_make_one(admin: Client, people: dict[str, Person]) -> None:
    page = admin.post("/beheer/mensen/uitnodigen/", {"email": "BRAM@voorbeeld.test"})
    assert page.status_code == 422
    assert "er al een account" in page.content.decode()


def test_a_site_admin_puts_an_organisation_on_the_site(admin: Client) -> None:
    given = {"name": "Vmbo De Bedachte Brug", "kind": "vmbo_school", "brin": "99cc"}
    assert admin.post("/beheer/organisaties/", given).status_code == 302
    assert Organisation.objects.get().brin == "99CC"
