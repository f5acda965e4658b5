"""What an import does to what was imported before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from pydantic import BaseModel

from leerroute.curriculum.association import Association
from leerroute.curriculum.importers.found import Imported
from leerroute.curriculum.plan import PlanEntry, TeachingPlan
from leerroute.curriculum.programme import Programme, Task, Unit


class Collection(BaseModel):
    """Everything that was imported so far."""

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


def merged_with(stored: Collection, imported: Imported) -> Merge:
    """What is there after importing.

    A whole unit replaces the stored one, any other is added to it. A plan of the same side, programme and cohort takes
    the place of the stored one; when some rows could not be read, what only the stored plan says stays.
    """
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
