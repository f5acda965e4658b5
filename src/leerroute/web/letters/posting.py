"""Handing a mail to the worker."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils.timezone import now

from leerroute.web.house.sealed import sealed
from leerroute.web.letters.models import Letter
from leerroute.web.letters.tasks import PURPOSE, send

_LONGEST_SUBJECT = 200
_ASKED_ABOUT = timedelta(days=30)


def post_letter(
    *,
    to: str,
    subject: str,
    text: str,
    by: Any,
    called: str = "",
    partnership: UUID | None = None,
    route: UUID | None = None,
) -> Letter:
    """Have the worker mail this. Call it in the transaction of the deed that it tells of: the queue is in the same database, so
    that no deed goes without its mail, and no mail without its deed."""
    letter = Letter.objects.create(
        to=to,
        called=called or to,
        subject=" ".join(subject.split())[:_LONGEST_SUBJECT],
        sealed=sealed(text, PURPOSE),
        by=by,
        partnership_key=partnership,
        route_key=route,
    )
    send.enqueue(str(letter.pk))
    return letter


def forget_letters() -> None:
    """Take away what went out or was given up a month ago: addresses are kept no longer than somebody may ask about them."""
    Letter.objects.exclude(state=Letter.State.WAITING).filter(done_at__lt=now() - _ASKED_ABOUT).delete()


def drop_letter(letter: Letter | None) -> None:
    """Do not send it any more, if it still waits: what it would tell does not hold now."""
    if letter is not None:
        waiting = Letter.objects.filter(pk=letter.pk, state=Letter.State.WAITING)
        waiting.update(state=Letter.State.DROPPED, sealed="", done_at=now())
