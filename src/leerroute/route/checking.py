"""Checking a route against the law of one day."""

from __future__ import annotations

from datetime import date

from leerroute.law import Law, Register, Report, also_resting_on
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.rules import rules
from leerroute.route.rules.combination import AVAILABLE

GLR_ARTICLES = "glr.dlr_articles"


def check(design: RouteDesign, law: Law) -> Report:
    """Every judgement about the route under `law`, in the order of the rules.

    The rules of the doorlopende leerroute hold for a geïntegreerde leerroute because WVO 2.107l says so; that is cited.
    """
    judgements = rules.judge(design, law)
    articles = law.get(GLR_ARTICLES)
    if design.kind is RouteKind.GEINTEGREERD and articles is not None:
        judgements = tuple(also_resting_on(j, articles) if j.rule.startswith("dlr.") else j for j in judgements)
    return Report.model_construct(subject=design.title, on=law.on, scenario=law.scenario, judgements=judgements)


def known_from(kind: RouteKind, register: Register) -> date:
    """The first day for which there are rules about this kind of route; before it a check says nothing."""
    first = register.norms[AVAILABLE[kind]].versions[0].from_
    return first or date.min


def law_day(design: RouteDesign, today: date) -> date:
    """The day whose law a route is checked against unless asked otherwise: its first cohort's start, else today."""
    return design.cohort_start or today
