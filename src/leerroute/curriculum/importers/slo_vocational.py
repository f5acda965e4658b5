"""SLO's beroepsgerichte examenprogramma's (github slonl/curriculum-examenprogramma-bg): ten profiles, all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leerroute.curriculum.importers.found import Imported, Notice, Oddity
from leerroute.curriculum.importers.slo import (
    ATTRIBUTION,
    LICENCE,
    Entities,
    Entity,
    code_notices,
    code_of,
    level_notices,
    levels_of,
    slo_id,
    words_of,
)
from leerroute.curriculum.programme import Level, Outcome, Programme, Side, Source, Task, Unit, UnitKind
from leerroute.files import open_folder
from leerroute.text import Text

FILES = (
    "profiel",
    "kern",
    "kerndeel",
    "module",
    "moduletaak",
    "keuzevak",
    "keuzevaktaak",
    "deeltaak",
    "globale_eindterm",
)
_REF = "examenprogramma_bg_{}_id"


def read_vocational(path: Path) -> Imported:
    """Every profile with its core, modules and electives. Raises `Unreadable` when a file is missing or malformed."""
    entities = Entities(open_folder(path), FILES)
    source = Source(
        name="SLO, curriculum-examenprogramma-bg", version=entities.version(), licence=LICENCE, attribution=ATTRIBUTION
    )
    programmes = tuple(_profile(profile, entities, source) for profile in entities.lists["profiel"])
    notices = [
        *entities.notices,
        *code_notices(programmes),
        *(
            notice
            for programme in programmes
            for unit in programme.units
            for notice in level_notices(unit)
            if unit.kind is not UnitKind.CORE
        ),
        *_misplaced_codes(entities),
    ]
    return Imported(programmes=programmes, notices=tuple(notices))


def _profile(profile: Entity, entities: Entities, source: Source) -> Programme:
    return Programme(
        id=slo_id(profile),
        code=str(profile["prefix"]),
        title=words_of(profile),
        side=Side.VMBO,
        levels=(Level.BB, Level.KB, Level.GL),
        source=source,
        units=(
            *(_core(core, entities) for core in entities.children(profile, _REF.format("kern"))),
            *(
                _unit(module, UnitKind.PROFILE_MODULE, "moduletaak", entities)
                for module in entities.children(profile, _REF.format("module"))
            ),
            *(
                _unit(elective, UnitKind.ELECTIVE, "keuzevaktaak", entities)
                for elective in entities.children(profile, _REF.format("keuzevak"))
            ),
        ),
    )


def _core(core: Entity, entities: Entities) -> Unit:
    parts = entities.children(core, _REF.format("kerndeel"))
    return Unit(
        id=slo_id(core),
        code=str(core["prefix"]),
        title=words_of(core),
        kind=UnitKind.CORE,
        tasks=tuple(_task(part, entities) for part in parts),
    )


def _unit(entity: Entity, kind: UnitKind, whole_task: str, entities: Entities) -> Unit:
    wholes = list(entities.children(entity, _REF.format(whole_task)))
    levels = {level for whole in wholes for level in levels_of(whole)}
    return Unit(
        id=slo_id(entity),
        code=str(entity["prefix"]),
        title=words_of(entity),
        kind=kind,
        levels=tuple(level for level in Level if level in levels),
        description=" / ".join(words_of(whole) for whole in wholes) or None,
        tasks=tuple(_task(task, entities) for task in entities.children(entity, _REF.format("deeltaak"))),
    )


def _task(task: Entity, entities: Entities) -> Task:
    return Task(
        id=slo_id(task),
        code=code_of(task),
        title=words_of(task),
        outcomes=tuple(
            Outcome(id=slo_id(outcome), code=code_of(outcome), text=words_of(outcome), levels=levels_of(outcome))
            for outcome in entities.children(task, _REF.format("globale_eindterm"))
        ),
    )


def _misplaced_codes(entities: Entities) -> Iterator[Notice]:
    """Tasks whose code belongs to another unit than the one that holds them (K/BIW/25 under K/BWI/25)."""
    for kind, whole_task in (("module", "moduletaak"), ("keuzevak", "keuzevaktaak")):
        for unit in entities.lists[kind]:
            for part in (whole_task, "deeltaak"):
                for task in entities.children(unit, _REF.format(part)):
                    code = code_of(task)
                    if code and not code.startswith(str(unit["prefix"])):
                        yield Notice(
                            oddity=Oddity.CODE_ELSEWHERE,
                            code=code,
                            message=Text(
                                nl=f"staat onder {unit['prefix']}, maar draagt een andere code.",
                                en=f"stands under {unit['prefix']}, but carries another code.",
                            ),
                        )
