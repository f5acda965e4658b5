"""The links that let in people of the demo: once, briefly, and on a demo only."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.core import signing
from django.http import Http404
from django.test import Client, override_settings
from django.urls import Resolver404, include, path, resolve

from leerroute.web.demo.links import new_link, use, whose
from leerroute.web.people.models import Person
from leerroute.web.settings import SiteSettings

pytestmark = pytest.mark.django_db

urlpatterns = [path("demo/", include("leerroute.web.demo.urls")), path("", include("leerroute.web.urls"))]


@pytest.fixture
def dirk(people: dict[str, Person]) -> Person:
    return people["dirk"]


@pytest.fixture
def on_a_demo() -> Iterator[None]:
    with override_settings(SITE=SiteSettings(demo=True), ROOT_URLCONF=__name__):
        yield


def test_the_button_behind_a_link_logs_in_once(dirk: Person, client: Client, on_a_demo: None) -> None:
    address = f"/demo/{new_link(dirk)}/"
    page = client.get(address).content.decode()
    assert "Inloggen als Dirk Verzonnen" in page
    assert client.get("/").status_code == 302, "looking at the link logs nobody in"
    assert client.post(address).status_code == 302
    assert "Mijn routes" in client.get("/").content.decode()
    assert Client().get(address).status_code == 404
    assert Client().post(address).status_code == 404


def test_a_link_ends(dirk: Person, on_a_demo: None, monkeypatch: pytest.MonkeyPatch) -> None:
    link = new_link(dirk)
    monkeypatch.setattr("leerroute.web.demo.links.SECONDS", -1)
    with pytest.raises(Http404):
        whose(link)


def test_a_link_that_somebody_made_up_lets_nobody_in(dirk: Person, on_a_demo: None) -> None:
    for word in ("abc", signing.dumps({"person": dirk.pk, "after": ""}, salt="another"), new_link(dirk)[:-1] + "_"):
        with pytest.raises(Http404):
            whose(word)


def test_a_link_of_who_may_not_log_in_lets_nobody_in(dirk: Person, on_a_demo: None) -> None:
    dirk.is_active = False
    dirk.save()
    with pytest.raises(Http404):
        use(new_link(dirk))


def test_outside_a_demo_the_page_does_not_exist(dirk: Person, client: Client) -> None:
    """Not in the addresses of a real site; and where somebody put it there, it still lets nobody in."""
    link = new_link(dirk)
    with pytest.raises(Resolver404):
        resolve(f"/demo/{link}/")
    assert client.get(f"/demo/{link}/").status_code == 404
    with override_settings(ROOT_URLCONF=__name__):
        assert client.get(f"/demo/{link}/").status_code == 404
        assert client.post(f"/demo/{link}/").status_code == 404
    assert not re.search("sessionid", str(client.cookies))
