"""What happened. Rows have no foreign keys: history never blocks life, and outlives what it is about."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models


class Event(models.Model):
    """by_id None: the command line or the site itself. facts: what the sentence needs; never a learner's data."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    verb = models.CharField(max_length=60)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=120, blank=True)
    about = models.CharField(max_length=60)
    about_id = models.CharField(max_length=40)
    partnership_id = models.UUIDField(null=True, db_index=True)
    route_id = models.UUIDField(null=True, db_index=True)
    facts = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar[list[Any]] = ["-at", "-pk"]
