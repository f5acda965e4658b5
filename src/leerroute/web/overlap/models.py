"""What people said of pairs, piles of pairs to judge, and worksheets on their way in."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from leerroute.alignment import Judged
from leerroute.web.house.in_hand import InHand
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person

LONGEST_ID = 300
"""Characters of the id of an outcome or a programme."""


class Word(models.Model):
    """One person's word on one pair, for one school. document: the `Judged` as JSON; the columns are to find it by.

    left_words, right_words: fingerprints of the texts that were seen. times: how often it was said; every write adds one, so
    the sum over a partnership tells whether anything changed. person None: their account is gone; what they said stays.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="words")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    side = models.CharField(max_length=4)
    left = models.CharField(max_length=LONGEST_ID)
    right = models.CharField(max_length=LONGEST_ID)
    left_words = models.CharField(max_length=16)
    right_words = models.CharField(max_length=16)
    left_programme = models.CharField(max_length=LONGEST_ID)
    right_programme = models.CharField(max_length=LONGEST_ID)
    document = models.JSONField()
    times = models.PositiveIntegerField(default=1)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["partnership", "person", "side", "left", "right", "left_words", "right_words"],
                name="one_word_per_person_and_pair",
            )
        ]

    @property
    def judged(self) -> Judged:
        return Judged.model_validate(self.document)


class Pile(InHand):
    """Pairs of two programmes that both schools judge (`alignment.SESSION` of them), laid ready by the worker.

    left, right: ids of the programmes, of the vmbo and of the mbo. pairs: as `documents.plain` writes them. told: what was
    noticed, or why there are none.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        RANKING = "ranking"
        READY = "ready"
        EMPTY = "empty"
        REFUSED = "refused"

    BUSY = frozenset({State.WAITING, State.RANKING})

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="piles")
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    left = models.CharField(max_length=LONGEST_ID)
    right = models.CharField(max_length=LONGEST_ID)
    left_title = models.CharField(max_length=500)
    right_title = models.CharField(max_length=500)
    pairs = models.JSONField(default=list)
    told = models.JSONField(default=list)


class Worksheet(InHand):
    """A filled-in worksheet on its way in. words: what `by` said in it, as JSON. told: figures; problems: what is wrong."""

    class State(models.TextChoices):
        WAITING = "waiting"
        READING = "reading"
        READ = "read"
        TAKEN = "taken"
        REFUSED = "refused"

    BUSY = frozenset({State.WAITING, State.READING})

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="worksheets")
    by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    file = models.FileField(upload_to="overlap/")
    name = models.CharField(max_length=255)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    words = models.JSONField(default=list)
    told = models.JSONField(default=dict)
    problems = models.JSONField(default=list)
