"""Every stream followed with the chances seen before, and with those of a scenario at the ends of the user's ranges.

A range is a range and no distribution: nothing is drawn from it. The figures are computed at every combination of lowest
and highest, and each figure is told at the combination that makes it smallest and at the one that makes it largest. What
comes on top, as in `cohorts.py`, is that years differ, that chances are not known exactly, and that learners go by chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from leerroute.monitor.career import Stage
from leerroute.monitor.forecasting.by_route import Stream, shares
from leerroute.monitor.forecasting.cohorts import stock_of
from leerroute.monitor.forecasting.scenario import Effect
from leerroute.monitor.forecasting.transitions import STATES, Chances, State

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
MOST_EFFECTS = 8
"""Effects at once: every further one doubles the combinations."""
_PLACES = {
    "vmbo": Stage.VMBO, "havo_vwo": Stage.HAVO_VWO, "mbo-1": Stage.MBO_1, "mbo-2": Stage.MBO_2, "mbo-3": Stage.MBO_3,
    "mbo-4": Stage.MBO_4, "ho": Stage.HO, "away": Stage.NOWHERE,
}  # fmt: skip


@dataclass(frozen=True)
class Dated:
    """An effect and the first count at which it can be seen."""

    effect: Effect
    first: int


@dataclass(frozen=True)
class Projected:
    """Arrays of shape (years, states). least, most: expected learners at the ends of the user's ranges (equal without
    effects); low, high: the interval around those. starters: per stream, of shape (years, 2): new learners, least and most.
    """

    years: tuple[int, ...]
    least: Floats
    most: Floats
    low: Floats
    high: Floats
    starters: Mapping[Stream, Floats]


@dataclass(frozen=True)
class Setting:
    """What every projection of one question shares. starters: new learners per leerweg, an array of (ahead,)."""

    streams: Mapping[Stream, Chances]
    now: int
    ahead: int
    starters: Mapping[str | None, Floats]
    recent: int = 3
    draws: int = 400
    seed: int = 0
    level: float = 0.95

    @property
    def used(self) -> list[int]:
        """The last years whose chances are known of some stream."""
        known = {year for seen in self.streams.values() for year in seen.years}
        return sorted(year for year in known if self.now - self.recent <= year < self.now)


def project(setting: Setting, effects: Sequence[Dated] = (), *, interval: bool = True) -> Projected:
    """interval: without it low and high are the ends of the user's ranges themselves, which takes no time. Raises ValueError when fewer than two past years are known, or with more than `MOST_EFFECTS` effects."""
    if len(setting.used) < 2:
        raise ValueError("a forecast with an interval needs the chances of at least two years")
    if len(effects) > MOST_EFFECTS:
        raise ValueError(f"at most {MOST_EFFECTS} effects at once")
    corners = list(product(*(sorted(set(dated.effect.range)) for dated in effects)))
    expected = np.stack([_expected(setting, effects, corner) for corner in corners])
    lowest, highest = expected.argmin(axis=0), expected.argmax(axis=0)
    least, most = expected.min(axis=0), expected.max(axis=0)
    low, high = _interval(setting, effects, corners, lowest, highest) if interval else (least, most)
    years = tuple(range(setting.now + 1, setting.now + setting.ahead + 1))
    begins = [starting(setting, effects, corner) for corner in corners]
    new = {}
    for stream in setting.streams:
        each = np.stack([begun[stream] for begun in begins])
        new[stream] = np.stack([each.min(axis=0), each.max(axis=0)], axis=1)
    return Projected(years, least, most, low, high, new)


def _interval(
    setting: Setting, effects: Sequence[Dated], corners: Sequence[tuple[float, ...]], lowest: Ints, highest: Ints
) -> tuple[Floats, Floats]:
    """Of every figure the lower limit at the combination that makes it smallest, the upper where it is largest."""
    tail = (1 - setting.level) / 2
    drawn = {}
    for number in sorted({*lowest.ravel().tolist(), *highest.ravel().tolist()}):
        drawn[number] = np.quantile(_simulated(setting, effects, corners[number]), [tail, 1 - tail], axis=0)
    low, high = np.empty(lowest.shape), np.empty(lowest.shape)
    for cell in np.ndindex(*lowest.shape):
        low[cell] = drawn[int(lowest[cell])][0][cell]
        high[cell] = drawn[int(highest[cell])][1][cell]
    return low, high


def starting(setting: Setting, effects: Sequence[Dated], sizes: Sequence[float]) -> dict[Stream, Floats]:
    """New learners per stream and year. More in one route is fewer in the other routes of the leerweg, in proportion."""
    years = np.arange(setting.now + 1, setting.now + setting.ahead + 1)
    part = {
        s: np.full(setting.ahead, value) for s, value in shares(setting.streams, setting.now, setting.recent).items()
    }
    total = {leerweg: values.copy() for leerweg, values in setting.starters.items()}
    for dated, size in zip(effects, sizes, strict=True):
        effect, on = dated.effect, years >= dated.first
        if effect.on == "starters":
            for leerweg in total:
                if effect.leerweg in (None, leerweg):
                    total[leerweg] = np.where(on, total[leerweg] * size, total[leerweg])
        elif effect.on == "share":
            for leerweg in total:
                if effect.leerweg in (None, leerweg):
                    _shift(part, Stream(leerweg, effect.route or ""), np.where(on, size, 1.0))
    return {stream: total[stream.leerweg] * part[stream] for stream in setting.streams}


