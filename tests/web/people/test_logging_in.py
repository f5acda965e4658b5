"""Logging in: by password, with a second step, and with nothing on the page that the content policy forbids."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth.hashers import make_password
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from leerroute.web.people.models import Person
from leerroute.web.settings import django as real

PASSWORD = "een heel lang wachtwoord"  # noqa: S105


@pytest.fixture
def dirk(people: dict[str, Person]) -> Person:
    cache.clear()
    person = people["dirk"]
    person.set_password(PASSWORD)
    person.save()
    return person


def log_in(client: Client, email: str, password: str = PASSWORD) -> Any:
    return client.post("/inloggen/login/", {"login": email, "password": password})


def be_sure(client: Client) -> None:
    """Say once more who you are, as before a change of how you log in."""
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def test_a_person_logs_in_with_mail_address_and_password(dirk: Person, client: Client) -> None:
    answer = log_in(client, "Dirk@Voorbeeld.test")
    assert answer.status_code == 302
    assert client.get("/").status_code == 200


def test_a_wrong_password_gives_the_same_answer_as_an_unknown_address(dirk: Person, client: Client) -> None:
    def errors(answer: Any) -> list[str]:
        return re.findall(r'<ul class="errorlist[^>]*>(.*?)</ul>', answer.content.decode(), re.S)

    wrong, unknown = log_in(client, dirk.email, "mis"), log_in(client, "niemand@voorbeeld.test", "mis")
    assert errors(wrong) == errors(unknown) != []


def test_after_five_wrong_passwords_the_right_one_has_to_wait(dirk: Person, client: Client) -> None:
    for _ in range(5):
        log_in(client, dirk.email, "mis")
    answer = log_in(client, dirk.email)
    assert answer.status_code == 200  # the form again, with a sentence
    assert "_auth_user_id" not in client.session


def test_who_tries_too_often_from_one_place_is_told_to_wait(dirk: Person, client: Client) -> None:
    answers = [log_in(client, f"iemand{number}@voorbeeld.test", "mis").status_code for number in range(31)]
    assert answers[-1] == 429


def test_a_closed_account_does_not_come_in(dirk: Person, client: Client) -> None:
    dirk.is_active = False
    dirk.save()
    log_in(client, dirk.email)
    assert client.get("/").status_code == 302


def test_who_was_logged_in_when_the_account_closed_is_out(dirk: Person, logged_in: Callable[[str], Client]) -> None:
    browser = logged_in("dirk")
    Person.objects.filter(pk=dirk.pk).update(is_active=False)
    assert browser.get("/").status_code == 302


def test_nobody_signs_up_without_an_invitation(db: None, client: Client) -> None:
    given = {"email": "x@voorbeeld.test", "password1": PASSWORD, "password2": PASSWORD}
    answer = client.post("/inloggen/signup/", given)
    assert "per uitnodiging" in answer.content.decode()
    assert not Person.objects.exists()


def test_the_real_settings_keep_passwords_with_argon2(settings: Any) -> None:
    settings.PASSWORD_HASHERS = real.PASSWORD_HASHERS
    assert make_password(PASSWORD).startswith("argon2$argon2id$")


def test_a_code_from_the_app_is_asked_after_the_password(dirk: Person, client: Client) -> None:
    secret = generate_totp_secret()
    TOTP.activate(dirk, secret)
    answer = log_in(client, dirk.email)
    assert answer["Location"].startswith(reverse("mfa_authenticate"))
    assert client.get("/").status_code == 302  # not in yet
    _, now, _ = (
        yield_hotp_counters_from_time()
    )  # between those of half a minute off, of which the first may just be over
    code = f"{hotp_value(secret, now):06d}"
    assert client.post(answer["Location"], {"code": code}).status_code == 302
    assert client.get("/").status_code == 200


def test_a_recovery_code_works_once(dirk: Person, client: Client) -> None:
    TOTP.activate(dirk, generate_totp_secret())
    code = RecoveryCodes.activate(dirk).get_unused_codes()[0]
    log_in(client, dirk.email)
    assert client.post(reverse("mfa_authenticate"), {"code": code}).status_code == 302
    assert client.get("/").status_code == 200
    other = Client()
    log_in(other, dirk.email)
    other.post(reverse("mfa_authenticate"), {"code": code})
    assert other.get("/").status_code == 302


def test_a_forgotten_password_is_chosen_anew_by_mail(dirk: Person, client: Client) -> None:
    client.post(reverse("account_reset_password"), {"email": dirk.email})
    (sent,) = mail.outbox
    assert sent.to == [dirk.email]
    link = re.search(r"http://testserver(\S+)", str(sent.body))
    assert link is not None
    form = client.get(link[1])["Location"]
    new = "een ander lang wachtwoord"
    client.post(form, {"password1": new, "password2": new})
    assert log_in(client, dirk.email, new).status_code == 302
    assert client.get("/").status_code == 200


def test_asking_a_new_password_for_a_stranger_mails_nobody(dirk: Person, client: Client) -> None:
    answer = client.post(reverse("account_reset_password"), {"email": "niemand@voorbeeld.test"})
    assert answer.status_code == 302
    assert mail.outbox == []


def test_a_new_mail_address_counts_only_after_its_owner_confirms(dirk: Person, client: Client) -> None:
    log_in(client, dirk.email)
    be_sure(client)
    client.post(reverse("account_email"), {"email": "dirk@nieuw.test", "action_add": ""})
    dirk.refresh_from_db()
    assert dirk.email == "dirk@voorbeeld.test"
    link = next(
        found[1]
        for sent in mail.outbox
        if (found := re.search(r"http://testserver(\S+confirm-email\S+)", str(sent.body)))
    )
    client.post(link)
    dirk.refresh_from_db()
    assert dirk.email == "dirk@nieuw.test"
    assert EmailAddress.objects.get(user=dirk).email == "dirk@nieuw.test"


PAGES = [
    "account_login",
    "account_logout",
    "account_signup",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
    "account_email_verification_sent",
    "account_email",
    "account_change_password",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_list_webauthn",
    "socialaccount_connections",
    "socialaccount_login_cancelled",
    "socialaccount_login_error",
    "account_reauthenticate",
]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_for_logging_in_is_ours_and_runs_nothing_inline(
    name: str, language: str, dirk: Person, client: Client
) -> None:
    client.cookies["django_language"] = language
    page = client.get(reverse(name))
    if page.status_code == 302:
        log_in(client, dirk.email)
        be_sure(client)
        page = client.get(reverse(name))
    assert page.status_code in {200, 401}, page.get("Location")
    check_page(page, language)


def test_changing_how_you_log_in_asks_once_more_who_you_are(dirk: Person, client: Client) -> None:
    log_in(client, dirk.email)
    for name in ("mfa_activate_totp", "mfa_add_webauthn"):
        assert client.get(reverse(name))["Location"].startswith(reverse("account_reauthenticate"))


def test_the_pages_of_a_second_step_are_ours_too(dirk: Person, client: Client) -> None:
    log_in(client, dirk.email)
    be_sure(client)
    TOTP.activate(dirk, generate_totp_secret())
    RecoveryCodes.activate(dirk)
    key = Authenticator.objects.create(
        user=dirk, type=Authenticator.Type.WEBAUTHN, data={"name": "Telefoon", "credential": {}}
    )
    for address in (
        reverse("mfa_index"),
        reverse("mfa_view_recovery_codes"),
        reverse("mfa_generate_recovery_codes"),
        reverse("mfa_deactivate_totp"),
        reverse("mfa_reauthenticate"),
        reverse("mfa_remove_webauthn", args=[key.pk]),
        reverse("mfa_edit_webauthn", args=[key.pk]),
    ):
        page = client.get(address)
        assert page.status_code == 200, address
        check_page(page, "nl")
    key.delete()
    other = Client()
    log_in(other, dirk.email)
    check_page(other.get(reverse("mfa_authenticate")), "nl")


def check_page(page: Any, language: str) -> None:
    """Our look, one language, one h1, a content policy, and neither inline script nor inline style."""
    words = page.content.decode()
    policy = page["Content-Security-Policy"]
    assert re.search(r"script-src 'self'( 'nonce-[^']+')?(;|$)", policy)
    assert re.search(r"style-src 'self'( 'nonce-[^']+')?(;|$)", policy)
    assert "unsafe" not in policy
    assert 'class="wordmark"' in words
    assert f'<html lang="{language}">' in words
    assert words.count("<h1") == 1
    assert not re.search(r'\s(style|on[a-z]+)="', words), "inline style or handler"
    for attributes, inside in re.findall(r"<script([^>]*)>(.*?)</script>", words, re.S):
        runs = 'type="application/json"' not in attributes
        assert not (runs and inside.strip()), f"inline script: {inside[:80]}"
    assert page["Referrer-Policy"] == "same-origin"
    assert page["X-Frame-Options"] == "DENY"
    assert "camera=()" in page["Permissions-Policy"]
    assert "publickey-credentials-get=(self)" in page["Permissions-Policy"]
