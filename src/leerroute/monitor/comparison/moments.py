"""What has to be alike: columns of numbers made from what is known of learners.

A word gives a column for each of its values but the first; a number its value, its square when it is more than a yes or
no, and a mark for "not known". Whatever does not vary, or says what earlier columns said already, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from leerroute.monitor.comparison.learners import Column, Floats, Learners


@dataclass(frozen=True)
class Moments:
    """names: of the columns. route, pool: (lines, columns). shown: which columns belong in a balance table."""

    names: tuple[str, ...]
    route: Floats
    pool: Floats


def moments(
    route: Learners,
    pool: Learners,
    on: Sequence[str],
    exact: Sequence[str] = (),
    interactions: bool = False,
) -> Moments:
    """on: to be alike on average; exact: of which every combination must have the same share. interactions: also the
    products of each two columns of `on`."""
    both = {name: np.concatenate([route.background[name], pool.background[name]]) for name in (*on, *exact)}
    base = dict(_columns(both, on))
    columns = dict(base)
    columns |= {f"{name}²": values**2 for name, values in base.items() if len(np.unique(values)) > 2}
    if interactions:
        columns |= {f"{a} × {b}": base[a] * base[b] for a, b in combinations(base, 2)}
    columns |= dict(_dummies("+".join(exact), strata(both, exact))) if exact else {}
    kept = _telling(columns)
    matrix = np.column_stack([columns[name] for name in kept]) if kept else np.empty((len(route) + len(pool), 0))
    return Moments(tuple(kept), matrix[: len(route)], matrix[len(route) :])


def strata(background: Mapping[str, Column], exact: Sequence[str]) -> Column:
    """For every line the combination of its values, as one word."""
    if not exact:
        return np.full(len(next(iter(background.values()))), "", dtype=object)
    parts = zip(*(background[name] for name in exact), strict=True)
    return np.array([" / ".join(_word(part) for part in row) for row in parts], dtype=object)


def _word(value: object) -> str:
    if value is None or value != value:  # nan is the one value that is not itself
        return "?"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _columns(both: Mapping[str, Column], on: Sequence[str]) -> Iterator[tuple[str, Floats]]:
    for name in on:
        values = both[name]
        if values.dtype.kind in "OUS":
            yield from _dummies(name, np.array([_word(value) for value in values], dtype=object))
            continue
        numbers = values.astype(float)
        unknown = np.isnan(numbers)
        yield name, np.where(unknown, np.nanmean(numbers) if not unknown.all() else 0.0, numbers)
        if unknown.any():
            yield f"{name} = ?", unknown.astype(float)


def _dummies(name: str, words: Column) -> Iterator[tuple[str, Floats]]:
    for word in sorted(set(words)):
        yield f"{name} = {word}", (words == word).astype(float)


def _telling(columns: Mapping[str, Floats]) -> list[str]:
    """The columns that vary and are no sum of earlier ones (Gram-Schmidt on standardised columns)."""
    kept: list[str] = []
    basis: list[NDArray[np.float64]] = []
    for name, values in columns.items():
        rest = values - values.mean()
        size = np.linalg.norm(rest)
        if size == 0:
            continue
        rest = rest / size
        for direction in basis:
            rest = rest - (rest @ direction) * direction
        left = np.linalg.norm(rest)
        if left > 1e-6:
            kept.append(name)
            basis.append(rest / left)
    return kept
