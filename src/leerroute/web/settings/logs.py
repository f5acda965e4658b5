"""What the site logs: what goes wrong, with where, to the terminal or the journal of the machine. Never who looked at what."""

from __future__ import annotations

from typing import Any


def logs() -> dict[str, Any]:
    """Django's LOGGING: warnings and errors of everything to standard error."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
        "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "plain"}},
        "root": {"handlers": ["terminal"], "level": "WARNING"},
        "loggers": {
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            "django.request": {"level": "ERROR"},  # a page that is not there is no warning to anybody
            "django_tasks_db": {"level": "ERROR"},  # that it stops when told to is no warning
            "django.security.DisallowedHost": {"level": "CRITICAL"},  # robots that try names; they get a 400
            "django.server": {"handlers": [], "propagate": True},
        },
    }
