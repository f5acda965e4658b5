"""The federations through which people log in with their school's account, as allauth wants them."""

from __future__ import annotations

from typing import Any

from leerroute.web.settings.spec import SiteSettings

_NAMES = {"surfconext": "SURFconext", "entree": "Entree Federatie"}


def federations(site: SiteSettings) -> list[dict[str, Any]]:
    """One entry for each that is set up."""
    apps = []
    for key, name in _NAMES.items():
        url, client, secret = (getattr(site, f"{key}_{part}") for part in ("url", "id", "secret"))
        if url and client and secret:
            settings = {"server_url": url, "uid_field": "sub"}
            apps.append(
                {
                    "provider_id": key,
                    "name": name,
                    "client_id": client,
                    "secret": secret.get_secret_value(),
                    "settings": settings,
                }
            )
    return apps
