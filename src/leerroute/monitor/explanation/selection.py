"""Which cases to study: contrasting ones, by the design of source 002 (1.2), chosen exactly, with every shortfall told.

Six cases with good and six with poor cooperation; of each six two fully, two partly and two not realised. Beside that
every sector in at least three, and eight that keep the vmbo exam. The first rule goes before the second. It is a small
integer programme: the smallest total shortfall, then the pool's own order decides between equals.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from leerroute.monitor.explanation.case import Case
from leerroute.monitor.explanation.factors import Cooperation, Realised, VmboSector
from leerroute.text import Text

Cell = tuple[Cooperation, Realised]


@dataclass(frozen=True)
class Design:
    """How many cases there should be of each kind. exam_kept: None for no wish."""

    cells: Mapping[Cell, int] = field(default_factory=lambda: dict.fromkeys(product(Cooperation, Realised), 2))
    per_sector: int = 3
    sectors: tuple[VmboSector, ...] = tuple(VmboSector)
    exam_kept: int | None = 8

    @property
    def size(self) -> int:
        return sum(self.cells.values())


@dataclass(frozen=True)
class Shortfall:
    """What the pool could not give: wanted and found numbers of cases of a kind. A found above wanted is too many."""

    says: Text
    wanted: int
    found: int

    def sentence(self) -> Text:
        return Text(
            nl=f"{self.says.nl}: {self.wanted} gevraagd, {self.found} gevonden.",
            en=f"{self.says.en}: {self.wanted} asked, {self.found} found.",
        )


@dataclass(frozen=True)
class Selection:
    """cases: in the order of the pool. unusable: cases without a judgement on cooperation or realisation."""

    cases: tuple[Case, ...]
    shortfalls: tuple[Shortfall, ...]
    unusable: tuple[str, ...]


@dataclass(frozen=True)
class _Wish:
    """A number of cases of a kind. exactly: too many is a shortfall as well. first: goes before the others."""

    says: Text
    holds: Callable[[Case], bool]
    wanted: int
    exactly: bool
    first: bool


def select_cases(pool: Sequence[Case], design: Design | None = None) -> Selection:
    """The cases of the pool that come nearest to the design, proven."""
    design = design or Design()
    usable = [case for case in pool if case.cooperation is not None and case.realised is not None]
    unusable = tuple(case.case for case in pool if case.cooperation is None or case.realised is None)
    wishes = _wishes(design)
    chosen = _solve(usable, wishes, design.size) if usable else []
    shortfalls = []
    for wish in wishes:
        found = sum(map(wish.holds, chosen))
        if found < wish.wanted or (wish.exactly and found > wish.wanted):
            shortfalls.append(Shortfall(wish.says, wish.wanted, found))
    return Selection(tuple(chosen), tuple(shortfalls), unusable)


def _solve(pool: Sequence[Case], wishes: Sequence[_Wish], size: int) -> list[Case]:
    """Variables: a yes or no per case, then per wish how many too few and too many."""
    count, kinds = len(pool), len(wishes)
    member = np.array([[float(wish.holds(case)) for case in pool] for wish in wishes])
    balance = np.hstack([member, np.eye(kinds), -np.eye(kinds)])
    wanted = np.array([float(wish.wanted) for wish in wishes])
    at_most_size = np.concatenate([np.ones(count), np.zeros(2 * kinds)])[None]
    # Shortfalls of the later wishes together stay under one of the first; all ranks together stay under one shortfall.
    later = 1.0
    first = later * (1 + sum(max(wish.wanted, size) for wish in wishes if not wish.first))
    price = np.array([first if wish.first else later for wish in wishes])
    ranks = np.arange(count) / (count * max(size, 1) * 2)
    too_many = price * np.array([float(wish.exactly) for wish in wishes])
    answer = milp(
        np.concatenate([ranks, price, too_many]),
        integrality=np.concatenate([np.ones(count), np.zeros(2 * kinds)]),
        bounds=Bounds(0, np.concatenate([np.ones(count), np.full(2 * kinds, np.inf)])),
        constraints=[LinearConstraint(balance, wanted, wanted), LinearConstraint(at_most_size, ub=size)],
        options={"mip_rel_gap": 0},
    )
    if answer.x is None:
        raise RuntimeError(f"the selection was not solved: {answer.message}")
    return [case for case, taken in zip(pool, answer.x, strict=False) if taken > 0.5]


_COOPERATION = {Cooperation.GOOD: ("goede", "good"), Cooperation.POOR: ("matige", "poor")}
_REALISED = {Realised.FULLY: ("volledig", "fully"), Realised.PARTLY: ("deels", "partly"), Realised.NOT: ("niet", "not")}


def _wishes(design: Design) -> tuple[_Wish, ...]:
    wishes = []
    for (cooperation, realised), wanted in design.cells.items():
        (c_nl, c_en), (r_nl, r_en) = _COOPERATION[cooperation], _REALISED[realised]
        says = Text(nl=f"{c_nl} samenwerking, {r_nl} gerealiseerd", en=f"{c_en} cooperation, {r_en} realised")
        wishes.append(_Wish(says, _in_cell(cooperation, realised), wanted, exactly=True, first=True))
    for sector in design.sectors:
        word = sector.replace("_", " ")
        says = Text(nl=f"sector {word}", en=f"sector {word}")
        wishes.append(_Wish(says, _in_sector(sector), design.per_sector, exactly=False, first=False))
    if design.exam_kept is not None:
        kept = Text(nl="vmbo-examen gehouden", en="vmbo exam kept")
        dropped = Text(nl="geen vmbo-examen meer", en="no vmbo exam any more")
        wishes.append(_Wish(kept, lambda case: case.vmbo_exam_kept is True, design.exam_kept, True, False))
        rest = design.size - design.exam_kept
        wishes.append(_Wish(dropped, lambda case: case.vmbo_exam_kept is False, rest, True, False))
    return tuple(wishes)


def _in_cell(cooperation: Cooperation, realised: Realised) -> Callable[[Case], bool]:
    return lambda case: (case.cooperation, case.realised) == (cooperation, realised)


def _in_sector(sector: VmboSector) -> Callable[[Case], bool]:
    return lambda case: sector in case.sectors
