"""The answer to an Ibis expression, as Arrow.

DuckDB is asked in SQL: Ibis would first import pandas for it, which costs fifty MB and half a second and adds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
import ibis
import ibis.expr.operations as ops
import ibis.expr.types as ir
import pyarrow as pa

from leerroute.files import unreadable
from leerroute.text import Text


def answer(asked: ir.Table) -> pa.Table:
    """All rows, with the types of the expression. Runs on the engine that its tables live in."""
    with _room():
        straight = _straight(asked)
        return asked.to_pyarrow() if straight is None else straight.to_arrow_table().cast(asked.schema().to_pyarrow())


def batches(asked: ir.Table, rows: int) -> Iterator[pa.RecordBatch]:
    """The same, so many rows at a time. DuckDB hands them over as they come, and never holds them all as Arrow."""
    with _room():
        straight = _straight(asked)
        if straight is None:
            yield from asked.to_pyarrow().to_batches(max_chunksize=rows)
        else:
            schema = asked.schema().to_pyarrow()
            yield from (batch.cast(schema) for batch in straight.to_arrow_reader(rows))


@contextmanager
def _room() -> Iterator[None]:
    """That DuckDB has too little memory is told in words."""
    try:
        yield
    except duckdb.OutOfMemoryException:
        raise unreadable(
            "DuckDB",
            "er is te weinig geheugen om dit uit te rekenen.",
            "there is too little memory to work this out.",
            remedy=Text(
                nl="Geef meer met --memory, of bewaar het bestand eerst nagekeken: leerroute monitor check --into.",
                en="Give more with --memory, or keep the file checked first: leerroute monitor check --into.",
            ),
        ) from None


def _straight(asked: ir.Table) -> duckdb.DuckDBPyRelation | None:
    """The question to DuckDB itself; None when another engine holds the tables, or when a table is in memory only."""
    engine = asked.get_backend()
    if engine.name != "duckdb" or asked.op().find(ops.InMemoryTable):
        return None
    found: duckdb.DuckDBPyRelation = engine.con.sql(ibis.to_sql(asked, dialect="duckdb"))
    return found


def whole(asked: ir.IntegerScalar) -> int | None:
    """One whole number, such as a count or a largest; None where there is none."""
    found = answer(asked.as_table()).column(0)[0].as_py()
    return None if found is None else int(found)
