"""The smallest change of what schools decide that makes a plan possible: proven smallest by the weights below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ortools.sat.python import cp_model

from leerroute.planning.case import Case
from leerroute.planning.model import build
from leerroute.planning.model.frame import Linear, Model, total
from leerroute.planning.model.limits import ALL, Limit
from leerroute.planning.model.order import on, step_variables
from leerroute.planning.model.places import at_place, lessons_of
from leerroute.planning.request import (
    FULL_WEEK,
    CompanyTime,
    PlanRequest,
    TeamTime,
    company_name,
    hours_told,
    unit_names,
)
from leerroute.planning.search import WORKERS, Deadline
from leerroute.planning.why.possible import freed
from leerroute.route import Place
from leerroute.text import Text, number, same

RULE = 40
"""What it weighs to give up one rule of order or one span, in hours of a learner: more than a week of lessons."""
_MADE_SOFT = {Limit.WEEK, Limit.LEAST, Limit.ORDER, Limit.SPAN, Limit.COLLEGE, Limit.COMPANY, Limit.ROOM, Limit.TEAM}


@dataclass(frozen=True)
class Repair:
    """changes: in words. weight: of all changes together, in hours of a learner; proven: no lighter change is enough."""

    changes: tuple[Text, ...]
    weight: int
    proven: bool


@dataclass
class _Soft:
    """weight: hours that one step of `step` weighs. told: the words for a number of steps."""

    step: cp_model.IntVar
    weight: int
    told: Callable[[int], Text]


def repair(case: Case, deadline: Deadline) -> Repair | None:
    """The lightest change. None: nothing that schools decide helps, or nothing was found in time.

    Every hour that is not taught weighs 1. A wider week, room, team or more days weigh the hours that they add over the
    whole calendar; a rule of order, a span, and an hour off the least of a week, RULE. Law, exam windows and the length of the calendar do not give way.
    """
    model, soft = soft_model(case)
    model.cp.minimize(total(each.weight * each.step for each in soft))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = WORKERS
    solver.parameters.max_time_in_seconds = max(0.05, deadline.left())
    status = solver.solve(model.cp)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    given = [(solver.value(each.step), each) for each in soft]
    changes = tuple(each.told(steps) for steps, each in given if steps)
    return Repair(changes, sum(steps * each.weight for steps, each in given), status == cp_model.OPTIMAL)


def soft_model(case: Case) -> tuple[Model, list[_Soft]]:
    """The model with every limit that schools set made soft, and what each step of giving way weighs and is called."""
    model = build(freed(case, _MADE_SOFT), ALL - _MADE_SOFT - {Limit.HOURS})
    return model, [
        *_fewer_hours(model),
        *_wider_weeks(case, model),
        *_emptier_weeks(case, model),
        *_wider_rooms_and_teams(case, model),
        *_more_days(case, model),
        *_longer_weekly(case, model),
        *_order_given_up(case, model),
        *_spans_given_up(case, model),
    ]


def _fewer_hours(model: Model) -> list[_Soft]:
    found, names = [], unit_names(model.case.request)
    for u, unit in enumerate(model.case.units):
        name = names[unit.code]
        less = model.cp.new_int_var(0, unit.hours, f"{unit.code} less")
        model.cp.add(model.dealt(u) + less == unit.hours)
        found.append(
            _Soft(
                less,
                1,
                lambda hours, name=name: Text(  # type: ignore[misc]
                    nl=f"{number(hours, 'nl')} uur minder {name.nl}",
                    en=f"{number(hours, 'en')} hours less of {name.en}",
                ),
            )
        )
    return found


def _wider_weeks(case: Case, model: Model) -> list[_Soft]:
    most = case.request.calendar.most_hours
    more = model.cp.new_int_var(0, FULL_WEEK - most, "hours more a week")
    for p in model.span:
        model.cp.add(model.load(p) <= (most + more) * case.weeks[p])
    return [
        _Soft(
            more,
            sum(case.weeks),
            lambda hours: Text(
                nl=f"weken van {most + hours} uur in plaats van {most}",
                en=f"weeks of {most + hours} hours instead of {most}",
            ),
        )
    ]


def _emptier_weeks(case: Case, model: Model) -> list[_Soft]:
    least = case.request.calendar.least_hours
    if not least:
        return []
    fewer = model.cp.new_int_var(0, least, "hours fewer a week")
    for p in model.span[:-1]:
        model.cp.add(model.load(p) >= case.weeks[p] * (least - fewer)).only_enforce_if(model.used[p + 1])
    return [
        _Soft(
            fewer,
            RULE,
            lambda hours: Text(
                nl=f"minstens {least - hours} uur per week in plaats van {least}",
                en=f"at least {least - hours} hours a week instead of {least}",
            ),
        )
    ]


def _wider_rooms_and_teams(case: Case, model: Model) -> list[_Soft]:
    found = []
    for room in case.request.rooms:
        members = {u for u, unit in enumerate(case.units) if unit.room == room.key}
        more = model.cp.new_int_var(0, FULL_WEEK - room.weekly, f"{room.key} more")
        for p in model.span:
            model.cp.add(lessons_of(model, members, p) <= case.room_hours(room.key, p) + case.weeks[p] * more)
        found.append(_Soft(more, sum(case.weeks), _more_of(same(room.title or room.key), room.weekly)))
    for company in case.request.companies:
        units = [u for u, unit in enumerate(case.units) if unit.bpv and unit.company == company.company]
        more = model.cp.new_int_var(0, FULL_WEEK, f"{company.company} more")
        for p in model.span:
            held = case.hours_at_company(company.company, p) or 0
            there = total(model.bpv[u, p] for u in units if (u, p) in model.bpv)
            model.cp.add(there <= held + case.weeks[p] * more)
        found.append(_Soft(more, sum(case.weeks), _more_than(case.request, company)))
    for team in case.request.teams:
        members = {u for u, unit in enumerate(case.units) if unit.team == team.team}
        more = model.cp.new_int_var(0, FULL_WEEK, f"{team.team} more")
        for p in model.span:
            held = case.team_hours(team.team, p) or 0
            model.cp.add(lessons_of(model, members, p) <= held + case.weeks[p] * more)
        found.append(_Soft(more, sum(case.weeks), _more_than(case.request, team)))
    return found


def _more_than(request: PlanRequest, limit: TeamTime | CompanyTime) -> Callable[[int], Text]:
    """More of what is not the same in every period."""
    name = f"team {limit.team}" if isinstance(limit, TeamTime) else company_name(request, limit.company)
    if not limit.periods:
        return _more_of(same(name), limit.weekly)
    there = hours_told(request, limit)
    return lambda hours: Text(
        nl=f"{name}: overal {hours} uur per week meer dan nu ({there.nl})",
        en=f"{name}: {hours} hours a week more everywhere than now ({there.en})",
    )


def _more_of(name: Text, weekly: int) -> Callable[[int], Text]:
    return lambda hours: Text(
        nl=f"{name.nl}: {weekly + hours} uur per week in plaats van {weekly}",
        en=f"{name.en}: {weekly + hours} hours a week instead of {weekly}",
    )


def _more_days(case: Case, model: Model) -> list[_Soft]:
    request, found = case.request, []
    for days, place, nl, en in (
        (request.college_days, Place.MBO, "op het mbo", "at the college"),
        (request.company_days, Place.COMPANY, "bij een bedrijf", "at a company"),
    ):
        if days is None:
            continue
        more = model.cp.new_int_var(0, 5 - days, f"days {place}")
        for p in model.span:
            model.cp.add(at_place(model, p, place) <= (days + more) * request.day_hours * case.weeks[p])
        found.append(
            _Soft(
                more,
                request.day_hours * sum(case.weeks),
                lambda steps, days=days, nl=nl, en=en: Text(  # type: ignore[misc]
                    nl=f"{days + steps} {'dag' if days + steps == 1 else 'dagen'} per week {nl} in plaats van {days}",
                    en=f"{days + steps} {'day' if days + steps == 1 else 'days'} a week {en} instead of {days}",
                ),
            )
        )
    return found


def _longer_weekly(case: Case, model: Model) -> list[_Soft]:
    found, names = [], unit_names(case.request)
    for u, unit in enumerate(case.units):
        if unit.weekly is None:
            continue
        more = model.cp.new_int_var(0, FULL_WEEK - unit.weekly, f"{unit.code} weekly")
        for p in model.span:
            model.cp.add(model.hours(u, p) <= (unit.weekly + more) * case.weeks[p])
        found.append(_Soft(more, sum(case.weeks), _more_of(names[unit.code], unit.weekly)))
    return found


def _order_given_up(case: Case, model: Model) -> list[_Soft]:
    found, names = [], unit_names(case.request)
    for first, then in case.befores():
        broken = model.cp.new_bool_var(f"order {first} {then}")
        _, finished = step_variables(model, first)
        started, _ = step_variables(model, then)
        for p in model.span:
            model.cp.add_bool_or(started[p].negated(), finished[p], broken)
        found.append(_given_up(broken, names[case.units[first].code], names[case.units[then].code]))
    for one, other in case.togethers():
        apart = model.cp.new_bool_var(f"together {one} {other}")
        for p in model.span:
            model.cp.add(on(model, one, p) == on(model, other, p)).only_enforce_if(apart.negated())
        left, right = names[case.units[one].code], names[case.units[other].code]
        told = Text(
            nl=f"{left.nl} en {right.nl} hoeven niet samen op te gaan",
            en=f"{left.en} and {right.en} need not go together",
        )
        found.append(_Soft(apart, RULE, lambda _, told=told: told))  # type: ignore[misc]
    return found


def _given_up(broken: cp_model.IntVar, first: Text, then: Text) -> _Soft:
    told = Text(nl=f"{then.nl} mag beginnen voor {first.nl} af is", en=f"{then.en} may begin before {first.en} ends")
    return _Soft(broken, RULE, lambda _: told)


def _spans_given_up(case: Case, model: Model) -> list[_Soft]:
    found, names = [], unit_names(case.request)
    for u, unit in enumerate(case.units):
        if unit.span is None:
            continue
        longer = model.cp.new_bool_var(f"{unit.code} longer")
        started, finished = step_variables(model, u)
        for p in model.span:
            weeks = 0
            for q in range(p, len(model.span)):
                weeks += case.weeks[q]
                if weeks > unit.span:
                    _within(model, u, p, q, started, finished, longer)
                    break
        told = Text(
            nl=f"{names[unit.code].nl} mag langer duren dan {unit.span} weken",
            en=f"{names[unit.code].en} may take longer than {unit.span} weeks",
        )
        found.append(_Soft(longer, RULE, lambda _, told=told: told))  # type: ignore[misc]
    return found


def _within(
    model: Model,
    u: int,
    p: int,
    q: int,
    started: list[cp_model.IntVar],
    finished: list[cp_model.IntVar],
    longer: cp_model.IntVar,
) -> None:
    """What has started in p is finished before q, unless the unit may take longer."""
    if q > p:
        model.cp.add_bool_or(started[p].negated(), finished[q], longer)
    elif (u, p) in model.by_unit:
        hours: Linear = model.hours(u, p)
        model.cp.add(hours == 0).only_enforce_if(longer.negated())
