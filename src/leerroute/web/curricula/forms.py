"""Uploading a curriculum, and narrowing a list."""

from __future__ import annotations

from typing import Any

from django import forms

from leerroute.curriculum import Level, Side
from leerroute.text import Text
from leerroute.web.curricula.limits import MOST_BYTES
from leerroute.web.house.templatetags.words import spoken

_SIZE = MOST_BYTES // 1_000_000


class UploadForm(forms.Form):
    file = forms.FileField(required=False)

    def clean_file(self) -> Any:
        given = self.cleaned_data["file"]
        if given is None:
            raise forms.ValidationError(
                Text(
                    nl=f"Er kwam geen bestand aan. Kies een bestand van hoogstens {_SIZE} MB: een zip van SLO, een kwalificatiedossier (pdf) of ons sjabloon (xlsx of csv).",
                    en=f"No file came in. Choose a file of at most {_SIZE} MB: a zip of SLO, a kwalificatiedossier (pdf) or our template (xlsx or csv).",
                ).in_(spoken())
            )
        return given


class SearchForm(forms.Form):
    q = forms.CharField(required=False, max_length=200)
    side = forms.ChoiceField(required=False, choices=[("", ""), *((side.value, side.value) for side in Side)])
    level = forms.ChoiceField(required=False, choices=[("", ""), *((level.value, level.value) for level in Level)])
    profiel = forms.CharField(required=False, max_length=120)
