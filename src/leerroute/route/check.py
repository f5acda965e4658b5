"""Checking a route against the law of one day."""

from __future__ import annotations

from datetime import date

from leerroute.law import Law, Register, Report
from leerroute.route.design import RouteDesign
from leerroute.route.rules import rules


def check(design: RouteDesign, law: Law) -> Report:
    """Every judgement about the route under `law`, most urgent first within its rule."""
    return Report.model_construct(
        subject=design.title, on=law.on, scenario=law.scenario, judgements=rules.judge(design, law)
    )


def law_for(design: RouteDesign, register: Register, on: date | None, today: date, scenario: str | None = None) -> Law:
    """The law to check a route against: on the day asked for, else the day its first cohort starts, else today."""
    return register.at(on or design.cohort_start or today, scenario)
