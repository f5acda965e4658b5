"""The lines of a cube, from an engine's answers: those that are alike added up, in an order of their content only.

Answers may come in parts, each of other learners. As a cube is a sum, theirs is that of the whole; and as many learners
have the same career, it takes hardly more room than one part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Counts = NDArray[np.int64]
Values = NDArray[np.object_]
LEARNERS = "learners"
"""The column that is added up."""


def added(
    parts: Iterable[pa.Table], names: Sequence[str], numbers: Sequence[str]
) -> tuple[dict[str, Values], dict[str, Counts]]:
    """The columns of all parts together, sorted by `names` and then `numbers`; None and nan come last, as None.

    names: columns with values of any kind, given back first. numbers: columns with whole numbers, none missing; given back
    second, with the number of learners, which a part holds besides.
    """
    codes: dict[str, dict[object, int]] = {name: {} for name in names}
    kept: list[Counts] = [np.zeros(0, dtype=np.int64) for _ in (*names, *numbers, LEARNERS)]
    for part in parts:
        columns = [_numbered(part[name], codes[name]) for name in names]
        columns += [_whole(part[name].combine_chunks()) for name in (*numbers, LEARNERS)]
        kept = _alike_added([np.concatenate(pair) for pair in zip(kept, columns, strict=True)])
    ordered = {name: _in_order(codes[name]) for name in names}
    for place, name in enumerate(names):
        kept[place] = ordered[name][1][kept[place]]
    order = _order(kept[:-1])
    sorted_ = [column[order] for column in kept]
    values = {name: ordered[name][0][column] for name, column in zip(names, sorted_, strict=False)}
    return values, dict(zip((*numbers, LEARNERS), sorted_[len(names) :], strict=True))


def _numbered(column: pa.ChunkedArray, known: dict[object, int]) -> Counts:
    """A number for every value; a value that is new gets the next."""
    encoded = column.combine_chunks().dictionary_encode("encode")
    number = [known.setdefault(_told(value), len(known)) for value in encoded.dictionary.to_pylist()]
    return np.array(number, dtype=np.int64)[_whole(encoded.indices)]


def _whole(column: pa.Array) -> Counts:
    """The whole numbers of a column in which none is missing. Read from its memory, as `to_numpy` imports pandas."""
    if column.null_count:
        raise ValueError("a whole number is missing")
    wide = column.cast(pa.int64())
    if not len(wide):
        return np.zeros(0, dtype=np.int64)
    return np.frombuffer(wide.buffers()[1], dtype=np.int64)[wide.offset : wide.offset + len(wide)]


def coded(values: Iterable[object]) -> tuple[list[object], Counts]:
    """The distinct values in the order of their words, None last, and for every value which of them it is."""
    known: dict[object, int] = {}
    number = np.fromiter((known.setdefault(_told(value), len(known)) for value in values), dtype=np.int64)
    distinct = sorted(known, key=lambda value: (value is None, str(value)))
    place = np.empty(len(known), dtype=np.int64)
    place[[known[value] for value in distinct]] = np.arange(len(known))
    return distinct, place[number]


def _told(value: object) -> object:
    return None if value != value else value


def _alike_added(columns: list[Counts]) -> list[Counts]:
    """One line for all that are alike but for the last column, which is added up."""
    if not len(columns[-1]):
        return columns
    order = _order(columns[:-1])
    fresh = np.ones(len(order), dtype=bool)
    fresh[1:] = False
    for column in columns[:-1]:
        sorted_ = column[order]
        fresh[1:] |= sorted_[1:] != sorted_[:-1]
    first = np.flatnonzero(fresh)
    return [*(column[order[first]] for column in columns[:-1]), np.add.reduceat(columns[-1][order], first)]


def _order(columns: Sequence[Counts]) -> NDArray[np.intp]:
    """The order of lines by the first column, then the second, and so on."""
    return np.lexsort(columns[::-1])


def _in_order(known: dict[object, int]) -> tuple[Values, Counts]:
    """The values sorted, None last; and the place among them of each number."""
    values = np.empty(len(known), dtype=object)
    place = np.empty(len(known), dtype=np.int64)
    sortable = sorted(known, key=lambda value: (value is None, "" if value is None else value))
    for index, value in enumerate(sortable):
        values[index] = value
        place[known[value]] = index
    return values, place
