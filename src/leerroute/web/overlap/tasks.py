"""Work for the worker: laying pairs ready, and reading a worksheet. Both can be begun again: nothing is half done."""

from __future__ import annotations

from pathlib import Path

from django.utils.timezone import localdate
from django_tasks import task

from leerroute.files import Unreadable
from leerroute.text import Text
from leerroute.web.curricula.queries import catalogue_for
from leerroute.web.overlap.documents import plain
from leerroute.web.overlap.known import known_in
from leerroute.web.overlap.models import Pile, Worksheet
from leerroute.web.overlap.ranking import pile_of
from leerroute.web.overlap.reading import read


@task()
def rank(pile_id: str) -> None:
    """Lay the pairs ready that tell most now, given what both schools said already."""
    pile = Pile.objects.filter(pk=pile_id).select_related("partnership").first()
    if pile is None or not pile.busy:
        return
    pile.move(state=Pile.State.RANKING)
    programmes = {programme.id: programme for programme in catalogue_for(pile.partnership)}
    left, right = programmes.get(pile.left), programmes.get(pile.right)
    if left is None or right is None:
        pile.move(state=Pile.State.REFUSED, told=[_GONE.model_dump()])
        return
    batch, found = pile_of(left, right, known_in(pile.partnership))
    pile.move(
        state=Pile.State.READY if len(batch) else Pile.State.EMPTY,
        pairs=plain(batch),
        told=[notice.model_dump() for notice in found.notices],
    )


@task()
def look(worksheet_id: str) -> None:
    """Read the worksheet and keep what its sender said in it, or what is wrong with it."""
    sheet = Worksheet.objects.filter(pk=worksheet_id).select_related("partnership", "by").first()
    if sheet is None or not sheet.busy:
        return
    sheet.move(state=Worksheet.State.READING)
    try:
        words, told = read(Path(sheet.file.path), sheet, localdate())
    except Unreadable as refused:
        named = [problem.model_copy(update={"file": sheet.name}) for problem in refused.problems]
        problems = [problem.model_dump(mode="json") for problem in named]
        sheet.move(state=Worksheet.State.REFUSED, problems=problems)
    else:
        documents = [word.model_dump(mode="json") for word in words]
        sheet.move(state=Worksheet.State.READ, words=documents, told=told)


_GONE = Text(
    nl="Een van deze programma's is er niet meer. Kies opnieuw.",
    en="One of these programmes is no longer there. Choose again.",
)
