"""The module catalogue as a spreadsheet: one row per module. What goes out comes back as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from leerroute.curriculum.cycle.life import Thresholds, life_cycle
from leerroute.curriculum.cycle.module import Module, ModuleKind
from leerroute.curriculum.programme import Programme, UnitKind
from leerroute.files import Column, Filled, columns_bytes, filled_rows, refuse_wrong_rows
from leerroute.text import Language, Text

NEVER = Text(nl="nooit", en="never")

CYCLE_COLUMNS = (
    Column("code", Text(nl="code", en="code"), must=True),
    Column("title", Text(nl="titel", en="title"), must=True, width=40),
    Column("kind", Text(nl="soort", en="kind"), must=True, width=16, choices=tuple(kind.called for kind in ModuleKind)),
    Column("since", Text(nl="in_aanbod_sinds", en="on_offer_since")),
    Column("reviewed", Text(nl="laatst_bekeken", en="last_reviewed")),
    Column(
        "needs_update",
        Text(nl="bijstellen_nodig", en="update_needed"),
        choices=(Text(nl="ja", en="yes"), Text(nl="nee", en="no")),
    ),
    Column("updated", Text(nl="bijgesteld", en="updated")),
    Column("examined", Text(nl="laatste_examen", en="last_exam")),
    Column("proposed", Text(nl="voorgesteld", en="proposed")),
    Column("proposed_by", Text(nl="voorgesteld_door", en="proposed_by")),
    Column("partners", Text(nl="partners", en="partners"), width=40),
    Column("finding", Text(nl="stand", en="standing"), width=60),
)
"""reviewed and examined hold a date, or the word never. partners: with ; between. finding: written, never read."""

_KINDS = {kind: kind.called for kind in ModuleKind}
_WITHOUT_DIAERESIS = {"orienterend": ModuleKind.ORIENTATION}


def read_modules(path: Path) -> tuple[Module, ...]:
    """The modules in the csv or xlsx at `path`. Raises `Unreadable` with row, column and value of everything wrong."""
    rows = list(filled_rows(path, CYCLE_COLUMNS))
    modules = [_module(row) for row in rows]
    seen: dict[str, int] = {}
    for row in rows:
        code = row.text("code")
        earlier = seen.setdefault(code, row.row.number) if code else row.row.number
        if earlier != row.row.number:
            row.wrong(
                "code", Text(nl=f"deze code staat ook op regel {earlier}.", en=f"this code is on row {earlier} too.")
            )
    refuse_wrong_rows(rows)
    return tuple(module for module in modules if module is not None)


def cycle_bytes(
    modules: Iterable[Module],
    suffix: str,
    language: Language,
    on: date | None = None,
    thresholds: Thresholds | None = None,
) -> bytes:
    """Modules as the content of a `.csv` or `.xlsx` file; with `on`, what is to be said of each on that day."""
    return columns_bytes(CYCLE_COLUMNS, (_row(m, language, on, thresholds) for m in modules), suffix, language)


def modules_of(programme: Programme) -> Iterator[Module]:
    """The units of a programme as modules to fill in. Only the core is classified: SPV leaves the rest to the schools."""
    for unit in programme.units:
        kind = ModuleKind.CORE if unit.kind is UnitKind.CORE else None
        yield Module(code=unit.code, title=unit.title, kind=kind)


def _module(row: Filled) -> Module | None:
    since = row.day("since")
    reviewed, never_reviewed = _day_or_never(row, "reviewed")
    examined, never_examined = _day_or_never(row, "examined")
    for key, day in (("reviewed", reviewed), ("examined", examined)):
        if since is not None and day is not None and day < since:
            row.wrong(
                key,
                Text(nl=f"toen was de module er nog niet (vanaf {since}).", en=f"the module began on {since}."),
                Text(nl="Verbeter een van beide data.", en="Mend one of the two dates."),
            )
    kind = row.word("kind", _KINDS, also=_WITHOUT_DIAERESIS)
    facts: Mapping[str, object] = {
        "code": row.text("code", must=True),
        "title": row.text("title", must=True),
        "kind": kind,
        "since": since,
        "reviewed": reviewed,
        "never_reviewed": never_reviewed,
        "needs_update": row.truth("needs_update"),
        "updated": row.day("updated"),
        "examined": examined,
        "never_examined": never_examined,
        "proposed": row.day("proposed"),
        "proposed_by": row.text("proposed_by"),
        "partners": _partners(row.text("partners")),
    }
    return None if row.problems else Module.model_validate(facts)


def _day_or_never(row: Filled, key: str) -> tuple[date | None, bool | None]:
    value = row.text(key)
    if value is not None and value.casefold() in {NEVER.nl, NEVER.en}:
        return None, True
    day = row.day(key)
    return day, None if day is None else False


def _partners(words: str | None) -> tuple[str, ...] | None:
    return None if words is None else tuple(name for part in words.split(";") if (name := part.strip()))


def _row(module: Module, language: Language, on: date | None, thresholds: Thresholds | None) -> dict[str, str | None]:
    days = ("since", "reviewed", "updated", "examined", "proposed")
    truth = {True: Text(nl="ja", en="yes"), False: Text(nl="nee", en="no")}
    row: dict[str, str | None] = {
        "code": module.code,
        "title": module.title,
        "kind": module.kind.called.in_(language) if module.kind else None,
        "needs_update": None if module.needs_update is None else truth[module.needs_update].in_(language),
        "proposed_by": module.proposed_by,
        "partners": "; ".join(module.partners) if module.partners else None,
    }
    for key in days:
        day = getattr(module, key)
        row[key] = day.isoformat() if day else None
    for key, never in (("reviewed", module.never_reviewed), ("examined", module.never_examined)):
        if never:
            row[key] = NEVER.in_(language)
    if on is not None:
        found = life_cycle(module, on, thresholds)
        row["finding"] = "; ".join(f"{one.kind.called.in_(language)}: {one.why.in_(language)}" for one in found)
    return row
