"""SLO's two datasets as plain lists of outcomes per task, havo, vwo and withdrawn editions included.

The importers of leerroute leave out what is not taught at the vmbo any more; a gold set needs exactly that.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leerroute.curriculum import Level

Entity = Mapping[str, Any]

LEVELS = {
    "861d98e4-e5ae-4ed7-89f6-f224605f7c97": Level.BB,
    "8574855d-0670-42bf-9f73-dc6706278b8b": Level.KB,
    "64852857-b601-419f-9cbb-e1335a185303": Level.GL,
    "8450c011-f812-4f89-97a9-6b8820baffc5": Level.TL,
}
OUTCOMES = ("examenprogramma_bg_globale_eindterm_id", "examenprogramma_eindterm_id")
VOCATIONAL = ("deeltaak", "kerndeel", "globale_eindterm")
GENERAL = ("domeinen", "subdomeinen", "eindtermen")


@dataclass(frozen=True)
class Listed:
    """One task with its outcomes. place: the unit or subject it belongs to, by which the gold set is split."""

    id: str
    code: str
    title: str
    place: str
    outcomes: tuple[Entity, ...]

    @property
    def texts(self) -> list[str]:
        return [words(outcome) for outcome in self.outcomes]

    def at(self, level: Level) -> list[str]:
        """The texts of the outcomes meant for one leerweg."""
        return [words(o) for o in self.outcomes if any(LEVELS.get(n) is level for n in o.get("niveau_id", ()))]


class Dataset:
    """One SLO dataset: what holds now (`tasks`), and what each list of outcomes took the place of (`editions`)."""

    def __init__(self, folder: Path, files: tuple[str, ...]) -> None:
        self.now = {e["id"]: e for name in files for e in read(folder, name)}
        self.withdrawn = {e["id"]: e for e in read(folder, "deprecated")}
        self.tasks = [self._listed(e) for e in self.now.values() if any(e.get(key) for key in OUTCOMES)]

    def editions(self) -> Iterator[tuple[Listed, Listed]]:
        """(withdrawn, now): every withdrawn task with each task that holds now and came in its place."""
        now = {task.id: task for task in self.tasks}
        for entity in self.withdrawn.values():
            if any(entity.get(key) for key in OUTCOMES):
                for successor in self._successors(entity):
                    if successor in now:
                        yield self._listed(entity), now[successor]

    def _successors(self, entity: Entity) -> set[str]:
        seen: set[str] = set()
        todo = list(entity["replacedBy"])
        while todo:
            if (new := todo.pop()) not in seen:
                seen.add(new)
                todo += self.withdrawn.get(new, {}).get("replacedBy", ())
        return seen

    def _listed(self, entity: Entity) -> Listed:
        ids = [i for key in OUTCOMES for i in entity.get(key, ())]
        found = [self.now.get(i) or self.withdrawn.get(i) for i in ids]
        code = str(entity.get("prefix") or entity["id"])
        parts = code.split("/")
        vocational = parts[0] in ("P", "K", "PK")
        return Listed(
            id=entity["id"],
            code=code,
            title=words(entity),
            place="/".join(parts[:3]) if vocational else parts[0],
            outcomes=tuple(outcome for outcome in found if outcome),
        )


def read(folder: Path, name: str) -> list[Entity]:
    entities = json.loads((folder / "data" / f"{name}.json").read_text(encoding="utf-8"))
    return [entity for entity in entities if entity]


def words(entity: Entity) -> str:
    return " ".join(str(entity["title"]).split())
