"""Writes about curricula: uploading, looking what a file would do, taking it in, throwing it away."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.curricula.models import Upload
from leerroute.web.curricula.tasks import look, take_in
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person


@recorded
def upload(*, file: UploadedFile[Any], partnership: Partnership | None, by: Person) -> Upload:
    """Keep the file and let the worker look what it would do."""
    name = PurePath(file.name or "").name
    made = Upload(partnership=partnership, by=by, name=name)
    made.file.save(f"{made.pk}{PurePath(name).suffix.lower()}", file, save=True)
    Verb.CURRICULUM_UPLOADED.record(by=by, about=made, name=name)
    transaction.on_commit(partial(look.enqueue, str(made.pk)))
    return made


@recorded
def take(*, upload: Upload, by: Person) -> None:
    """Let the worker take the file in. Asking twice is the same as once."""
    asked = Upload.objects.filter(pk=upload.pk, state=Upload.State.READ).update(state=Upload.State.TAKING)
    Verb.CURRICULUM_ASKED.record(by=by, about=upload, name=upload.name)
    if asked:
        transaction.on_commit(partial(take_in.enqueue, str(upload.pk), by.pk))


@recorded
def throw_away(*, upload: Upload, by: Person) -> None:
    """Away with the upload and its file; what was taken in stays."""
    Verb.CURRICULUM_DROPPED.record(by=by, about=upload, name=upload.name)
    transaction.on_commit(partial(upload.file.delete, save=False))
    Upload.objects.filter(pk=upload.pk).delete()
