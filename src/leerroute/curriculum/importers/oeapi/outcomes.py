"""Learning outcomes as tasks: what belongs to a course or programme, by which outcome stands below which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from leerroute.curriculum.importers.found import Notice, Oddity
from leerroute.curriculum.importers.oeapi.resources import Kind
from leerroute.curriculum.importers.oeapi.words import code_of, levels_of, words_of
from leerroute.curriculum.programme import Outcome, Task
from leerroute.text import Text

Json = Mapping[str, Any]
LEARNING_OUTCOMES = "Leeruitkomsten"


class OutcomeTree:
    """All outcomes with what stands below each; knows which found a place, and which references lead nowhere."""

    def __init__(self, outcome_by_id: Mapping[str, Json]) -> None:
        self.outcome_by_id = outcome_by_id
        self.notices: list[Notice] = []
        self.placed: set[str] = set()
        self.children = self._children()

    def tasks(self, owner: Json, above: str) -> Iterator[Task]:
        """The outcomes of a course or programme; one that has outcomes below it is a task."""
        named = [identifier for identifier in ids_of(owner, "learningOutcome") if self._known(identifier, owner)]
        below = {child for identifier in named for child in self._under(identifier)}
        tops = [identifier for identifier in named if identifier not in below]
        loose = [identifier for identifier in tops if not self.children.get(identifier)]
        yield from self._grouped(tops, loose, above)

    def rest(self, above: str) -> tuple[Task, ...]:
        """The outcomes that found no place yet, as tasks."""
        left = [identifier for identifier in self.outcome_by_id if identifier not in self.placed]
        below = {child for identifier in left for child in self._under(identifier)}
        tops = [identifier for identifier in left if identifier not in below] or left
        loose = [identifier for identifier in tops if not self.children.get(identifier)]
        return tuple(self._grouped(tops, loose, above))

    def leave(self, owners: Iterable[Json]) -> None:
        """Take the outcomes of what is left out as placed, so that they do not come in by themselves."""
        for owner in owners:
            for identifier in ids_of(owner, "learningOutcome"):
                self.placed.update((identifier, *self._under(identifier)))

    def _grouped(self, tops: list[str], loose: list[str], above: str) -> Iterator[Task]:
        if loose:
            outcomes = tuple(self._outcome(identifier, above) for identifier in loose)
            yield Task(id=f"{above}/outcomes", title=LEARNING_OUTCOMES, outcomes=outcomes)
        for identifier in tops:
            if identifier not in loose:
                yield from self._inner(identifier, above)

    def _inner(self, identifier: str, above: str, way: tuple[str, ...] = ()) -> Iterator[Task]:
        """A task for the outcome, and one for each outcome below it that has outcomes itself; each id once."""
        if identifier in way:
            return
        way = (*way, identifier)
        self.placed.add(identifier)
        below = self.children.get(identifier, [])
        leaves = [child for child in below if not self.children.get(child)]
        inner = [child for child in below if self.children.get(child)]
        resource = self.outcome_by_id[identifier]
        if leaves or not inner:
            titles = [words_of(self.outcome_by_id[step]["name"]) or step for step in way]
            yield Task(
                id=f"{above}/{identifier}",
                code=code_of(resource) or None,
                title=" / ".join(titles),
                description=words_of(resource.get("description")),
                outcomes=tuple(self._outcome(leaf, above) for leaf in leaves),
            )
        for child in inner:
            yield from self._inner(child, above, way)

    def _outcome(self, identifier: str, above: str) -> Outcome:
        resource = self.outcome_by_id[identifier]
        self.placed.add(identifier)
        name, more = words_of(resource["name"]), words_of(resource.get("description"))
        text = ": ".join(dict.fromkeys(filter(None, (name, more)))) or code_of(resource)
        return Outcome(
            id=f"{above}/{identifier}", code=code_of(resource) or None, text=text, levels=levels_of(resource)
        )

    def _children(self) -> dict[str, list[str]]:
        """The outcomes right below each outcome, told from either end."""
        children: dict[str, list[str]] = {}
        for identifier, resource in self.outcome_by_id.items():
            pairs = [(identifier, child) for child in ids_of(resource, "child", many="children")]
            pairs += [(parent, identifier) for parent in ids_of(resource, "parent")]
            for parent, child in pairs:
                if parent in self.outcome_by_id and child in self.outcome_by_id and parent != child:
                    below = children.setdefault(parent, [])
                    if child not in below:
                        below.append(child)
        return children

    def _under(self, identifier: str) -> list[str]:
        """Every outcome below one, at any depth, each once."""
        found: list[str] = []
        waiting = list(self.children.get(identifier, ()))
        while waiting:
            child = waiting.pop(0)
            if child not in found and child != identifier:
                found.append(child)
                waiting += self.children.get(child, ())
        return found

    def _known(self, identifier: str, owner: Json) -> bool:
        if identifier in self.outcome_by_id:
            return True
        self.notices.append(
            Notice(
                oddity=Oddity.DANGLING_REFERENCE,
                code=code_of(owner),
                message=Text(
                    nl=f"verwijst naar leeruitkomst {identifier}, en die staat er niet bij.",
                    en=f"refers to learning outcome {identifier}, which is not there.",
                ),
            )
        )
        return False


def ids_of(resource: Json, name: str, *, many: str | None = None) -> list[str]:
    """The ids that a resource refers to: from `nameIds` or `nameId`, or from what is expanded under `names`."""
    found: list[str] = []
    listed = resource.get(f"{name}Ids")
    given = (resource.get(f"{name}Id"), *(listed if isinstance(listed, list) else ()))
    found += [value.lower() for value in given if isinstance(value, str)]
    expanded = resource.get(many or f"{name}s")
    for entry in expanded if isinstance(expanded, list) else ():
        if isinstance(entry, Mapping):
            found += [str(entry[kind.value]).lower() for kind in Kind if kind.value in entry]
    return list(dict.fromkeys(found))
