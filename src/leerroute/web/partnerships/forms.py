"""What the pages of a partnership ask."""

from __future__ import annotations

from typing import Any

from django import forms

from leerroute.text import Text
from leerroute.web.access import ROLES
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.partnerships.codes import BRIN_EXPECTED, POSTCODE_EXPECTED, brin_of, postcode_of
from leerroute.web.partnerships.models import KINDS, Organisation
from leerroute.web.partnerships.words import KIND_CALLED


def _say(nl: str, en: str) -> str:
    return Text(nl=nl, en=en).in_(spoken())


class TitleForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"] = forms.CharField(
            label=_say("Naam van de samenwerking", "Name of the partnership"), max_length=200
        )


class OrganisationForm(forms.Form):
    """organisation: the one that is described; None: a new one."""

    def __init__(self, *args: Any, organisation: Organisation | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisation = organisation
        self.fields["name"] = forms.CharField(label=_say("Naam", "Name"), max_length=200)
        self.fields["kind"] = forms.ChoiceField(
            label=_say("Soort", "Kind"), choices=[(key, KIND_CALLED[key].in_(spoken())) for key, _ in KINDS]
        )
        self.fields["brin"] = forms.CharField(
            label="BRIN",
            required=False,
            max_length=12,
            help_text=_say("Van een school, zoals 99AA.", "Of a school, such as 99AA."),
        )
        self.fields["rio"] = forms.CharField(
            label="RIO",
            required=False,
            max_length=60,
            help_text=_say(
                "Het nummer van de aanbieder in RIO, als je dat weet.",
                "The number of the provider in RIO, if you know it.",
            ),
        )

    def clean_brin(self) -> str:
        code = brin_of(self.cleaned_data["brin"])
        if code is None:
            raise forms.ValidationError(BRIN_EXPECTED.in_(spoken()))
        same = Organisation.objects.filter(brin=code)
        if self.organisation is not None:
            same = same.exclude(pk=self.organisation.pk)
        if code and (other := same.first()) is not None:
            raise forms.ValidationError(
                _say(
                    "{name} staat al op de site met dit nummer.", "{name} is already on the site with this number."
                ).format(name=other.name)
            )
        return code


class LocationForm(forms.Form):
    """Clear the name to take a location away."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = forms.CharField(label=_say("Locatie", "Location"), required=False, max_length=200)
        self.fields["town"] = forms.CharField(label=_say("Plaats", "Town"), required=False, max_length=100)
        self.fields["postcode"] = forms.CharField(label=_say("Postcode", "Postcode"), required=False, max_length=8)

    def clean_postcode(self) -> str:
        code = postcode_of(self.cleaned_data["postcode"])
        if code is None:
            raise forms.ValidationError(POSTCODE_EXPECTED.in_(spoken()))
        return code


Locations = forms.formset_factory(LocationForm, extra=2, max_num=50, absolute_max=60)


class ChooseOrganisationForm(forms.Form):
    def __init__(self, *args: Any, among: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"] = forms.ModelChoiceField(
            among,
            label=_say("Organisatie", "Organisation"),
            empty_label=_say("Kies een organisatie", "Choose an organisation"),
        )


class RoleForm(forms.Form):
    """givable: the roles that the reader may give this member."""

    def __init__(self, *args: Any, givable: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"] = forms.ChoiceField(
            label=_say("Rol", "Role"),
            choices=[(key, role.called.in_(spoken())) for key, role in ROLES.items() if key in givable],
        )
