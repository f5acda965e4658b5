"""The mail server that the settings ask for, as Django takes it."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from leerroute.web.settings.spec import SiteSettings

_SECONDS = 15
"""A mail server that does not answer may not keep a page waiting longer."""


def mail_settings(site: SiteSettings) -> dict[str, Any]:
    """Django's EMAIL_... settings. smtp: STARTTLS, unless it is this machine; smtps: TLS from the start."""
    if site.mail_url is None:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    server = urlsplit(site.mail_url.get_secret_value())
    encrypted = server.scheme == "smtps"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": server.hostname or "localhost",
        "EMAIL_PORT": server.port or (465 if encrypted else 587),
        "EMAIL_HOST_USER": unquote(server.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(server.password or ""),
        "EMAIL_USE_SSL": encrypted,
        "EMAIL_USE_TLS": not encrypted and server.hostname not in {"localhost", "127.0.0.1", "::1"},
        "EMAIL_TIMEOUT": _SECONDS,
    }
