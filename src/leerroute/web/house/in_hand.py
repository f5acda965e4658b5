"""Work that somebody asked for and the worker does: one way to keep it, to say how far it is, and to know that it is done."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db import models


class InHand(models.Model):
    """state: of the room's own `State`. BUSY: the states in which there is still something to do. moved_at: last sign of life."""

    BUSY: ClassVar[frozenset[str]]

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    moved_at = models.DateTimeField(auto_now=True)
    state: models.CharField[Any, Any]

    class Meta:
        abstract = True
        ordering: ClassVar[list[Any]] = ["-made_at"]

    @property
    def busy(self) -> bool:
        return self.state in self.BUSY

    def move(self, **fields: object) -> None:
        """Write how far it is, at once, so that who looks sees it."""
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=[*fields, "moved_at"])
