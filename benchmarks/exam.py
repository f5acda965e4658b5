"""How fast exam results are, and how simulated pass rates compare with those of DUO. Prints; asserts nothing.

    .venv/bin/python -m benchmarks.exam

The simulation checks plausibility, not correctness: its grades come from an assumed model (see `simulated`), not from data.
"""

from __future__ import annotations

import csv
import time
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

import numpy as np

from leerroute.exam import Candidate, Role, Subject, needed, result
from leerroute.exam.bulk import OPEN, Columns, outcomes
from leerroute.law import shipped_register
from tests.exam.cast import candidate
from tests.sources import SHARED

MILLION = 1_000_000
DUO = SHARED / "data" / "duo" / "examen_vo_2019_2024.csv"
LEERWEGEN = {"bb": range(34, 38), "kb": range(38, 42), "gl": range(42, 46), "tl": (46, 90, 91, 92, 93)}
"""DUO's inspectiecodes per leerweg."""
PASSED = 2


def simulated(layout: Candidate, count: int, seed: int = 1) -> Columns:
    """Grades of `count` invented candidates: SE and CE share a person's level (sd 0.5) and a subject's luck (sd 0.6).

    Means are assumed at 6.5 (SE) and 6.4 (CE); words are sufficient.
    """
    dice = np.random.default_rng(seed)
    person = dice.normal(0, 0.5, (count, 1))
    subject = dice.normal(0, 0.6, (count, len(layout.subjects)))
    se = np.clip(np.rint(10 * (6.5 + person + subject + dice.normal(0, 0.2, subject.shape))), 10, 100)
    ce = np.clip(np.rint(10 * (6.4 + person + subject + dice.normal(0, 0.5, subject.shape))), 10, 100)
    for index, each in enumerate(layout.subjects):
        if each.role in {Role.MAATSCHAPPIJLEER, Role.KEUZEVAK}:
            se[:, index] = np.rint(se[:, index] / 10) * 10
            ce[:, index] = OPEN
    words = np.ones_like(se)
    return Columns(se.astype(np.int16), ce.astype(np.int16), words.astype(np.int16))


def simulated_rate(leerweg: str, count: int) -> float:
    """The share of simulated candidates that pass under the rule of exam year 2023."""
    layout = candidate(leerweg, 2023)
    return float((outcomes(layout, simulated(layout, count), shipped_register()) == PASSED).mean())


def duo_rates() -> dict[str, float]:
    """Passed / candidates per leerweg, school years 2022-2023 and 2023-2024; cells that DUO suppressed are left out."""
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    of_code = {str(code): leerweg for leerweg, codes in LEERWEGEN.items() for code in codes}
    with DUO.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            leerweg = of_code.get(row["INSPECTIECODE"])
            for year in ("2022-2023", "2023-2024"):
                seated, passed = (
                    _cell(row, f"{what} SCHOOLJAAR {year} - TOTAAL") for what in ("EXAMENKANDIDATEN", "GESLAAGDEN")
                )
                if leerweg and seated is not None and passed is not None:
                    totals[leerweg][0] += passed
                    totals[leerweg][1] += seated
    return {leerweg: passed / seated for leerweg, (passed, seated) in totals.items() if seated}


def _cell(row: dict[str, str], column: str) -> int | None:
    value = row.get(column, "")
    return int(value) if value.isdigit() else None


def five_open() -> Iterator[tuple[str, Candidate]]:
    """Candidates with five open grades; the last two have many ways to leave something out."""
    open_ce = (6.0, None)
    yield "tl 2026", candidate("tl", NE=open_ce, EN=open_ce, EC=(6.1, None), WI=(4.9, None), GS=(7.0, None))
    yield "kb 2022", candidate("kb", 2022, NE=open_ce, EN=open_ce, EC=open_ce, WI=open_ce, K1=None)
    electives = tuple(
        Subject(code=f"K{8 + n}", role=Role.KEUZEVAK, se=se) for n, se in enumerate((Decimal(6), None, None))
    )
    yield "gl 2026, three extra electives", candidate("gl", 2026, electives, NE=open_ce, EN=open_ce, PV=open_ce)


def main() -> None:
    register = shipped_register()
    layout = candidate("tl")
    columns = simulated(layout, MILLION)
    start = time.perf_counter()
    outcomes(layout, columns, register)
    print(f"{MILLION:,} results, tl, in bulk: {time.perf_counter() - start:.2f} s   mark 20 s")
    person = candidate("tl")
    start = time.perf_counter()
    for _ in range(2_000):
        result(person, register)
    each = (time.perf_counter() - start) / 2_000
    print(f"one result with its judgements: {each * 1000:.2f} ms; a file of 30,000: {each * 30_000:.0f} s")
    for title, person in five_open():
        start = time.perf_counter()
        needed(person, register)
        print(f"needed, five open grades, {title}: {(time.perf_counter() - start) * 1000:.0f} ms   mark 50 ms")
    if DUO.exists():
        print("\npass rates: simulated (assumed grades) beside DUO 2022-2024; plausibility, not correctness")
        for leerweg, rate in sorted(duo_rates().items()):
            print(f"  {leerweg}  simulated {simulated_rate(leerweg, 200_000):6.1%}   DUO {rate:6.1%}")


if __name__ == "__main__":
    main()
