"""What the law asks of the whole: years, hours, and care for who is under 16."""

from __future__ import annotations

from ortools.sat.python import cp_model

from leerroute.planning.case import done_hours, vo_share
from leerroute.planning.model.frame import Linear, Model, total
from leerroute.planning.model.limits import Limit
from leerroute.planning.model.places import at_place
from leerroute.route import Place


def keep_length(model: Model) -> None:
    """The route takes a number of years that the law allows."""
    lengths = model.case.legal.lengths
    if lengths is None or Limit.LAW_LENGTH not in model.keeps:
        return
    firsts = _firsts(model)
    if max(firsts) < min(lengths):
        model.cp.add_bool_or([])  # the calendar ends too early: nothing is possible
    for year, first in firsts.items():
        if year <= min(lengths):
            model.cp.add(model.used[first] == 1)
    for year, first in firsts.items():
        if year not in lengths:
            following = firsts.get(year + 1)
            model.cp.add(model.used[first] == (0 if following is None else model.used[following]))


def _firsts(model: Model) -> dict[int, int]:
    """The first period of each route year."""
    found: dict[int, int] = {}
    for p in model.span:
        found.setdefault(model.case.periods[p].year, p)
    return found


def keep_law_hours(model: Model) -> None:
    """Over the whole route there are the hours that the law asks for its length; taught together counts once."""
    case, cp = model.case, model.cp
    if Limit.LAW_HOURS not in model.keeps or not case.legal.hours:
        return
    firsts = _firsts(model)
    shared = total(model.shared.values())
    hours, lessons, bpv = _dealt(model)
    for year, first in firsts.items():
        norm = case.legal.hours.get(year)
        if norm is None:
            continue
        last: list[cp_model.LiteralT] = [model.used[first]]
        if year + 1 in firsts:
            last.append(model.used[firsts[year + 1]].negated())
        if norm.total is not None:
            cp.add(done_hours(case.request, "total") + hours - shared >= norm.total).only_enforce_if(last)
        if norm.bpv is not None:
            cp.add(done_hours(case.request, "bpv") + bpv >= norm.bpv).only_enforce_if(last)
        if norm.guided is not None:
            fewer = sum(u.lessons for u in case.units) - lessons
            have = done_hours(case.request, "guided") + sum(u.guided or 0 for u in case.units) - fewer
            cp.add(100 * have - _not_guided(model) >= 100 * norm.guided).only_enforce_if(last)


def _dealt(model: Model) -> tuple[Linear, Linear, Linear]:
    """All hours, lessons and bpv of the plan: known beforehand, unless the model may give up hours."""
    units = model.case.units
    if Limit.HOURS in model.keeps:
        return total(u.hours for u in units), total(u.lessons for u in units), total(u.bpv for u in units)
    lessons, bpv = total(model.lessons.values()), total(model.bpv.values())
    return lessons + bpv, lessons, bpv


def _not_guided(model: Model) -> Linear:
    """Hundredths of guided hours that do not count: of what is taught together one of two, and the vo share of lessons
    after the last year in which that counts.

    Where only some of the lessons are guided this takes off a little too much, so that a plan never counts on hours that
    `route check` does not see.
    """
    case = model.case
    late = {p for p in model.span if case.periods[p].year not in case.legal.vo_guided}
    lost = [100 * total(model.shared.values())]
    for (u, p, _), var in model.lessons.items():
        unit = case.units[u]
        if p in late and unit.guided and (share := vo_share(unit)):
            lost.append(share * var)
    rounded = {
        (u, case.periods[p].year) for u, p, _ in model.lessons if p in late and 0 < vo_share(case.units[u]) < 100
    }
    return total(lost) + 100 * len(rounded)


def keep_young(model: Model) -> None:
    """Under 16 a week with bpv is short, lessons counted; so are the other weeks of that year at the same company."""
    case, cp, norm = model.case, model.cp, model.case.legal.young
    if Limit.YOUNG not in model.keeps or not model.bpv:
        return
    companies = {unit.company for unit in case.units if unit.bpv}
    for company in sorted(companies, key=str):
        members = {u for u, unit in enumerate(case.units) if unit.bpv and unit.company == company}
        for year in sorted({period.year for period in case.periods}):
            inside = [p for p in model.span if case.periods[p].year == year]
            young = [p for p in inside if case.young(p)]
            if not young:
                continue
            some = cp.new_bool_var(f"young {company} {year}")
            for p in inside:
                here = [var for (u, q), var in model.bpv.items() if q == p and u in members]
                if not here:
                    continue
                at_work = cp.new_bool_var(f"bpv {company} {p}")
                cp.add(total(here) <= case.week_hours(p) * at_work)
                if p in young:
                    cp.add_implication(at_work, some)
                if norm.per_week is not None and norm.per_week < case.request.calendar.most_hours:
                    cp.add(model.load(p) <= norm.per_week * case.weeks[p]).only_enforce_if(at_work, some)
                cp.add(at_place(model, p, Place.COMPANY) <= case.young_company_hours(p)).only_enforce_if(at_work, some)
