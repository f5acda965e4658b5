"""Outcomes that are known to overlap though worded differently: a gold set from facts, not from a ranker.

leerweg: one task has an outcome for bb and otherwise for kb, gl or tl. edition: a withdrawn wording and the present
one. elsewhere: two tasks of different units that share at least half of their outcomes to the letter. school level:
havo and vwo programmes of one subject, subdomains with the same code and title.

Which outcomes correspond comes from `anchors.gaps`: those of the left in a gap are the queries, those of the right are
right answers. Literal matches are out, and what equals the query to the letter is not searched. Since titles and
neighbours take part in making the set, rankers get texts only. A gap is used when the left has no more outcomes in it
than the right, and the right at most three: of more on the left some have no counterpart, and a longer gap is a list that
was replaced as a whole. Known noise: some outcomes were replaced, not reworded, and all of the right in a gap count as
right answers.

This rule came after a first look at the test half with gaps of any size (170 queries, MRR .774, BM25 .775): the training
half then showed that what no ranker found were outcomes without a counterpart. What is reported now is a second look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from benchmarks.alignment.anchors import anchors, bare, gaps
from benchmarks.alignment.slo_lists import GENERAL, VOCATIONAL, Dataset, Listed
from leerroute.curriculum import Level

LEERWEGEN = (
    (Level.BB, Level.KB),
    (Level.KB, Level.GL),
    (Level.KB, Level.TL),
    (Level.BB, Level.GL),
    (Level.BB, Level.TL),
)
MINIMUM_WORDS = 3
"""Shorter texts ("n.v.t.") say nothing."""
LONGEST = 3
"""Outcomes of the right in one gap."""
STRATA = ("leerweg", "edition", "elsewhere", "school level")


@dataclass(frozen=True)
class Known:
    """One query. place: its unit or subject, for the split; pool: what is searched; answers: `bare` texts."""

    stratum: str
    place: str
    pool: str
    query: str
    answers: frozenset[str]

    @property
    def training(self) -> bool:
        return in_training(self.place)


def in_training(place: str) -> bool:
    """The fixed split: half of the units and subjects, by the parity of the SHA-256 of their code."""
    return int(sha256(place.encode()).hexdigest(), 16) % 2 == 0


@dataclass(frozen=True)
class Pool:
    """texts: what is searched, unique to the letter. documents: the tasks these stand in, to tell what is rare."""

    texts: tuple[str, ...]
    documents: tuple[Listed, ...]


@dataclass(frozen=True)
class Gold:
    queries: tuple[Known, ...]
    pools: dict[str, Pool]

    def half(self, *, training: bool) -> list[Known]:
        return [known for known in self.queries if known.training is training]


def build(vocational: Path, general: Path) -> Gold:
    """From SLO's curriculum-examenprogramma-bg and curriculum-examenprogramma. Raises FileNotFoundError."""
    bg, avo = Dataset(vocational, VOCATIONAL), Dataset(general, GENERAL)
    found: dict[tuple[str, str, str], Known] = {}
    for known in (
        *_leerweg(bg.tasks, "vocational"),
        *_leerweg(avo.tasks, "general"),
        *_edition(bg, "vocational"),
        *_edition(avo, "general"),
        *_elsewhere(bg.tasks),
        *_school_level(avo.tasks),
    ):
        key = known.stratum, known.pool, bare(known.query)
        before = found.get(key)
        answers = (before.answers if before else frozenset()) | known.answers
        place = before.place if before else known.place
        if len(key[2].split()) >= MINIMUM_WORDS and answers:
            found[key] = Known(known.stratum, place, known.pool, known.query, answers)
    pools = {
        "vocational": _pool(bg.tasks, bg.tasks),
        "general": _pool(avo.tasks, avo.tasks),
        "vwo": _pool((task for task in avo.tasks if "/V" in task.code), avo.tasks),
    }
    return Gold(queries=tuple(found.values()), pools=pools)


def _known(stratum: str, place: str, pool: str, left: list[str], right: list[str]) -> Iterator[Known]:
    for here, there in gaps(left, right):
        if len(here) <= len(there) <= LONGEST:
            answers = frozenset(bare(text) for text in there if len(bare(text).split()) >= MINIMUM_WORDS)
            for query in here:
                yield Known(stratum, place, pool, query, answers)


def _leerweg(tasks: Iterable[Listed], pool: str) -> Iterator[Known]:
    for task in tasks:
        for lower, higher in LEERWEGEN:
            yield from _known("leerweg", task.place, pool, task.at(lower), task.at(higher))


def _edition(dataset: Dataset, pool: str) -> Iterator[Known]:
    for old, new in dataset.editions():
        if anchors(old.texts, new.texts):
            yield from _known("edition", new.place, pool, old.texts, new.texts)


def _elsewhere(tasks: Iterable[Listed]) -> Iterator[Known]:
    for one, other in combinations(tasks, 2):
        shared = anchors(one.texts, other.texts)
        if one.place != other.place and shared >= 2 and 2 * shared >= min(len(one.texts), len(other.texts)):
            yield from _known("elsewhere", one.place, "vocational", one.texts, other.texts)


def _school_level(tasks: Iterable[Listed]) -> Iterator[Known]:
    vwo = {_subdomain(task, "V"): task for task in tasks if _subdomain(task, "V")}
    for task in tasks:
        key = _subdomain(task, "H")
        if key in vwo and bare(task.title) == bare(vwo[key].title):
            yield from _known("school level", task.place, "vwo", task.texts, vwo[key].texts)


def _subdomain(task: Listed, school: str) -> tuple[str, str] | None:
    match = re.fullmatch(rf"(.+)/{school}/(?:.*/)?(\w+)", task.code)
    return (match[1], match[2]) if match else None


def _pool(tasks: Iterable[Listed], documents: Iterable[Listed]) -> Pool:
    return Pool(tuple({bare(text): text for task in tasks for text in task.texts}.values()), tuple(documents))
