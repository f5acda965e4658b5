"""The whole model of a case: every limit, or every limit but some."""

from __future__ import annotations

from collections.abc import Collection

from leerroute.planning.case import Case
from leerroute.planning.model.exams import sit_exams
from leerroute.planning.model.frame import Model
from leerroute.planning.model.hours import deal_out, fill_weeks, keep_weekly, teach_together
from leerroute.planning.model.law import keep_law_hours, keep_length, keep_young
from leerroute.planning.model.limits import ALL, Limit
from leerroute.planning.model.order import keep_order, keep_spans
from leerroute.planning.model.past import keep_past
from leerroute.planning.model.places import keep_companies, keep_days, keep_places, keep_rooms_and_teams


def build(case: Case, keeps: Collection[Limit] = ALL, *, loose: bool = False) -> Model:
    """A model without an objective. keeps: the kinds of limits that hold in it. loose: see `Model`."""
    model = Model(case, frozenset(keeps), loose)
    deal_out(model)
    teach_together(model)
    sit_exams(model)
    fill_weeks(model)
    keep_weekly(model)
    keep_order(model)
    keep_spans(model)
    if not loose:
        keep_places(model)
        keep_young(model)
    keep_days(model)
    keep_rooms_and_teams(model)
    keep_companies(model)
    keep_length(model)
    keep_law_hours(model)
    keep_past(model)
    return model
