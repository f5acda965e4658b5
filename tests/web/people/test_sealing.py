"""What a second step rests on stands sealed in the database."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from leerroute.web.people.actions import create_person
from leerroute.web.people.models import Person
from leerroute.web.people.sealing import not_to_be_opened, seal_anew
from leerroute.web.running.checking import findings

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # noqa: S105 - of no account
"""The key of the examples in RFC 6238, appendix B: the bytes 12345678901234567890."""
OTHER_KEY = "een heel andere sleutel, van minstens veertig tekens"
PASSWORD = "een heel lang wachtwoord"  # noqa: S105 - invented

pytestmark = pytest.mark.django_db


@pytest.fixture
def chantal(db: None) -> Person:
    person = create_person(email="chantal@voorbeeld.test", name="Chantal Verzonnen", by=None)
    person.set_password(PASSWORD)
    person.save()
    return person


def code_now() -> str:
    """RFC 6238, worked out here: what the app of somebody with `SECRET` shows."""
    digest = hmac.digest(base64.b32decode(SECRET), int(time.time() // 30).to_bytes(8, "big"), hashlib.sha1)
    at = digest[-1] & 15
    return f"{(int.from_bytes(digest[at : at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def kept(kind: str) -> str:
    row = Authenticator.objects.get(type=kind)
    return str(row.data["secret" if kind == "totp" else "seed"])


def log_in(code: str) -> bool:
    browser = Client()
    browser.post("/inloggen/login/", {"login": "chantal@voorbeeld.test", "password": PASSWORD})
    browser.post("/inloggen/2fa/authenticate/", {"code": code})
    return "_auth_user_id" in browser.session


def test_neither_the_key_of_an_app_nor_recovery_codes_stand_in_the_database(chantal: Person) -> None:
    TOTP.activate(chantal, SECRET)
    codes = RecoveryCodes.activate(chantal)
    written = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert SECRET not in written
    assert not any(code in written for code in codes.get_unused_codes())
    assert kept("totp").startswith("gAAAA")
    assert kept("recovery_codes").startswith("gAAAA")


def test_the_same_key_is_sealed_differently_each_time(chantal: Person) -> None:
    TOTP.activate(chantal, SECRET)
    first = kept("totp")
    Authenticator.objects.all().delete()
    TOTP.activate(chantal, SECRET)
    assert kept("totp") != first


def test_somebody_logs_in_with_a_code_of_the_app(chantal: Person) -> None:
    TOTP.activate(chantal, SECRET)
    assert log_in(code_now())


def test_somebody_logs_in_with_a_recovery_code_once(chantal: Person) -> None:
    TOTP.activate(chantal, SECRET)
    code = RecoveryCodes.activate(chantal).get_unused_codes()[0]
    assert log_in(code)
    assert not log_in(code)


def test_with_another_secret_key_no_code_fits_and_nobody_gets_an_error(chantal: Person, settings: Any) -> None:
    TOTP.activate(chantal, SECRET)
    settings.SECRET_KEY = OTHER_KEY
    empty = hmac.digest(b"", int(time.time() // 30).to_bytes(8, "big"), hashlib.sha1)
    at = empty[-1] & 15
    of_no_key = f"{(int.from_bytes(empty[at : at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"
    assert not log_in(code_now())
    assert not log_in(of_no_key)


def test_an_older_secret_key_still_opens_and_is_not_needed_after_sealing_anew(chantal: Person, settings: Any) -> None:
    TOTP.activate(chantal, SECRET)
    RecoveryCodes.activate(chantal)
    old, codes = settings.SECRET_KEY, RecoveryCodes.activate(chantal).get_unused_codes()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = OTHER_KEY, [old]
    assert log_in(code_now())
    seal_anew()
    settings.SECRET_KEY_FALLBACKS = []
    assert not_to_be_opened() == 0
    assert RecoveryCodes.activate(chantal).get_unused_codes() == codes


def test_sealing_anew_leaves_what_is_sealed_with_the_current_key_as_it_is(chantal: Person) -> None:
    TOTP.activate(chantal, SECRET)
    before = kept("totp")
    seal_anew()
    assert kept("totp") == before


def test_what_was_written_before_anything_was_sealed_is_sealed_when_the_site_is_set_up(chantal: Person) -> None:
    row = Authenticator.objects.create(user=chantal, type="totp", data={"secret": SECRET})
    assert not log_in(code_now())
    seal_anew()
    row.refresh_from_db()
    assert SECRET not in str(row.data)
    assert log_in(code_now())


def test_what_cannot_be_opened_is_counted_told_and_left_alone(chantal: Person, settings: Any) -> None:
    TOTP.activate(chantal, SECRET)
    RecoveryCodes.activate(chantal)
    before = kept("totp")
    assert not [one for one in findings(settings.SITE) if one.about.en == "second step"]
    settings.SECRET_KEY = OTHER_KEY
    seal_anew()
    assert kept("totp") == before
    (told,) = [one for one in findings(settings.SITE) if one.about.en == "second step"]
    assert told.state == "wrong"
    assert told.told.en.startswith("2 apps with codes or recovery codes")
