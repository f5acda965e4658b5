"""Mails that the worker sends: again when the mail server fails, and said when it keeps failing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.test import Client
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult

from leerroute.web.audit.models import Event
from leerroute.web.audit.telling import sentence
from leerroute.web.letters.models import Letter
from leerroute.web.letters.posting import forget_letters, post_letter
from leerroute.web.letters.tasks import send
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route
from leerroute.web.settings.queues import LETTERS, REST

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def real_queue(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": [LETTERS, REST]}}


@pytest.fixture
def letter(people: dict[str, Person], route: Route) -> Letter:
    return post_letter(
        to="bram@voorbeeld.test",
        subject="Dirk noemt\nje",
        text="Lees mee: https://leerroute.school.nl/geheim",
        by=people["dirk"],
        called="Bram Verzonnen",
        partnership=route.partnership_id,
        route=route.pk,
    )


def fail_with(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr("leerroute.web.letters.tasks.send_mail", refuse)


def work(letter: Letter) -> Letter:
    """What the worker does with this letter, once."""
    send.func(str(letter.pk))
    letter.refresh_from_db()
    return letter


def test_a_page_does_not_wait_for_the_mail_server(
    route: Route, logged_in: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(monkeypatch, AssertionError("the page itself spoke to the mail server"))
    logged_in("dirk").post(f"/samenwerking/{route.partnership_id}/uitnodigen/", {"email": "x@voorbeeld.test"})
    form = {"deel": "title", "tekst": "@Bram kijk je?", "token": "6f1c1a56-0d5c-4c8e-9d3e-1c2b7a1f0001"}
    assert logged_in("dirk").post(f"/route/{route.pk}/opmerkingen/nieuw/", form).status_code == 302
    assert Letter.objects.get().to == "bram@voorbeeld.test"
    assert [task.queue_name for task in DBTaskResult.objects.ready()] == [LETTERS]
    assert mail.outbox == []


def test_a_letter_is_sent_once_and_its_text_is_kept_no_longer(letter: Letter) -> None:
    work(letter)
    work(letter)
    (sent,) = mail.outbox
    assert sent.to == ["bram@voorbeeld.test"]
    assert sent.subject == "Dirk noemt je"
    assert "https://leerroute.school.nl/geheim" in sent.body
    assert (letter.state, letter.sealed) == ("sent", "")


def test_the_text_of_a_letter_that_waits_cannot_be_read_in_the_database(letter: Letter) -> None:
    written = str(list(Letter.objects.values())) + str(list(DBTaskResult.objects.values_list("args_kwargs", flat=True)))
    assert "geheim" not in written


def test_a_mail_server_that_is_down_is_tried_again_later(letter: Letter, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        fail_with(patch, SMTPServerDisconnected("weg"))
        work(letter)
    assert (letter.state, letter.attempts) == ("waiting", 1)
    again = DBTaskResult.objects.order_by("-enqueued_at").first()
    assert again is not None
    assert timedelta(seconds=50) < again.run_after - now() < timedelta(seconds=70)
    work(letter)
    assert len(mail.outbox) == 1


def test_after_five_attempts_it_is_given_up_and_stands_in_the_log_of_the_route(
    letter: Letter, route: Route, logged_in: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(monkeypatch, SMTPServerDisconnected("weg"))
    for _ in range(4):
        assert work(letter).state == "waiting"
    work(letter)
    assert (letter.state, letter.sealed, letter.why) == ("failed", "", "weg")
    told = "De mail van Dirk Verzonnen aan Bram Verzonnen kon niet weg."
    assert sentence(Event.objects.get(verb="letter_failed")).nl == told
    for page in (f"/route/{route.pk}/logboek/", f"/samenwerking/{route.partnership_id}/logboek/"):
        assert told in logged_in("chantal").get(page).content.decode()
        assert logged_in("esra").get(page).status_code == 404


def test_an_address_that_does_not_exist_is_given_up_at_once(letter: Letter, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, SMTPRecipientsRefused({"bram@voorbeeld.test": (550, b"no such user")}))
    assert work(letter).state == "failed"


def test_a_mailbox_that_is_full_for_now_is_tried_again(letter: Letter, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, SMTPRecipientsRefused({"bram@voorbeeld.test": (452, b"mailbox full")}))
    assert work(letter).state == "waiting"


def test_a_deed_that_is_undone_leaves_no_mail(people: dict[str, Person]) -> None:
    with transaction.atomic():
        post_letter(to="bram@voorbeeld.test", subject="x", text="x", by=people["dirk"])
        transaction.set_rollback(True)
    assert not Letter.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_letters_are_forgotten_a_month_after_they_went_out(letter: Letter, people: dict[str, Person]) -> None:
    work(letter)
    waits = post_letter(to="amira@voorbeeld.test", subject="x", text="x", by=people["dirk"])
    Letter.objects.filter(pk=letter.pk).update(done_at=now() - timedelta(days=29))
    forget_letters()
    assert Letter.objects.count() == 2
    Letter.objects.filter(pk=letter.pk).update(done_at=now() - timedelta(days=31))
    forget_letters()
    assert list(Letter.objects.all()) == [waits]


def test_a_new_password_is_mailed_by_the_worker_too(people: dict[str, Person], client: Client) -> None:
    client.post("/inloggen/password/reset/", {"email": "bram@voorbeeld.test"})
    assert mail.outbox == []
    work(Letter.objects.get())
    assert "/inloggen/password/reset/key/" in mail.outbox[0].body
