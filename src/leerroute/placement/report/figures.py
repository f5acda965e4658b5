"""What the report counts: choices that came true, and how full every group or place is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leerroute.placement.explained import Explained
from leerroute.placement.internships.placement import InternshipPlacement
from leerroute.placement.modules.placement import ModulePlacement
from leerroute.placement.outcome import Outcome, Placement
from leerroute.placement.report.plots import Bar
from leerroute.text import Language, Text


@dataclass(frozen=True)
class Ranked:
    """How many seats are of one rank. share: of all seats asked for."""

    title: Text
    count: int
    share: float


@dataclass(frozen=True)
class Filled:
    """One group or place: how many learners of how many, and what it needs at least. short: its name in a drawing.

    why: in words, when nobody is there.
    """

    title: Text
    learners: int
    least: int
    most: int
    where: str
    short: str
    why: tuple[Text, ...] = ()


def ranks(outcomes: Sequence[Outcome]) -> tuple[Ranked, ...]:
    """First, second, ... choice, not chosen, still open; as seats, so a learner with two modules counts twice."""
    counts: Counter[int | None] = Counter(got.rank for outcome in outcomes for got in outcome.got)
    short = sum(outcome.short for outcome in outcomes)
    total = sum(counts.values()) + short
    worst = max((rank for rank in counts if rank is not None), default=0)
    rows = [(Text(nl=f"{rank}e keus", en=f"choice {rank}"), counts[rank]) for rank in range(1, worst + 1)]
    if counts[None]:
        rows.append((Text(nl="niet gekozen", en="not chosen"), counts[None]))
    rows.append((Text(nl="nog open", en="still open"), short))
    return tuple(Ranked(title, count, count / total if total else 0.0) for title, count in rows)


def rank_bars(rows: Sequence[Ranked], language: Language) -> tuple[Bar, ...]:
    return tuple(Bar(row.title.in_(language), row.count, str(row.count)) for row in rows)


def filled(placement: Placement, explained: Explained) -> tuple[Filled, ...]:
    """Every group that runs, or every place; then what does not run, with why."""
    return _groups(placement, explained) if isinstance(placement, ModulePlacement) else _places(placement, explained)


def fill_bars(rows: Sequence[Filled]) -> tuple[Bar, ...]:
    """Bars against the largest group, with a stroke at the minimum."""
    return tuple(
        Bar(row.short, row.learners, f"{row.learners} / {row.most}", row.least or None) for row in rows if row.learners
    )


def _groups(placement: ModulePlacement, explained: Explained) -> tuple[Filled, ...]:
    modules = {module.code: module for module in placement.problem.modules}
    titles = {period.code: period.title or period.code for period in placement.problem.periods}
    inside = Counter(seat.group for seat in placement.seats)
    rows = []
    for group in sorted(placement.groups, key=lambda g: (g.module, g.period, g.number)):
        module = modules[group.module]
        name, when = f"{module.title or module.code} ({module.code})", titles.get(group.period, group.period)
        where = " · ".join(part for part in (group.room, group.teacher) if part)
        title = Text(nl=f"{name}, {when}, groep {group.number}", en=f"{name}, {when}, group {group.number}")
        short = f"{group.module} {group.period} / {group.number}"
        rows.append(Filled(title, inside[group], module.smallest, module.largest, where, short))
    running = {group.module for group in placement.groups}
    for module in placement.problem.modules:
        if module.code not in running:
            title = Text(nl=module.title or module.code, en=module.title or module.code)
            why = tuple(explained.closed.get(module.code, ()))
            rows.append(Filled(title, 0, module.smallest, module.largest, "", module.code, why))
    return tuple(rows)


def _places(placement: InternshipPlacement, explained: Explained) -> tuple[Filled, ...]:
    inside: Mapping[str, int] = Counter(posting.place for posting in placement.postings)
    rows = []
    for place in sorted(placement.problem.places, key=lambda place: (not inside.get(place.key), place.company)):
        name = f"{place.company}: {place.title}" if place.title else place.company
        why = () if inside.get(place.key) else tuple(explained.closed.get(place.key, ()))
        title, learners = Text(nl=name, en=name), inside.get(place.key, 0)
        rows.append(Filled(title, learners, place.fewest, place.seats, place.key, name, why))
    return tuple(rows)
