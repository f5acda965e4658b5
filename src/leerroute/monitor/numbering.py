"""Numbers instead of pseudonyms, batch by batch: a country is written without ever being held as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc


def numbered(batches: Iterable[pa.RecordBatch], flags: Sequence[str]) -> Iterator[pa.Table]:
    """The batches, sorted by learner and year, with 1, 2, 3, ... for the learners in their order.

    flags: columns of which only the first true of every learner is kept.
    """
    who: object = None
    number = 0
    flagged = dict.fromkeys(flags, 0)
    for batch in batches:
        if not batch.num_rows:
            continue
        table = pa.Table.from_batches([batch])
        learner = table["learner"].combine_chunks()
        another = pc.not_equal(learner[1:], learner[:-1]).to_numpy(zero_copy_only=False)
        numbers = number + int(learner[0].as_py() != who) + np.concatenate([[0], np.cumsum(another)]).astype(np.int64)
        who, number = learner[-1].as_py(), int(numbers[-1])
        for flag in flags:
            marked = np.flatnonzero(table[flag].to_numpy())
            marked = marked[np.diff(numbers[marked], prepend=flagged[flag]) != 0]
            flagged[flag] = int(numbers[marked[-1]]) if len(marked) else flagged[flag]
            kept = np.zeros(len(table), dtype=bool)
            kept[marked] = True
            table = _with(table, flag, pa.array(kept))
        yield _with(table, "learner", pa.array(numbers))


def _with(table: pa.Table, name: str, values: pa.Array) -> pa.Table:
    return table.set_column(table.schema.get_field_index(name), name, values)
