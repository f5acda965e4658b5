"""allauth's forms with our labels: said once, above the field, in the reader's language."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm

from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken

_CALLED = {
    "login": Text(nl="Mailadres", en="Mail address"),
    "email": Text(nl="Mailadres", en="Mail address"),
    "password": Text(nl="Wachtwoord", en="Password"),
    "remember": Text(nl="Ingelogd blijven op dit apparaat", en="Stay logged in on this device"),
    "oldpassword": Text(nl="Je huidige wachtwoord", en="Your present password"),
    "password1": Text(nl="Nieuw wachtwoord", en="New password"),
    "password2": Text(nl="Nog een keer", en="Once more"),
    "code": Text(nl="Code", en="Code"),
    "name": Text(nl="Naam van de sleutel", en="Name of the key"),
    "passwordless": Text(nl="Ook inloggen zonder wachtwoord", en="Log in without a password too"),
}
_HELP_ABOVE = frozenset({"passwordless"})
"""Fields of which the page itself says what they are for."""


class OurWords:
    """Mixed into a form of allauth."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            if name in _CALLED:
                field.label = _CALLED[name].in_(spoken())
            if name in _HELP_ABOVE:
                field.help_text = ""


class Login(OurWords, account.LoginForm):  # type: ignore[misc]
    pass


class AskPassword(OurWords, account.ResetPasswordForm):  # type: ignore[misc]
    pass


class ChoosePassword(OurWords, account.ResetPasswordKeyForm):  # type: ignore[misc]
    pass


class ChangePassword(OurWords, account.ChangePasswordForm):  # type: ignore[misc]
    pass


class SetPassword(OurWords, account.SetPasswordForm):  # type: ignore[misc]
    pass


class AddAddress(OurWords, account.AddEmailForm):  # type: ignore[misc]
    pass


class SurePassword(OurWords, account.ReauthenticateForm):  # type: ignore[misc]
    pass


class Code(OurWords, mfa.AuthenticateForm):  # type: ignore[misc]
    pass


class SureCode(OurWords, mfa.ReauthenticateForm):  # type: ignore[misc]
    pass


class FirstCode(OurWords, ActivateTOTPForm):  # type: ignore[misc]
    pass


class AddKey(OurWords, AddWebAuthnForm):  # type: ignore[misc]
    pass


class RenameKey(OurWords, EditWebAuthnForm):  # type: ignore[misc]
    pass
