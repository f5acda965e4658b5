"""What is asked for whatever calendar: hours and days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from django import forms

from leerroute.planning import Calendar, TeamTime, WishKind
from leerroute.route import RouteDesign
from leerroute.text import Text, same
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.plans.fields import LinesField, RoomFor, UnitNames, read_room, read_rule

NO_HELP = same("")


class LimitsForm(forms.Form):
    """What holds in whatever calendar. Who inherits this says in `calendar` which that is. design: the route, for its units and teams."""

    KIND: ClassVar[str]
    OF_ROUTE: ClassVar[frozenset[str]] = frozenset({"order", "rooms"})
    """Answers that name units, and so mean nothing for another route."""
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
        "order": (
            Text(nl="Wat moet in een vaste volgorde?", en="What has to be in a fixed order?"),
            Text(
                nl="Eén regel per afspraak, zoals: hygiëne voor koken. Of: koken samen met serveren, in dezelfde periodes. Leeg: geen volgorde.",
                en="One rule a line, such as: hygiene before cooking. Or: cooking together with serving, in the same periods. Empty: no order.",
            ),
        ),
        "rooms": (
            Text(
                nl="Welke lokalen zijn schaars, en welke onderdelen hebben ze nodig?",
                en="Which rooms are scarce, and which units need them?",
            ),
            Text(
                nl="Eén per regel: de naam, de plaats (vmbo of mbo), hoeveel uur per week het vrij is voor deze route, en de onderdelen. "
                "Zoals: leskeuken, mbo, 6 uur per week: koken, serveren. Passen er hoogstens 12 in: leskeuken, mbo, 6 uur per week, 12 leerlingen: koken, serveren.",
                en="One a line: its name, the place (vmbo or mbo), how many hours a week it is free for this route, and the units. "
                "Such as: teaching kitchen, mbo, 6 hours a week: cooking, serving. With room for 12: teaching kitchen, mbo, 6 hours a week, 12 learners: cooking, serving.",
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

    def __init__(self, *args: Any, design: RouteDesign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(kind.value, called.in_(spoken())) for kind, called in self.WISHES.items()]
        wishes = forms.MultipleChoiceField(choices=choices, required=False, widget=forms.CheckboxSelectMultiple)
        units = UnitNames.of(design)
        self._size = design.choices.group_size if design.choices else None
        giving = {unit.team for _, unit in design.units()}
        self._teams = [team.id for team in design.teams or () if team.id in giving]
        self.fields |= {
            "order": LinesField(partial(read_rule, units=units), rows=4, required=False),
            "rooms": LinesField(partial(read_room, units=units), rows=3, required=False),
            **{_team(team): forms.IntegerField(min_value=0, max_value=200, required=False) for team in self._teams},
            "wishes": wishes,
        }
        last = [*LimitsForm.base_fields, "order", "rooms", *map(_team, self._teams), "wishes"]
        self.order_fields([name for name in self.fields if name not in last] + last)
        self.fields["youngest"].error_messages["invalid"] = _MONTH.in_(spoken())
        for name, (label, help_text) in {**LimitsForm.LABELS, **self.LABELS}.items():
            self._say(name, label.in_(spoken()), help_text.in_(spoken()))
        for team in self._teams:
            self._say(_team(team), _TEAM.in_(spoken()).format(team=team), _TEAM_HELP.in_(spoken()))

    def clean_rooms(self) -> list[RoomFor]:
        """Every room once, and every unit in one room; a room for so many asks how many learners there are."""
        given: list[RoomFor] = self.cleaned_data["rooms"]
        rooms, units = Counter(each.room.key for each in given), Counter(code for each in given for code in each.units)
        twice = [name for counted in (rooms, units) for name, times in counted.items() if times > 1]
        if twice:
            raise forms.ValidationError([_TWICE.in_(spoken()).format(name=name) for name in twice])
        if not self._size and any(each.room.group for each in given):
            raise forms.ValidationError(_HOW_MANY.in_(spoken()))
        return given

    def _say(self, name: str, label: str, help_text: str) -> None:
        self.fields[name].label, self.fields[name].help_text = label, help_text

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
            "order": [rule.model_dump() for rule in self.cleaned_data["order"]],
            "rooms": [each.room.model_dump(mode="json") for each in self.cleaned_data["rooms"]],
            "room_of": {code: each.room.key for each in self.cleaned_data["rooms"] for code in each.units},
            "teams": [each.model_dump() for each in self._team_times()],
            "wishes": self.cleaned_data["wishes"],
            "youngest": self.cleaned_data["youngest"],
            "typed": {name: self[name].data for name in self.fields},
        }

    def _team_times(self) -> Iterator[TeamTime]:
        for team in self._teams:
            weekly = self.cleaned_data[_team(team)]
            if weekly is not None:
                yield TeamTime(team=team, weekly=weekly)


def _team(team: str) -> str:
    """The name of its field."""
    return f"team_{team}"


_TWICE = Text(
    nl="‘{name}’ staat er twee keer. Schrijf elk lokaal op één regel, en elk onderdeel bij één lokaal.",
    en="‘{name}’ stands there twice. Write each room on one line, and each unit with one room.",
)
_HOW_MANY = Text(
    nl="De route zegt nog niet hoeveel leerlingen er zijn. Vul ‘leerlingen in de groep’ in, bij Keuzes van jullie zelf.",
    en="The route does not say yet how many learners there are. Fill in ‘learners in the group’, under Choices of your own.",
)
_TEAM = Text(nl="Lesuren per week van team {team}, hoogstens", en="Hours of lessons a week of team {team}, at most")
_TEAM_HELP = Text(
    nl="Voor deze route, alle leerlingen samen. Leeg: geen grens.",
    en="For this route, all learners together. Empty: no limit.",
)
_MONTH = Text(
    nl="Schrijf het jaar en de maand in cijfers, zoals 2012-09.", en="Write year and month in figures, such as 2012-09."
)
