"""An order that goes round in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from leerroute.planning.request import Before, PlanRequest, Together
from leerroute.planning.sound.contradiction import Contradiction
from leerroute.text import Text


def circles(request: PlanRequest) -> Iterator[Contradiction]:
    """The first circle that is found: units of which each comes before the next, and the last before the first.

    Units that go together count as one, as they lie in the same periods.
    """
    group = _groups(request)
    after: dict[str, dict[str, tuple[int, str, str]]] = {}
    for index, rule in enumerate(request.order):
        if isinstance(rule, Before):
            after.setdefault(group[rule.first], {})[group[rule.then]] = (index, rule.first, rule.then)
    circle = _circle(after)
    if circle:
        yield Contradiction(
            ("order", circle[0][0]),
            _told(circle),
            Text(
                nl="deze volgorde gaat in een kring: elk onderdeel moet voor het volgende komen.",
                en="this order goes round in a circle: each unit has to come before the next.",
            ),
            Text(nl="Haal een van deze regels weg.", en="Remove one of these rules."),
        )


def _told(circle: Sequence[tuple[int, str, str]]) -> str:
    """A → B → A; where a unit passes the turn to one that it goes together with: A → B = C → A."""
    words = circle[0][1]
    for (_, _, then), (_, following, _) in zip(circle, (*circle[1:], circle[0]), strict=True):
        words += f" → {then}" if then == following else f" → {then} = {following}"
    return words


def _groups(request: PlanRequest) -> Mapping[str, str]:
    """Every unit with the name of its group: units that go together, in any number of steps."""
    group = {work.code: work.code for work in request.work}
    for rule in request.order:
        if isinstance(rule, Together):
            old, new = group[rule.one], group[rule.other]
            group = {code: new if of == old else of for code, of in group.items()}
    return group


def _circle(after: Mapping[str, Mapping[str, tuple[int, str, str]]]) -> list[tuple[int, str, str]]:
    """The rules of one circle, in order; empty when there is none. Walks without recursion: a chain may be long."""
    done: set[str] = set()
    for start in after:
        path: list[tuple[int, str, str]] = []
        trail = [(start, iter(after.get(start, {}).items()))]
        while trail:
            here, ways = trail[-1]
            step = next(ways, None)
            if step is None:
                done.add(here)
                trail.pop()
                if path:
                    path.pop()
                continue
            there, rule = step
            on_trail = [name for name, _ in trail]
            if there in on_trail:
                return [*path, rule][on_trail.index(there) :]
            if there not in done:
                path.append(rule)
                trail.append((there, iter(after.get(there, {}).items())))
    return []
