"""What inviting and accepting ask."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib.auth.password_validation import password_validators_help_text_html, validate_password
from django.core.exceptions import ValidationError

from leerroute.text import Text
from leerroute.web.access import GIVEN_WITHIN, ROLES
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.partnerships.models import Organisation, Partnership
from leerroute.web.people.models import Person


def _say(nl: str, en: str) -> str:
    return Text(nl=nl, en=en).in_(spoken())


def _not_given_there(organisation: Organisation, role: str) -> str:
    if role not in GIVEN_WITHIN:
        return _say("Deze rol kun je daar niet geven.", "You cannot give this role there.")
    return (
        Text(
            nl="Wie bij {name} leidt of tekent, bepaalt {name} zelf. Vraag een projectleider of teamleider van die organisatie om de uitnodiging; doet er nog niemand van hen mee, nodig dan eerst hun teamleider uit.",
            en="Who leads or signs for {name} is up to {name}. Ask a project leader or team leader of that organisation for the invitation; if none of them takes part yet, first invite their team leader.",
        )
        .in_(spoken())
        .format(name=organisation.name)
    )


class InviteForm(forms.Form):
    """givable: what the inviter may give, as `partnerships.giving.to_give` tells."""

    def __init__(
        self, *args: Any, partnership: Partnership, givable: dict[UUID, frozenset[str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.givable = givable
        given = frozenset[str]().union(*givable.values())
        self.fields["email"] = forms.EmailField(
            label=_say("Mailadres", "Mail address"), widget=forms.EmailInput(attrs={"autocomplete": "off"})
        )
        self.fields["organisation"] = forms.ModelChoiceField(
            partnership.organisations.filter(pk__in=givable).order_by("name"),
            label=_say("Namens", "For"),
            empty_label=_say("Kies een organisatie", "Choose an organisation"),
        )
        self.fields["role"] = forms.ChoiceField(
            label=_say("Rol", "Role"),
            choices=[
                ("", _say("Kies een rol", "Choose a role")),
                *((key, role.called.in_(spoken())) for key, role in ROLES.items() if key in given),
            ],
        )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        organisation, role = given.get("organisation"), given.get("role")
        if organisation and role and role not in self.givable.get(organisation.pk, frozenset()):
            self.add_error("role", _not_given_there(organisation, role))
        return given


class NewcomerForm(forms.Form):
    """A name and a password, for the invited address."""

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email
        self.fields["name"] = forms.CharField(
            label=_say("Je naam", "Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
        )
        self.fields["password"] = forms.CharField(
            label=_say("Kies een wachtwoord", "Choose a password"),
            strip=False,
            widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
            help_text=password_validators_help_text_html(),
        )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("password"):
            try:
                validate_password(given["password"], Person(email=self.email, name=given.get("name", "")))
            except ValidationError as error:
                self.add_error("password", error)
        return given
