"""Logging in with the account of the school, through a federation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.test import Client

from leerroute.files import Unreadable
from leerroute.web.people.models import Person
from leerroute.web.settings.federations import federations
from leerroute.web.settings.reading import read_settings

GIVEN = {
    "LEERROUTE_SITE_SURFCONEXT_URL": "https://connect.voorbeeld.test",
    "LEERROUTE_SITE_SURFCONEXT_ID": "leerroute.school.test",
    "LEERROUTE_SITE_SURFCONEXT_SECRET": "verzonnen",
}


@pytest.fixture
def surfconext(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A federation that knows one person: her `sub` is s123, and she says that her address is Dirk's."""
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": federations(read_settings(GIVEN))}
    }
    known = {
        "authorization_endpoint": "https://connect.voorbeeld.test/authorize",
        "token_endpoint": "https://connect.voorbeeld.test/token",
        "userinfo_endpoint": "https://connect.voorbeeld.test/userinfo",
    }
    monkeypatch.setattr(OpenIDConnectOAuth2Adapter, "openid_config", known)

    def complete(self: Any, request: Any, app: Any, token: Any, **kwargs: Any) -> Any:
        said = {"sub": "s123", "email": "dirk@voorbeeld.test", "email_verified": True, "name": "Iemand"}
        return self.get_provider().sociallogin_from_response(request, {"userinfo": said})

    monkeypatch.setattr(OpenIDConnectOAuth2Adapter, "complete_login", complete)
    monkeypatch.setattr(
        "allauth.socialaccount.providers.oauth2.client.OAuth2Client.get_access_token",
        lambda *_, **__: {"access_token": "verzonnen"},
    )


def come_back(client: Client, process: str = "login") -> Any:
    """To the federation and back."""
    there = client.get(f"/inloggen/oidc/surfconext/login/?process={process}")
    assert there.status_code == 302
    asked = parse_qs(urlsplit(there["Location"]).query)
    assert there["Location"].startswith("https://connect.voorbeeld.test/authorize?")
    assert asked["code_challenge_method"] == ["S256"]
    return client.get("/inloggen/oidc/surfconext/login/callback/", {"code": "verzonnen", "state": asked["state"][0]})


def test_the_log_in_page_offers_a_federation_that_is_set_up(surfconext: None, db: None, client: Client) -> None:
    assert "Inloggen met SURFconext" in client.get("/inloggen/login/").content.decode()


def test_without_settings_there_is_no_such_button(db: None, client: Client) -> None:
    assert "SURFconext" not in client.get("/inloggen/login/").content.decode()


def test_naming_the_address_of_an_account_does_not_open_it(
    surfconext: None, people: dict[str, Person], client: Client
) -> None:
    page = come_back(client)
    assert "per uitnodiging" in page.content.decode()
    assert client.get("/").status_code == 302
    assert not SocialAccount.objects.exists()


def test_who_connects_a_school_account_logs_in_with_it_from_then_on(
    surfconext: None, people: dict[str, Person], logged_in: Callable[[str], Client]
) -> None:
    come_back(logged_in("esra"), process="connect")
    assert SocialAccount.objects.get().user == people["esra"]
    later = Client()
    come_back(later)
    assert later.get("/").context["user"] == people["esra"]


def test_half_a_federation_stops_the_start() -> None:
    half = {name: value for name, value in GIVEN.items() if not name.endswith("SECRET")}
    with pytest.raises(Unreadable) as refused:
        read_settings(half)
    assert refused.value.problems[0].file == "LEERROUTE_SITE_SURFCONEXT_SECRET"


def test_a_federation_is_reached_over_https_only() -> None:
    with pytest.raises(Unreadable):
        read_settings({**GIVEN, "LEERROUTE_SITE_SURFCONEXT_URL": "http://connect.voorbeeld.test"})
