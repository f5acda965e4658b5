"""The secret of a token: how it looks, and what is kept of it."""

from __future__ import annotations

import hashlib
import secrets

MARK = "lr_"
"""Every secret begins with this, so that a leaked one is recognised by who scans for secrets."""


def new_secret() -> str:
    return MARK + secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """SHA-256: the secret is long and random, so nothing slower is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()
