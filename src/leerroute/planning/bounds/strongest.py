"""Least numbers of weeks that people can check by hand: a sum of hours, a chain of units, a length that the law asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from leerroute.planning.bounds.chain import earliest, longest_chain
from leerroute.planning.case import Case, done_hours
from leerroute.planning.planned import Argument, Bound
from leerroute.planning.request import Work, hours_told
from leerroute.route import Place
from leerroute.text import Text, day, number, opening, same


def bounds(case: Case) -> tuple[Bound, ...]:
    """Every argument that says something about this case, the strongest first. weeks beyond the calendar: no plan exists."""
    found = [*_sums(case), *longest_chain(case), *_length(case)]
    return tuple(sorted(found, key=lambda bound: -bound.weeks))


def _sums(case: Case) -> Iterator[Bound]:
    """Hours against what the weeks can hold: of a learner, at the college, at companies, of a room, of a team."""
    request = case.request
    hours = sum(unit.hours for unit in case.units)
    won = min(_still_won(case, {unit.code for unit in case.units}), _law_lets_go(case, hours))
    yield from _sum(
        case,
        _Sum(case.units, lambda unit: unit.hours, won),
        case.week_hours,
        Text(
            nl=f"Alle onderdelen samen: {number(hours, 'nl')} uur. Een week heeft {request.calendar.most_hours} uur.",
            en=f"All units together: {number(hours, 'en')} hours. A week has {request.calendar.most_hours} hours.",
        ),
    )
    college = [unit for unit in case.units if set(case.places(unit)) == {Place.MBO}]
    if request.college_days is not None and college:
        codes = {unit.code for unit in college}
        hours = sum(unit.lessons for unit in college)
        yield from _sum(
            case,
            _Sum(college, _lessons, _still_won(case, codes)),
            case.college_hours,
            Text(
                nl=f"Op het mbo: {number(hours, 'nl')} uur, met {request.college_days} dagen van {request.day_hours} uur per week.",
                en=f"At the college: {number(hours, 'en')} hours, with {request.college_days} days of {request.day_hours} hours a week.",
            ),
        )
    yield from _at_companies(case)
    for room in request.rooms:
        inside = [unit for unit in case.units if unit.room == room.key]
        hours = sum(unit.lessons * case.groups(unit) for unit in inside)
        name, of_groups = opening(same(room.title or room.key)).nl, _of_groups(case, inside)
        yield from _sum(
            case,
            _Sum(inside, _lessons, _still_won(case, {unit.code for unit in inside}, case.groups), case.groups),
            partial(case.room_hours, room.key),
            Text(
                nl=f"{name}: {number(hours, 'nl')} uur nodig{of_groups.nl}, {room.weekly} uur per week vrij.",
                en=f"{name}: {number(hours, 'en')} hours needed{of_groups.en}, {room.weekly} hours a week free.",
            ),
        )
    for team in request.teams:
        inside = [unit for unit in case.units if unit.team == team.team]
        hours, there = sum(unit.lessons * case.groups(unit) for unit in inside), hours_told(request, team)
        of_groups = _of_groups(case, inside)
        yield from _sum(
            case,
            _Sum(inside, _lessons, _still_won(case, {unit.code for unit in inside}, case.groups), case.groups),
            partial(_team_hours, case, team.team),
            Text(
                nl=f"Team {team.team}: {number(hours, 'nl')} uur les{of_groups.nl}; het team geeft {there.nl}.",
                en=f"Team {team.team}: {number(hours, 'en')} hours of lessons{of_groups.en}; the team teaches {there.en}.",
            ),
        )


def _of_groups(case: Case, units: Sequence[Work]) -> Text:
    """What is said of a sum in which groups count one by one."""
    if all(case.groups(unit) == 1 for unit in units):
        return same("")
    return Text(nl=" voor alle groepen samen", en=" for all groups together")


def _one_group(_: Work) -> int:
    return 1


def _team_hours(case: Case, team: str, p: int) -> int:
    return case.team_hours(team, p) or 0


def _at_companies(case: Case) -> Iterator[Bound]:
    request = case.request
    if request.company_days is None:
        return
    bpv = [unit for unit in case.units if unit.bpv]
    there = [unit for unit in case.units if set(case.places(unit)) == {Place.COMPANY}]
    hours = sum(unit.bpv for unit in bpv) + sum(unit.lessons for unit in there)
    if hours:
        least = case.legal.young.least_age
        yield from _sum(
            case,
            _Sum(
                (*bpv, *(unit for unit in there if unit not in bpv)),
                lambda unit: unit.bpv + (unit.lessons if unit in there else 0),
                _still_won(case, {unit.code for unit in there}),
            ),
            lambda p: case.company_hours(p) if there or not _too_young(case.age[p], least) else 0,
            Text(
                nl=f"Bij bedrijven: {number(hours, 'nl')} uur, met {request.company_days} dagen van {request.day_hours} uur per week.",
                en=f"At companies: {number(hours, 'en')} hours, with {request.company_days} days of {request.day_hours} hours a week.",
            ),
        )


def _too_young(age: int | None, least: int | None) -> bool:
    return age is not None and least is not None and age < least


def _law_lets_go(case: Case, hours: int) -> int:
    """Hours that may be won at most before the route has fewer than the law asks for the shortest length allowed."""
    norms = case.legal.hours
    lengths = {period.year for period in case.periods} & (case.legal.lengths or frozenset(norms))
    asked = [norm.total or 0 if (norm := norms.get(length)) else 0 for length in lengths]
    return max(0, hours + done_hours(case.request, "total") - min(asked, default=0))


def shared_at_most(case: Case, codes: set[str], groups: Callable[[Work], int] = _one_group) -> int:
    """Hours that teaching these units together can win, at most. groups: in which each is taught."""
    return sum(
        min(o.hours, case.units[a].lessons, case.units[b].lessons) * min(groups(case.units[a]), groups(case.units[b]))
        for a, b, o in case.overlaps()
        if o.one in codes and o.other in codes
    )


def _still_won(case: Case, codes: set[str], groups: Callable[[Work], int] = _one_group) -> int:
    """The same, by what was not taught yet."""
    return sum(
        min(
            o.hours,
            *(max(0, min(unit.lessons, unit.hours - case.taught(unit))) for unit in (case.units[a], case.units[b])),
        )
        * min(groups(case.units[a]), groups(case.units[b]))
        for a, b, o in case.overlaps()
        if o.one in codes and o.other in codes
    )


@dataclass(frozen=True)
class _Sum:
    """Hours that compete for the same time. of: how many of a unit. won: by teaching together, of all of them, at most.
    groups: in which each is taught, where these count one by one."""

    units: Sequence[Work]
    of: Callable[[Work], int]
    won: int
    groups: Callable[[Work], int] = _one_group


def _lessons(unit: Work) -> int:
    return unit.lessons


def _sum(case: Case, asked: _Sum, holds: Callable[[int], int], told: Text) -> Iterator[Bound]:
    """The weeks until periods together hold these hours; nothing where the calendar does not. Told of all units, or of those
    that cannot begin before some period, whichever takes longer."""
    begins = earliest(case).begins
    chain = max((bound.weeks for bound in longest_chain(case)), default=0)
    best: _Held | None = None
    starts = {unit.code: max(case.past, begins[case.index[unit.code]] or 0) for unit in asked.units}
    for first in sorted({case.past, *starts.values()}):
        later = [unit for unit in asked.units if starts[unit.code] >= first]
        hours = sum(max(0, asked.of(unit) - case.taught(unit)) * asked.groups(unit) for unit in later)
        less = asked.won if not first else min(asked.won, _still_won(case, {unit.code for unit in later}, asked.groups))
        if hours - less <= 0:
            continue
        held = accumulate(holds(p) for p in range(first, len(case.periods)))
        end, over = next(
            ((p, so_far - hours + less) for p, so_far in enumerate(held, start=first) if so_far >= hours - less),
            (None, 0),
        )
        if end is None or (
            first > case.past and case.weeks_until(end) <= chain
        ):  # what waits is told as a chain, if that says as much
            continue
        if best is None or end > best.end:
            best = _Held(first, end, later, hours, less, over * case.weeks[end] // max(1, holds(end)))
    if best is not None:
        told = _sum_told(case, best, told, all_later=len(best.units) == len(asked.units))
        yield Bound(Argument.HOURS, case.weeks_until(best.end), told, tuple(unit.code for unit in best.units))


@dataclass(frozen=True)
class _Held:
    """Hours that fit from the period `first` to `end`, less what teaching together wins. spare: whole weeks of the last
    period that are not needed."""

    first: int
    end: int
    units: Sequence[Work]
    hours: int
    less: int
    spare: int


def _sum_told(case: Case, held: _Held, told: Text, *, all_later: bool) -> Text:
    nl, en = [told.nl], [told.en]
    period = case.periods[held.first]
    if held.first > case.past:
        which_nl = "Dat kan" if all_later else f"Daarvan kan {number(held.hours, 'nl')} uur"
        which_en = "That" if all_later else f"Of these, {number(held.hours, 'en')} hours"
        nl.append(f"{which_nl} niet eerder beginnen dan {period.told.nl}.")
        en.append(f"{which_en} cannot begin before {period.told.en}.")
    elif case.past:
        nl.append(f"Daarvan is {number(held.hours, 'nl')} uur nog niet gegeven op {day(period.starts, 'nl')}.")
        en.append(f"Of these, {number(held.hours, 'en')} hours are still to come on {day(period.starts, 'en')}.")
    if held.less:
        nl.append(f"Samen geven wint hoogstens {number(held.less, 'nl')} uur.")
        en.append(f"Teaching together wins {number(held.less, 'en')} hours at most.")
    weeks = case.weeks_until(held.end)
    if held.spare:
        nl.append(f"Dat past pas in {weeks - held.spare} weken, en met hele periodes in {weeks}.")
        en.append(f"That fits in {weeks - held.spare} weeks at the earliest, and in {weeks} with whole periods.")
    else:
        nl.append(f"Dat past pas in {weeks} weken.")
        en.append(f"That fits in {weeks} weeks at the earliest.")
    return Text(nl=" ".join(nl), en=" ".join(en))


def _length(case: Case) -> Iterator[Bound]:
    lengths = case.legal.lengths
    first = next((p for p, each in enumerate(case.periods) if lengths and each.year >= min(lengths)), None)
    if lengths and first:
        weeks, years = case.weeks_until(first), min(lengths)
        starts = case.periods[first].starts
        yield Bound(
            Argument.LAW,
            weeks,
            Text(
                nl=f"De wet vraagt een route van minstens {years} jaar; jaar {years} begint op {day(starts, 'nl')}.",
                en=f"The law asks for a route of at least {years} years; year {years} begins on {day(starts, 'en')}.",
            ),
        )
