"""OEAPI resources -> programmes: a programme holds courses, a course learning outcomes; a parent outcome is a task."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from leerroute.curriculum.importers.found import Imported, Notice, Oddity
from leerroute.curriculum.importers.oeapi.outcomes import LEARNING_OUTCOMES, OutcomeTree, ids_of
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
from leerroute.curriculum.programme import Level, Programme, Source, Task, Unit
from leerroute.files import Folder, Unreadable, open_folder, read_json, unreadable
from leerroute.text import Text

Json = Mapping[str, Any]


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
    return Imported(
        programmes=programmes, notices=(*resources.notices, *reader.tree.notices, *reader.notices, *resources.told())
    )


class _Reader:
    """Builds programmes from resources; remembers what it noticed and which resources found a place."""

    def __init__(self, resources: Resources, path: Path) -> None:
        self.programme_by_id = resources.found[Kind.PROGRAMME]
        self.course_by_id = resources.found[Kind.COURSE]
        self.tree = OutcomeTree(resources.found[Kind.OUTCOME])
        self.path = path
        self.source = Source(name="OEAPI v6", version=path.name)
        self.notices: list[Notice] = []

    def programmes(self) -> Iterator[Programme]:
        courses: dict[str, list[str]] = {}
        for course_id, course in self.course_by_id.items():
            for programme_id in ids_of(course, "programme") or [""]:
                courses.setdefault(programme_id, []).append(course_id)
        for programme_id, programme in self.programme_by_id.items():
            for course_id in ids_of(programme, "course"):
                if course_id in self.course_by_id and course_id not in courses.setdefault(programme_id, []):
                    courses[programme_id].append(course_id)
                    courses[""] = [other for other in courses.get("", ()) if other != course_id]
            if is_higher(programme):
                self._tell(Oddity.LEFT_OUT, code_of(programme), "dit is hoger onderwijs.", "this is higher education.")
                self.tree.leave((programme, *(self.course_by_id[course] for course in courses.pop(programme_id, []))))
                continue
            yield self._programme(programme_id, programme, courses.pop(programme_id, []))
        for programme_id, course_ids in courses.items():
            if course_ids:
                yield self._without_programme(programme_id, course_ids)
        rest = self.tree.rest(f"oeapi:{self.path.stem}/outcomes")
        if rest:
            yield self._only_outcomes(rest)
        self._languages()

    def _programme(self, programme_id: str, programme: Json, course_ids: list[str]) -> Programme:
        side = side_of(programme)
        if side is None:
            self._tell(Oddity.NO_SIDE, code_of(programme), "'level' ontbreekt of zegt het niet.", "'level' is missing or does not say.")  # fmt: skip
        own = tuple(self.tree.tasks(programme, f"oeapi:{programme_id}"))
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
        shared = len(ids_of(course, "programme")) > 1
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
            tasks=tuple(self.tree.tasks(course, unit_id)),
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

    def _only_outcomes(self, tasks: tuple[Task, ...]) -> Programme:
        name = self.path.stem
        self._tell(Oddity.NO_SIDE, name, "deze leeruitkomsten horen bij geen programma of cursus.", "these learning outcomes belong to no programme or course.")  # fmt: skip
        unit = Unit(id=f"oeapi:{name}/outcomes/unit", code=name, title=LEARNING_OUTCOMES, kind=None, tasks=tasks)
        return Programme(
            id=f"oeapi:{name}/outcomes", code=name, title=name, side=None, source=self.source, units=(unit,)
        )

    def _languages(self) -> None:
        resources = (*self.programme_by_id.values(), *self.course_by_id.values(), *self.tree.outcome_by_id.values())
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
