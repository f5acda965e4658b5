"""Where the shared sources are, for tests against real data; they skip with a reason where these are absent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("LEERROUTE_SHARED", Path(__file__).parents[2] / "shared"))
LAW = SHARED / "law"
DATA = SHARED / "data"
CAREERS = DATA / "careers"
SLO = DATA / "slo"
SLO_VOCATIONAL = SLO / "curriculum-examenprogramma-bg"
SLO_GENERAL = SLO / "curriculum-examenprogramma"


IN_CI = bool(os.environ.get("LEERROUTE_CI"))
"""In CI everything has to be there: a test whose part is missing runs, and fails."""


def needs(folder: Path) -> pytest.MarkDecorator:
    """Skip where the real data is not there."""
    absent = not folder.exists() and not IN_CI
    return pytest.mark.skipif(absent, reason=f"needs the shared sources ({folder.name} is absent)")
