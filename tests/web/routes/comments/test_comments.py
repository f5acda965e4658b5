"""Talking about a part of a route."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from leerroute.web.people.models import Person
from leerroute.web.routes.comments.mentions import mentioned
from leerroute.web.routes.models import Comment, Route

from ..conftest import NE

Browser = Callable[[str], Client]


def write(client: Client, route: Route, text: str, token: str | None = None, capture: Any = None) -> None:
    form = {"deel": f"{NE}.hours", "tekst": text, "token": token or str(uuid.uuid4())}
    with capture(execute=True):
        client.post(f"/route/{route.pk}/opmerkingen/nieuw/", form)


def test_who_is_mentioned_gets_a_mail_that_leads_to_the_part(
    hbr: Route, logged_in: Browser, django_capture_on_commit_callbacks: Any
) -> None:
    write(
        logged_in("chantal"),
        hbr,
        "@Bram Verzonnen, kan dit met minder uren?",
        capture=django_capture_on_commit_callbacks,
    )
    (sent,) = mail.outbox
    assert sent.to == ["bram@voorbeeld.test"]
    assert sent.subject == "Chantal Verzonnen noemt je bij Nederlands in jaar 1"
    assert "#deel-years-1-units-NE" in sent.body


def test_sending_a_comment_twice_is_one_comment_and_one_mail(
    hbr: Route, logged_in: Browser, django_capture_on_commit_callbacks: Any
) -> None:
    token = str(uuid.uuid4())
    for _ in range(2):
        write(logged_in("chantal"), hbr, "@Dirk kijk je?", token, capture=django_capture_on_commit_callbacks)
    assert Comment.objects.count() == 1
    assert len(mail.outbox) == 1


def test_a_comment_is_counted_at_its_part_until_it_is_closed(
    hbr: Route, logged_in: Browser, django_capture_on_commit_callbacks: Any
) -> None:
    client = logged_in("dirk")
    write(client, hbr, "Klopt dit?", capture=django_capture_on_commit_callbacks)
    assert "1 opmerking<" in client.get(f"/route/{hbr.pk}/").content.decode()
    comment = Comment.objects.get()
    client.post(f"/route/{hbr.pk}/opmerkingen/{comment.pk}/", {"open": "nee"})
    assert "1 opmerking<" not in client.get(f"/route/{hbr.pk}/").content.decode()
    client.post(f"/route/{hbr.pk}/opmerkingen/{comment.pk}/", {"open": "ja"})
    assert Comment.objects.get().closed_at is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dag @Bram, en @chantal verzonnen!", ["Bram Verzonnen", "Chantal Verzonnen"]),
        ("mail bram@voorbeeld.test", []),
        ("@Esra Verzonnen doet niet mee", []),
        ("@Bramboos", []),
    ],
)
def test_who_takes_part_can_be_mentioned_by_first_or_full_name(hbr: Route, text: str, names: list[str]) -> None:
    assert sorted(person.name for person in mentioned(text, hbr.partnership)) == names


def test_an_outsider_cannot_comment_or_close(
    hbr: Route, logged_in: Browser, people: dict[str, Person], django_capture_on_commit_callbacks: Any
) -> None:
    write(logged_in("esra"), hbr, "hallo", capture=django_capture_on_commit_callbacks)
    assert Comment.objects.count() == 0
    made = Comment.objects.create(route=hbr, path=NE, text="x", by=people["dirk"])
    assert logged_in("esra").post(f"/route/{hbr.pk}/opmerkingen/{made.pk}/", {"open": "nee"}).status_code == 404
