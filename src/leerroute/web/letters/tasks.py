"""Work for the worker: sending a mail, again later when the mail server does not take it, and saying so when it never does."""

from __future__ import annotations

import logging
from datetime import timedelta
from smtplib import SMTPException, SMTPRecipientsRefused

from django.core.mail import send_mail
from django.utils.timezone import now
from django_tasks import task

from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.house.sealed import opened
from leerroute.web.letters.models import Letter
from leerroute.web.settings.queues import LETTERS

log = logging.getLogger(__name__)

PURPOSE = "letter"
WAITS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))
"""After the first attempt that fails, the second, ...; after the last of these it is given up."""
_FOR_EVER = 500
"""Answers of a mail server from here on say that trying again will not help (RFC 5321, section 4.2.1)."""


@task(queue_name=LETTERS)
def send(letter_id: str) -> None:
    """Send the letter, once: what was sent, dropped or given up stays so. Only a worker that is killed between the mail server's
    yes and our writing that down sends it twice."""
    letter = Letter.objects.filter(pk=letter_id, state=Letter.State.WAITING).select_related("by").first()
    if letter is None:
        return
    text = opened(letter.sealed, PURPOSE)
    if text is None:
        give_up(letter=letter, why="sealed with another secret key")
        return
    try:
        send_mail(letter.subject, text, None, [letter.to])
    except (OSError, SMTPException) as error:  # no server, no answer, or a no
        _later_or_never(letter, error)
    else:
        Letter.objects.filter(pk=letter.pk).update(state=Letter.State.SENT, sealed="", done_at=now())


def _later_or_never(letter: Letter, error: Exception) -> None:
    log.warning("letter %s, attempt %s: %s", letter.pk, letter.attempts + 1, type(error).__name__)
    if letter.attempts >= len(WAITS) or _is_refused_for_ever(error):
        give_up(letter=letter, why=str(error)[:300])
        return
    Letter.objects.filter(pk=letter.pk).update(attempts=letter.attempts + 1)
    send.using(run_after=now() + WAITS[letter.attempts]).enqueue(str(letter.pk))


def _is_refused_for_ever(error: Exception) -> bool:
    return isinstance(error, SMTPRecipientsRefused) and all(code >= _FOR_EVER for code, _ in error.recipients.values())


@recorded
def give_up(*, letter: Letter, why: str) -> None:
    """The mail will not be sent: who asked for it reads that in the log, and with an invitation on its page."""
    Letter.objects.filter(pk=letter.pk).update(
        state=Letter.State.FAILED, sealed="", why=why, attempts=letter.attempts + 1, done_at=now()
    )
    Verb.LETTER_FAILED.record(by=letter.by, about=letter, to=letter.called)
