"""The programmes a user imported, kept in one file that is written whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ValidationError

from leerroute.curriculum.association import Association
from leerroute.curriculum.importers.found import Imported
from leerroute.curriculum.plan import PlanEntry, TeachingPlan
from leerroute.curriculum.programme import Programme, Task, Unit
from leerroute.files import Unreadable, unreadable, write_whole
from leerroute.text import Text


class _Stored(BaseModel):
    schema_version: Literal[1] = 1
    programmes: tuple[Programme, ...] = ()
    plans: tuple[TeachingPlan, ...] = ()
    associations: tuple[Association, ...] = ()


@dataclass(frozen=True)
class Merge:
    """What an import does to the store, counted in units and in programmes without units (qualifications).

    kept: what was there, is not in the import, and stays. gone: outcomes that a complete new version no longer has.
    """

    programmes: tuple[Programme, ...]
    added: int
    changed: int
    unchanged: int
    kept: int
    gone: int = 0
    plans: tuple[TeachingPlan, ...] = ()
    associations: tuple[Association, ...] = ()


@dataclass(frozen=True)
class Store:
    """Imported programmes in the file at `path`; a file that is not there yet is an empty store."""

    path: Path

    def programmes(self) -> tuple[Programme, ...]:
        """Raises `Unreadable` when the file is damaged."""
        return self._stored().programmes

    def plans(self) -> tuple[TeachingPlan, ...]:
        """The PTAs and OERs: when what is taught and tested. Raises `Unreadable` when the file is damaged."""
        return self._stored().plans

    def associations(self) -> tuple[Association, ...]:
        """The relations between parts that came in with a source. Raises `Unreadable` when the file is damaged."""
        return self._stored().associations

    def _stored(self) -> _Stored:
        if not self.path.exists():
            return _Stored()
        try:
            return _Stored.model_validate_json(self.path.read_bytes())
        except (ValidationError, OSError):
            raise self._damaged() from None

    def merge(self, imported: Imported) -> Merge:
        """What would be stored after importing; writes nothing, so it is also the dry run.

        A whole unit replaces the stored one, any other is added to it. A plan of the same side, programme and cohort takes
        the place of the stored one; when some rows could not be read, what only the stored plan says stays.
        """
        stored = self._stored()
        old = {programme.id: programme for programme in stored.programmes}
        new = dict(old)
        added = changed = unchanged = kept = gone = 0
        for programme in imported.programmes:
            before = old.get(programme.id)
            after = programme if before is None else _united(before, programme, imported.whole_units)
            new[programme.id] = after
            if not after.units:
                added += before is None
                changed += before is not None and before != after
                unchanged += before == after
            units_before = {unit.id: unit for unit in before.units} if before else {}
            for unit in after.units:
                was = units_before.get(unit.id)
                added += was is None
                changed += was is not None and was != unit
                unchanged += was == unit
            gone += len(_outcome_ids(before) - _outcome_ids(after))
            kept += len(units_before.keys() - {unit.id for unit in programme.units})
        return Merge(
            tuple(new.values()),
            added,
            changed,
            unchanged - kept,
            kept,
            gone,
            _plans(stored.plans, imported.plans, partly=bool(imported.problems)),
            tuple(dict.fromkeys((*stored.associations, *imported.associations))),
        )

    def write(self, merge: Merge) -> None:
        """Store the outcome of a merge, whole or not at all."""
        stored = _Stored(programmes=merge.programmes, plans=merge.plans, associations=merge.associations)
        write_whole(self.path, stored.model_dump_json(exclude_defaults=True).encode())

    def _damaged(self) -> Unreadable:
        return unreadable(
            str(self.path),
            "de opgeslagen curricula zijn beschadigd.",
            "the stored curricula are damaged.",
            remedy=Text(
                nl="Haal dit bestand weg en importeer opnieuw; je bronnen zijn er nog.",
                en="Remove this file and import again; your sources are still there.",
            ),
        )


def _plans(before: Iterable[TeachingPlan], after: Iterable[TeachingPlan], *, partly: bool) -> tuple[TeachingPlan, ...]:
    plans = {plan.id: plan for plan in before}
    for plan in after:
        was = plans.get(plan.id)
        if was is not None and partly:
            named = {_row(entry) for entry in plan.entries}
            left = (entry for entry in was.entries if _row(entry) not in named)
            plans[plan.id] = plan.model_copy(update={"entries": (*plan.entries, *left)})
        else:
            plans[plan.id] = plan
    return tuple(plans.values())


def _row(entry: PlanEntry) -> tuple[object, ...]:
    return entry.unit_code, entry.task_code, entry.at, entry.test.code if entry.test else None


def _outcome_ids(programme: Programme | None) -> set[str]:
    return {outcome.id for outcome in programme.outcomes} if programme else set()


def _united(before: Programme, after: Programme, whole_units: bool) -> Programme:
    """`after`, with every unit, task, outcome and fact of `before` that it does not mention."""
    units = {unit.id: unit for unit in before.units}
    for unit in after.units:
        was = units.get(unit.id)
        units[unit.id] = unit if was is None else _united_unit(was, unit, whole_units)
    return _with_known(before, after, "side", "mbo_programme", "price_factor", "domain", "levels").model_copy(
        update={"units": tuple(units.values())}
    )


def _united_unit(before: Unit, after: Unit, whole: bool) -> Unit:
    tasks = {} if whole else {task.id: task for task in before.tasks}
    for task in after.tasks:
        was = tasks.get(task.id)
        tasks[task.id] = task if was is None else _united_task(was, task)
    return _with_known(
        before, after, "kind", "hours", "levels", "description", "complexity", "responsibility"
    ).model_copy(update={"tasks": tuple(tasks.values())})


def _united_task(before: Task, after: Task) -> Task:
    outcomes = {outcome.id: outcome for outcome in (*before.outcomes, *after.outcomes)}
    return _with_known(before, after, "description", "competences").model_copy(
        update={"outcomes": tuple(outcomes.values())}
    )


Part = TypeVar("Part", Programme, Unit, Task)


def _with_known(before: Part, after: Part, *fields: str) -> Part:
    """`after`, with the facts that only `before` knows: a column that is not in a file takes nothing away."""
    known = {field: getattr(before, field) for field in fields if getattr(after, field) in {None, ()}}
    return after.model_copy(update=known)
