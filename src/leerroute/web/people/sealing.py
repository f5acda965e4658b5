"""What a second step rests on is sealed before it is written (`house.sealed`): a copy of the database opens no account."""

from __future__ import annotations

import base64
import logging
import secrets

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.db import transaction

from leerroute.web.house.sealed import FIRST_SIGNS, is_current, opened, sealed

log = logging.getLogger(__name__)

_PURPOSE = "second step"
_SEALED = ("secret", "seed")
"""Of an app with codes; of recovery codes."""


class SecondSteps(DefaultMFAAdapter):  # type: ignore[misc]
    """allauth asks here whenever it writes or reads what a second step rests on."""

    def encrypt(self, text: str) -> str:
        return sealed(text, _PURPOSE)

    def decrypt(self, encrypted_text: str) -> str:
        """What was sealed. What cannot be opened gives something that nobody can guess, so that no code fits: an empty
        text would be a key that everybody knows, and an error would be a broken log-in page."""
        kept = opened(encrypted_text, _PURPOSE)
        if kept is None:
            log.error(
                "a second step cannot be opened with the secret key of this site; `leerroute site check` tells more"
            )
            return base64.b32encode(secrets.token_bytes(20)).decode("ascii")
        return kept


def seal_anew() -> None:
    """Seal with the current key what an older one sealed, or what was written before anything was sealed."""
    with transaction.atomic():
        for row in Authenticator.objects.select_for_update().filter(type__in=("totp", "recovery_codes")):
            anew = {name: _anew(row.data[name]) for name in _SEALED if name in row.data}
            if any(row.data[name] != text for name, text in anew.items()):
                Authenticator.objects.filter(pk=row.pk).update(data={**row.data, **anew})


def not_to_be_opened() -> int:
    """How many second steps were sealed with a secret key that this site does not have."""
    rows = Authenticator.objects.filter(type__in=("totp", "recovery_codes")).values_list("data", flat=True)
    return sum(any(name in data and opened(data[name], _PURPOSE) is None for name in _SEALED) for data in rows)


def _anew(text: str) -> str:
    """Under the current key; as it is when it already is, or when no key of ours opens it."""
    if is_current(text, _PURPOSE):
        return text
    kept = opened(text, _PURPOSE) or (None if text.startswith(FIRST_SIGNS) else text)
    return text if kept is None else sealed(kept, _PURPOSE)
