"""How long it takes, and how much memory: in a process of its own, so that only this is measured."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

from leerroute.alignment import Index
from leerroute.curriculum import importers_for
from tests.sources import SLO_VOCATIONAL


def in_own_process() -> str:
    command = [sys.executable, "-m", "benchmarks.alignment.speed", str(SLO_VOCATIONAL)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> None:
    programmes = importers_for(Path(sys.argv[1]))[0].read(Path(sys.argv[1])).programmes
    ids = [programme.id for programme in programmes]
    wall, busy = time.perf_counter(), time.process_time()
    index = Index.of(programmes)
    found = index.align(ids, ids)
    wall, busy = time.perf_counter() - wall, time.process_time() - busy
    everything = len(found.ranked)
    print(
        f"all {everything} x {everything} outcomes, top 10, counting included: {wall:.1f} s ({busy:.1f} s of processor); mark 10 s"
    )
    wall = time.perf_counter()
    index = index.replacing(programmes[0])
    print(f"replacing one programme: {time.perf_counter() - wall:.2f} s; mark 1 s")
    wall = time.perf_counter()
    index.align(ids[:1], ids[1:])
    print(f"aligning that one with the {len(ids) - 1} others: {time.perf_counter() - wall:.2f} s")
    print(f"memory at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB; mark 1 GB")


if __name__ == "__main__":
    main()
