"""Reads about invitations."""

from __future__ import annotations

from django.db.models import QuerySet

from leerroute.web.invitations.models import Invitation, digest_of
from leerroute.web.partnerships.models import Partnership


def invitation_with(token: str) -> Invitation | None:
    """The invitation that this link opens; None: no such link. It may have been used or withdrawn: see `is_open`."""
    rows = Invitation.objects.select_related("by", "partnership", "organisation")
    return rows.filter(digest=digest_of(token)).first()


def waiting(partnership: Partnership) -> QuerySet[Invitation]:
    """Not accepted and not withdrawn; expired ones too, so that they can be sent again."""
    rows = partnership.invitations.filter(accepted_at=None, withdrawn_at=None)
    return rows.select_related("by", "organisation")
