"""How fast the foundation is, against the marks it was given. Prints; asserts nothing.

    make bench

Start-up is measured as a whole process; the rest in this process after import, best of several runs.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from leerroute.curriculum import importers_for, shipped_catalogue
from leerroute.law import shipped_register
from leerroute.route import check, read_route
from tests.sources import SLO_VOCATIONAL

EXAMPLE = Path(__file__).parents[1] / "examples" / "hbr-kb-mbo4-dlr.yaml"


def best(run: Callable[[], object], times: int = 5) -> float:
    """Seconds of the quickest of several runs."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        found.append(time.perf_counter() - start)
    return min(found)


def line(what: str, seconds: float, mark: float) -> None:
    print(f"{what:44} {seconds * 1000:9.1f} ms   mark {mark * 1000:7.0f} ms   {mark / seconds:6.1f} times within it")


def main() -> None:
    law = shipped_register().at(date(2027, 8, 1))
    design = read_route(EXAMPLE, shipped_catalogue())
    judgements = len(check(design, law).judgements)
    hundred = best(lambda: [check(design, law) for _ in range(100)])
    line(f"check of one route ({judgements} judgements)", hundred / 100, 0.005)
    line("10,000 routes on one core", hundred * 100, 60.0)
    if SLO_VOCATIONAL.exists():
        importer = importers_for(SLO_VOCATIONAL)[0]
        line("import of SLO's vocational programmes", best(lambda: importer.read(SLO_VOCATIONAL)), 3.0)
    else:
        print("import of SLO's programmes: not measured, the data is not here")
    command = [sys.executable, "-m", "leerroute", "--help"]
    line("leerroute --help", best(lambda: subprocess.run(command, check=True, capture_output=True)), 0.4)
    command = [sys.executable, "-m", "leerroute", "route", "check", str(EXAMPLE)]
    line(
        "leerroute route check, whole process",
        best(lambda: subprocess.run(command, check=False, capture_output=True)),
        1.0,
    )


if __name__ == "__main__":
    main()
