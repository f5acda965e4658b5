"""A plan that somebody asked for, how far it is, and what came out."""

from __future__ import annotations

from django.db import models

from leerroute.route import RouteDesign
from leerroute.web.house.in_hand import InHand
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route


class Planning(InHand):
    """asked: the answers of the form. basis: the document as it was then. planned: the document as planned, None until found.

    pairs: how many judged pairs are planned once, None where nothing was judged. weeks, bound: best so far and what nothing can beat, while searching and after. told: lines in both languages. chart: the
    plan as a drawing, per language.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        SEARCHING = "searching"
        FOUND = "found"
        NONE = "none"
        NO_TIME = "no_time"
        REFUSED = "refused"

    BUSY = frozenset({State.WAITING, State.SEARCHING})

    route = models.ForeignKey(Route, on_delete=models.CASCADE, related_name="plannings")
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    asked = models.JSONField()
    basis = models.JSONField()
    planned = models.JSONField(null=True, blank=True)
    pairs = models.PositiveIntegerField(null=True, blank=True)
    weeks = models.PositiveIntegerField(null=True, blank=True)
    bound = models.PositiveIntegerField(null=True, blank=True)
    told = models.JSONField(default=list)
    chart = models.JSONField(default=dict)
    taken_at = models.DateTimeField(null=True, blank=True)

    @property
    def before(self) -> RouteDesign:
        return RouteDesign.model_validate(self.basis)

    @property
    def after(self) -> RouteDesign | None:
        return None if self.planned is None else RouteDesign.model_validate(self.planned)
