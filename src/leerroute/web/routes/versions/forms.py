"""What people fill in about versions."""

from __future__ import annotations

from django import forms

from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.partnerships.models import Organisation
from leerroute.web.routes.versions.signers import Match


class NameForm(forms.Form):
    name = forms.CharField(max_length=120)

    def clean_name(self) -> str:
        """Not only spaces: Django strips, and then it is missing."""
        name: str = self.cleaned_data["name"]
        return name


class ChoiceForm(forms.Form):
    """For each school whose BRIN does not tell, which organisation it is."""

    def __init__(self, matches: tuple[Match, ...], data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.open = tuple(match for match in matches if match.found is None)
        for match in self.open:
            self.fields[f"partner-{match.partner}"] = forms.ChoiceField(
                label=match.name,
                choices=[("", Text(nl="kies …", en="choose …").in_(spoken()))]
                + [(str(organisation.pk), organisation.name) for organisation in match.choices],
            )

    def chosen(self) -> dict[str, Organisation]:
        """What was chosen, by the partner's id in the document; only from what could be chosen."""
        found = {}
        for match in self.open:
            key = self.cleaned_data[f"partner-{match.partner}"]
            found[match.partner] = next(o for o in match.choices if str(o.pk) == key)
        return found


class SignForm(forms.Form):
    """seen: the digest of the version on the screen. agreed: the tick that says it is meant."""

    organisation = forms.UUIDField()
    seen = forms.CharField(max_length=64)
    agreed = forms.BooleanField()
