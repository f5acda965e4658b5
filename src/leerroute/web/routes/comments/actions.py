"""Writes about comments."""

from __future__ import annotations

from uuid import UUID

from django.utils.timezone import now

from leerroute.route import part_called
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.people.models import Person
from leerroute.web.routes.changing import Unchanged, locked
from leerroute.web.routes.comments.mentions import mentioned, tell_mentioned
from leerroute.web.routes.models import Comment, Route


@recorded
def add_comment(*, route: Route, path: str, text: str, token: UUID, address: str, by: Person) -> Comment:
    """Write a comment about a part. Who is mentioned in it (@name) gets a mail with `address`.

    token: of the form; raises `Unchanged` when that form was sent before.
    """
    route = locked(route)
    if route.comments.filter(token=token).exists():
        raise Unchanged
    comment = Comment.objects.create(route=route, path=path, text=text.strip()[:4000], token=token, by=by)
    people = mentioned(comment.text, route.partnership)
    comment.mentions.set(people)
    part = part_called(route.design, path)
    Verb.COMMENT_ADDED.record(by=by, about=comment, part=part.model_dump())
    tell_mentioned(comment, people, part, address)
    return comment


@recorded
def close_comment(*, comment: Comment, by: Person) -> Comment:
    """Settle a comment. Raises `Unchanged` when it is closed already."""
    return _settle(comment, Verb.COMMENT_CLOSED, closed=True, by=by)


@recorded
def reopen_comment(*, comment: Comment, by: Person) -> Comment:
    """Open a settled comment again. Raises `Unchanged` when it is open."""
    return _settle(comment, Verb.COMMENT_REOPENED, closed=False, by=by)


def _settle(comment: Comment, verb: Verb, *, closed: bool, by: Person) -> Comment:
    comment = Comment.objects.select_for_update().select_related("route").get(pk=comment.pk)
    if (comment.closed_at is not None) == closed:
        raise Unchanged
    comment.closed_at = now() if closed else None
    comment.save(update_fields=["closed_at"])
    verb.record(by=by, about=comment, part=part_called(comment.route.design, comment.path).model_dump())
    return comment
