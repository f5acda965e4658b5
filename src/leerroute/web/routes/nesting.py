"""Values by their place in an item, as the item itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """{"hours.total": 100} as {"hours": {"total": 100}}, without what is None."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        at = found
        *above, last = name.split(".")
        for step in above:
            at = at.setdefault(step, {})
        if value is not None:
            at[last] = value
    return {name: value for name, value in found.items() if value != {}}
