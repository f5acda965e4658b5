"""Outcomes that are known to be one and the same in other words: a gold set from facts, not from a ranker.

leerweg: one task tells an outcome for bb and otherwise for kb, gl or tl. edition: a withdrawn wording and the present
one. elsewhere: two tasks of different units that share at least half of their outcomes to the letter. school level:
havo and vwo programmes of one subject, subdomains with the the same code and title.

The pairs come from `anchors.reworded`. Pairs that are equal to the letter are left out, and so is
everything in the pool that equals the query to the letter. Since titles and siblings take part in building it, only
texts are given to the rankers. Known noise: some outcomes were replaced, not reworded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from benchmarks.alignment.anchors import anchors, bare, reworded
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


@dataclass(frozen=True)
class Known:
    """One known pair. place: unit or subject of the query, for the split; pool: which outcomes it is sought among."""

    stratum: str
    place: str
    pool: str
    query: str
    answer: str

    @property
    def training(self) -> bool:
        return in_training(self.place)


def in_training(place: str) -> bool:
    """The fixed split: half of the units and subjects, by the parity of the SHA-256 of their code."""
    return int(sha256(place.encode()).hexdigest(), 16) % 2 == 0


@dataclass(frozen=True)
class Gold:
    """pairs: unique by stratum, query and answer. pools: the texts to search, unique to the letter, by name."""

    pairs: tuple[Known, ...]
    pools: dict[str, tuple[str, ...]]


def build(vocational: Path, general: Path) -> Gold:
    """From SLO's curriculum-examenprogramma-bg and curriculum-examenprogramma. Raises FileNotFoundError."""
    bg, avo = Dataset(vocational, VOCATIONAL), Dataset(general, GENERAL)
    found = [
        *_leerweg(bg.tasks, "vocational"),
        *_leerweg(avo.tasks, "general"),
        *_edition(bg, "vocational"),
        *_edition(avo, "general"),
        *_elsewhere(bg.tasks),
        *_school_level(avo.tasks),
    ]
    unique: dict[tuple[str, str, str], Known] = {}
    for known in found:
        a, b = bare(known.query), bare(known.answer)
        if a != b and min(len(a.split()), len(b.split())) >= MINIMUM_WORDS:
            unique.setdefault((known.stratum, a, b), known)
    pools = {
        "vocational": _texts(bg.tasks),
        "general": _texts(avo.tasks),
        "vwo": _texts(task for task in avo.tasks if "/V" in task.code),
    }
    return Gold(pairs=tuple(unique.values()), pools=pools)


def _leerweg(tasks: Iterable[Listed], pool: str) -> Iterator[Known]:
    for task in tasks:
        for lower, higher in LEERWEGEN:
            left, right = task.at(lower), task.at(higher)
            for i, j in reworded(left, right):
                yield Known("leerweg", task.place, pool, left[i], right[j])


def _edition(dataset: Dataset, pool: str) -> Iterator[Known]:
    for old, new in dataset.editions():
        if anchors(old.texts, new.texts):
            for i, j in reworded(old.texts, new.texts):
                yield Known("edition", new.place, pool, old.texts[i], new.texts[j])


def _elsewhere(tasks: Iterable[Listed]) -> Iterator[Known]:
    for one, other in combinations(tasks, 2):
        shared = anchors(one.texts, other.texts)
        if one.place != other.place and shared >= 2 and 2 * shared >= min(len(one.texts), len(other.texts)):
            for i, j in reworded(one.texts, other.texts):
                yield Known("elsewhere", one.place, "vocational", one.texts[i], other.texts[j])


def _school_level(tasks: Iterable[Listed]) -> Iterator[Known]:
    vwo = {_subdomain(task, "V"): task for task in tasks if _subdomain(task, "V")}
    for task in tasks:
        key = _subdomain(task, "H")
        if key in vwo and bare(task.title) == bare(vwo[key].title):
            for i, j in reworded(task.texts, vwo[key].texts):
                yield Known("school level", task.place, "vwo", task.texts[i], vwo[key].texts[j])


def _subdomain(task: Listed, school: str) -> tuple[str, str] | None:
    match = re.fullmatch(rf"(.+)/{school}/(?:.*/)?(\w+)", task.code)
    return (match[1], match[2]) if match else None


def _texts(tasks: Iterable[Listed]) -> tuple[str, ...]:
    return tuple({bare(text): text for task in tasks for text in task.texts}.values())
