"""A smallest set of limits that clash: lift any one of them and a plan is possible (QuickXplain, Junker 2004)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

from leerroute.law import Law
from leerroute.planning.request import PlanRequest
from leerroute.planning.search import Deadline
from leerroute.planning.why.named import NamedLimit, named_limits, with_only
from leerroute.planning.why.possible import possible


def smallest_set(
    request: PlanRequest, law: Law, seconds: float, progress: Callable[[int, int], None] | None = None
) -> tuple[NamedLimit, ...] | None:
    """The limits of a minimal clash. Empty: hours, calendar and law clash by themselves. None: there was no time.

    Minimal, not the smallest of all: another set of limits can clash too. progress: told before each try, how many were done
    and with how many limits this one is.
    """
    limits, deadline = named_limits(request), Deadline(seconds)
    tries = count()

    def clashes(kept: Sequence[NamedLimit]) -> bool:
        if progress is not None:
            progress(next(tries), len(kept))
        found = possible(with_only(request, limits, kept), law, deadline)
        if found is None:
            raise TimeoutError
        return not found

    def needed(background: Sequence[NamedLimit], changed: bool, among: Sequence[NamedLimit]) -> list[NamedLimit]:
        """Of `among` those that clash with `background`; each half is searched with the other half as given."""
        if changed and clashes(background):
            return []
        if len(among) == 1:
            return list(among)
        half = len(among) // 2
        left, right = among[:half], among[half:]
        of_right = needed([*background, *left], bool(left), right)
        of_left = needed([*background, *of_right], bool(of_right), left)
        return [*of_left, *of_right]

    try:
        if clashes(()):
            return ()
        return tuple(needed((), False, limits)) if clashes(limits) else None
    except TimeoutError:
        return None
