"""Where a pair stands: what its two assessors, one of each school, make of it together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leerroute.alignment.judged import Judged, Pair, Said
from leerroute.alignment.words import Answer
from leerroute.curriculum import Side
from leerroute.text import Text


class PairStanding(StrEnum):
    """open: nobody judged it. one_sided: one school only. agreed: two people, one of each school, say the same.

    disputed: they do not, or one is unsure. final: both schools said the same, to stay.
    """

    OPEN = "open"
    ONE_SIDED = "one_sided"
    AGREED = "agreed"
    DISPUTED = "disputed"
    FINAL = "final"

    @property
    def called(self) -> Text:
        return _CALLED[self]


_CALLED = {
    PairStanding.OPEN: Text(nl="nog niet bekeken", en="not looked at yet"),
    PairStanding.ONE_SIDED: Text(nl="door één school bekeken", en="looked at by one school"),
    PairStanding.AGREED: Text(nl="eens", en="agreed"),
    PairStanding.DISPUTED: Text(nl="oneens of twijfel", en="disputed or in doubt"),
    PairStanding.FINAL: Text(nl="definitief", en="final"),
}


@dataclass(frozen=True)
class JudgedPair:
    """All that was said of one pair, in the order it came in."""

    words: tuple[Judged, ...]

    @property
    def first(self) -> Judged:
        return self.words[0]

    @property
    def standing(self) -> PairStanding:
        """A final word of both schools outweighs whatever else was said, as long as they say the same."""
        finals = [word for word in self.words if word.final]
        if _both_schools(finals):
            return PairStanding.FINAL if len(_answers(finals)) == 1 else PairStanding.DISPUTED
        if len(_answers(self.words)) > 1:
            return PairStanding.DISPUTED
        if not _both_schools(self.words):
            return PairStanding.ONE_SIDED
        return PairStanding.DISPUTED if self.first.said is Said.UNSURE else PairStanding.AGREED

    @property
    def answer(self) -> Answer | None:
        """What both schools say; None as long as they do not say the same."""
        if self.standing is PairStanding.FINAL:
            return next(_answer(word) for word in self.words if word.final)
        return _answer(self.first) if self.standing is PairStanding.AGREED else None


def judged_pairs(judged: Iterable[Judged]) -> dict[Pair, JudgedPair]:
    """What was said, by pair. Judgements on other words (an older text) are another pair."""
    words: dict[Pair, list[Judged]] = {}
    for one in judged:
        words.setdefault(one.pair, []).append(one)
    return {pair: JudgedPair(tuple(said)) for pair, said in words.items()}


def _answer(judged: Judged) -> Answer:
    return judged.said, judged.relation


def _answers(words: Sequence[Judged]) -> set[Answer]:
    return {_answer(word) for word in words}


def _both_schools(words: Sequence[Judged]) -> bool:
    """One of each school, and two people: who speaks for both schools is still one pair of eyes."""
    return {word.side for word in words} == set(Side) and len({word.assessor for word in words}) > 1
