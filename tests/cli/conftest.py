"""A plan request that is planned in a second, and a command that speaks Dutch and keeps its data to itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leerroute.cli.language import spoken

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def in_dutch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spoken, "language", "nl")
    monkeypatch.setenv("LEERROUTE_DATA", str(tmp_path / "data"))


@pytest.fixture
def quick(tmp_path: Path) -> Path:
    """The example without wishes, which takes a second."""
    words = (EXAMPLES / "planning" / "hbr-kb-mbo4.yaml").read_text(encoding="utf-8")
    words = words.replace("../hbr-kb-mbo4-dlr.yaml", str(EXAMPLES / "hbr-kb-mbo4-dlr.yaml"))
    file = tmp_path / "plan.yaml"
    file.write_text(re.sub(r"wishes:\n(  - .*\n)+", "", words), encoding="utf-8")
    return file
