"""What a plan needs to know besides the route. Nothing is filled in beforehand: these are the schools' own facts."""

from __future__ import annotations

from typing import Any

from django import forms

from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken

MOST_YEARS = 6

LABELS: dict[str, tuple[Text, Text]] = {
    "starts": (Text(nl="Eerste schooldag van jaar 1", en="First school day of year 1"), Text(nl="", en="")),
    "years": (
        Text(nl="Hoeveel jaren mag het hoogstens duren?", en="How many years may it take at most?"),
        Text(nl="", en=""),
    ),
    "blocks": (Text(nl="Blokken per schooljaar", en="Blocks in a school year"), Text(nl="", en="")),
    "weeks": (
        Text(nl="Lesweken per blok", en="Teaching weeks in a block"),
        Text(nl="Zonder vakanties en examenweken.", en="Without holidays and exam weeks."),
    ),
    "most_hours": (Text(nl="Uren per week, hoogstens", en="Hours a week, at most"), Text(nl="", en="")),
    "least_hours": (
        Text(nl="Uren per week, minstens", en="Hours a week, at least"),
        Text(nl="Leeg: geen ondergrens.", en="Empty: no least."),
    ),
    "central": (
        Text(nl="Na welk blok zijn de centrale examens?", en="After which block are the central exams?"),
        Text(nl="Het eerste tijdvak.", en="The first tijdvak."),
    ),
    "mbo_exams": (
        Text(nl="Na welke blokken kan het mbo examineren?", en="After which blocks can the college examine?"),
        Text(nl="Bijvoorbeeld: 2 4", en="For example: 2 4"),
    ),
    "college_days": (
        Text(nl="Dagen per week op het mbo, hoogstens", en="Days a week at the college, at most"),
        Text(nl="Leeg: geen grens.", en="Empty: no limit."),
    ),
    "company_days": (
        Text(nl="Dagen per week bij een bedrijf, hoogstens", en="Days a week at a company, at most"),
        Text(nl="Leeg: geen grens.", en="Empty: no limit."),
    ),
}


class PlanForm(forms.Form):
    starts = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
    years = forms.IntegerField(min_value=1, max_value=MOST_YEARS)
    blocks = forms.IntegerField(min_value=1, max_value=12)
    weeks = forms.IntegerField(min_value=1, max_value=30)
    most_hours = forms.IntegerField(min_value=1, max_value=60)
    least_hours = forms.IntegerField(min_value=0, max_value=60, required=False)
    central = forms.IntegerField(min_value=1, max_value=12)
    mbo_exams = forms.CharField(max_length=60)
    college_days = forms.IntegerField(min_value=0, max_value=5, required=False)
    company_days = forms.IntegerField(min_value=0, max_value=5, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, help_text) in LABELS.items():
            self.fields[name].label = label.in_(spoken())
            self.fields[name].help_text = help_text.in_(spoken())

    def clean_mbo_exams(self) -> list[int]:
        words = self.cleaned_data["mbo_exams"].replace(",", " ").split()
        if not all(word.isdecimal() for word in words):
            raise forms.ValidationError(
                Text(
                    nl="Schrijf de nummers van de blokken, zoals: 2 4", en="Write the numbers of blocks, such as: 2 4"
                ).in_(spoken())
            )
        return sorted({int(word) for word in words})

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        blocks = given.get("blocks")
        for field in ("central", "mbo_exams"):
            value = given.get(field)
            asked = value if isinstance(value, list) else [value]
            if blocks and any(number and number > blocks for number in asked):
                self.add_error(
                    field,
                    Text(nl=f"Er zijn {blocks} blokken per jaar.", en=f"There are {blocks} blocks in a year.").in_(
                        spoken()
                    ),
                )
        return given

    @property
    def answers(self) -> dict[str, Any]:
        """As they are kept: plain data."""
        return {**self.cleaned_data, "starts": self.cleaned_data["starts"].isoformat()}
