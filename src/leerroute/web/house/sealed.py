"""Texts that are encrypted before they are written: who reads the database, or a backup of it, does not read them.

The key is derived from the site's secret key (HKDF, RFC 5869), which stands outside the database, for each purpose another one.
Fernet (AES-128-CBC with HMAC-SHA256) also tells when something was changed. What an earlier secret key sealed can be opened
while that key stands in `old_secret_keys`.
"""

from __future__ import annotations

import base64
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

FIRST_SIGNS = "gAAAA"
"""What every sealed text begins with: the version of Fernet and the first bytes of a time."""


def sealed(text: str, purpose: str) -> str:
    """The text under the current key of this purpose."""
    return _seal(purpose).encrypt(text.encode()).decode("ascii")


def opened(text: str, purpose: str) -> str | None:
    """None: it was sealed with a key that this site does not have, for another purpose, or it was changed."""
    return _opened(_seal(purpose), text)


def is_current(text: str, purpose: str) -> bool:
    """Whether the current key opens it, without any older one."""
    return _opened(_seal_with((settings.SECRET_KEY,), purpose), text) is not None


def _opened(seal: MultiFernet, text: str) -> str | None:
    try:
        return seal.decrypt(text).decode()
    except InvalidToken:
        return None


def _seal(purpose: str) -> MultiFernet:
    return _seal_with((settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS), purpose)


@lru_cache(maxsize=8)
def _seal_with(keys: tuple[str, ...], purpose: str) -> MultiFernet:
    return MultiFernet([Fernet(_derived(key, purpose)) for key in keys])


def _derived(secret_key: str, purpose: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"leerroute: {purpose}".encode())
    return base64.urlsafe_b64encode(derived.derive(secret_key.encode()))
