"""What is asked for whatever calendar: hours, days and wishes."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from leerroute.planning import Calendar, WishKind
from leerroute.text import Text, same
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.plans.forms.fixed import FixedForm

NO_HELP = same("")


class LimitsForm(FixedForm):
    """What holds in whatever calendar. Who inherits this says in `calendar` which that is."""

    KIND: ClassVar[str]
    LABELS: ClassVar[dict[str, tuple[Text, Text]]] = {
        "most_hours": (Text(nl="Uren per week, hoogstens", en="Hours a week, at most"), NO_HELP),
        "least_hours": (
            Text(nl="Uren per week, minstens", en="Hours a week, at least"),
            Text(nl="Leeg: geen ondergrens.", en="Empty: no least."),
        ),
        "college_days": (
            Text(nl="Dagen per week op het mbo, hoogstens", en="Days a week at the college, at most"),
            Text(nl="Leeg: geen grens.", en="Empty: no limit."),
        ),
        "company_days": (
            Text(nl="Dagen per week bij een bedrijf, hoogstens", en="Days a week at a company, at most"),
            Text(nl="Leeg: geen grens. Een dag telt 8 uur.", en="Empty: no limit. A day is 8 hours."),
        ),
        "subject_hours": (
            Text(
                nl="Uren per week van één vmbo-vak of -module, hoogstens",
                en="Hours a week of one vmbo subject or module, at most",
            ),
            Text(
                nl="Leeg: geen grens. Dan kan een vak in een paar weken samengepakt zijn.",
                en="Empty: no limit. A subject can then be packed in a few weeks.",
            ),
        ),
        "grain": (
            Text(
                nl="In stappen van hoeveel uur verdelen we een onderdeel?",
                en="In steps of how many hours is a unit dealt out?",
            ),
            Text(
                nl="Leeg: per uur. Met 5 krijgt een onderdeel in een periode 5, 10 of 15 uur; wat overblijft komt in één periode.",
                en="Empty: by the hour. With 5 a unit has 5, 10 or 15 hours in a period; what is left over is added in one period.",
            ),
        ),
        "youngest": (
            Text(nl="Geboortemaand van de jongste leerling", en="Month of birth of the youngest learner"),
            Text(
                nl="Jaar en maand, zoals 2012-09. Leeg: dan gelden de grenzen voor onder de 16 de hele route lang.",
                en="Year and month, such as 2012-09. Empty: the limits for under 16 then hold throughout.",
            ),
        ),
        "wishes": (
            Text(nl="Wat willen jullie het liefst?", en="What would you like best?"),
            Text(
                nl="De kortste planning gaat voor; van alle even korte kiezen we die hier het dichtst bij ligt.",
                en="The shortest plan comes first; of all that are as short we choose the one nearest to this.",
            ),
        ),
    }
    WISHES: ClassVar[dict[WishKind, Text]] = {
        WishKind.EARLY_MBO: Text(nl="Vroeg mbo-lessen", en="College lessons early"),
        WishKind.SUMMER_GAP: Text(
            nl="Lessen tussen de examens en de zomer", en="Lessons between the exams and the summer"
        ),
        WishKind.BALANCED: Text(nl="Even drukke weken", en="Weeks that are equally busy"),
        WishKind.FEW_TRAVEL_DAYS: Text(nl="Weinig reisdagen naar het mbo", en="Few days of travel to the college"),
        WishKind.JOINT: Text(nl="Elke week beide scholen", en="Both schools in every week"),
    }

    most_hours = forms.IntegerField(min_value=1, max_value=60)
    least_hours = forms.IntegerField(min_value=0, max_value=60, required=False)
    college_days = forms.IntegerField(min_value=0, max_value=5, required=False)
    company_days = forms.IntegerField(min_value=0, max_value=5, required=False)
    subject_hours = forms.IntegerField(min_value=1, max_value=60, required=False)
    grain = forms.IntegerField(min_value=1, max_value=40, required=False)
    youngest = forms.RegexField(r"^(19|20)\d{2}-(0[1-9]|1[0-2])$", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(kind.value, called.in_(spoken())) for kind, called in self.WISHES.items()]
        self.fields["wishes"] = forms.MultipleChoiceField(
            choices=choices, required=False, widget=forms.CheckboxSelectMultiple
        )
        asked_last = [*LimitsForm.base_fields, *self.fixed_fields, "wishes"]
        self.order_fields([name for name in self.fields if name not in asked_last] + asked_last)
        self.fields["youngest"].error_messages["invalid"] = _MONTH.in_(spoken())
        for name, (label, help_text) in {**LimitsForm.LABELS, **self.LABELS}.items():
            self.fields[name].label = label.in_(spoken())
            self.fields[name].help_text = help_text.in_(spoken())

    @property
    def calendar(self) -> Calendar:
        raise NotImplementedError

    @property
    def answers(self) -> dict[str, Any]:
        """As they are kept: plain data. typed: as it was typed, to begin with next time."""
        return {
            "form": self.KIND,
            "calendar": self.calendar.model_dump(mode="json", exclude_none=True),
            "college_days": self.cleaned_data["college_days"],
            "company_days": self.cleaned_data["company_days"],
            "subject_hours": self.cleaned_data["subject_hours"],
            "grain": self.cleaned_data["grain"],
            **self.fixed,
            "wishes": self.cleaned_data["wishes"],
            "youngest": self.cleaned_data["youngest"],
            "typed": {name: self[name].data for name in self.fields},
        }


_MONTH = Text(
    nl="Schrijf het jaar en de maand in cijfers, zoals 2012-09.", en="Write year and month in figures, such as 2012-09."
)
