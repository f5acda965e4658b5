"""The answer to an Ibis expression, as Arrow.

DuckDB is asked in SQL: Ibis would first import pandas for it, which costs fifty MB and half a second and adds nothing.
"""

from __future__ import annotations

import ibis
import ibis.expr.operations as ops
import ibis.expr.types as ir
import pyarrow as pa


def answer(asked: ir.Table) -> pa.Table:
    """All rows, with the types of the expression. Runs on the engine that its tables live in."""
    engine = asked.get_backend()
    if engine.name != "duckdb" or asked.op().find(ops.InMemoryTable):
        return asked.to_pyarrow()
    found = engine.con.sql(ibis.to_sql(asked, dialect="duckdb")).to_arrow_table()
    return found.cast(asked.schema().to_pyarrow())


def whole(asked: ir.IntegerScalar) -> int | None:
    """One whole number, such as a count or a largest; None where there is none."""
    found = answer(asked.as_table()).column(0)[0].as_py()
    return None if found is None else int(found)
