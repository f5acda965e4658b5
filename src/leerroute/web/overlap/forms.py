"""What the pages about overlap ask."""

from __future__ import annotations

from typing import Any

from django import forms

from leerroute.alignment import ANSWERS, MEANINGS
from leerroute.curriculum import Programme, Side
from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.overlap.choosing import Choice

MOST_BYTES = 2_000_000
"""A worksheet of thirty pairs is some 20 kB."""
NOTE = 1000
"""Characters."""

_KEYS = {f"{said.value}-{relation.value}" if relation else said.value: (said, relation) for said, relation in ANSWERS}
_REST = {
    "none": Text(nl="er is geen overlap", en="there is no overlap"),
    "unsure": Text(
        nl="dit wil ik eerst bespreken; het telt nergens mee", en="to be discussed first; it counts nowhere"
    ),
}


def _say(nl: str, en: str) -> str:
    return Text(nl=nl, en=en).in_(spoken())


def answer_key(said: object, relation: object) -> str:
    """How an answer is called in the form."""
    return next((key for key, answer in _KEYS.items() if answer == (said, relation)), "")


def answer_choices() -> list[tuple[str, str, str]]:
    """Every answer: its key, what it is called and what it means."""
    return [
        (key, ANSWERS[said, relation].in_(spoken()), (MEANINGS[relation] if relation else _REST[key]).in_(spoken()))
        for key, (said, relation) in _KEYS.items()
    ]


class ChooseForm(forms.Form):
    """Two programmes to lay beside each other."""

    def __init__(self, *args: Any, choices: dict[Side, Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices = choices
        labels = {
            Side.VMBO: _say("Programma van het vmbo", "Programme of the vmbo"),
            Side.MBO: _say("Programma van het mbo", "Programme of the mbo"),
        }
        for side, choice in choices.items():
            self.fields[side.value] = forms.ChoiceField(
                label=labels[side],
                choices=[("", _say("Kies een programma", "Choose a programme")), *_groups(choice)],
                initial=choice.own[0].id if len(choice.own) == 1 else "",
            )

    def programme(self, side: Side) -> Programme:
        found = self.choices[side].find(self.cleaned_data[side.value])
        if found is None:
            raise LookupError(side)
        return found


def _groups(choice: Choice) -> list[tuple[str, list[tuple[str, str]]]]:
    groups = (
        (_say("Van jullie routes", "Of your routes"), choice.own),
        (_say("Andere", "Others"), choice.others),
    )
    return [(called, [(one.id, f"{one.title} ({one.code})") for one in found]) for called, found in groups if found]


class WordForm(forms.Form):
    """One person's word on one pair."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"] = forms.ChoiceField(
            choices=[(key, key) for key in _KEYS],
            error_messages={"required": _say("Kies een antwoord.", "Choose an answer.")},
        )
        self.fields["note"] = forms.CharField(required=False, max_length=NOTE)
        self.fields["final"] = forms.BooleanField(required=False)

    @property
    def answer(self) -> Any:
        """What was said, and the relation."""
        return _KEYS[self.cleaned_data["answer"]]


class WorksheetForm(forms.Form):
    file = forms.FileField(required=False, allow_empty_file=True)

    def clean_file(self) -> Any:
        given = self.cleaned_data["file"]
        if given is None or not 0 < given.size <= MOST_BYTES or not given.name.lower().endswith((".xlsx", ".csv")):
            size = MOST_BYTES // 1_000_000
            raise forms.ValidationError(
                _say(
                    f"Kies een ingevuld werkblad: xlsx of csv, hoogstens {size} MB.",
                    f"Choose a filled-in worksheet: xlsx or csv, at most {size} MB.",
                )
            )
        return given
