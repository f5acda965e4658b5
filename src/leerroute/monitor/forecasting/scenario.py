"""A scenario as a document: which measures the user counts with, from when, on whom, and how strongly at least and at most."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from leerroute.files import Refusal, read_document
from leerroute.monitor.forecasting.measures import BY_NAME, Measure, Status
from leerroute.text import Text

Place = Literal["vmbo", "havo_vwo", "mbo-1", "mbo-2", "mbo-3", "mbo-4", "ho", "away", "startkwalificatie"]
"""Where somebody is on 1 October; away: nowhere in education. startkwalificatie: obtained in the year before."""
Size = Annotated[float, Field(gt=0, le=20)]
Year = Annotated[int, Field(ge=2000, le=2100)]


class _Document(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Effect(_Document):
    """on starters: `factor` times as many new learners in the leerweg. on share: `factor` times as large a part of the
    leerweg starts in the route. on chance: the odds of going from `place` to `to` in a year are `odds` times as large.

    factor, odds: (lowest, highest) that the user reckons with; 1 is no effect. leerweg, route: None is all of them.
    because: where the range comes from.
    """

    on: Literal["starters", "share", "chance"]
    leerweg: str | None = None
    route: str | None = None
    place: Place | None = None
    to: Place | None = None
    factor: tuple[Size, Size] | None = None
    odds: tuple[Size, Size] | None = None
    because: str = Field(min_length=1)

    @property
    def range(self) -> tuple[float, float]:
        size = self.odds if self.on == "chance" else self.factor
        assert size is not None  # noqa: S101 - held by the validator
        return size

    @model_validator(mode="after")
    def _fits(self) -> Effect:
        wanted = "odds" if self.on == "chance" else "factor"
        other = "factor" if wanted == "odds" else "odds"
        given = getattr(self, wanted)
        if given is None or getattr(self, other) is not None:
            raise Refusal(
                Text(
                    nl=f"bij '{self.on}' hoort {wanted}, met het laagste en het hoogste: [0.9, 1.2].",
                    en=f"'{self.on}' goes with {wanted}, the lowest and the highest: [0.9, 1.2].",
                ),
                place=(wanted,),
            )
        if given[0] > given[1]:
            raise Refusal(
                Text(nl="het laagste getal staat vooraan.", en="the lowest number comes first."), place=(wanted,)
            )
        missing = [name for name in _NEEDS[self.on] if getattr(self, name) is None]
        if missing:
            raise Refusal(
                Text(nl=f"bij '{self.on}' moet '{missing[0]}' staan.", en=f"'{self.on}' needs '{missing[0]}'."),
                place=(missing[0],),
            )
        if self.place == "startkwalificatie" or (self.place is not None and self.place == self.to):
            raise Refusal(
                Text(
                    nl="'place' is waar iemand nu is, en 'to' een andere plek.",
                    en="'place' is where somebody is now, and 'to' another place.",
                ),
                place=("place",),
            )
        return self


_NEEDS: dict[str, tuple[str, ...]] = {"starters": (), "share": ("route",), "chance": ("place", "to")}


class Counted(_Document):
    """A measure in a scenario. measure: of source 004's table 2, or a name of the user's own, which then needs `says`.

    status: the user says it, as of the day the scenario is made. first: the first count at which it can be seen; a
    measure without it, or without effects, is told and not counted.
    """

    measure: str = Field(min_length=1)
    says: str | None = None
    status: Status
    first: Year | None = None
    effects: tuple[Effect, ...] = ()

    @property
    def known(self) -> Measure | None:
        return BY_NAME.get(self.measure)

    @property
    def words(self) -> Text:
        if self.known is not None and self.says is None:
            return self.known.says
        return Text(nl=self.says or self.measure, en=self.says or self.measure)

    @model_validator(mode="after")
    def _told(self) -> Counted:
        if self.known is None and self.says is None:
            known = ", ".join(BY_NAME)
            raise Refusal(
                Text(
                    nl=f"deze maatregel kennen we niet; zeg er met 'says' bij wat het is, of kies uit: {known}.",
                    en=f"we do not know this measure; add what it is with 'says', or choose from: {known}.",
                ),
                place=("measure",),
            )
        return self


class Scenario(_Document):
    """name: for people. starters: new learners per leerweg and year, as from a demographic forecast; a leerweg that is not
    there keeps the number of the last year. schools: how many offer a route, to tell when groups get too small."""

    scenario: str = Field(min_length=1)
    starters: dict[str, dict[Year, Annotated[float, Field(ge=0)]]] = Field(default_factory=dict)
    schools: dict[str, Annotated[int, Field(ge=1)]] = Field(default_factory=dict)
    measures: tuple[Counted, ...] = ()

    @model_validator(mode="after")
    def _once(self) -> Scenario:
        names = [one.measure for one in self.measures]
        double = next((number for number, name in enumerate(names) if name in names[:number]), None)
        if double is not None:
            raise Refusal(
                Text(
                    nl="deze maatregel staat er al; zet de effecten bij elkaar.",
                    en="this measure is there already; put its effects together.",
                ),
                place=("measures", double, "measure"),
            )
        return self


def read_scenario(path: Path) -> Scenario:
    """The scenario in a YAML or JSON file. Raises `leerroute.files.Unreadable` naming every field that does not fit."""
    return read_document(path).as_model(Scenario)
