"""A new version of a curriculum: which judgements still hold, which have to be looked at again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from leerroute.alignment.judged import Judged, Pair
from leerroute.alignment.merging import merged
from leerroute.alignment.piece import Piece, fingerprint, pieces
from leerroute.curriculum import Programme


@dataclass(frozen=True)
class Changed:
    """A judgement on words that are not the same any more. left, right: as they are now."""

    judged: Judged
    left: Piece
    right: Piece

    @property
    def texts(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Before and after, of the left and of the right outcome."""
        return (self.judged.left_text, self.left.text), (self.judged.right_text, self.right.text)


@dataclass(frozen=True)
class Vanished:
    """A judgement on an outcome that is in none of the programmes any more. sides: "left", "right" or both."""

    judged: Judged
    sides: tuple[str, ...]


@dataclass(frozen=True)
class Review:
    """kept: with the ids and versions of now. moved: how many of those have another id than before.

    overtaken: on older words, by somebody who judged the new words since. elsewhere: of which one of the programmes was
    not given. Both stay as they were.
    """

    kept: tuple[Judged, ...]
    moved: int
    changed: tuple[Changed, ...]
    vanished: tuple[Vanished, ...]
    overtaken: tuple[Judged, ...]
    elsewhere: tuple[Judged, ...]

    @property
    def everything(self) -> tuple[Judged, ...]:
        """All judgements, up to date where they can be. What was said of older words is kept, and counts nowhere."""
        changed, vanished = (one.judged for one in self.changed), (one.judged for one in self.vanished)
        return merged((), (*self.kept, *self.elsewhere, *self.overtaken, *changed, *vanished)).judged


def review(judged: Iterable[Judged], programmes: Iterable[Programme]) -> Review:
    """Hold the judgements against the programmes as they are now.

    An outcome is the same when its words are (case and spacing aside), first under its own id, then anywhere in its
    programme: ids may be numbers that shift. Words that stand there more than once: the id that is most like the old one.
    An id that is there with other words is a changed outcome. The rest has vanished.
    """
    now = {programme.id: _Outcomes(tuple(pieces(programme))) for programme in programmes}
    kept, changed, vanished, elsewhere = [], [], [], []
    moved = 0
    for one in judged:
        if one.left_programme not in now or one.right_programme not in now:
            elsewhere.append(one)
            continue
        left = now[one.left_programme].successor(one.left, one.left_text)
        right = now[one.right_programme].successor(one.right, one.right_text)
        if left is None or right is None:
            gone = tuple(side for side, found in (("left", left), ("right", right)) if found is None)
            vanished.append(Vanished(one, gone))
        elif (left.fingerprint, right.fingerprint) != one.pair[2:]:
            changed.append(Changed(one, left, right))
        else:
            moved += (left.id, right.id) != (one.left, one.right)
            kept.append(_brought_up_to(one, left, right))
    judged_now = {(one.pair, one.assessor) for one in kept}
    overtaken = [one.judged for one in changed if _anew(one) in judged_now]
    changed = [one for one in changed if _anew(one) not in judged_now]
    return Review(tuple(kept), moved, tuple(changed), tuple(vanished), tuple(overtaken), tuple(elsewhere))


class _Outcomes:
    """The outcomes of one programme, found by id and by words."""

    def __init__(self, outcomes: tuple[Piece, ...]) -> None:
        self.by_id = {piece.id: piece for piece in outcomes}
        self.by_words: dict[str, list[Piece]] = {}
        for piece in outcomes:
            self.by_words.setdefault(piece.fingerprint, []).append(piece)

    def successor(self, id_: str, text: str) -> Piece | None:
        """The outcome that was `id_` with these words; None when it is gone."""
        same_words = self.by_words.get(fingerprint(text), [])
        if same_words:
            return max(same_words, key=lambda piece: (piece.id == id_, _alike(piece.id, id_)))
        return self.by_id.get(id_)


def _anew(changed: Changed) -> tuple[Pair, str]:
    """The pair as it is now, and who judged it before."""
    left, right = changed.left, changed.right
    return (left.id, right.id, left.fingerprint, right.fingerprint), changed.judged.assessor


def _alike(a: str, b: str) -> int:
    """How many characters two ids begin with alike."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(a, b, strict=False)))


def _brought_up_to(judged: Judged, left: Piece, right: Piece) -> Judged:
    """The judgement with today's ids, versions and spelling of the same words."""
    return judged.model_copy(
        update={
            "left": left.id,
            "right": right.id,
            "left_version": left.version,
            "right_version": right.version,
            "left_text": left.text,
            "right_text": right.text,
        }
    )
