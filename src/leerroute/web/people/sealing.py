"""What a second step rests on is sealed before it is written: who reads the database, or a backup of it, reads no codes.

The key is derived from the site's secret key (HKDF, RFC 5869), which stands outside the database. Fernet (AES-128-CBC with
HMAC-SHA256) also tells when something was changed. What an earlier secret key sealed can be opened while that key stands in
`old_secret_keys`, and is sealed anew with the current one when the site is set up.
"""

from __future__ import annotations

import base64
import logging
import secrets
from functools import lru_cache

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.db import transaction

log = logging.getLogger(__name__)

_PURPOSE = b"leerroute: second step"
"""Keeps this key apart from anything else that is ever derived from the secret key."""
_FIRST_SIGNS = "gAAAA"
"""What every sealed text begins with: the version of Fernet and the first bytes of a time."""
_SEALED = ("secret", "seed")
"""Of an app with codes; of recovery codes."""


class SecondSteps(DefaultMFAAdapter):  # type: ignore[misc]
    """allauth asks here whenever it writes or reads what a second step rests on."""

    def encrypt(self, text: str) -> str:
        return _seal().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        """What was sealed. What cannot be opened gives something that nobody can guess, so that no code fits: an empty
        text would be a key that everybody knows, and an error would be a broken log-in page."""
        opened = _opened(encrypted_text)
        if opened is None:
            log.error(
                "a second step cannot be opened with the secret key of this site; `leerroute site check` tells more"
            )
            return base64.b32encode(secrets.token_bytes(20)).decode("ascii")
        return opened


def seal_anew() -> None:
    """Seal with the current key what an older one sealed, or what was written before anything was sealed."""
    with transaction.atomic():
        for row in Authenticator.objects.select_for_update().filter(type__in=("totp", "recovery_codes")):
            data = dict(row.data)
            for name in _SEALED:
                kept = data.get(name)
                opened = None if kept is None or _is_current(kept) else _opened(kept, or_plain=True)
                if opened is not None:
                    data[name] = _seal().encrypt(opened.encode()).decode("ascii")
            if data != row.data:
                Authenticator.objects.filter(pk=row.pk).update(data=data)


def not_to_be_opened() -> int:
    """How many second steps were sealed with a secret key that this site does not have."""
    rows = Authenticator.objects.filter(type__in=("totp", "recovery_codes")).values_list("data", flat=True)
    return sum(any(name in data and _opened(data[name]) is None for name in _SEALED) for data in rows)


def _seal() -> MultiFernet:
    return _seal_with((settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS))


@lru_cache(maxsize=4)
def _seal_with(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(secret_key: str) -> bytes:
    kept = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(secret_key.encode())
    return base64.urlsafe_b64encode(kept)


def _opened(text: str, *, or_plain: bool = False) -> str | None:
    """None: it was sealed with another key, or changed. or_plain: take what never was sealed as it is."""
    try:
        return _seal().decrypt(text).decode()
    except InvalidToken:
        return text if or_plain and not text.startswith(_FIRST_SIGNS) else None


def _is_current(text: str) -> bool:
    try:
        _seal_with((settings.SECRET_KEY,)).decrypt(text)
    except InvalidToken:
        return False
    return True
