"""Programmes as rows, their units as entries that can be searched, and uploads on their way in."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from leerroute.curriculum import Programme, Unit
from leerroute.web.house.in_hand import InHand
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person


class Shelf(models.TextChoices):
    """shipped: comes with leerroute. everybody: imported for the whole site. partnership: imported by one partnership."""

    SHIPPED = "shipped"
    EVERYBODY = "everybody"
    PARTNERSHIP = "partnership"


class StoredProgramme(models.Model):
    """document: a `Programme` as JSON. Where two have one `key`, the one of the partnership is found first, then everybody's."""

    shelf = models.CharField(max_length=20, choices=Shelf.choices)
    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, null=True, related_name="programmes")
    key = models.CharField(max_length=300)
    code = models.CharField(max_length=120)
    title = models.CharField(max_length=500)
    side = models.CharField(max_length=10, blank=True)
    levels = models.CharField(max_length=120, blank=True)
    document = models.JSONField()
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["side", "title", "pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["shelf", "partnership", "key"], name="one_programme_per_key", nulls_distinct=False
            ),
            models.CheckConstraint(
                condition=models.Q(shelf="partnership", partnership__isnull=False)
                | (~models.Q(shelf="partnership") & models.Q(partnership=None)),
                name="a_partnership_has_its_own_shelf",
            ),
        ]

    @property
    def programme(self) -> Programme:
        return Programme.model_validate(self.document)


class Entry(models.Model):
    """One unit of a programme. stems: every word of its titles and outcomes, stemmed, for searching."""

    programme = models.ForeignKey(StoredProgramme, on_delete=models.CASCADE, related_name="entries")
    unit_id = models.CharField(max_length=300)
    code = models.CharField(max_length=120)
    title = models.CharField(max_length=500)
    kind = models.CharField(max_length=40, blank=True)
    levels = models.CharField(max_length=120, blank=True)
    outcomes = models.PositiveIntegerField(default=0)
    position = models.PositiveIntegerField()
    stems = models.TextField()

    class Meta:
        ordering: ClassVar[list[str]] = ["programme", "position"]

    @property
    def unit(self) -> Unit:
        return next(unit for unit in self.programme.programme.units if unit.id == self.unit_id)


class Upload(InHand):
    """A file on its way in. partnership None: for everybody. told: what it would do or did; problems: what is wrong with it."""

    class State(models.TextChoices):
        WAITING = "waiting"
        READING = "reading"
        READ = "read"
        TAKING = "taking"
        TAKEN = "taken"
        REFUSED = "refused"

    BUSY = frozenset({State.WAITING, State.READING, State.TAKING})

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, null=True, related_name="uploads")
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    file = models.FileField(upload_to="curricula/")
    name = models.CharField(max_length=255)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    step = models.PositiveIntegerField(default=0)
    steps = models.PositiveIntegerField(default=0)
    told = models.JSONField(default=dict)
    problems = models.JSONField(default=list)
    made_at = models.DateTimeField(auto_now_add=True)
    moved_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-made_at"]

    @property
    def busy(self) -> bool:
        return self.state in {self.State.WAITING, self.State.READING, self.State.TAKING}
