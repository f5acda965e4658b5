"""Public instances of balancing a curriculum (CSPLib 030 and 064), through the planner's own balance objective."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.planning.clock import timed
from leerroute.planning.even import least_deviation, lowest_peak
from tests.planning.curricula import (
    FOLDER,
    allowed,
    deviation,
    highest,
    many_curricula,
    one_curriculum,
)

KNOWN = {
    "UD2": (148, 118),
    "UD3": (163, 74),
    "UD4": (396, 320),
    "UD5": (201, 82),
    "UD8": (41, 15),
    "reduced_UD10": (1015, 592),
    "reduced_UD3": (1095, 473),
    "reduced_UD4": (949, 649),
    "reduced_UD6": (225, 225),
}
"""Objective and bound that CP-SAT reached with a plain model in 55 s, two workers on a quiet machine (our own first measurement)."""


def further_instances() -> None:
    print("\nCSPLib 030: highest load, and 28 further instances (value/bound, clock s)")
    paths = sorted(FOLDER.glob("curriculum_*.json"), key=_number) + sorted(FOLDER.glob("bacp-*.json"), key=_number)
    slowest, proven = 0.0, 0
    for path in paths:
        problem = one_curriculum(path)
        found = timed(lambda problem=problem: lowest_peak(problem, seconds=60))  # type: ignore[misc]
        right = found.result.value == highest(problem, found.result.period) and allowed(problem, found.result.period)
        proven += right and found.result.value == found.result.bound
        slowest = max(slowest, found.clock)
        print(
            f"  {path.stem:<14} {found.result.value:>4}/{found.result.bound:<4} {found.clock:.2f}{'' if right else '  WRONG'}"
        )
    print(f"  proven {proven} of {len(paths)}; slowest {slowest:.2f} s")


def udine(seconds: float) -> None:
    print(f"\nCSPLib 064, Udine: squared deviation and unwanted periods, {seconds:g} s each")
    print(f"  {'':<14} {'ours':>6} {'bound':>6} {'known':>6} {'bound':>6} {'clock s':>8} {'cpu s':>7}")
    for name, (value, bound) in KNOWN.items():
        problem = many_curricula(FOLDER / f"{name}.gbac.json")
        found = timed(lambda problem=problem: least_deviation(problem, seconds=seconds))  # type: ignore[misc]
        ours = found.result
        right = ours.value == deviation(problem, ours.period) and allowed(problem, ours.period)
        print(
            f"  {name:<14} {ours.value:>6} {ours.bound:>6} {value:>6} {bound:>6} {found.clock:>8.1f} {found.cpu:>7.1f}"
            f"{'' if right else '  WRONG'}",
            flush=True,
        )


def _number(path: Path) -> int:
    return int("".join(re.findall(r"\d+", path.stem)))
