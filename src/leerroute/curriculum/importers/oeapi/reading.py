"""OEAPI resources -> programmes: a programme holds courses, a course learning outcomes; a parent outcome is a task."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from leerroute.curriculum.importers.found import Imported, Notice, Oddity
from leerroute.curriculum.importers.oeapi.resources import Kind, Resources, has_resource, resources_in
from leerroute.curriculum.importers.oeapi.words import (
    code_of,
    crebo_of,
    hours_of,
    is_higher,
    languages_of,
    levels_of,
    side_of,
    words_of,
)
from leerroute.curriculum.programme import Level, Outcome, Programme, Source, Task, Unit
from leerroute.files import Folder, Unreadable, open_folder, read_json, unreadable
from leerroute.text import Text

Json = Mapping[str, Any]
LEARNING_OUTCOMES = "Leeruitkomsten"


def looks_like_oeapi(path: Path) -> bool:
    """Whether a programme, course or learning outcome of OEAPI stands in the JSON, or in a file of the folder or zip."""
    if path.is_dir() or path.suffix.lower() == ".zip":
        folder = open_folder(path)
        return any(_has_resource(folder, entry) for entry in folder.entries[:_LOOKED_AT])
    return path.suffix.lower() == ".json" and path.is_file() and has_resource(read_json(path))


def _has_resource(folder: Folder, entry: str) -> bool:
    try:
        return has_resource(folder.json(entry))
    except Unreadable:
        return False  # a folder may hold other things, and those are nothing for us to judge


_LOOKED_AT = 20
"""Files of a folder or zip that are opened to see what it is."""


def read_oeapi(path: Path) -> Imported:
    """Every programme with its courses; courses and outcomes that name no programme come in under the file's name.

    Raises `Unreadable` for what is no JSON, or holds nothing that can be used.
    """
    resources = resources_in(path)
    if not resources:
        raise unreadable(
            str(path),
            "hier staat geen programma, cursus of leeruitkomst in die gelezen kan worden.",
            "no programme, course or learning outcome that can be read stands here.",
        )
    reader = _Reader(resources, path)
    programmes = tuple(reader.programmes())
    return Imported(programmes=programmes, notices=(*resources.notices, *reader.notices, *resources.told()))


class _Reader:
    """Builds programmes from resources; remembers what it noticed and which resources found a place."""

    def __init__(self, resources: Resources, path: Path) -> None:
        self.programme_by_id = resources.found[Kind.PROGRAMME]
        self.course_by_id = resources.found[Kind.COURSE]
        self.outcome_by_id = resources.found[Kind.OUTCOME]
        self.path = path
        self.source = Source(name="OEAPI v6", version=path.name)
        self.notices: list[Notice] = []
        self.placed: set[str] = set()
        self.children = self._children()

    def programmes(self) -> Iterator[Programme]:
        courses: dict[str, list[str]] = {}
        for course_id, course in self.course_by_id.items():
            for programme_id in _ids(course, "programme") or [""]:
                courses.setdefault(programme_id, []).append(course_id)
        for programme_id, programme in self.programme_by_id.items():
            for course_id in _ids(programme, "course"):
                if course_id in self.course_by_id and course_id not in courses.setdefault(programme_id, []):
                    courses[programme_id].append(course_id)
                    courses[""] = [other for other in courses.get("", ()) if other != course_id]
            if is_higher(programme):
                self._tell(Oddity.LEFT_OUT, code_of(programme), "dit is hoger onderwijs.", "this is higher education.")
                self._all_placed(programme, courses.pop(programme_id, []))
                continue
            yield self._programme(programme_id, programme, courses.pop(programme_id, []))
        for programme_id, course_ids in courses.items():
            if course_ids:
                yield self._without_programme(programme_id, course_ids)
        left = [identifier for identifier in self.outcome_by_id if identifier not in self.placed]
        if left:
            yield self._only_outcomes(left)
        self._languages()

    def _programme(self, programme_id: str, programme: Json, course_ids: list[str]) -> Programme:
        side = side_of(programme)
        if side is None:
            self._tell(Oddity.NO_SIDE, code_of(programme), "'level' ontbreekt of zegt het niet.", "'level' is missing or does not say.")  # fmt: skip
        own = tuple(self._tasks(programme, f"oeapi:{programme_id}"))
        title = words_of(programme["name"]) or code_of(programme)
        whole = Unit(id=f"oeapi:{programme_id}/programme", code=code_of(programme), title=title, kind=None, tasks=own)
        return Programme(
            id=f"oeapi:{programme_id}",
            code=crebo_of(programme) or code_of(programme),
            title=title,
            side=side,
            levels=levels_of(programme),
            source=self.source,
            units=(*((whole,) if own else ()), *(self._unit(course_id, programme_id) for course_id in course_ids)),
        )

    def _unit(self, course_id: str, programme_id: str) -> Unit:
        """A course that two programmes share is a unit of each, so its id carries the programme there."""
        course = self.course_by_id[course_id]
        shared = len(_ids(course, "programme")) > 1
        unit_id = f"oeapi:{course_id}" + (f"/{programme_id}" if shared else "")
        hours, other = hours_of(course)
        if other:
            self._tell(
                Oddity.LEFT_OUT,
                code_of(course),
                f"de studielast staat er als {other}; dat zijn geen klokuren, en we rekenen het niet om.",
                f"the study load is given as {other}; those are no clock hours, and are not converted.",
            )
        return Unit(
            id=unit_id,
            code=code_of(course),
            title=words_of(course["name"]) or code_of(course),
            kind=None,
            levels=levels_of(course),
            hours=hours,
            description=words_of(course.get("description")),
            tasks=tuple(self._tasks(course, unit_id)),
        )

    def _tasks(self, owner: Json, above: str) -> Iterator[Task]:
        """The outcomes of a course or programme; one that has outcomes below it is a task."""
        named = [identifier for identifier in _ids(owner, "learningOutcome") if self._known(identifier, owner)]
        below = {child for identifier in named for child in self._under(identifier)}
        tops = [identifier for identifier in named if identifier not in below]
        loose = [identifier for identifier in tops if not self.children.get(identifier)]
        yield from self._grouped(tops, loose, above)

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

    def _without_programme(self, programme_id: str, course_ids: list[str]) -> Programme:
        name = self.path.stem
        if programme_id:
            self._tell(
                Oddity.DANGLING_REFERENCE,
                programme_id,
                f"{len(course_ids)} cursussen horen bij dit programma, maar het staat er niet bij.",
                f"{len(course_ids)} courses belong to this programme, but it is not there.",
            )
        sides = {side_of(self.course_by_id[course_id]) for course_id in course_ids}
        side = sides.pop() if len(sides) == 1 else None
        if side is None:
            self._tell(Oddity.NO_SIDE, programme_id or name, "'level' ontbreekt of zegt het niet.", "'level' is missing or does not say.")  # fmt: skip
        units = tuple(self._unit(course_id, programme_id) for course_id in course_ids)
        taught = {level for unit in units for level in unit.levels}
        return Programme(
            id=f"oeapi:{programme_id or name}",
            code=programme_id or name,
            title=programme_id or name,
            side=side,
            levels=tuple(level for level in Level if level in taught),
            source=self.source,
            units=units,
        )

    def _only_outcomes(self, left: list[str]) -> Programme:
        name = self.path.stem
        below = {child for identifier in left for child in self._under(identifier)}
        tops = [identifier for identifier in left if identifier not in below] or left
        loose = [identifier for identifier in tops if not self.children.get(identifier)]
        above = f"oeapi:{name}/outcomes"
        tasks = tuple(self._grouped(tops, loose, above))
        self._tell(Oddity.NO_SIDE, name, "deze leeruitkomsten horen bij geen programma of cursus.", "these learning outcomes belong to no programme or course.")  # fmt: skip
        unit = Unit(id=above, code=name, title=LEARNING_OUTCOMES, kind=None, tasks=tasks)
        return Programme(
            id=f"oeapi:{name}/outcomes", code=name, title=name, side=None, source=self.source, units=(unit,)
        )

    def _children(self) -> dict[str, list[str]]:
        """The outcomes right below each outcome, told from either end."""
        children: dict[str, list[str]] = {}
        for identifier, resource in self.outcome_by_id.items():
            pairs = [(identifier, child) for child in _ids(resource, "child", many="children")]
            pairs += [(parent, identifier) for parent in _ids(resource, "parent")]
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
        self._tell(
            Oddity.DANGLING_REFERENCE,
            code_of(owner),
            f"verwijst naar leeruitkomst {identifier}, en die staat er niet bij.",
            f"refers to learning outcome {identifier}, which is not there.",
        )
        return False

    def _all_placed(self, programme: Json, course_ids: list[str]) -> None:
        for owner in (programme, *(self.course_by_id[course_id] for course_id in course_ids)):
            for identifier in _ids(owner, "learningOutcome"):
                self.placed.update((identifier, *self._under(identifier)))

    def _languages(self) -> None:
        resources = (*self.programme_by_id.values(), *self.course_by_id.values(), *self.outcome_by_id.values())
        double = sum(len(languages_of(resource["name"])) > 1 for resource in resources)
        if double:
            self._tell(
                Oddity.LEFT_OUT,
                "name",
                f"{double} namen staan er in meer talen; we houden het Nederlands, anders het Engels.",
                f"{double} names are given in several languages; Dutch is kept, else English.",
            )

    def _tell(self, oddity: Oddity, code: str, nl: str, en: str) -> None:
        self.notices.append(Notice(oddity=oddity, code=code, message=Text(nl=nl, en=en)))


def _ids(resource: Json, name: str, *, many: str | None = None) -> list[str]:
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
