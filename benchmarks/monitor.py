"""14.5 million counts of a made-up country: one question, outcomes by route, cohort and school, with intervals.

Ours (Ibis on DuckDB, from a checked Parquet file) beside pandas and polars on the same file, each in a process of its
own, all hashed: python -m benchmarks.monitor
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from hashlib import sha256
from pathlib import Path

YEARS = 4
STARTERS = 240_000
FIRST, LAST = 2008, 2022
DIPLOMAS = ("havo", "vwo", "mbo-2", "mbo-3", "mbo-4")


def ours(file: Path) -> str:
    """bound (still in the route or qualified) and learners, by route, cohort and school, at every count."""
    import ibis
    import numpy as np

    from leerroute.law import shipped_register
    from leerroute.monitor import Outcome, Start, cube, events, outcomes, read_careers, startkwalificatie

    register = shipped_register()
    diplomas = startkwalificatie(register, date(LAST, 10, 1)).diplomas
    rows = read_careers(file, ibis.duckdb.connect()).rows
    happened = events(cube(rows, Start.LEERJAAR_3, ["route", "school"], diplomas), YEARS, register)
    found = outcomes(happened, Outcome.STARTKWALIFICATIE, ["route", "start", "school"])
    assert np.isfinite(found.low[found.learners > 0]).all()
    lines = (
        f"{group['route']}|{group['start']}|{group['school']}|{after}|{found.learners[i, after]}|{found.count[i, after]}"
        for i, group in enumerate(found.groups)
        for after in range(YEARS + 1)
        if found.learners[i, after]
    )
    return _hash(lines)


def pandas_(file: Path) -> str:
    """The same by a learner table merged with every count."""
    import pandas as pd

    rows = pd.read_parquet(file, columns=["learner", "year", "sector", "leerjaar", "route", "school", "diploma"])
    begun = (
        rows[(rows.sector == "vo") & (rows.leerjaar == 3)].sort_values("year").groupby("learner", sort=False).first()
    )
    qualified = rows[rows.diploma.isin(DIPLOMAS)].groupby("learner").year.min()
    each = begun[["year", "route", "school"]].rename(columns={"year": "start"})
    each["qualified"] = qualified.reindex(each.index)
    lines = []
    for after in range(YEARS + 1):
        known = each[each.start + after <= LAST]
        hit = known.qualified < known.start + after
        counted = hit.groupby([known.route, known.start, known.school]).agg(["size", "sum"])
        lines += [f"{r}|{s}|{h}|{after}|{n}|{int(k)}" for (r, s, h), n, k in counted.itertuples()]
    return _hash(lines)


def polars_(file: Path) -> str:
    """The same, lazily."""
    import polars as pl

    rows = pl.scan_parquet(file)
    begun = (
        rows.filter((pl.col("sector") == "vo") & (pl.col("leerjaar") == 3))
        .group_by("learner")
        .agg(pl.col("year").min().alias("start"), pl.col("route", "school").sort_by("year").first())
    )
    qualified = (
        rows.filter(pl.col("diploma").is_in(DIPLOMAS)).group_by("learner").agg(pl.col("year").min().alias("qualified"))
    )
    each = begun.join(qualified, on="learner", how="left").collect()
    lines = []
    for after in range(YEARS + 1):
        counted = (
            each.filter(pl.col("start") + after <= LAST)
            .group_by("route", "start", "school")
            .agg(pl.len(), (pl.col("qualified") < pl.col("start") + after).fill_null(False).sum().alias("k"))
        )
        lines += [f"{r}|{s}|{h}|{after}|{n}|{k}" for r, s, h, n, k in counted.iter_rows()]
    return _hash(lines)


def _hash(lines: object) -> str:
    return sha256("\n".join(sorted(lines)).encode()).hexdigest()[:8]  # type: ignore[call-overload]


def _peak() -> float:
    """The most memory this process held, in GB (Linux; getrusage would tell that of who started it)."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1e6


def main() -> None:
    """Make the country, then time every engine in a process of its own."""
    import ibis
    import pyarrow.parquet as pq

    from leerroute.monitor import Country, invented, read_careers, write_checked

    with tempfile.TemporaryDirectory() as folder:
        raw, file = Path(folder) / "raw.parquet", Path(folder) / "careers.parquet"
        country = Country(starters=STARTERS, first=FIRST, last=LAST)
        pq.write_table(invented(country, 1), raw, compression="zstd")
        began = time.perf_counter()
        write_checked(read_careers(raw, ibis.duckdb.connect()), file, DIPLOMAS)
        counts = pq.read_metadata(file).num_rows
        print(
            f"{counts:,} counts of {STARTERS * (LAST - FIRST + 1):,} learners; checking once: {time.perf_counter() - began:.1f} s"
        )
        for name in ("ours", "polars_", "pandas_"):
            done = subprocess.run(
                [sys.executable, "-m", "benchmarks.monitor", name, str(file)],
                capture_output=True,
                text=True,
                check=False,
            )
            print(f"{name.strip('_'):8} {done.stdout.strip() or done.stderr.strip().splitlines()[-1]}")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        clock = time.perf_counter()
        answer = {"ours": ours, "pandas_": pandas_, "polars_": polars_}[sys.argv[1]](Path(sys.argv[2]))
        peak = resource.getrusage(resource.RUSAGE_SELF)
        cpu = peak.ru_utime + peak.ru_stime
        print(
            f"{time.perf_counter() - clock:.1f} s, {cpu:.1f} s of processor, {peak.ru_maxrss / 1e6:.2f} GB, answer {answer}"
        )
    else:
        main()
