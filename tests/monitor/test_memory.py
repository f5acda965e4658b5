"""How much memory a question takes, in a process of its own that pays for its imports. Everybody in it is made up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import ibis
import pyarrow.parquet as pq
import pytest

from leerroute.monitor import Country, invented, read_careers, write_checked

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc, which only Linux has"),
]
ASKED = """
import sys
from leerroute.cli.main import run
code = run(sys.argv[1:])
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print("peak", int(peak.split()[1]) * 1024)
sys.exit(code)
"""


def _peak(file: Path, home: Path, *more: str) -> tuple[int, str]:
    """The most bytes held, and what was told."""
    by = ["--by", "route", "--by", "start", "--by", "school"]
    done = subprocess.run(
        [sys.executable, "-c", ASKED, "monitor", "outcomes", str(file), *by, "--outcome", "bound", *more],
        capture_output=True,
        text=True,
        check=True,
        env={"XDG_DATA_HOME": str(home)},
    )
    told, _, peak = done.stdout.rpartition("peak ")
    return int(peak), told


def test_outcomes_of_millions_of_counts_stay_within_the_300_mb_that_were_asked_for(tmp_path: Path) -> None:
    """3.6 million counts of 900,000 learners; without the limit it takes well over that, so the test can fail."""
    raw, file = tmp_path / "raw.parquet", tmp_path / "careers.parquet"
    pq.write_table(invented(Country(starters=60_000, first=2008, last=2022), 1), raw)
    write_checked(read_careers(raw, ibis.duckdb.connect()), file, ("havo", "vwo", "mbo-2", "mbo-3", "mbo-4"))
    held, told = _peak(file, tmp_path, "--memory", "300")
    free, told_freely = _peak(file, tmp_path)
    assert told == told_freely
    assert held < 300e6 < free
