"""What people tell about themselves."""

from __future__ import annotations

from django import forms

from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.people.models import Person


class SelfForm(forms.ModelForm[Person]):
    class Meta:
        model = Person
        fields = ("name", "language")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["name"].label = Text(nl="Naam", en="Name").in_(spoken())
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["language"].label = Text(nl="Taal van deze site", en="Language of this site").in_(spoken())
