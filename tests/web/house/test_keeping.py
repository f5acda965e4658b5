"""Nothing typed is lost when the session has ended, and nobody else gets to see it."""

from __future__ import annotations

import re
import time
from html import unescape
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from leerroute.web.house import keeping
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person

PASSWORD = "een heel lang wachtwoord"  # noqa: S105
TITLE = 'Molen & Delta "samen" <b>\n\nregel'


@pytest.fixture
def dirk(partnership: Partnership, people: dict[str, Person]) -> Client:
    """Dirk was logged in in this browser, and his session has ended."""
    cache.clear()
    for key in ("dirk", "bram"):
        people[key].set_password(PASSWORD)
        people[key].save()
    browser = Client()
    log_in(browser, "dirk")
    browser.get("/")
    Session.objects.all().delete()
    return browser


def log_in(browser: Client, who: str, where: str = "/inloggen/login/") -> Any:
    return browser.post(where, {"login": f"{who}@voorbeeld.test", "password": PASSWORD})


def rename(browser: Client, partnership: Partnership, **more: Any) -> Any:
    return browser.post(f"/samenwerking/{partnership.pk}/naam/", {"title": TITLE, **more})


def test_what_was_sent_waits_until_the_sender_is_logged_in_again(dirk: Client, partnership: Partnership) -> None:
    sent = rename(dirk, partnership)
    assert sent["Location"] == "/inloggen/login/?next=%2Fbewaard%2F"
    page = dirk.get(sent["Location"]).content.decode()
    assert "Wat je net verstuurde is bewaard" in page
    assert TITLE not in unescape(page)  # not before we know who is there
    assert log_in(dirk, "dirk", sent["Location"])["Location"] == "/bewaard/"
    page = dirk.get("/bewaard/").content.decode()
    action = re.search(r'<form method="post" action="(/samenwerking/[^"]+)"', page)
    field = re.search(r'<textarea hidden name="title">\n(.*?)</textarea>', page, re.S)
    assert action is not None
    assert field is not None
    assert unescape(field[1]) == TITLE
    dirk.post(action[1], {"title": unescape(field[1])})
    partnership.refresh_from_db()
    assert partnership.title == TITLE


def test_somebody_else_who_logs_in_at_the_same_computer_sees_nothing_of_it(
    dirk: Client, partnership: Partnership
) -> None:
    rename(dirk, partnership)
    log_in(dirk, "bram")
    answer = dirk.get("/bewaard/")
    assert answer["Location"] == "/"
    assert keeping.KEPT not in dirk.session


def test_nothing_is_kept_for_who_was_never_logged_in_here(partnership: Partnership) -> None:
    stranger = Client()
    assert rename(stranger, partnership)["Location"] == "/inloggen/login/?next=%2F"
    assert keeping.KEPT not in stranger.session


def test_a_made_up_cookie_keeps_nothing(partnership: Partnership) -> None:
    stranger = Client()
    stranger.cookies[keeping.COOKIE] = "1"
    rename(stranger, partnership)
    assert keeping.KEPT not in stranger.session


def test_passwords_and_files_are_not_kept(dirk: Client, partnership: Partnership) -> None:
    upload = SimpleUploadedFile("route.yaml", b"geheim", content_type="text/yaml")
    rename(dirk, partnership, password="geheim", document=upload)
    assert "geheim" not in str(dirk.session[keeping.KEPT])
    log_in(dirk, "dirk")
    assert "kies opnieuw: route.yaml" in dirk.get("/bewaard/").content.decode()


def test_after_an_hour_it_is_gone(dirk: Client, partnership: Partnership, monkeypatch: pytest.MonkeyPatch) -> None:
    rename(dirk, partnership)
    log_in(dirk, "dirk")
    late = time.time() + keeping.HOUR + 1
    monkeypatch.setattr(time, "time", lambda: late)
    assert dirk.get("/bewaard/")["Location"] == "/"


def test_a_form_too_large_to_be_typed_is_not_kept(dirk: Client, partnership: Partnership) -> None:
    rename(dirk, partnership, more="x" * keeping.LONGEST)
    assert keeping.KEPT not in dirk.session


def test_it_can_be_thrown_away(dirk: Client, partnership: Partnership) -> None:
    rename(dirk, partnership)
    log_in(dirk, "dirk")
    dirk.post("/bewaard/")
    assert dirk.get("/bewaard/")["Location"] == "/"


def test_a_fragment_sends_the_whole_page_to_log_in_and_keeps_the_change(dirk: Client, partnership: Partnership) -> None:
    answer = dirk.post(f"/samenwerking/{partnership.pk}/naam/", {"title": "Nieuw"}, headers={"hx-request": "true"})
    assert answer.status_code == 204
    assert answer["HX-Redirect"] == "/inloggen/login/?next=%2Fbewaard%2F"
    assert dirk.session[keeping.KEPT]["fields"] == [["title", "Nieuw"]]


def test_reading_a_fragment_comes_back_to_the_page_it_was_on(dirk: Client, partnership: Partnership) -> None:
    page = f"/samenwerking/{partnership.pk}/?deel=1"
    headers = {"hx-request": "true", "hx-current-url": f"http://testserver{page}"}
    answer = dirk.get(f"/samenwerking/{partnership.pk}/mensen/", headers=headers)
    assert answer["HX-Redirect"] == f"/inloggen/login/?next=%2Fsamenwerking%2F{partnership.pk}%2F%3Fdeel%3D1"


def strict(people: dict[str, Person]) -> Client:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(people["dirk"], backend="allauth.account.auth_backends.AuthenticationBackend")
    browser.get("/")
    return browser


def test_a_tab_from_before_logging_in_again_offers_to_send_it_once_more(
    partnership: Partnership, people: dict[str, Person]
) -> None:
    page = strict(people).post(
        f"/samenwerking/{partnership.pk}/naam/",
        {"title": TITLE, "csrfmiddlewaretoken": "x" * 64},
        headers={"origin": "http://testserver"},
    )
    assert page.status_code == 403
    assert TITLE in unescape(page.content.decode())
    assert "Verstuur het opnieuw" in page.content.decode()


def test_a_form_on_another_site_is_not_offered_to_be_sent(partnership: Partnership, people: dict[str, Person]) -> None:
    page = strict(people).post(
        f"/samenwerking/{partnership.pk}/naam/", {"title": TITLE}, headers={"origin": "https://elders.test"}
    )
    assert page.status_code == 403
    assert TITLE not in unescape(page.content.decode())
    partnership.refresh_from_db()
    assert partnership.title != TITLE