def _shift(part: dict[Stream, Floats], route: Stream, factor: Floats) -> None:
    """Multiply the route's part of its leerweg, up to all of it; the others keep their proportions."""
    if route not in part:
        return
    before = part[route]
    after = np.minimum(1.0, before * factor)
    rest = np.divide(1 - after, 1 - before, out=np.ones_like(before), where=before < 1)
    for stream in part:
        if stream.leerweg == route.leerweg:
            part[stream] = after if stream == route else part[stream] * rest


def changed(matrix: Floats, stream: Stream, year: int, effects: Iterable[Dated], sizes: Iterable[float]) -> Floats:
    """Chances of shape (..., states, states) of the step to the count `year`, with the odds of the scenario.

    Only of those who have no startkwalificatie yet; what is left is shared by the other places in proportion.
    """
    for dated, size in zip(effects, sizes, strict=True):
        effect = dated.effect
        if effect.on != "chance" or year < dated.first or not touches(effect, stream):
            continue
        row, columns = STATES.index(State(_PLACES[effect.place or ""], False)), _columns(effect.to or "")
        matrix = matrix.copy()
        line = matrix[..., row, :]
        chance = line[..., columns].sum(axis=-1, keepdims=True)
        risen = chance * size / (1 - chance + chance * size)
        with np.errstate(divide="ignore", invalid="ignore"):
            up = np.where(chance > 0, risen / chance, 1.0)
            down = np.where(chance < 1, (1 - risen) / (1 - chance), 1.0)
        goes = np.isin(np.arange(len(STATES)), columns)
        matrix[..., row, :] = line * np.where(goes, up, down)
    return matrix


def touches(effect: Effect, stream: Stream) -> bool:
    return effect.leerweg in (None, stream.leerweg) and effect.route in (None, stream.route)


def seen_before(setting: Setting, effect: Effect) -> bool:
    """Whether there is anything for the effect to act on: odds of a step that nobody made stay nothing."""
    own = {stream: seen for stream, seen in setting.streams.items() if touches(effect, stream)}
    if effect.on == "chance":
        row, columns = STATES.index(State(_PLACES[effect.place or ""], False)), _columns(effect.to or "")
        return any(seen.counts[:, :, row, columns].sum() > 0 for seen in own.values())
    part = shares(setting.streams, setting.now, setting.recent)
    return any(part[stream] > 0 for stream in own)


def _columns(to: str) -> list[int]:
    if to == "startkwalificatie":
        return [number for number, state in enumerate(STATES) if state.qualified]
    if to == "away":
        return [STATES.index(State(Stage.NOWHERE, False))]
    return [number for number, state in enumerate(STATES) if state.stage == _PLACES[to]]


def _by_year(setting: Setting, seen: Chances) -> Floats:
    """(years used, years followed, states, states); a year in which the stream was not there is empty."""
    blank = np.zeros(seen.counts.shape[1:])
    return np.stack([seen.counts[year - seen.first] if year in seen.years else blank for year in setting.used])


def _expected(setting: Setting, effects: Sequence[Dated], sizes: Sequence[float]) -> Floats:
    new = starting(setting, effects, sizes)
    total = np.zeros((setting.ahead, len(STATES)))
    for stream, seen in setting.streams.items():
        pooled = seen.matrix(_by_year(setting, seen).sum(axis=0))
        stock, entry = stock_of(seen, setting.now)
        for step in range(setting.ahead):
            matrix = changed(pooled, stream, setting.now + step + 1, effects, sizes)
            moved = np.einsum("as,ast->at", stock, matrix)
            stock = np.concatenate([(entry * new[stream][step])[None], moved[:-1]])
            total[step] += stock.sum(axis=0)
    return total


def _simulated(setting: Setting, effects: Sequence[Dated], sizes: Sequence[float]) -> Floats:
    """Shape (draws, ahead, states). Every stream and step has a seed of its own, so that only the effects differ."""
    chance = np.random.default_rng(setting.seed)
    new = starting(setting, effects, sizes)
    total = np.zeros((setting.draws, setting.ahead, len(STATES)))
    of_year = chance.integers(len(setting.used), size=(setting.draws, setting.ahead))
    for number, (stream, seen) in enumerate(setting.streams.items()):
        by_year = _by_year(setting, seen)
        pooled = seen.matrix(by_year.sum(axis=0))
        start, entry = stock_of(seen, setting.now)
        stock = np.broadcast_to(start, (setting.draws, *start.shape))
        for step in range(setting.ahead):
            chance = np.random.default_rng([setting.seed, number, step])
            matrix = _drawn(by_year[of_year[:, step]], pooled, chance)
            matrix = changed(matrix, stream, setting.now + step + 1, effects, sizes)
            matrix /= matrix.sum(axis=-1, keepdims=True)
            moved = chance.multinomial(np.rint(stock).astype(np.int64), matrix).sum(axis=2).astype(np.float64)
            fresh = np.broadcast_to(entry * new[stream][step], (setting.draws, 1, len(STATES)))
            stock = np.concatenate([fresh, moved[:, :-1]], axis=1)
            total[:, step] += stock.sum(axis=1)
    return total


def _drawn(counts: Floats, pooled: Floats, chance: np.random.Generator) -> Floats:
    """Chances drawn from the Dirichlet distribution over these counts; where nobody was seen, the pooled chances."""
    gamma = chance.standard_gamma(np.maximum(counts, 1e-12))
    observed = (counts.sum(axis=-1, keepdims=True) > 0) & (gamma.sum(axis=-1, keepdims=True) > 0)
    total = np.where(observed, gamma.sum(axis=-1, keepdims=True), 1.0)
    drawn: Floats = np.where(observed, gamma / total, pooled)
    return drawn
