"""Django, made ready for a command. Nothing of Django may be imported before its settings were read and found good."""

from __future__ import annotations

import os

from leerroute.web.settings import SiteSettings, read_settings


def start_django() -> SiteSettings:
    """The settings of the site, with Django standing on them. Raises Unreadable when they cannot be used."""
    settings = read_settings(os.environ)
    os.environ["DJANGO_SETTINGS_MODULE"] = "leerroute.web.settings.django"
    import django

    django.setup()
    return settings
