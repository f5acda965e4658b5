"""SLO's open data for the demo, when it is on this machine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from leerroute.web.curricula.models import Upload
from leerroute.web.curricula.reading import merged
from leerroute.web.curricula.shelving import put_on_shelf

_SETS = ("curriculum-examenprogramma-bg", "curriculum-examenprogramma")
"""The names of SLO's two datasets, as folders or zips."""


def slo_sources(environment: Mapping[str, str] = os.environ) -> list[Path]:
    """What is there of them, in the folder LEERROUTE_SLO or ../shared/data/slo."""
    folder = Path(environment.get("LEERROUTE_SLO") or "../shared/data/slo")
    return [path for name in _SETS for path in (folder / name, folder / f"{name}.zip") if path.exists()]


def import_slo(sources: list[Path]) -> int:
    """Put the programmes on the shelf for everybody; gives how many outcomes they have."""
    outcomes = 0
    for source in sources:
        collection, told = merged(source, None, lambda *_: None)
        put_on_shelf(upload=Upload.objects.create(name=source.name, told=told), collection=collection, by=None)
        outcomes += told["outcomes"]
    return outcomes
