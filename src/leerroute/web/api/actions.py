"""Writes about tokens."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from leerroute.web.api.models import Token
from leerroute.web.api.scopes import Scope
from leerroute.web.api.secret import digest_of, new_secret
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.people.models import Person

LIFE = timedelta(days=365)


@recorded
def make_token(*, name: str, scopes: Iterable[Scope], by: Person) -> tuple[Token, str]:
    """A token of `by` for a year, and its secret: shown once, kept nowhere."""
    secret = new_secret()
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
