"""Work for the worker: looking what an upload would do, and taking it in. Both can be begun again: nothing is half done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django_tasks import task

from leerroute.files import Unreadable
from leerroute.web.curricula.models import Upload
from leerroute.web.curricula.reading import merged
from leerroute.web.curricula.shelving import put_on_shelf
from leerroute.web.people.models import Person


@task()
def look(upload_id: str) -> None:
    """Read the file and keep what it would do, or what is wrong with it."""
    upload = Upload.objects.filter(pk=upload_id).first()
    if upload is None or upload.state not in {Upload.State.WAITING, Upload.State.READING}:
        return
    upload.move(state=Upload.State.READING)
    try:
        _, told = merged(Path(upload.file.path), upload.partnership, _progress(upload))
    except Unreadable as refused:
        _refuse(upload, refused)
    else:
        upload.move(state=Upload.State.READ, told=told)


@task()
def take_in(upload_id: str, by: int) -> None:
    """Read the file again and write what it brings: what others imported meanwhile is then there too."""
    upload = Upload.objects.filter(pk=upload_id).first()
    if upload is None or upload.state != Upload.State.TAKING:
        return
    try:
        collection, told = merged(Path(upload.file.path), upload.partnership, _progress(upload))
    except Unreadable as refused:
        _refuse(upload, refused)
    else:
        upload.move(told=told)
        put_on_shelf(upload=upload, collection=collection, by=Person.objects.filter(pk=by).first())


def _progress(upload: Upload) -> Callable[[int, int], None]:
    return lambda step, steps: upload.move(step=step, steps=steps)


def _refuse(upload: Upload, refused: Unreadable) -> None:
    named = [problem.model_copy(update={"file": upload.name}) for problem in refused.problems]
    upload.move(state=Upload.State.REFUSED, problems=[problem.model_dump(mode="json") for problem in named])
