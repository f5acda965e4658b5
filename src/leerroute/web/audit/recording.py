"""Recording what happened, in the same transaction as what happened."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from enum import StrEnum
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import models, transaction

from leerroute.web.audit.models import Event
from leerroute.web.audit.telling import sentence

Args = ParamSpec("Args")
Result = TypeVar("Result")
_events: ContextVar[int] = ContextVar("events", default=0)


class Verb(StrEnum):
    """What was done; `verbs.SENTENCES` has its sentence."""

    PERSON_CREATED = "person_created"
    PARTNERSHIP_CREATED = "partnership_created"
    ORGANISATION_JOINED = "organisation_joined"
    MEMBER_ADDED = "member_added"
    ROUTE_CREATED = "route_created"
    ROUTE_CHANGED = "route_changed"
    CURRICULUM_UPLOADED = "curriculum_uploaded"
    CURRICULUM_ASKED = "curriculum_asked"
    CURRICULUM_TAKEN = "curriculum_taken"
    CURRICULUM_DROPPED = "curriculum_dropped"
    CURRICULUM_SHIPPED = "curriculum_shipped"
    PILE_ASKED = "pile_asked"
    PAIR_JUDGED = "pair_judged"
    WORKSHEET_UPLOADED = "worksheet_uploaded"
    WORKSHEET_TAKEN = "worksheet_taken"
    WORKSHEET_DROPPED = "worksheet_dropped"
    PLAN_ASKED = "plan_asked"
    PLAN_TAKEN = "plan_taken"
    TOKEN_MADE = "token_made"  # noqa: S105 - a verb
    TOKEN_ENDED = "token_ended"  # noqa: S105 - a verb
    VERSION_MADE = "version_made"
    VERSION_PROPOSED = "version_proposed"
    VERSION_WITHDRAWN = "version_withdrawn"
    VERSION_SIGNED = "version_signed"
    VERSION_AGREED = "version_agreed"
    ROUTE_CHANGE_UNDONE = "route_change_undone"
    COMMENT_ADDED = "comment_added"
    COMMENT_CLOSED = "comment_closed"
    COMMENT_REOPENED = "comment_reopened"
    # people and organisations
    PERSON_DESCRIBED = "person_described"
    PERSON_CLOSED = "person_closed"
    PERSON_REOPENED = "person_reopened"
    PARTNERSHIP_RENAMED = "partnership_renamed"
    ORGANISATION_CREATED = "organisation_created"
    ORGANISATION_DESCRIBED = "organisation_described"
    ORGANISATION_LEFT = "organisation_left"
    MEMBER_CHANGED = "member_changed"
    MEMBER_ENDED = "member_ended"
    MEMBER_LEFT = "member_left"
    INVITATION_SENT = "invitation_sent"
    INVITATION_WITHDRAWN = "invitation_withdrawn"
    INVITATION_ACCEPTED = "invitation_accepted"
    ACCOUNT_INVITED = "account_invited"
    SITE_ADMIN_APPOINTED = "site_admin_appointed"
    LETTER_FAILED = "letter_failed"

    def record(self, *, by: Any, about: models.Model, **facts: Any) -> Event:
        """Write the event. Partnership and route follow from `about` where it has them."""
        _events.set(_events.get() + 1)
        kind = about._meta.model_name or ""
        route = about if kind == "route" else getattr(about, "route", None)
        partnership = about if kind == "partnership" else getattr(route or about, "partnership", None)
        event = Event(
            verb=self.value,
            by_id=by.pk if by else None,
            by_name=by.name if by else "leerroute",
            about=kind,
            about_id=str(about.pk),
            partnership_id=partnership.pk if partnership else None,
            route_id=route.pk if route else None,
            facts=facts,
        )
        sentence(event)  # a fact that its sentence lacks shows now, not on the page that tells it
        event.save()
        return event


class NotRecordedError(AssertionError):
    """An action wrote without telling the audit."""


def recorded(action: Callable[Args, Result]) -> Callable[Args, Result]:
    """Run the action in one transaction together with its events; an action that records nothing is undone."""

    @wraps(action)
    def run(*args: Args.args, **kwargs: Args.kwargs) -> Result:
        with transaction.atomic():
            before = _events.get()
            result = action(*args, **kwargs)
            if _events.get() == before:
                raise NotRecordedError(action.__qualname__)
            return result

    run.recorded = True  # type: ignore[attr-defined]
    return run
