"""The vmbo programmes of SLO's general exam programmes (github slonl/curriculum-examenprogramma), with CE and SE."""

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
    levels_of,
    slo_id,
    words_of,
)
from leerroute.curriculum.programme import Level, Outcome, Programme, Side, Source, Task, Unit, UnitKind
from leerroute.files import open_folder
from leerroute.text import Text, enumeration

FILES = ("examenprogramma", "domeinen", "subdomeinen", "eindtermen")


def read_general(path: Path) -> Imported:
    """Every vmbo subject programme; havo and vwo are left out. Raises `Unreadable`."""
    entities = Entities(open_folder(path), FILES)
    source = Source(
        name="SLO, curriculum-examenprogramma", version=entities.version(), licence=LICENCE, attribution=ATTRIBUTION
    )
    programmes = tuple(
        _programme(entity, entities, source)
        for entity in entities.lists["examenprogramma"]
        if str(entity.get("prefix", "")).endswith("/vmbo")
    )
    notices = [
        *entities.notices,
        *code_notices(programmes),
        *(notice for programme in programmes for notice in _level_notices(programme)),
        *(notice for programme in programmes for notice in _nameless(programme)),
    ]
    return Imported(programmes=programmes, notices=tuple(notices))


def _programme(entity: Entity, entities: Entities, source: Source) -> Programme:
    code = str(entity["prefix"])
    unit = Unit(
        id=f"{slo_id(entity)}/vak",
        code=code,
        title=words_of(entity),
        kind=UnitKind.GENERAL_SUBJECT,
        levels=levels_of(entity),
        tasks=tuple(
            task
            for domain in entities.children(entity, "examenprogramma_domein_id")
            for task in _tasks(domain, entities)
        ),
    )
    edition = source.model_copy(
        update={"version": f"{source.version}, programma {entity.get('versie') or 'zonder jaar'}"}
    )
    return Programme(
        id=slo_id(entity),
        code=code,
        title=words_of(entity),
        side=Side.VMBO,
        levels=levels_of(entity),
        source=edition,
        units=(unit,),
    )


def _tasks(domain: Entity, entities: Entities) -> Iterator[Task]:
    """A domain with outcomes of its own is a task; so is each of its subdomains."""
    subdomains = tuple(entities.children(domain, "examenprogramma_subdomein_id"))
    if not subdomains or domain.get("examenprogramma_eindterm_id"):
        yield _task(domain, entities)
    for subdomain in subdomains:
        yield _task(subdomain, entities)


def _task(entity: Entity, entities: Entities) -> Task:
    return Task(
        id=slo_id(entity),
        code=code_of(entity),
        title=words_of(entity),
        ce=_flag(entity, "ce"),
        se=_flag(entity, "se"),
        outcomes=tuple(
            Outcome(
                id=slo_id(outcome),
                code=code_of(outcome),
                text=words_of(outcome),
                levels=levels_of(outcome),
                ce=_flag(outcome, "ce"),
                se=_flag(outcome, "se"),
            )
            for outcome in entities.children(entity, "examenprogramma_eindterm_id")
        ),
    )


def _flag(entity: Entity, name: str) -> bool | None:
    value = entity.get(name)
    return None if value is None else bool(value)


def _level_notices(programme: Programme) -> Iterator[Notice]:
    taught = {level for outcome in programme.outcomes for level in outcome.levels}
    extra = [level.value for level in Level if level in taught - set(programme.levels)]
    if extra:
        yield Notice(
            oddity=Oddity.LEVELS_DISAGREE,
            code=programme.code,
            message=Text(
                nl=f"heeft eindtermen voor {enumeration(extra, 'nl')}, maar het programma noemt die leerweg niet.",
                en=f"has outcomes for {enumeration(extra, 'en')}, but the programme does not name that leerweg.",
            ),
        )


def _nameless(programme: Programme) -> Iterator[Notice]:
    count = sum(outcome.code is None for outcome in programme.outcomes)
    if count:
        yield Notice(
            oddity=Oddity.NO_CODE,
            code=programme.code,
            message=Text(nl=f"{count} eindtermen hebben geen code.", en=f"{count} outcomes have no code."),
        )
