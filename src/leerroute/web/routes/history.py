"""What was changed on a draft, as sentences, and what can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from leerroute.route import Edit, document_of, part_called, part_in, value_called
from leerroute.text import Text
from leerroute.web.routes.models import Change, Route


@dataclass(frozen=True)
class ToldChange:
    """A change in words. sentence: what became what. undone: its number stands in a later undo."""

    change: Change
    sentence: Text
    undone: bool


def told_changes(route: Route, changes: list[Change]) -> list[ToldChange]:
    """These changes as sentences; the route gives the names of parts."""
    document = document_of(route.design)
    undone = set(route.log.exclude(undoes=None).values_list("undoes", flat=True))
    return [ToldChange(change, sentence_of(change, document), change.number in undone) for change in changes]


def latest(route: Route) -> ToldChange | None:
    """The last change, for the button that takes it back."""
    change = route.log.select_related("by").first()
    return ToldChange(change, sentence_of(change, document_of(route.design)), undone=False) if change else None


def sentence_of(change: Change, document: Mapping[str, Any]) -> Text:
    """Who changed what from what to what."""
    who = change.by.name if change.by else "leerroute"
    what = _what(change.edits, change.path, document)
    if change.undoes is not None:
        return Text(
            nl=f"{who} nam wijziging {change.undoes} terug: {what.nl}.",
            en=f"{who} took back change {change.undoes}: {what.en}.",
        )
    return Text(nl=f"{who}: {what.nl}.", en=f"{who}: {what.en}.")


def _what(edits: tuple[Edit, ...], path: str, document: Mapping[str, Any]) -> Text:
    if len(edits) > 1:
        part = _called(document, edits[0].back or path, path)
        moved = edits[0].after is None and edits[-1].before is None and isinstance(edits[-1].after, Mapping)
        if moved:
            to = part_called(document, edits[-1].path)
            return Text(nl=f"verplaatst naar {to.nl}", en=f"moved to {to.en}")
        return Text(nl=f"{part.nl} gewijzigd ({len(edits)} velden)", en=f"{part.en} changed ({len(edits)} fields)")
    edit = edits[0]
    if isinstance(edit.before, Mapping) or isinstance(edit.after, Mapping):
        return _item(edit, document)
    part = _called(document, edit.back or edit.path, edit.path)
    was, now = value_called(edit.path, edit.before), value_called(edit.path, edit.after)
    return Text(
        nl=f"{part.nl} was {_short(was.nl)}, is nu {_short(now.nl)}",
        en=f"{part.en} was {_short(was.en)}, is now {_short(now.en)}",
    )


def _item(edit: Edit, document: Mapping[str, Any]) -> Text:
    item = edit.after if edit.after is not None else edit.before
    named = part_called(document, edit.path)
    title = item.get("title") or item.get("name")
    if title and part_in(document, edit.path) is None and ".units[" in edit.path:
        year = part_called(document, edit.path.split(".", 1)[0])
        named = Text(nl=f"{title} in {year.nl}", en=f"{title} in {year.en}")
    if edit.before is None:
        return Text(nl=f"{named.nl} toegevoegd", en=f"{named.en} added")
    if edit.after is None:
        return Text(nl=f"{named.nl} weggehaald", en=f"{named.en} removed")
    return Text(nl=f"{named.nl} gewijzigd", en=f"{named.en} changed")


def _called(document: Mapping[str, Any], now: str, then: str) -> Text:
    return part_called(document, now if part_in(document, now) is not None else then)


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"
