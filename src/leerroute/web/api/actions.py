"""Writes about tokens."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from leerroute.web.api.models import Token
from leerroute.web.api.scopes import Scope
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.people.models import Person

MARK = "lr_"
"""Every secret begins with this, so that a leaked one is recognised by who scans for secrets."""
LIFE = timedelta(days=365)


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


@recorded
def make_token(*, name: str, scopes: Iterable[Scope], by: Person) -> tuple[Token, str]:
    """A token of `by` for a year, and its secret: shown once, kept nowhere."""
    secret = MARK + secrets.token_urlsafe(32)
    token = Token(
        person=by,
        name=name.strip(),
        digest=digest_of(secret),
        scopes=sorted({scope.value for scope in scopes}),
        expires_at=timezone.now() + LIFE,
    )
    token.full_clean()
    token.save()
    Verb.TOKEN_MADE.record(by=by, about=token, name=token.name)
    return token, secret


@recorded
def end_token(*, token: Token, by: Person) -> None:
    """From now on it reads nothing. Ending it twice is the same as once."""
    if token.ended_at is None:
        token.ended_at = timezone.now()
        token.save(update_fields=["ended_at"])
    Verb.TOKEN_ENDED.record(by=by, about=token, name=token.name)
