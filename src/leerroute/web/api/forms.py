"""Making a token."""

from __future__ import annotations

from django import forms

from leerroute.web.api.scopes import Scope


class TokenForm(forms.Form):
    name = forms.CharField(max_length=100)
    scopes = forms.MultipleChoiceField(
        choices=[(scope.value, scope.value) for scope in Scope], widget=forms.CheckboxSelectMultiple
    )
