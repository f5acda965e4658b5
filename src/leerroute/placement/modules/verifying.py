"""Is a placement right? Every limit once more, from the problem alone, sharing nothing with the solver.

Written to be read: each function is one limit, in the order of `problem.py`, and yields a sentence for each breach.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from leerroute.placement.modules.placement import Group, ModulePlacement
from leerroute.placement.modules.problem import At, Module, ModuleProblem, Period
from leerroute.text import Text


def faults(placed: ModulePlacement) -> tuple[Text, ...]:
    """Nothing when every limit of the problem holds; otherwise each breach as a sentence."""
    checks = (
        _known, _units, _once, _choices, _ranks, _timetable, _where, _prerequisites, _sizes, _opened,
        _budgets, _rooms, _teachers, _companies, _siblings, _fixed,
    )  # fmt: skip
    unknown = tuple(_known(placed))
    return unknown or tuple(fault for check in checks for fault in check(placed))


def _said(words: str, dutch: str) -> Text:
    return Text(nl=dutch, en=words)


def _overlap(problem: ModuleProblem, one: str, other: str) -> bool:
    clashes = {period.code: period.clashes for period in problem.periods}
    return one == other or other in clashes[one] or one in clashes[other]


def _seats_of(placed: ModulePlacement, learner: str) -> list[tuple[str, str]]:
    return [(seat.group.module, seat.group.period) for seat in placed.seats if seat.learner == learner]


def _by_learner(placed: ModulePlacement) -> dict[str, list[tuple[str, str]]]:
    seats: dict[str, list[tuple[str, str]]] = {learner.key: [] for learner in placed.problem.learners}
    for seat in placed.seats:
        seats[seat.learner].append((seat.group.module, seat.group.period))
    return seats


def _modules(problem: ModuleProblem) -> dict[str, Module]:
    return {module.code: module for module in problem.modules}


def _periods(problem: ModuleProblem) -> dict[str, Period]:
    return {period.code: period for period in problem.periods}


def _known(placed: ModulePlacement) -> Iterator[Text]:
    problem = placed.problem
    learners = {learner.key for learner in problem.learners}
    for group in placed.groups:
        if group.module not in _modules(problem) or group.period not in _periods(problem):
            yield _said(f"{group} is of no known module or period", f"{group} is van geen bekende module of periode")
    for seat in placed.seats:
        if seat.learner not in learners or seat.group not in placed.groups:
            yield _said(f"{seat} has no known learner or group", f"{seat} heeft geen bekende leerling of groep")


def _units(placed: ModulePlacement) -> Iterator[Text]:
    seats = _by_learner(placed)
    for learner in placed.problem.learners:
        total = len(seats[learner.key]) + placed.short.get(learner.key, 0)
        if total != placed.problem.units(learner):
            yield _said(
                f"{learner.key}: seats and missing units make {total}",
                f"{learner.key}: plaatsen en tekort zijn samen {total}",
            )


def _once(placed: ModulePlacement) -> Iterator[Text]:
    for learner, seats in _by_learner(placed).items():
        for module, times in Counter(module for module, _ in seats).items():
            if times > 1:
                yield _said(f"{learner} has {module} {times} times", f"{learner} heeft {module} {times} keer")


def _choices(placed: ModulePlacement) -> Iterator[Text]:
    """Struck out, not chosen, done before: only a fixed seat passes those by."""
    problem = placed.problem
    fixed = {(seat.learner, seat.module) for seat in problem.fixed}
    for learner in problem.learners:
        ranks = {choice.module: choice.rank for choice in learner.choices}
        for module, _ in _seats_of(placed, learner.key):
            if (learner.key, module) in fixed:
                continue
            struck = module in ranks and ranks[module] is None
            unchosen = module not in ranks and problem.settings.weights.not_chosen is None
            if struck or unchosen or module in learner.done:
                yield _said(
                    f"{learner.key} may not be placed in {module}",
                    f"{learner.key} mag niet bij {module} geplaatst worden",
                )


def _ranks(placed: ModulePlacement) -> Iterator[Text]:
    ranks = {
        (learner.key, choice.module): choice.rank for learner in placed.problem.learners for choice in learner.choices
    }
    for seat in placed.seats:
        if seat.rank != ranks.get((seat.learner, seat.group.module)):
            yield _said(
                f"{seat.learner}: rank {seat.rank} is not the one given",
                f"{seat.learner}: keuze {seat.rank} is niet de opgegeven keuze",
            )


def _timetable(placed: ModulePlacement) -> Iterator[Text]:
    absent = {learner.key: learner.absent for learner in placed.problem.learners}
    for learner, seats in _by_learner(placed).items():
        for number, (module, period) in enumerate(seats):
            if period in absent[learner]:
                yield _said(f"{learner} is absent in {period}", f"{learner} is er niet in {period}")
            for other, when in seats[number + 1 :]:
                if _overlap(placed.problem, period, when):
                    yield _said(
                        f"{learner}: {module} and {other} overlap", f"{learner}: {module} en {other} vallen samen"
                    )


def _where(placed: ModulePlacement) -> Iterator[Text]:
    for group in placed.groups:
        module, period = _modules(placed.problem)[group.module], _periods(placed.problem)[group.period]
        if module.periods is not None and period.code not in module.periods:
            yield _said(f"{module.code} does not run in {period.code}", f"{module.code} is er niet in {period.code}")
        if module.at is At.MBO and period.college is not True:
            yield _said(
                f"{module.code}: not at the college in {period.code}",
                f"{module.code}: in {period.code} niet op het mbo",
            )


def _prerequisites(placed: ModulePlacement) -> Iterator[Text]:
    order = [period.code for period in placed.problem.periods]
    done = {learner.key: learner.done for learner in placed.problem.learners}
    for learner, seats in _by_learner(placed).items():
        when = dict(seats)
        for module, period in seats:
            for required in _modules(placed.problem)[module].requires - done[learner]:
                if required not in when or order.index(when[required]) >= order.index(period):
                    yield _said(f"{learner}: {module} without {required}", f"{learner}: {module} zonder {required}")


def _sizes(placed: ModulePlacement) -> Iterator[Text]:
    seats = Counter(seat.group for seat in placed.seats)
    for group in placed.groups:
        module = _modules(placed.problem)[group.module]
        if not module.smallest <= seats[group] <= module.largest:
            yield _said(f"{group} has {seats[group]} learners", f"{group} heeft {seats[group]} leerlingen")


def _opened(placed: ModulePlacement) -> Iterator[Text]:
    groups = Counter((group.module, group.period) for group in placed.groups)
    for opened in placed.problem.opened:
        if groups[opened.module, opened.period] != opened.groups:
            yield _said(f"staff fixed {opened}, not {groups[opened.module, opened.period]}", f"vastgezet was {opened}")
    for module in placed.problem.modules:
        for period in placed.problem.periods:
            if module.groups is not None and groups[module.code, period.code] > module.groups:
                yield _said(
                    f"too many groups of {module.code} in {period.code}",
                    f"te veel groepen {module.code} in {period.code}",
                )


def _budgets(placed: ModulePlacement) -> Iterator[Text]:
    settings = placed.problem.settings
    if settings.budget is not None and len(placed.groups) > settings.budget:
        yield _said(
            f"{len(placed.groups)} groups, paid {settings.budget}",
            f"{len(placed.groups)} groepen, betaald {settings.budget}",
        )
    for period, number in Counter(group.period for group in placed.groups).items():
        if settings.budget_per_period is not None and number > settings.budget_per_period:
            yield _said(f"{number} groups in {period}", f"{number} groepen in {period}")


def _rooms(placed: ModulePlacement) -> Iterator[Text]:
    seats = Counter(seat.group for seat in placed.seats)
    known = {room.code: room for room in placed.problem.rooms or ()}
    for group in placed.groups:
        kind = _modules(placed.problem)[group.module].room
        if placed.problem.rooms is None or kind is None:
            continue
        room = known.get(group.room or "")
        if room is None or room.kind != kind or seats[group] > room.seats or not _free(room.periods, group):
            yield _said(f"{group}: the room does not fit", f"{group}: het lokaal past niet")
    yield from _twice(placed, "room")


def _teachers(placed: ModulePlacement) -> Iterator[Text]:
    known = {teacher.code: teacher for teacher in placed.problem.teachers or ()}
    for group in placed.groups:
        named = _modules(placed.problem)[group.module].teachers
        if named is None:
            continue
        if group.teacher not in named or (group.teacher in known and not _free(known[group.teacher].periods, group)):
            yield _said(f"{group}: the teacher does not fit", f"{group}: de docent past niet")
    for code, number in Counter(group.teacher for group in placed.groups if group.teacher in known).items():
        most = known[code or ""].most
        if most is not None and number > most:
            yield _said(f"{code} teaches {number} groups", f"{code} geeft {number} groepen")
    yield from _twice(placed, "teacher")


def _free(periods: frozenset[str] | None, group: Group) -> bool:
    return periods is None or group.period in periods


def _twice(placed: ModulePlacement, what: str) -> Iterator[Text]:
    used = [(getattr(group, what), group) for group in placed.groups if getattr(group, what) is not None]
    for number, (code, group) in enumerate(used):
        for other_code, other in used[number + 1 :]:
            if code == other_code and _overlap(placed.problem, group.period, other.period):
                yield _said(f"{code} is in {group} and {other} at once", f"{code} is tegelijk in {group} en {other}")


def _companies(placed: ModulePlacement) -> Iterator[Text]:
    """At once: in a period and in any set of periods that all overlap with it and each other."""
    problem = placed.problem
    seats = Counter((seat.group.module, seat.group.period) for seat in placed.seats)
    for module in problem.modules:
        if module.companies is None:
            continue
        for together in _overlapping_sets(problem):
            if sum(seats[module.code, code] for code in together) > module.companies:
                yield _said(
                    f"{module.code}: too few companies in {sorted(together)}",
                    f"{module.code}: te weinig bedrijven in {sorted(together)}",
                )


def _overlapping_sets(problem: ModuleProblem) -> list[frozenset[str]]:
    sets = [frozenset({period.code}) for period in problem.periods]
    for members in sets:
        for period in problem.periods:
            larger = members | {period.code}
            if larger not in sets and all(_overlap(problem, period.code, member) for member in members):
                sets.append(larger)
    return sets


def _siblings(placed: ModulePlacement) -> Iterator[Text]:
    routes = {learner.key: learner.route for learner in placed.problem.learners}
    groups: dict[tuple[str, str, str], set[int]] = {}
    for seat in placed.seats:
        route = routes[seat.learner]
        if route is not None:
            groups.setdefault((route, seat.group.module, seat.group.period), set()).add(seat.group.number)
    for (route, module, period), numbers in groups.items():
        if len(numbers) > 1:
            yield _said(
                f"route {route} is split in {module}, {period}", f"route {route} is verdeeld bij {module}, {period}"
            )


def _fixed(placed: ModulePlacement) -> Iterator[Text]:
    taken = _by_learner(placed)
    for fixed in placed.problem.fixed:
        seats = [period for module, period in taken.get(fixed.learner, []) if module == fixed.module]
        if not seats or (fixed.period is not None and fixed.period not in seats):
            yield _said(f"{fixed} is not kept", f"{fixed} is niet gehouden")
