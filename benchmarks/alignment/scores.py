"""What a ranker is: queries, texts and the tasks these stand in go in, a score for every text comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.alignment.slo_lists import Listed

Scores = Any
"""An array of the shape (queries, texts)."""
Ranker = Callable[[Sequence[str], Sequence[str], Sequence[Listed]], Scores]
