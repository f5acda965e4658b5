"""Writes about plans: asking for one, and taking it over in the draft."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django.utils.timezone import now

from leerroute.route import Edit, document_of, merge_parts, part_in
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.people.models import Person
from leerroute.web.plans.models import Planning
from leerroute.web.plans.tasks import search
from leerroute.web.routes.changing import Unchanged, locked, write
from leerroute.web.routes.models import Change, Route

PLANNED = ("years", "exams", "bpv")
"""The parts of a route that a plan decides."""


@recorded
def ask_plan(*, route: Route, asked: dict[str, Any], by: Person) -> Planning:
    """Let the worker search for the shortest plan of the draft as it is now. Raises `Unchanged` while it does so already."""
    route = locked(route)
    if route.plannings.filter(state__in=Planning.BUSY, asked=asked).exists():
        raise Unchanged
    made = Planning.objects.create(route=route, by=by, asked=asked, basis=document_of(route.design))
    Verb.PLAN_ASKED.record(by=by, about=made)
    transaction.on_commit(partial(search.enqueue, str(made.pk)))
    return made


class Outdated(Exception):  # noqa: N818 - it names what was found
    """The route was changed, after the plan was made, in what the plan decides."""


@recorded
def take_plan(*, planning: Planning, by: Person) -> Change:
    """Give the draft the years, exams and bpv of the plan, as one change that can be undone.

    What others changed in other parts since stays. Raises `Outdated` when they changed what the plan decides, as it was made
    for other hours then; `Unchanged` when the draft already is like this.
    """
    route = locked(planning.route)
    document, planned = document_of(route.design), planning.planned or {}
    edits: list[Edit] = []
    for path in PLANNED:
        now_there = part_in(document, path)
        if now_there != part_in(planning.basis, path):
            raise Outdated(path)
        edits += merge_parts(path, now_there, now_there, part_in(planned, path))[0]
    change = write(route, edits, by=by, path="years")
    Planning.objects.filter(pk=planning.pk).update(taken_at=now())
    Verb.PLAN_TAKEN.record(by=by, about=planning)
    return change
