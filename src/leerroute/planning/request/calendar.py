"""The schools' calendar as the planner sees it: the stretches of time in which something can be taught."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from leerroute.files import Refusal
from leerroute.planning.request.part import Key, PlanningPart
from leerroute.route import YearNumber
from leerroute.text import Text, day, same, stretch


class Period(PlanningPart):
    """A week, a block or a quarter. weeks: teaching weeks in it, holidays and exam weeks not counted.

    Exams come at its end, after its last teaching week. central: the tijdvak of the central exams that come then.
    mbo_exams: whether the college examines then.
    after_exams: it lies between the central exams and the summer holiday (the "summer gap" of the VM2 studies).
    college: whether learners can be at the college; None: nobody said, so nothing that needs the college is put there.
    title: what the schools call it; one who types a calendar gives one plain name. ends: the last school day in it.
    """

    key: Key
    title: str | Text | None = None
    year: YearNumber
    starts: date
    ends: date | None = None
    weeks: Annotated[int, Field(ge=1, le=30)]
    central: Annotated[int, Field(ge=1, le=3)] | None = None
    mbo_exams: bool = False
    after_exams: bool = False
    college: bool | None = None

    @property
    def told(self) -> Text:
        """What it is called in a sentence: its title, else its key with its days ("periode 4.6 (14 april – 30 mei 2031)")."""
        if self.title is not None:
            return self.title if isinstance(self.title, Text) else same(self.title)
        if self.ends is None:
            return same(self.key)
        days = stretch(self.starts, self.ends)
        return Text(nl=f"periode {self.key} ({days.nl})", en=f"period {self.key} ({days.en})")

    @property
    def until(self) -> Text:
        """What comes after "tot en met": its last day, else what it is called; with the route year, where that does not say it."""
        if self.title is None and self.ends is not None:
            last = Text(nl=day(self.ends, "nl"), en=day(self.ends, "en"))
        else:
            last = self.told
        if f"jaar {self.year}" in last.nl.lower():
            return last
        return Text(nl=f"{last.nl} (jaar {self.year})", en=f"{last.en} (year {self.year})")


class Calendar(PlanningPart):
    """periods: in time order, one after the other; keys differ.

    most_hours: clock hours of a learner in a teaching week, lessons and bpv together, at most. least_hours: at least, on
    average over a period; it does not hold for the last period of a plan. None: nobody asked for a least.
    """

    periods: tuple[Period, ...] = Field(min_length=1)
    least_hours: Annotated[int, Field(ge=0, le=60)] | None = None
    most_hours: Annotated[int, Field(ge=1, le=60)]

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        seen: set[str] = set()
        for index, period in enumerate(self.periods):
            if period.key in seen:
                raise Refusal(
                    Text(
                        nl=f"periode '{period.key}' staat hier twee keer.",
                        en=f"period '{period.key}' stands here twice.",
                    ),
                    Text(nl="Geef elke periode een eigen naam.", en="Give each period a key of its own."),
                    place=("periods", index),
                )
            seen.add(period.key)
        for index, (before, after) in enumerate(zip(self.periods, self.periods[1:], strict=False)):
            if after.starts <= before.starts or after.year < before.year:
                raise Refusal(
                    Text(
                        nl=f"periode '{after.key}' staat na '{before.key}', maar begint niet later.",
                        en=f"period '{after.key}' stands after '{before.key}' but does not start later.",
                    ),
                    Text(nl="Zet de periodes op volgorde van tijd.", en="Put the periods in time order."),
                    place=("periods", index + 1),
                )
        return self
