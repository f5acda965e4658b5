"""A plan that somebody asked for, how far it is, and what came out."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db import models

from leerroute.route import RouteDesign
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route


class Planning(models.Model):
    """asked: the answers of the form. basis: the document as it was then. planned: the document as planned, None until found.

    weeks, bound: best so far and what nothing can beat, while searching and after. told: lines in both languages. chart: the
    plan as a drawing, per language.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        SEARCHING = "searching"
        FOUND = "found"
        NONE = "none"
        NO_TIME = "no_time"
        REFUSED = "refused"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    route = models.ForeignKey(Route, on_delete=models.CASCADE, related_name="plannings")
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    made_at = models.DateTimeField(auto_now_add=True)
    moved_at = models.DateTimeField(auto_now=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    asked = models.JSONField()
    basis = models.JSONField()
    planned = models.JSONField(null=True, blank=True)
    weeks = models.PositiveIntegerField(null=True, blank=True)
    bound = models.PositiveIntegerField(null=True, blank=True)
    told = models.JSONField(default=list)
    chart = models.JSONField(default=dict)
    taken_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[Any]] = ["-made_at"]

    @property
    def busy(self) -> bool:
        return self.state in {self.State.WAITING, self.State.SEARCHING}

    @property
    def before(self) -> RouteDesign:
        return RouteDesign.model_validate(self.basis)

    @property
    def after(self) -> RouteDesign | None:
        return None if self.planned is None else RouteDesign.model_validate(self.planned)
