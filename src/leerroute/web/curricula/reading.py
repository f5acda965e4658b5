"""Reading an uploaded file with the library's importers, and telling what it would do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from leerroute.curriculum import Collection, Imported, importers_for, merged_with
from leerroute.web.curricula.models import Shelf, StoredProgramme
from leerroute.web.partnerships.models import Partnership

MOST_NOTICES = 200
"""Notices that are kept to be shown; the count is of all."""


def harvests(path: Path, progress: Callable[[int, int], None]) -> Iterator[Imported]:
    """What each importer that knows this file finds in it. Raises `files.Unreadable`."""
    importers = importers_for(path)
    for number, importer in enumerate(importers):
        progress(number, len(importers))
        yield importer.read(path)


def shelf_of(partnership: Partnership | None) -> Shelf:
    return Shelf.EVERYBODY if partnership is None else Shelf.PARTNERSHIP


def collection_on(partnership: Partnership | None) -> Collection:
    """What was imported to this shelf before."""
    rows = StoredProgramme.objects.filter(shelf=shelf_of(partnership), partnership=partnership).order_by("pk")
    return Collection(programmes=tuple(row.programme for row in rows))


def merged(
    path: Path, partnership: Partnership | None, progress: Callable[[int, int], None]
) -> tuple[Collection, dict[str, Any]]:
    """What is there after taking the file in, and that in figures and words. Writes nothing. Raises `files.Unreadable`."""
    collection, told = collection_on(partnership), _nothing()
    for imported in harvests(path, progress):
        merge = merged_with(collection, imported)
        collection = collection.model_copy(update={"programmes": merge.programmes})
        told["programmes"] += len(imported.programmes)
        told["outcomes"] += sum(programme.count()["outcomes"] for programme in imported.programmes)
        for figure in ("added", "changed", "unchanged", "kept", "gone"):
            told[figure] += getattr(merge, figure)
        told["plans"] += len(imported.plans)
        told["noticed"] += len(imported.notices)
        room = MOST_NOTICES - len(told["notices"])
        told["notices"] += [
            {"code": notice.code, "message": notice.message.model_dump()} for notice in imported.notices[:room]
        ]
        told["rows"] += [problem.model_dump(mode="json") for problem in imported.problems[:MOST_NOTICES]]
    return collection, told


def _nothing() -> dict[str, Any]:
    figures = ("programmes", "outcomes", "added", "changed", "unchanged", "kept", "gone", "plans", "noticed")
    return {**dict.fromkeys(figures, 0), "notices": [], "rows": []}
