"""Why learners stay without a place: who shares too few places with whom, and the least number of seats that helps.

By Hall's theorem learners can all be placed unless some of them can go to fewer seats than they are. Following, from a
learner without a place, the places that are possible, who is there, where these could go instead, and so on, finds
such a set: all its seats are taken by its own learners (the minimum cut of Ford and Fulkerson).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from leerroute.placement.internships.flow import cheapest
from leerroute.placement.internships.limits import LIMITS
from leerroute.placement.internships.possible import Case
from leerroute.placement.internships.solving import Solved
from leerroute.text import Text, enumeration


@dataclass(frozen=True)
class Shortage:
    """learners can only go to `places`, which have `seats` for them. without: who of them stays without a place.

    extra: the least number of extra seats that places them all, per sector (None: a place without a sector) in one way
    that does it; elsewhere among these places can do as well.
    """

    learners: tuple[str, ...]
    places: tuple[str, ...]
    seats: int
    without: tuple[str, ...]
    extra: tuple[tuple[str | None, int], ...]

    @property
    def told(self) -> Text:
        count, lacking = len(self.learners), len(self.without)
        where_nl = enumeration(
            [f"{number} in {sector or 'een plaats zonder sector'}" for sector, number in self.extra], "nl"
        )
        where_en = enumeration(
            [f"{number} in {sector or 'a place without a sector'}" for sector, number in self.extra], "en"
        )
        one = self.seats == 1
        return Text(
            nl=f"{count} leerlingen kunnen alleen op {'één plaats' if one else f'dezelfde {self.seats} plaatsen'} terecht: "
            f"{lacking} te weinig. "
            f"Minstens {lacking} erbij is nodig, bijvoorbeeld {where_nl}.",
            en=f"{count} learners can only go to {'one seat' if one else f'the same {self.seats} seats'}: {lacking} too few. "
            f"At least {lacking} more {'is' if lacking == 1 else 'are'} needed, for instance {where_en}.",
        )


@dataclass(frozen=True)
class Nowhere:
    """A learner for whom not one place is possible. by: per limit, how many places it keeps away.

    alone: the limit that by itself keeps most places away, with how many; None: every place has two limits or more.
    """

    learner: str
    by: tuple[tuple[Text, int], ...]
    alone: tuple[Text, int] | None

    @property
    def told(self) -> Text:
        nl = "; ".join(f"{title.nl} Bij {count} plaatsen niet" for title, count in self.by)
        en = "; ".join(f"{title.en} Not at {count} places" for title, count in self.by)
        if self.alone is None:
            return Text(nl=f"Geen enkele plaats past. {nl}.", en=f"Not one place is possible. {en}.")
        title, count = self.alone
        return Text(
            nl=f"Geen enkele plaats past. {nl}. Bij {count} plaatsen is alleen dit het probleem: {title.nl}",
            en=f"Not one place is possible. {en}. At {count} places only this is in the way: {title.en}",
        )


def shortages(solved: Solved) -> tuple[Shortage, ...]:
    """Every group of learners that shares too few places; the largest shortage first."""
    found = [_shortage(solved, rows, columns) for rows, columns in _groups(solved)]
    return tuple(sorted(found, key=lambda each: (-len(each.without), each.learners)))


def nowhere(solved: Solved) -> tuple[Nowhere, ...]:
    """The learners without any possible place, and why."""
    case = solved.case
    closed = np.isin(np.arange(len(case.problem.places)), list(solved.closed))
    rows = [row for row in np.flatnonzero(solved.column < 0).tolist() if not (case.possible[row] & ~closed).any()]
    return tuple(_nowhere(case, row) for row in sorted(rows, key=lambda row: case.problem.learners[row].key))


def _nowhere(case: Case, row: int) -> Nowhere:
    blocked = np.array([case.blocked[limit.id][row] for limit in LIMITS])
    counts, single = blocked.sum(axis=1), (blocked & (blocked.sum(axis=0) == 1)).sum(axis=1)
    by = tuple(
        (LIMITS[number].title, int(counts[number])) for number in np.argsort(-counts, kind="stable") if counts[number]
    )
    most = int(np.argmax(single)) if len(single) else 0
    alone = (LIMITS[most].title, int(single[most])) if single.size and single[most] else None
    return Nowhere(case.problem.learners[row].key, by, alone)


def _groups(solved: Solved) -> Iterator[tuple[list[int], list[int]]]:
    """What can be reached from each learner without a place, put together where it overlaps."""
    fixed = {solved.case.row[each.learner] for each in solved.case.problem.fixed}
    seats = np.zeros(len(solved.case.problem.places), dtype=np.bool_)
    seats[[column for column in range(len(seats)) if column not in solved.closed]] = True
    reach = solved.case.possible & seats
    here: dict[int, list[int]] = {}
    for row, column in enumerate(solved.column.tolist()):
        here.setdefault(column, []).append(row)
    groups: list[tuple[set[int], set[int]]] = []
    for start in here.get(-1, []):
        rows, columns, todo = {start}, set[int](), [start]
        while todo:
            for column in np.flatnonzero(reach[todo.pop()]).tolist():
                if column not in columns:
                    columns.add(column)
                    todo += [row for row in here.get(column, []) if row not in fixed]
                    rows |= {row for row in here.get(column, []) if row not in fixed}
        if columns:
            for other in [group for group in groups if group[1] & columns]:
                groups.remove(other)
                rows, columns = rows | other[0], columns | other[1]
            groups.append((rows, columns))
    for rows, columns in groups:
        yield sorted(rows), sorted(columns)


def _shortage(solved: Solved, rows: list[int], columns: list[int]) -> Shortage:
    problem = solved.case.problem
    fixed = Counter(solved.case.column[place] for _, place in {(each.learner, each.place) for each in problem.fixed})
    extra = Counter[str | None]()
    for column, count in extra_seats(solved, rows, columns).items():
        extra[problem.places[column].sector] += count
    return Shortage(
        learners=tuple(sorted(problem.learners[row].key for row in rows)),
        places=tuple(sorted(problem.places[column].key for column in columns)),
        seats=sum(problem.places[column].seats - fixed[column] for column in columns),
        without=tuple(sorted(problem.learners[row].key for row in rows if solved.column[row] < 0)),
        extra=tuple(sorted(extra.items(), key=lambda item: (-item[1], item[0] or ""))),
    )


def extra_seats(solved: Solved, rows: list[int], columns: list[int]) -> dict[int, int]:
    """Where the least number of extra seats goes so that these learners are all placed: a flow with a price on each."""
    graph, problem = solved.graph, solved.case.problem
    low, high = graph.network.low.copy(), graph.network.high.copy()
    pairs, first = len(graph.edges), len(graph.edges) + graph.learners
    high[[pairs + row for row in rows]] = 0
    sink = graph.learners + graph.places
    more = np.array(columns, dtype=np.int64)
    network = replace(
        graph.network,
        tail=np.concatenate([graph.network.tail, graph.learners + more]),
        head=np.concatenate([graph.network.head, np.full(len(more), sink)]),
        low=np.concatenate([low, np.zeros(len(more), dtype=np.int64)]),
        high=np.concatenate([high, np.full(len(more), len(problem.learners))]),
    )
    cost = np.zeros(len(network.tail), dtype=np.int64)
    cost[pairs:first] = len(problem.learners) + 1
    cost[-len(more) :] = 1
    on = cheapest(network, cost).on[-len(more) :].tolist()
    return {column: count for column, count in zip(columns, on, strict=True) if count}
