"""Tokens with which a program reads on behalf of one person."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils import timezone

from leerroute.web.people.models import Person


class Token(models.Model):
    """digest: SHA-256 of the secret, which nobody can read back. It reads what its person may read now, within `scopes`."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_on = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[Any]] = ["-made_at"]

    @property
    def works(self) -> bool:
        return self.ended_at is None and self.expires_at > timezone.now()
