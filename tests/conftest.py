"""What every test starts from."""

from __future__ import annotations

import pytest

from leerroute.terminal import spoken


@pytest.fixture(autouse=True)
def _speaking_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that asked for English leaves the next one Dutch."""
    monkeypatch.setattr(spoken, "language", "nl")
