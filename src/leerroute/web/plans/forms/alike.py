"""A plan over years that are all alike."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from leerroute.planning import Calendar
from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.plans.calendars import calendar_from
from leerroute.web.plans.forms.limits import NO_HELP, LimitsForm

MOST_YEARS = 6


class AlikeForm(LimitsForm):
    """Every year alike, in blocks: for a first idea, before there is a year planner."""

    KIND = "alike"
    LABELS: ClassVar[dict[str, tuple[Text, Text]]] = {
        "starts": (Text(nl="Eerste schooldag van jaar 1", en="First school day of year 1"), NO_HELP),
        "years": (Text(nl="Hoeveel jaren mag het hoogstens duren?", en="How many years may it take at most?"), NO_HELP),
        "blocks": (Text(nl="Blokken per schooljaar", en="Blocks in a school year"), NO_HELP),
        "weeks": (
            Text(nl="Lesweken per blok", en="Teaching weeks in a block"),
            Text(nl="Zonder vakanties en examenweken.", en="Without holidays and exam weeks."),
        ),
        "central": (
            Text(nl="Na welk blok zijn de centrale examens?", en="After which block are the central exams?"),
            Text(nl="Het eerste tijdvak.", en="The first tijdvak."),
        ),
        "mbo_exams": (
            Text(nl="Na welke blokken kan het mbo examineren?", en="After which blocks can the college examine?"),
            Text(nl="Bijvoorbeeld: 2 4", en="For example: 2 4"),
        ),
    }

    starts = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
    years = forms.IntegerField(min_value=1, max_value=MOST_YEARS)
    blocks = forms.IntegerField(min_value=1, max_value=12)
    weeks = forms.IntegerField(min_value=1, max_value=30)
    central = forms.IntegerField(min_value=1, max_value=12)
    mbo_exams = forms.CharField(max_length=60)

    def clean_mbo_exams(self) -> list[int]:
        words = self.cleaned_data["mbo_exams"].replace(",", " ").split()
        if not all(word.isdecimal() for word in words):
            raise forms.ValidationError(_NUMBERS.in_(spoken()))
        return sorted({int(word) for word in words})

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        blocks = given.get("blocks")
        for field in ("central", "mbo_exams"):
            value = given.get(field)
            asked = value if isinstance(value, list) else [value]
            if blocks and any(number and number > blocks for number in asked):
                self.add_error(field, _SO_MANY.in_(spoken()).format(blocks=blocks))
        return given

    @property
    def calendar(self) -> Calendar:
        given = self.cleaned_data
        return calendar_from(
            starts=given["starts"],
            years=given["years"],
            blocks=given["blocks"],
            weeks=given["weeks"],
            most_hours=given["most_hours"],
            least_hours=given["least_hours"],
            central=given["central"],
            mbo_exams=tuple(given["mbo_exams"]),
        )


_NUMBERS = Text(nl="Schrijf de nummers van de blokken, zoals: 2 4", en="Write the numbers of blocks, such as: 2 4")
_SO_MANY = Text(nl="Er zijn {blocks} blokken per jaar.", en="There are {blocks} blocks in a year.")
