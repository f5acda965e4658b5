"""The fewest weeks: cut the calendar where the bounds say a plan could end, and look whether one fits; if not, go on.

The search begins from a plan made by list, so that what a person finds by going from week to week is never missed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from leerroute.planning.case import Case
from leerroute.planning.model import Found
from leerroute.planning.search.beginning import beginning
from leerroute.planning.search.fitting import SMALL, fits
from leerroute.planning.search.trying import Deadline

SHARE = 0.25
"""Of the time, for one try."""


class NoPlan(Exception):  # noqa: N818 - it says what is the case
    """No plan holds all limits of the request: that is proven."""


@dataclass(frozen=True)
class Shortest:
    """weeks: of the plan found. bound: no plan takes fewer."""

    found: Found
    weeks: int
    bound: int


def shortest(case: Case, least: int, deadline: Deadline, tell: Callable[[int, int], None]) -> Shortest:
    """The plan with the fewest weeks. least: weeks that every plan takes, by other arguments.

    A cut calendar asks only whether there is a plan in it, which is proven or found much sooner than a shortest plan in the
    whole calendar. It begins at the bound; while nothing fits, the calendar grows faster and faster, as far as halfway the
    best plan so far. What was settled neither way then gets all the time that is left. Raises `NoPlan`, and `TimeoutError`
    when nothing was found in time.
    """
    ends = list(accumulate(case.weeks))
    low = next((n for n, weeks in enumerate(ends, start=1) if weeks >= least), None)
    if low is None:
        raise NoPlan
    best = beginning(case, low, deadline.part(SHARE))
    if best is not None:
        tell(ends[best.periods - 1], ends[low - 1])
    untried, tries = low, 0
    while best is None or (untried < best.periods and deadline.left()):
        if not deadline.left():
            raise TimeoutError
        target = min(len(ends), untried + _ahead(tries, long=best is not None and best.periods > SMALL))
        if best is not None:
            target = min(target, (untried + best.periods - 1) // 2)
        last = best is None and target == len(ends)
        made = fits(case.until(target), ends[low - 1], deadline, deadline.left() if last else deadline.part(SHARE))
        if made.found is not None:
            best = made.found
        elif made.impossible:
            low = untried = target + 1
            if low > len(ends):
                raise NoPlan
        elif last:
            raise TimeoutError
        else:
            untried = target + 1
        tries += 1
        if best is not None:
            tell(ends[best.periods - 1], ends[low - 1])
    while low < best.periods and deadline.left():
        made = fits(case.until(low), ends[low - 1], deadline, deadline.left())
        if made.found is not None:
            best = made.found
        elif made.impossible:
            low += 1
        else:
            break
        tell(ends[best.periods - 1], ends[low - 1])
    return Shortest(best, ends[best.periods - 1], ends[low - 1])


def _ahead(tries: int, *, long: bool) -> int:
    """Periods beyond the least that the next try takes: 0, 0, 1, 3, 7 and so on. In a long calendar the first try takes one
    more: that nothing fits there takes as long to prove as for the bound itself, and says it of both."""
    return max(0, 2 ** (tries - 1) - 1) if tries else int(long)
