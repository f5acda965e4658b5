"""The ten best of every query with the evidence that confidence rests on, and whether each is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.alignment.anchors import bare
from benchmarks.alignment.gold import Known, Pool
from benchmarks.alignment.rankers import as_programme
from leerroute.alignment.ranking.confidence import chance, evidence
from leerroute.alignment.ranking.laid_out import count_programme, rarity_among
from leerroute.alignment.ranking.letters import count, weigh
from leerroute.alignment.ranking.likeness import covered
from leerroute.alignment.ranking.pairing import likeness

TOP = 10


@dataclass(frozen=True)
class Shortlists:
    """evidence: by name, shape (lists, TOP). right: the same shape. right is never true where nothing was to be found."""

    evidence: dict[str, Any]
    right: Any

    @property
    def chance(self) -> Any:
        return chance(self.evidence)


def shortlists(queries: Sequence[Known], pools: dict[str, Pool]) -> Shortlists:
    """Each query twice: once as it is, once with its answers taken out of the pool.

    So that half of the lists hold no overlap, as many outcomes have none in another curriculum. How many really have
    none depends on the two curricula; half is our choice.
    """
    found: list[dict[str, Any]] = []
    rights = []
    for name, pool in pools.items():
        mine = [known for known in queries if known.pool == name]
        if not mine:
            continue
        weight = rarity_among([count_programme(as_programme(pool.documents))])
        left, right = weigh(count([known.query for known in mine]), weight), weigh(count(pool.texts), weight)
        words, ahead, back = likeness(left, right), covered(left, right), covered(right, left).T
        texts = np.array([bare(text) for text in pool.texts])
        for absent in (False, True):
            for row, known in enumerate(mine):
                answers = np.isin(texts, list(known.answers))
                hidden = (texts == bare(known.query)) | (answers & absent)
                seen = np.where(hidden, 0, words[row])[None, :]
                best = np.argsort(-seen, axis=1, kind="stable")[:, :TOP]
                found.append(evidence(seen, best, ahead[row][best], back[row][best]))
                rights.append(answers[best[0]] & ~hidden[best[0]])
    names = found[0]
    return Shortlists({name: np.vstack([one[name] for one in found]) for name in names}, np.array(rights))
