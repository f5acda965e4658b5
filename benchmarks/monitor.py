"""14.5 million counts of a made-up country: one question, outcomes by route, cohort and school, with intervals.

Ours (Ibis on DuckDB, from a checked Parquet file), also within 300 MB in all, beside pandas and polars on
the same file and R on the same columns, each in a process of its own, three times, all hashed. Of each the best is told:
wall clock and processor time with all imports, and the most memory held. python -m benchmarks.monitor

R has no Parquet here and data.table is not installed, so it gets whole numbers it reads in a second (`_for_r`): dearer
for a user, and in R's favour.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

YEARS = 4
STARTERS = 240_000
FIRST, LAST = 2008, 2022
DIPLOMAS = ("havo", "vwo", "mbo-2", "mbo-3", "mbo-4")


RUNS = 3
R = """
started <- proc.time()[["elapsed"]]
folder <- commandArgs(TRUE)[1]; years <- as.integer(commandArgs(TRUE)[2]); last <- as.integer(commandArgs(TRUE)[3])
n <- file.size(file.path(folder, "learner.bin")) / 4
column <- function(name) readBin(file.path(folder, paste0(name, ".bin")), "integer", n)
learner <- column("learner"); year <- column("year"); starts <- which(column("starts") == 1L)
starts <- starts[order(learner[starts], year[starts])]
starts <- starts[!duplicated(learner[starts])]
obtained <- which(column("obtained") == 1L)
obtained <- obtained[order(learner[obtained], year[obtained])]
first <- obtained[!duplicated(learner[obtained])]
qualified <- year[first][match(learner[starts], learner[first])]
begun <- year[starts]; route <- column("route")[starts]; school <- column("school")[starts]
cell <- ((route * 4096) + (begun - 2000L)) * 8192 + school
lines <- character()
for (after in 0:years) {
  known <- begun + after <= last
  hit <- !is.na(qualified[known]) & qualified[known] < begun[known] + after
  counted <- rowsum(cbind(1, hit), cell[known], reorder = FALSE)
  lines <- c(lines, paste(rownames(counted), after, counted[, 1], counted[, 2], sep = "|"))
}
writeLines(lines, file.path(folder, "answer.txt"))
spent <- proc.time()
peak <- as.numeric(sub("[^0-9]*([0-9]+).*", "\\\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1e6
cat(spent[["elapsed"]] - started, spent[["user.self"]] + spent[["sys.self"]], peak, "\\n")
"""


def limited(file: Path) -> str:
    """Ours, as with `--memory 300`: 60 MB and one thread for DuckDB, a hundred thousand learners at a time."""
    return ours(file, sparing=True, memory_limit="60MB", threads="1", temp_directory=tempfile.gettempdir())


def ours(file: Path, *, sparing: bool = False, **settings: str) -> str:
    """bound (still in the route or qualified) and learners, by route, cohort and school, at every count."""
    import ibis
    import numpy as np

    from leerroute.law import shipped_register
    from leerroute.monitor import Outcome, Start, cube, events, outcomes, read_careers, startkwalificatie

    register = shipped_register()
    diplomas = startkwalificatie(register, date(LAST, 10, 1)).diplomas
    rows = read_careers(file, ibis.duckdb.connect(**settings)).rows
    happened = events(cube(rows, Start.LEERJAAR_3, ["route", "school"], diplomas, sparing=sparing), YEARS, register)
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


def r_(file: Path) -> str | None:
    """The same in base R; None where there is no R."""
    if shutil.which("Rscript") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        names = _for_r(file, Path(folder))
        told = []
        for _ in range(RUNS):
            done = subprocess.run(
                ["Rscript", "-e", R, folder, str(YEARS), str(LAST)],  # noqa: S607 - whichever R is on the path
                capture_output=True,
                text=True,
                check=True,
            )
            told.append(tuple(map(float, done.stdout.split())))
        lines = []
        for line in (Path(folder) / "answer.txt").read_text().splitlines():
            cell, after, n, k = line.split("|")
            rest, school = divmod(int(float(cell)), 8192)
            route, start = divmod(rest, 4096)
            lines.append(f"{names[0][route]}|{start + 2000}|{names[1][school]}|{after}|{n}|{k}")
    return _told("R", told, _hash(lines))


def _for_r(file: Path, folder: Path) -> tuple[list[str], list[str]]:
    """The columns as whole numbers of four bytes, and the names of routes and schools by their number."""
    import numpy as np
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    rows = pq.read_table(file, columns=["learner", "year", "sector", "leerjaar", "route", "school", "diploma"])
    route, school = (rows[name].combine_chunks().dictionary_encode() for name in ("route", "school"))
    starts = pc.and_(pc.equal(rows["sector"], "vo"), pc.equal(rows["leerjaar"], 3))
    columns = {
        "learner": rows["learner"],
        "year": rows["year"],
        "starts": starts,
        "obtained": pc.is_in(rows["diploma"], value_set=_array(DIPLOMAS)),
        "route": route.indices,
        "school": school.indices,
    }
    for name, column in columns.items():
        np.asarray(column).astype(np.int32).tofile(folder / f"{name}.bin")
    return route.dictionary.to_pylist(), school.dictionary.to_pylist()


def _array(values: tuple[str, ...]) -> object:
    import pyarrow as pa

    return pa.array(values)


def _told(name: str, runs: Sequence[tuple[float, ...]], answer: str) -> str:
    """The best of the runs: wall clock, processor time, and the most memory of any run."""
    wall, cpu = (min(run[index] for run in runs) for index in (0, 1))
    return f"{name:9} {wall:5.1f} s, {cpu:5.1f} s of processor, {max(run[2] for run in runs):.2f} GB, answer {answer}"


def _apart(name: str, file: Path) -> str:
    """An engine in a process of its own, so that it pays for its own imports and memory."""
    told, answers = [], set()
    for _ in range(RUNS):
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.monitor", name, str(file)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            return f"{name.strip('_'):9} {done.stderr.strip().splitlines()[-1]}"
        wall, cpu, peak, answer = done.stdout.split()
        told.append((float(wall), float(cpu), float(peak)))
        answers.add(answer)
    return _told(name.strip("_"), told, " ".join(sorted(answers)))


def main() -> None:
    """Make the country, then time every engine in a process of its own."""
    import ibis
    import pyarrow.parquet as pq

    from leerroute.monitor import Country, invented, read_careers, write_checked

    with tempfile.TemporaryDirectory() as folder:
        raw, file = Path(folder) / "raw.parquet", Path(folder) / "careers.parquet"
        pq.write_table(invented(Country(starters=STARTERS, first=FIRST, last=LAST), 1), raw, compression="zstd")
        began, spent = time.perf_counter(), time.process_time()
        write_checked(read_careers(raw, ibis.duckdb.connect()), file, DIPLOMAS)
        print(
            f"{pq.read_metadata(file).num_rows:,} counts of {STARTERS * (LAST - FIRST + 1):,} learners; checking once:"
            f" {time.perf_counter() - began:.1f} s, {time.process_time() - spent:.1f} s of processor"
        )
        print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        for name in ("ours", "limited", "polars_", "pandas_"):
            print(_apart(name, file), flush=True)
        print(r_(file) or "R         left out: there is no Rscript on this machine")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        clock = time.perf_counter()
        engines = {"ours": ours, "limited": limited, "pandas_": pandas_, "polars_": polars_}
        answer = engines[sys.argv[1]](Path(sys.argv[2]))
        used = resource.getrusage(resource.RUSAGE_SELF)
        print(time.perf_counter() - clock, used.ru_utime + used.ru_stime, _peak(), answer)
    else:
        main()
