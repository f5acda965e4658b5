"""The draft of a route, every change of it, and what people say about it."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db import models

from leerroute.route import Edit, RouteDesign
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person


class Route(models.Model):
    """document: the draft, always a valid `RouteDesign` as JSON. changes: how many changes made it what it is."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="routes")
    title = models.CharField(max_length=300)
    document = models.JSONField()
    changes = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["title"]

    def __str__(self) -> str:
        return self.title

    @property
    def design(self) -> RouteDesign:
        return RouteDesign.model_validate(self.document)


class Change(models.Model):
    """One change of the draft. path: of the part, as in judgements and differences ("years[1].units[NE].hours").

    parts: what it consists of, one after the other, as {path, before, after, back}: values as JSON, None where there was
    nothing; back: the path afterwards. undoes: the number of the change that this one takes back.
    """

    route = models.ForeignKey(Route, on_delete=models.CASCADE, related_name="log")
    number = models.PositiveIntegerField()
    path = models.TextField()
    parts = models.JSONField()
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField(auto_now_add=True)
    undoes = models.PositiveIntegerField(null=True)

    @property
    def edits(self) -> tuple[Edit, ...]:
        return tuple(Edit(**part) for part in self.parts)

    class Meta:
        ordering: ClassVar[list[str]] = ["-number"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["route", "number"], name="one_change_per_number")
        ]


class Comment(models.Model):
    """About one part of the draft. path: as in `Change`. token: of the form, so that sending twice is one comment.
    closed_at: settled."""

    route = models.ForeignKey(Route, on_delete=models.CASCADE, related_name="comments")
    path = models.TextField(blank=True)
    token = models.UUIDField(default=uuid.uuid4)
    text = models.TextField(max_length=4000)
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    mentions: models.ManyToManyField[Person, Any] = models.ManyToManyField(Person, related_name="mentioned_in")
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["route", "token"], name="one_comment_per_form")
        ]
