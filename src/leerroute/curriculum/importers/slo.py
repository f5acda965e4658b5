"""What both SLO datasets share: entities by id, levels by their uuid, checks on codes and levels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from leerroute.curriculum.importers.found import Notice, Oddity
from leerroute.curriculum.programme import Level, Programme, Unit
from leerroute.files import Folder, Unreadable, unreadable
from leerroute.text import Text, enumeration

LICENCE = "CC BY 4.0"
ATTRIBUTION = "SLO, opendata.slo.nl"

LEVELS = {
    "861d98e4-e5ae-4ed7-89f6-f224605f7c97": Level.BB,
    "8574855d-0670-42bf-9f73-dc6706278b8b": Level.KB,
    "64852857-b601-419f-9cbb-e1335a185303": Level.GL,
    "8450c011-f812-4f89-97a9-6b8820baffc5": Level.TL,
}
"""SLO's ids of the niveaus that are leerwegen of the vmbo; other niveaus (havo, vwo) are not ours."""

Entity = Mapping[str, Any]


class Entities:
    """The entities of one SLO dataset, by file and by id."""

    def __init__(self, folder: Folder, names: Sequence[str]) -> None:
        self.folder = folder
        self.lists: dict[str, list[Entity]] = {name: _read(folder, name) for name in names}
        self._by_id = {entity["id"]: entity for entities in self.lists.values() for entity in entities}
        self.notices: list[Notice] = []

    def children(self, parent: Entity, reference: str) -> Iterator[Entity]:
        """The entities that `parent` points to, in its order; a reference to nothing becomes a notice."""
        for child_id in parent.get(reference, ()):
            child = self._by_id.get(child_id)
            if child is None:
                self.notices.append(
                    Notice(
                        oddity=Oddity.DANGLING_REFERENCE,
                        code=code_of(parent) or parent["id"],
                        message=Text(
                            nl=f"verwijst naar {child_id}, en dat is er niet.",
                            en=f"refers to {child_id}, which is not there.",
                        ),
                    )
                )
            else:
                yield child

    def version(self) -> str:
        """The commit that SLO's data came from where the folder tells, else the package's version."""
        package = self.folder.find("package.json")
        found = self.folder.json(package).get("version") if package else None
        return str(found or "onbekend")


def is_dataset(folder: Folder, names: Iterable[str]) -> bool:
    return all(folder.find(f"data/{name}.json") for name in names)


def levels_of(entity: Entity) -> tuple[Level, ...]:
    found = {LEVELS[niveau] for niveau in entity.get("niveau_id", ()) if niveau in LEVELS}
    return tuple(level for level in Level if level in found)


def code_of(entity: Entity) -> str | None:
    return entity.get("prefix") or None


def words_of(entity: Entity) -> str:
    """The title with stray line breaks and double spaces taken out; nothing else is changed."""
    return " ".join(str(entity["title"]).split())


def slo_id(entity: Entity) -> str:
    return f"slo:{entity['id']}"


def code_notices(programmes: Sequence[Programme]) -> Iterator[Notice]:
    """Codes that stand for more than one unit, or for more than one outcome."""
    units = {unit.id: unit.code for programme in programmes for unit in programme.units}
    outcomes = {outcome.id: outcome.code for programme in programmes for outcome in programme.outcomes if outcome.code}
    for what, english, codes in (("eenheden", "units", units), ("eindtermen", "outcomes", outcomes)):
        for code, count in Counter(codes.values()).items():
            if count > 1:
                yield Notice(
                    oddity=Oddity.DUPLICATE_CODE,
                    code=code,
                    message=Text(
                        nl=f"{count} {what} dragen deze code; we houden ze allemaal.",
                        en=f"{count} {english} carry this code; all are kept.",
                    ),
                )


def level_notices(unit: Unit) -> Iterator[Notice]:
    """A unit without leerweg, or whose leerwegen its own outcomes contradict."""
    taught = {level for outcome in unit.outcomes for level in outcome.levels}
    if not unit.levels:
        yield Notice(
            oddity=Oddity.NO_LEVEL,
            code=unit.code,
            message=Text(nl=f"'{unit.title}' noemt geen leerweg.", en=f"'{unit.title}' names no leerweg."),
        )
        return
    for said, missing in ((set(unit.levels) - taught, True), (taught - set(unit.levels), False)):
        if said and taught:
            names = [level.value for level in Level if level in said]
            nl, en = enumeration(names, "nl"), enumeration(names, "en")
            yield Notice(
                oddity=Oddity.LEVELS_DISAGREE,
                code=unit.code,
                message=Text(
                    nl=f"zegt voor {nl} te zijn, maar geen eindterm is dat.",
                    en=f"says it is for {en}, but no outcome is.",
                )
                if missing
                else Text(
                    nl=f"heeft eindtermen voor {nl}, maar zegt daar niet voor te zijn.",
                    en=f"has outcomes for {en}, but does not say it is for them.",
                ),
            )


def _read(folder: Folder, name: str) -> list[Entity]:
    entry = folder.find(f"data/{name}.json")
    if entry is None:
        raise unreadable(
            f"{folder.name}/data/{name}.json",
            "dit bestand van SLO ontbreekt.",
            "this file of SLO is missing.",
            remedy=Text(
                nl="Download de hele map of zip van SLO opnieuw.", en="Download SLO's whole folder or zip again."
            ),
        )
    entities = folder.json(entry)
    broken = not isinstance(entities, list) or any(
        not isinstance(e, dict) or not isinstance(e.get("id"), str) or not e.get("title") for e in entities
    )
    if broken:
        raise _not_slo(folder, entry)
    return list(entities)


def _not_slo(folder: Folder, entry: str) -> Unreadable:
    return unreadable(
        f"{folder.name}/{entry}",
        "dit zijn geen gegevens van SLO: elk onderdeel hoort een id en een titel te hebben.",
        "this is not SLO data: every entity should have an id and a title.",
    )
