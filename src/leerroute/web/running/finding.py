"""What `leerroute site check` finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from leerroute.text import Text


@dataclass(frozen=True)
class Finding:
    """about: what was looked at. state: fine; ask: it runs, but think about it; wrong: mend it. told: what is so, and what to do."""

    about: Text
    state: Literal["fine", "ask", "wrong"]
    told: Text
