"""Writes about overlap: having pairs laid ready, judging one, and taking in a worksheet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import PurePath
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from leerroute.alignment import ANSWERS, Judged, Merged
from leerroute.curriculum import Programme
from leerroute.files import Refusal, shortened
from leerroute.text import Text
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.overlap.models import Pile, Word, Worksheet
from leerroute.web.overlap.per_side import merged_per_side
from leerroute.web.overlap.tasks import look, rank
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person


@recorded
def ask_pile(*, partnership: Partnership, left: Programme, right: Programme, by: Person) -> Pile:
    """Let the worker look which pairs of these programmes are most worth judging now."""
    made = Pile.objects.create(
        partnership=partnership,
        by=by,
        left=left.id,
        right=right.id,
        left_title=left.title[:500],
        right_title=right.title[:500],
    )
    Verb.PILE_ASKED.record(by=by, about=made, left=left.title, right=right.title)
    transaction.on_commit(partial(rank.enqueue, str(made.pk)))
    return made


@recorded
def judge(*, partnership: Partnership, judged: Judged, by: Person) -> Word:
    """Keep what `by` says of a pair; it takes the place of what they said of it before, and of nobody else's word.

    Raises `Refusal` when their earlier word is final and this one is not.
    """
    kept = _keep(partnership, [judged], by)
    if kept.stayed:
        raise Refusal(_FINAL, _FINAL_REMEDY)
    word = _mine(partnership, [judged], by)[0]
    said = ANSWERS[judged.said, judged.relation].model_dump()
    sees = {"left": shortened(judged.left_text), "right": shortened(judged.right_text)}
    Verb.PAIR_JUDGED.record(by=by, about=word, side=judged.side.value, said=said, **sees)
    return word


@recorded
def upload_worksheet(*, partnership: Partnership, file: UploadedFile[Any], by: Person) -> Worksheet:
    """Keep the file and let the worker read what `by` said in it."""
    name = PurePath(file.name or "").name
    made = Worksheet(partnership=partnership, by=by, name=name[:255])
    made.file.save(f"{made.pk}{PurePath(name).suffix.lower()[:10]}", file, save=True)
    Verb.WORKSHEET_UPLOADED.record(by=by, about=made, name=name)
    transaction.on_commit(partial(look.enqueue, str(made.pk)))
    return made


@recorded
def take_worksheet(*, worksheet: Worksheet, by: Person) -> Merged:
    """Keep every word of a worksheet that was read, all or none. A second time changes nothing more."""
    said = [Judged.model_validate(one) for one in worksheet.words]
    kept = _keep(worksheet.partnership, said, by)
    Verb.WORKSHEET_TAKEN.record(by=by, about=worksheet, name=worksheet.name, added=kept.added, changed=kept.changed)
    worksheet.move(state=Worksheet.State.TAKEN)
    return kept


@recorded
def drop_worksheet(*, worksheet: Worksheet, by: Person) -> None:
    """Away with the worksheet and its file; what was taken in stays."""
    Verb.WORKSHEET_DROPPED.record(by=by, about=worksheet, name=worksheet.name)
    transaction.on_commit(partial(worksheet.file.delete, save=False))
    Worksheet.objects.filter(pk=worksheet.pk).delete()


def _keep(partnership: Partnership, said: Sequence[Judged], by: Person) -> Merged:
    """Write what is new in `said`. Two sendings at once of one person take turns."""
    Person.objects.select_for_update().get(pk=by.pk)
    rows = {_key(row.judged): row for row in _mine(partnership, said, by)}
    new = [one.model_copy(update={"assessor": by.name}) for one in said]
    known = [row.judged.model_copy(update={"assessor": by.name}) for row in rows.values()]
    kept = merged_per_side(known, new)
    for one in kept.judged:
        row = rows.get(_key(one)) or Word(partnership=partnership, person=by, side=one.side.value, times=0)
        document = one.model_dump(mode="json")
        if row.pk and row.judged == one:
            continue
        row.left, row.right, row.left_words, row.right_words = one.pair
        row.left_programme, row.right_programme = one.left_programme, one.right_programme
        row.document, row.times = document, row.times + 1
        row.save()
    return kept


def _mine(partnership: Partnership, said: Sequence[Judged], by: Person) -> list[Word]:
    """What this person said before of these pairs."""
    keys = {_key(one) for one in said}
    rows = Word.objects.filter(partnership=partnership, person=by)
    if len(keys) == 1:
        rows = rows.filter(left=said[0].left, right=said[0].right)
    return [row for row in rows if _key(row.judged) in keys]


def _key(one: Judged) -> tuple[object, ...]:
    return one.side, one.pair


_FINAL = Text(
    nl="Wat je eerder van dit paar zei, is definitief; het staat er nog zo.",
    en="What you said of this pair before is final; it stands as it was.",
)
_FINAL_REMEDY = Text(
    nl="Zet ook nu een vinkje bij ‘definitief’ om het te vervangen.", en="Tick ‘final’ again to replace it."
)
