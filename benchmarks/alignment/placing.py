"""The placing task: does an eindterm find the title of its own deeltaak, among all deeltaken of SLO?

2,876 eindtermen, 661 titles; the kern is out. An outcome may not stand in its own task while it is sought, so outcomes
are left out a twentieth at a time, for us and the peers alike. The mark of .503 was measured leaving out one at a time,
which leaves a little more to go by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from benchmarks.alignment.gold import in_training
from benchmarks.alignment.measures import Ranked
from benchmarks.alignment.rankers import PEERS
from benchmarks.alignment.scores import Ranker, Scores
from leerroute.alignment.ranking.laid_out import count_programme, lay_out, rarity_among
from leerroute.alignment.ranking.letters import count, weigh
from leerroute.alignment.ranking.likeness import place_fit
from leerroute.curriculum import Programme, UnitKind, importers_for

FOLDS = 20


@dataclass(frozen=True)
class Task:
    """An eindterm: in which unit it stands first, and the titles that are right answers."""

    text: str
    place: str
    titles: frozenset[str]


@dataclass(frozen=True)
class Placing:
    programmes: tuple[Programme, ...]
    tasks: tuple[Task, ...]
    titles: tuple[str, ...]

    def half(self, *, training: bool) -> list[Task]:
        return [task for task in self.tasks if in_training(task.place) is training]


def placing(vocational: Path) -> Placing:
    programmes = importers_for(vocational)[0].read(vocational).programmes
    found: dict[str, Task] = {}
    for programme in programmes:
        for unit in programme.units:
            for task in unit.tasks if unit.kind is not UnitKind.CORE else ():
                for outcome in task.outcomes:
                    before = found.get(outcome.text, Task(outcome.text, unit.code, frozenset()))
                    found[outcome.text] = Task(before.text, before.place, before.titles | {task.title})
    titles = {title for task in found.values() for title in task.titles}
    return Placing(programmes, tuple(found.values()), tuple(sorted(titles)))


def folded(data: Placing, asked: Sequence[Task], peers: Mapping[str, Ranker] = PEERS) -> dict[str, list[Ranked]]:
    """Ours and the peers on the same: a task's title with its outcomes but for those of the fold."""
    found: dict[str, dict[str, Ranked]] = {}
    for fold in range(FOLDS):
        mine = [task for task in asked if _fold(task.text) == fold]
        if mine:
            for name, ranked in _one_fold(data, mine, fold, peers):
                found.setdefault(name, {}).update(zip([task.text for task in mine], ranked, strict=True))
    return {name: [ranked[task.text] for task in asked] for name, ranked in found.items()}


def _one_fold(
    data: Placing, mine: Sequence[Task], fold: int, peers: Mapping[str, Ranker]
) -> Iterator[tuple[str, list[Ranked]]]:
    programmes = [_without(programme, fold) for programme in data.programmes]
    counted = [count_programme(programme) for programme in programmes]
    weight = rarity_among(counted)
    side = lay_out(counted, weight)
    queries = [task.text for task in mine]
    yield "leerroute", _ranked(data, mine, place_fit(weigh(count(queries), weight), side), side.places)
    tasks = [task for programme in programmes for unit in programme.units for task in unit.tasks]
    whole = [" ".join([task.title, *(outcome.text for outcome in task.outcomes)]) for task in tasks]
    for name, peer in peers.items():
        yield f"{name}, title only", _ranked(data, mine, peer(queries, [t.title for t in tasks], ()), side.places)
        yield f"{name}, title and outcomes", _ranked(data, mine, peer(queries, whole, ()), side.places)


def _ranked(
    data: Placing, asked: Sequence[Task], fit: Scores, places: Sequence[tuple[str, str, str, str]]
) -> list[Ranked]:
    """A title scores as the best of the tasks that bear it; ties count against the ranker."""
    column = {title: at for at, title in enumerate(data.titles)}
    scores = np.full((len(asked), len(data.titles)), -np.inf)
    for at, (_, unit, _, title) in enumerate(places):
        if title in column and not unit.startswith("PK/"):
            scores[:, column[title]] = np.maximum(scores[:, column[title]], fit[:, at])
    found = []
    for row, task in zip(scores, asked, strict=True):
        right = np.zeros(len(row), dtype=bool)
        right[[column[title] for title in task.titles]] = True
        found.append(Ranked(int(1 + (row[~right] >= row[right].max()).sum()), task.place))
    return found


def _without(programme: Programme, fold: int) -> Programme:
    return programme.model_copy(
        update={
            "units": tuple(
                unit.model_copy(
                    update={
                        "tasks": tuple(
                            task.model_copy(
                                update={"outcomes": tuple(o for o in task.outcomes if _fold(o.text) != fold)}
                            )
                            for task in unit.tasks
                        )
                    }
                )
                for unit in programme.units
            )
        }
    )


def _fold(text: str) -> int:
    return int(sha256(text.encode()).hexdigest(), 16) % FOLDS
