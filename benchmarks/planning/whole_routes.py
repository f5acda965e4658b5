"""Whole routes: how long a proof takes, and how many weeks are won against two ways of planning by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import mean, median

from benchmarks.planning.clock import timed
from leerroute.planning import Calendar, NoPlan, Plan, PlanRequest, plan
from leerroute.planning.checking import faults
from tests.planning.by_hand import Stuck, greedy, sequential
from tests.planning.routes import invented


@dataclass(frozen=True)
class Row:
    """One instance. weeks: None where no plan was found in time; a peer has None where it does not get everything in."""

    weeks: int | None
    bound: int | None
    clock: float
    cpu: float
    greedy: int | None
    sequential: int | None

    @property
    def proven(self) -> bool:
        return self.weeks is not None and self.weeks == self.bound


def whole_routes(title: str, calendar: Calendar, seeds: int, seconds: float, *, size: float, grain: int) -> None:
    print(f"\n{title}: {seeds} invented routes, at most {seconds:g} s each")
    print(
        f"  {'seed':>4} {'weeks':>6} {'bound':>6} {'clock s':>8} {'cpu s':>7} {'greedy':>14} {'first vmbo, then mbo':>22}  because of"
    )
    rows = []
    for seed in range(seeds):
        request = invented(seed, calendar, size=size, grain=grain)
        row, why = _row(request, seconds)
        rows.append(row)
        print(
            f"  {seed:>4} {_shown(row.weeks):>6} {_shown(row.bound):>6} {row.clock:>8.2f} {row.cpu:>7.2f} "
            f"{_against(row.greedy, row.weeks):>14} {_against(row.sequential, row.weeks):>22}  {why}",
            flush=True,
        )
    proven = [row for row in rows if row.proven]
    print(
        f"  proven {len(proven)} of {len(rows)}; clock median {median(row.clock for row in rows):.2f} s, "
        f"most {max(row.clock for row in rows):.2f} s; cpu median {median(row.cpu for row in rows):.2f} s"
    )
    _won("greedy", [(row.greedy, row.weeks) for row in rows])
    _won("first vmbo, then mbo", [(row.sequential, row.weeks) for row in rows])


def _row(request: PlanRequest, seconds: float) -> tuple[Row, str]:
    peers = [_weeks(lambda planner=planner: planner(request)) for planner in (greedy, sequential)]  # type: ignore[misc]
    try:
        made = timed(lambda: plan(request, seconds=seconds))
    except (NoPlan, TimeoutError) as nothing:
        return Row(None, None, seconds, seconds, *peers), type(nothing).__name__
    found = made.result
    _right(found)
    return Row(found.weeks, max(b.weeks for b in found.bounds), made.clock, made.cpu, *peers), found.bound.argument


def _weeks(planned: Callable[[], Plan]) -> int | None:
    try:
        made = planned()
    except Stuck:
        return None
    _right(made)
    return made.weeks


def _right(made: Plan) -> None:
    broken = faults(made)
    if broken:
        print(f"    FAULTS: {len(broken)}, such as: {broken[0].en}")


def _shown(weeks: int | None) -> str:
    return "none" if weeks is None else str(weeks)


def _against(peer: int | None, ours: int | None) -> str:
    if peer is None:
        return "does not fit"
    return str(peer) if ours is None else f"{peer} ({100 * (peer / ours - 1):+.1f}%)"


def _won(name: str, pairs: list[tuple[int | None, int | None]]) -> None:
    both = [(peer, ours) for peer, ours in pairs if peer is not None and ours is not None]
    fits = f"does not fit in the calendar {sum(peer is None for peer, _ in pairs)} times"
    if both:
        print(
            f"  {name}: {mean(100 * (peer / ours - 1) for peer, ours in both):+.1f} % weeks in the mean of {len(both)}, "
            f"{mean(peer - ours for peer, ours in both):.1f} weeks won each, at most {max(p - o for p, o in both)}; {fits}"
        )
    else:
        print(f"  {name}: {fits}")
