"""From programmes to rows and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leerroute.curriculum import Programme, Unit
from leerroute.web.curricula.models import Entry, Shelf, StoredProgramme
from leerroute.web.curricula.stemming import stems
from leerroute.web.partnerships.models import Partnership


def store(programmes: Iterable[Programme], shelf: Shelf, partnership: Partnership | None = None) -> int:
    """Write these programmes to a shelf; what is there under the same key makes way, what did not change is left alone.

    Returns how many were written. Call it inside a transaction.
    """
    there = {row.key: row for row in StoredProgramme.objects.filter(shelf=shelf, partnership=partnership)}
    written = 0
    for programme in programmes:
        document = programme.model_dump(mode="json", exclude_defaults=True)
        row = there.get(programme.id) or StoredProgramme(shelf=shelf, partnership=partnership, key=programme.id)
        if row.pk and row.document == document:
            continue
        row.code, row.title = programme.code, programme.title
        row.side = programme.side.value if programme.side else ""
        row.levels, row.document = " ".join(programme.levels), document
        row.save()
        row.entries.all().delete()
        Entry.objects.bulk_create(_entries(row, programme), batch_size=500)
        written += 1
    return written


def _entries(row: StoredProgramme, programme: Programme) -> Iterator[Entry]:
    for position, unit in enumerate(programme.units):
        yield Entry(
            programme=row,
            unit_id=unit.id,
            code=unit.code,
            title=unit.title,
            kind=unit.kind.value if unit.kind else "",
            levels=" ".join(unit.levels),
            outcomes=sum(1 for _ in unit.outcomes),
            position=position,
            stems=" ".join(dict.fromkeys(stems(" ".join(_words(programme, unit))))),
        )


def _words(programme: Programme, unit: Unit) -> Iterator[str]:
    yield from (programme.title, unit.code, unit.title, unit.description or "")
    for task in unit.tasks:
        yield task.title
        yield from (outcome.text for outcome in task.outcomes)
