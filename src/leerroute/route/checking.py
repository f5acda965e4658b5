"""Checking a route against the law of one day."""

from __future__ import annotations

from datetime import date

from leerroute.law import Law, Report
from leerroute.route.design import RouteDesign
from leerroute.route.rules import rules


def check(design: RouteDesign, law: Law) -> Report:
    """Every judgement about the route under `law`, most urgent first within its rule."""
    return Report.model_construct(
        subject=design.title, on=law.on, scenario=law.scenario, judgements=rules.judge(design, law)
    )


def law_day(design: RouteDesign, today: date) -> date:
    """The day whose law a route is checked against unless asked otherwise: its first cohort's start, else today."""
    return design.cohort_start or today
