"""What is fixed beside hours and days: the order of units, scarce rooms, the hours of teams."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from django import forms

from leerroute.planning import TeamTime
from leerroute.route import RouteDesign
from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.plans.fields import LinesField, RoomFor, UnitNames, read_room, read_rule


class FixedForm(forms.Form):
    """Asked by the names of the units and teams of one route. design: that route."""

    OF_ROUTE: ClassVar[frozenset[str]] = frozenset({"order", "rooms"})
    """Answers that name units, and so mean nothing for another route."""
    FIXED: ClassVar[dict[str, tuple[Text, Text]]] = {
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
    }

    def __init__(self, *args: Any, design: RouteDesign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = UnitNames.of(design)
        self._size = design.choices.group_size if design.choices else None
        giving = {unit.team for _, unit in design.units()}
        self._teams = {_team(team.id): team.id for team in design.teams or () if team.id in giving}
        self.fields["order"] = LinesField(partial(read_rule, units=units), rows=4, required=False)
        self.fields["rooms"] = LinesField(partial(read_room, units=units), rows=3, required=False)
        for name, (label, help_text) in self.FIXED.items():
            self.fields[name].label, self.fields[name].help_text = label.in_(spoken()), help_text.in_(spoken())
        for name, team in self._teams.items():
            self.fields[name] = forms.IntegerField(
                min_value=0,
                max_value=200,
                required=False,
                label=_TEAM.in_(spoken()).format(team=team),
                help_text=_TEAM_HELP.in_(spoken()),
            )

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

    @property
    def fixed_fields(self) -> tuple[str, ...]:
        return (*self.FIXED, *self._teams)

    @property
    def fixed(self) -> dict[str, Any]:
        """The answers as plain data, in the terms of a plan request. room_of: by unit the key of the room it needs."""
        rooms: list[RoomFor] = self.cleaned_data["rooms"]
        return {
            "order": [rule.model_dump() for rule in self.cleaned_data["order"]],
            "rooms": [each.room.model_dump(mode="json") for each in rooms],
            "room_of": {code: each.room.key for each in rooms for code in each.units},
            "teams": [each.model_dump() for each in self._team_times()],
        }

    def _team_times(self) -> Iterator[TeamTime]:
        for name, team in self._teams.items():
            weekly = self.cleaned_data[name]
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
