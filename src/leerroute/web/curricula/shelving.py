"""Writes to the shelves: what an upload brings, and what comes with leerroute."""

from __future__ import annotations

from leerroute.curriculum import Collection, shipped_catalogue
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.curricula.models import Shelf, StoredProgramme, Upload
from leerroute.web.curricula.reading import shelf_of
from leerroute.web.curricula.storing import store
from leerroute.web.people.models import Person


@recorded
def put_on_shelf(*, upload: Upload, collection: Collection, by: Person | None) -> int:
    """Write what the file brought, whole or not at all. Returns how many programmes changed."""
    written = store(collection.programmes, shelf_of(upload.partnership), upload.partnership)
    upload.state = Upload.State.TAKEN
    upload.save(update_fields=["state", "moved_at"])
    Verb.CURRICULUM_TAKEN.record(by=by, about=upload, name=upload.name, programmes=written)
    return written


@recorded
def shelve_shipped(*, by: Person | None = None) -> int:
    """Put what comes with leerroute on its shelf, so that it can be searched. Returns how many programmes changed."""
    written = store(shipped_catalogue(), Shelf.SHIPPED)
    about = StoredProgramme.objects.filter(shelf=Shelf.SHIPPED).first() or StoredProgramme()
    Verb.CURRICULUM_SHIPPED.record(by=by, about=about, programmes=written)
    return written
