"""A plan over the schools' own year planners."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from pydantic import ValidationError

from leerroute.files import Refusal, shape_problems
from leerroute.planning import Calendar, CalendarDates, ExamStretch, calendar_of
from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.plans.fields import DaysField
from leerroute.web.plans.forms.limits import NO_HELP, LimitsForm


class DatesForm(LimitsForm):
    """The schools' own year planners: real days, so that weeks and the ages of learners are right."""

    KIND = "dates"
    BLOCKS: ClassVar[tuple[tuple[str, Text], ...]] = (
        ("1", Text(nl="per week", en="by the week")),
        ("2", Text(nl="per twee weken", en="by two weeks")),
        ("5", Text(nl="per blok van vijf weken", en="in blocks of five weeks")),
        ("8", Text(nl="per blok van acht weken", en="in blocks of eight weeks")),
        ("10", Text(nl="per blok van tien weken", en="in blocks of ten weeks")),
        ("quarter", Text(nl="per kwartaal, vier in een jaar", en="in quarters, four a year")),
    )
    LABELS: ClassVar[dict[str, tuple[Text, Text]]] = {
        "years": (
            Text(
                nl="Schooljaren, van de eerste lesdag tot en met de laatste", en="School years, from first to last day"
            ),
            Text(nl="Een per regel, zoals: 23-8-2027 t/m 7-7-2028", en="One a line, such as: 23-8-2027 to 7-7-2028"),
        ),
        "holidays": (
            Text(nl="Vakanties en vrije weken", en="Holidays and free weeks"),
            Text(
                nl="Een per regel, zoals: herfst 18-10-2027 t/m 22-10-2027",
                en="One a line, such as: autumn 18-10-2027 to 22-10-2027",
            ),
        ),
        "central": (
            Text(nl="Centrale examens, eerste tijdvak", en="Central exams, first tijdvak"),
            Text(nl="De dagen van elk jaar, een jaar per regel.", en="The days of every year, one year a line."),
        ),
        "mbo_exams": (
            Text(nl="Weken waarin het mbo examineert", en="Weeks in which the college examines"),
            Text(nl="Een per regel.", en="One a line."),
        ),
        "block": (Text(nl="Hoe precies willen jullie plannen?", en="How finely do you want to plan?"), NO_HELP),
        "college": (
            Text(nl="Leerlingen kunnen alle weken op het mbo terecht", en="Learners can be at the college every week"),
            NO_HELP,
        ),
    }

    years = DaysField(rows=5)
    holidays = DaysField(rows=10)
    central = DaysField(rows=3, required=False)
    mbo_exams = DaysField(rows=5, required=False)
    block = forms.ChoiceField()
    college = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _CHOOSE.in_(spoken())), *((value, called.in_(spoken())) for value, called in self.BLOCKS)]
        self.fields["block"] = forms.ChoiceField(choices=choices, label=self.fields["block"].label)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if self.errors:
            return given
        try:
            self._calendar = calendar_of(_dates(given))
        except ValidationError as wrong:
            for problem in shape_problems(wrong, "", lambda _: None):
                self._refuse("years", problem.expected, problem.remedy)
        except Refusal as refused:
            self._refuse(str(refused.place[0]), refused.expected, refused.remedy)
        return given

    def _refuse(self, place: str, expected: Text, remedy: Text | None) -> None:
        told = " ".join(words.in_(spoken()) for words in (expected, remedy) if words)
        self.add_error(place if place in self.fields else "years", f"{told[:1].upper()}{told[1:]}")

    @property
    def calendar(self) -> Calendar:
        return self._calendar


_CHOOSE = Text(nl="kies", en="choose")


def _dates(given: dict[str, Any]) -> CalendarDates:
    central = [ExamStretch(name=e.name, first=e.first, last=e.last, central=1) for e in given["central"]]
    college = [ExamStretch(name=e.name, first=e.first, last=e.last) for e in given["mbo_exams"]]
    return CalendarDates(
        years=tuple(given["years"]),
        holidays=tuple(given["holidays"]),
        exams=tuple(sorted((*central, *college), key=lambda exam: exam.first)),
        block="quarter" if given["block"] == "quarter" else int(given["block"]),
        college=given["college"] or None,
        most_hours=given["most_hours"],
        least_hours=given["least_hours"],
    )
