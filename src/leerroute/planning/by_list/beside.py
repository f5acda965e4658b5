"""Units that lie in the same periods, all of them or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leerroute.planning.case import Case


def beside(case: Case) -> Mapping[int, tuple[int, ...]]:
    """By unit everything that goes with it, itself as well; units that go alone are left out."""
    found: dict[int, tuple[int, ...]] = {}
    for one, other in case.togethers():
        group: Sequence[int] = sorted({one, other, *found.get(one, ()), *found.get(other, ())})
        found |= dict.fromkeys(group, tuple(group))
    return found
