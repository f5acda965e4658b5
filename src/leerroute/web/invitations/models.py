"""Who has been invited, and what became of it."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from datetime import timedelta
from typing import Any, ClassVar

from django.db import models
from django.utils.timezone import now

from leerroute.web.access.roles import ROLES
from leerroute.web.letters.models import Letter
from leerroute.web.partnerships.models import Organisation, Partnership
from leerroute.web.people.models import Person

LASTS = timedelta(days=14)


def digest_of(token: str) -> str:
    """SHA-256 of the token: the database holds nothing that opens an invitation."""
    return hashlib.sha256(token.encode()).hexdigest()


class Invitation(models.Model):
    """To one address. partnership, organisation, role: what the invited one becomes; None and "": an account only.

    digest: of the token in the mailed link. letter: the last mail with it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField()
    digest = models.CharField(max_length=64, unique=True)
    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, null=True, related_name="invitations")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, null=True, related_name="+")
    role = models.CharField(max_length=30, blank=True, choices=[(key, role.called.nl) for key, role in ROLES.items()])
    by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    letter = models.ForeignKey(Letter, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["-sent_at"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=models.Q(partnership=None, organisation=None, role="")
                | models.Q(partnership__isnull=False, organisation__isnull=False) & ~models.Q(role=""),
                name="all_of_a_membership_or_none",
            ),
            models.UniqueConstraint(
                fields=["email", "partnership", "organisation", "role"],
                condition=models.Q(accepted_at=None, withdrawn_at=None),
                name="one_open_invitation_each",
            ),
            models.UniqueConstraint(  # the one above does not see two rows without a partnership as the same
                fields=["email"],
                condition=models.Q(accepted_at=None, withdrawn_at=None, partnership=None),
                name="one_open_invitation_to_an_account",
            ),
        ]

    def renew(self) -> str:
        """A new link, of which the old one stops working: its token, which is kept nowhere."""
        token = secrets.token_urlsafe(32)
        self.digest = digest_of(token)
        self.sent_at = now()
        self.expires_at = self.sent_at + LASTS
        return token

    @property
    def is_open(self) -> bool:
        return self.accepted_at is None and self.withdrawn_at is None and self.expires_at > now()
