"""SLO's open data for the demo, when it is on this machine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from leerroute.curriculum import Store, importers_for

_SETS = ("curriculum-examenprogramma-bg", "curriculum-examenprogramma")
"""The names of SLO's two datasets, as folders or zips."""


def slo_sources(environment: Mapping[str, str] = os.environ) -> list[Path]:
    """What is there of them, in the folder LEERROUTE_SLO or ../shared/data/slo."""
    folder = Path(environment.get("LEERROUTE_SLO") or "../shared/data/slo")
    return [path for name in _SETS for path in (folder / name, folder / f"{name}.zip") if path.exists()]


def import_slo(into: Store, sources: list[Path]) -> int:
    """Put the programmes in the store; gives how many outcomes they have."""
    outcomes = 0
    for source in sources:
        imported = importers_for(source)[0].read(source)
        into.write(into.merge(imported))
        outcomes += sum(programme.count()["outcomes"] for programme in imported.programmes)
    return outcomes
