"""A mail, from the moment that somebody's deed asks for it until it went out or was given up."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.db import models

from leerroute.text import Text


@dataclass(frozen=True)
class Place:
    """Where a letter belongs, as the log asks it: a route in a partnership, or a partnership."""

    pk: UUID
    partnership: Place | None = None


class Letter(models.Model):
    """to: an address. called: whom the log names. by: whose deed it was; None: the site itself.

    sealed: the text, which may hold a link that lets somebody in; empty once it is sent or given up.
    partnership_key, route_key: where it belongs; the letter outlives both. why: of one that was given up.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        SENT = "sent"
        FAILED = "failed"
        DROPPED = "dropped"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    to = models.EmailField()
    called = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=200)
    sealed = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    partnership_key = models.UUIDField(null=True)
    route_key = models.UUIDField(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    why = models.CharField(max_length=300, blank=True)
    posted_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[Any]] = ["-posted_at"]

    @property
    def partnership(self) -> Place | None:
        return Place(self.partnership_key) if self.partnership_key else None

    @property
    def route(self) -> Place | None:
        return Place(self.route_key, self.partnership) if self.route_key else None

    @property
    def told(self) -> Text:
        """How it stands with the mail."""
        return _TOLD[self.State(self.state)]


_TOLD = {
    Letter.State.WAITING: Text(nl="De mail gaat zo weg.", en="The mail is about to go out."),
    Letter.State.SENT: Text(nl="De mail is verstuurd.", en="The mail has been sent."),
    Letter.State.FAILED: Text(
        nl="De mail kon niet weg. Kijk of het adres klopt en verstuur hem opnieuw.",
        en="The mail could not be sent. See whether the address is right and send it again.",
    ),
    Letter.State.DROPPED: Text(nl="De mail is niet meer verstuurd.", en="The mail was not sent any more."),
}
