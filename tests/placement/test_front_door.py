"""What the front door and the docs tell a library user to type."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

import leerroute.placement

ROOT = Path(__file__).parents[2]


def examples() -> Iterator[str]:
    told = leerroute.placement.__doc__ or ""
    yield textwrap.dedent("\n".join(line for line in told.splitlines() if line.startswith("    ")))
    docs = (ROOT / "docs" / "placement.md").read_text(encoding="utf-8")
    yield from re.findall(r"```python\n(.*?)```", docs, re.DOTALL)


@pytest.mark.parametrize("code", list(examples()), ids=["docstring", "docs/placement.md"])
def test_an_example_runs_as_it_stands(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found: dict[str, object] = {}
    exec(code, found)  # noqa: S102 - our own docs
    assert found["placement"].postings  # type: ignore[attr-defined]


def test_everything_the_front_door_promises_is_there() -> None:
    assert all(hasattr(leerroute.placement, name) for name in leerroute.placement.__all__)
