"""The key that signs sessions and links."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from leerroute.web.settings.spec import SiteSettings

KEY_FILE = "secret-key"


def secret_key(site: SiteSettings) -> str:
    """The given key, else one that is made once and kept in the data folder, readable by the site only."""
    if site.secret_key is not None:
        return site.secret_key.get_secret_value()
    kept = site.data / KEY_FILE
    if not kept.exists():
        _make(kept)
    return kept.read_text(encoding="utf-8").strip()


def _make(kept: Path) -> None:
    """Two processes that start at once agree on the key of the first."""
    made = kept.with_name(f"{KEY_FILE}.{os.getpid()}")
    with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(secrets.token_urlsafe(50))
    try:
        os.link(made, kept)
    except FileExistsError:
        pass
    finally:
        made.unlink()
