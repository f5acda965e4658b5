"""A plan as one page to open: how long and why, the picture, and every figure in a table."""

from __future__ import annotations

from leerroute.law import DISCLAIMER
from leerroute.pages import Section, Table, sections_page
from leerroute.planning.planned import Plan
from leerroute.planning.showing.gantt import gantt_svg
from leerroute.planning.showing.hours_table import hours_table
from leerroute.planning.showing.telling import length_told, step_told
from leerroute.text import Language, Text, same


def plan_page(plan: Plan, language: Language) -> str:
    """One HTML document that needs nothing else."""
    title = plan.request.route.title
    bounds = Table(
        Text(nl="Waarom niet korter", en="Why not shorter"),
        (Text(nl="Weken, minstens", en="Weeks, at least"), Text(nl="Omdat", en="Because")),
        tuple((bound.weeks, bound.told) for bound in plan.bounds),
    )
    sections = (
        Section(
            Text(nl="Hoe kort het kan", en="How short it can be"),
            (length_told(plan), plan.bound.told, *(step_told(step) for step in plan.steps[1:])),
            table=bounds,
        ),
        Section(
            Text(nl="Wat wanneer", en="What when"),
            (same(plan.request.route.note),) if plan.request.route.note else (),
            picture=gantt_svg(plan, language),
            table=hours_table(plan, language),
        ),
    )
    return sections_page(Text(nl=f"Planning: {title}", en=f"Plan: {title}"), DISCLAIMER, sections, language)
