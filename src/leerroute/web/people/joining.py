"""How somebody comes in: by invitation only. What allauth asks about accounts is answered here."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib.sites.shortcuts import get_current_site
from django.http import HttpRequest

from leerroute.web.letters.posting import post_letter
from leerroute.web.people.models import Person


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        del request
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Through the worker, as every mail of ours: no page waits for the mail server."""
        about = {"request": self.request, "email": email, "current_site": get_current_site(self.request)}
        mail = self.render_mail(template_prefix, email, {**about, **context})
        post_letter(to=email, subject=mail.subject, text=mail.body, by=None)


class SchoolAccounts(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Who logs in through a federation must have joined the school account to an account here first.

    An address that a federation names opens nothing: any school behind it could name anybody's.
    """

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        del request, sociallogin
        return False


def vouch_for(person: Person) -> None:
    """Take this person's address as theirs: who invited mailed it there, or who runs the site typed it."""
    EmailAddress.objects.update_or_create(user=person, email=person.email, defaults={"verified": True, "primary": True})
