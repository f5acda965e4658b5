"""Where units are taught, and what places, rooms and teams can hold."""

from __future__ import annotations

from leerroute.planning.model.frame import Linear, Model, total
from leerroute.planning.model.limits import Limit
from leerroute.route import Place


def keep_places(model: Model) -> None:
    """The lessons of a unit are at one place per period."""
    if Limit.PLACE not in model.keeps:
        return
    at: dict[tuple[int, int], list[Place]] = {}
    for u, p, place in model.lessons:
        at.setdefault((u, p), []).append(place)
    for (u, p), places in at.items():
        if len(places) < 2:
            continue
        chosen = [model.cp.new_bool_var(f"{model.case.units[u].code} {p} {place}") for place in places]
        model.cp.add_at_most_one(chosen)
        for place, here in zip(places, chosen, strict=True):
            var = model.lessons[u, p, place]
            model.cp.add(var <= model.case.lesson_hours(model.case.units[u], p, place) * here)


def at_place(model: Model, p: int, place: Place) -> Linear:
    """Hours of a learner at a place in a period; taught together counts once."""
    hours = total(var for _, where, var in model.by_period[p] if where is place)
    hours = hours - total(var for _, where, var in model.shared_in[p] if where is place)
    if place is Place.COMPANY:
        hours = hours + total(model.bpv_in(p))
    return hours


def keep_days(model: Model) -> None:
    """The days at the college and at a company hold the hours there."""
    request = model.case.request
    for p in model.span:
        if request.college_days is not None and Limit.COLLEGE in model.keeps:
            model.cp.add(at_place(model, p, Place.MBO) <= model.case.college_hours(p))
        if request.company_days is not None and Limit.COMPANY in model.keeps:
            model.cp.add(at_place(model, p, Place.COMPANY) <= model.case.company_hours(p))


def keep_rooms_and_teams(model: Model) -> None:
    case = model.case
    if Limit.ROOM in model.keeps:
        for room in case.request.rooms:
            members = {u for u, unit in enumerate(case.units) if unit.room == room.key}
            for p in model.span:
                model.cp.add(lessons_of(model, members, p) <= case.room_hours(room.key, p))
    if Limit.TEAM in model.keeps:
        for team in case.request.teams:
            members = {u for u, unit in enumerate(case.units) if unit.team == team.team}
            for p in model.span:
                hours = case.team_hours(team.team, p)
                if hours is not None:
                    model.cp.add(lessons_of(model, members, p) <= hours)


def keep_companies(model: Model) -> None:
    """What a company can take in a period holds the bpv of all units there."""
    case = model.case
    if Limit.COMPANY not in model.keeps:
        return
    for company in case.request.companies:
        members = {u for u, unit in enumerate(case.units) if unit.company == company.company}
        for p in model.span:
            here = [var for (u, q), var in model.bpv.items() if q == p and u in members]
            hours = case.hours_at_company(company.company, p)
            if here and hours is not None:
                model.cp.add(total(here) <= hours)


def lessons_of(model: Model, members: set[int], p: int) -> Linear:
    """Hours that lessons of some units take of their room or team in a period: of every group, and once of what two of them
    are taught together, in as many groups as the one with the most."""
    groups = [model.case.groups(unit) for unit in model.case.units]
    pairs = {
        o: min(groups[one], groups[other])
        for o, (one, other, _) in enumerate(model.case.overlaps())
        if one in members and other in members
    }
    return total(groups[u] * var for u, _, var in model.by_period[p] if u in members) - total(
        pairs[o] * var for o, _, var in model.shared_in[p] if o in pairs
    )
