"""Adding what teachers said now to what was known: one word per person and pair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from leerroute.alignment.judged import Judged, Pair


@dataclass(frozen=True)
class Merged:
    """judged: everything, the known first and in its order. stayed: known words that the new ones did not replace,
    because they are final or of a later day."""

    judged: tuple[Judged, ...]
    added: int
    changed: int
    unchanged: int
    stayed: tuple[Judged, ...]


def merged(known: Iterable[Judged], new: Iterable[Judged]) -> Merged:
    """`known` with `new`: the newest word of a person on a pair counts.

    A word of an earlier day replaces nothing, and a final word yields to a final one only. Words on another text of the
    same outcomes stay beside the new ones, as what was said then.
    """
    words = {_who_and_what(one): one for one in known}
    added = changed = unchanged = 0
    stayed = []
    for one in new:
        was = words.get(_who_and_what(one))
        if was is None:
            added += 1
        elif was.model_copy(update={"on": one.on}) == one:
            unchanged += 1
            continue
        elif one.on < was.on or (was.final and not one.final):
            stayed.append(was)
            continue
        else:
            changed += 1
        words[_who_and_what(one)] = one
    return Merged(tuple(words.values()), added, changed, unchanged, tuple(stayed))


def _who_and_what(judged: Judged) -> tuple[Pair, str]:
    return judged.pair, judged.assessor
