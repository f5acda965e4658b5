"""Every number that was fitted, in one place. How to refit: python -m benchmarks.alignment.fit (needs ../shared/data/slo).

Fitted on the training half of the gold set and of the placing task only; benchmarks/alignment reports on the other half.
"""

from __future__ import annotations

from types import MappingProxyType

PAIRS = 1.0
"""Weight of a pair of neighbouring words, against 1 for a group of letters."""

COVERED = 0.5
"""Weight of how much of the left text the right one has, against 1 for their cosine."""

SIBLINGS = 0.7
"""Weight of each outcome of a task in the task's own vector, against 1 for its title."""

UNIT = 0.8
"""Weight of the unit as a whole, against 1 for the task, in how well a text fits a place."""

NEAREST = 0.3
"""Weight of the nearest outcomes of the unit, against 1 for the task, in how well a text fits a place."""

PLACE = 0.25
"""Weight of the places two outcomes stand in, against 1 for their own words. Not fitted on SLO: no gold set of ours has
places that its making did not use. The share of 1 in 4 was found on MELO's Dutch occupations (see benchmarks)."""

MEANING = 0.5
"""Share of a language model of your own in the likeness of two texts. Never measured: there was no model here."""

CONFIDENCE = MappingProxyType(
    {"one": -4.836, "words": 1.762, "covers_left": 2.014, "covers_right": 1.207, "lead": 4.477}
)
"""Logistic regression: the chance of an overlap is 1 / (1 + exp(-sum of weight times evidence)); `one` is always 1.

Of 2,780 pairs: 139 known queries with their ten best, and the same with the right answers taken away. So it supposes that
half of the outcomes have a counterpart; where fewer have one, the chances are too high. Only words count, not places.
Texts equal to the letter were not in it.
"""
