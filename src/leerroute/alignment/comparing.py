"""Candidate pairs of two curricula."""

from __future__ import annotations

from collections.abc import Sequence

from leerroute.alignment.backend import Backend
from leerroute.alignment.candidate import Candidates
from leerroute.curriculum import Programme

Programmes = Programme | Sequence[Programme]


def align(a: Programmes, b: Programmes, *, top: int = 10, backend: Backend | None = None) -> Candidates:
    """For every outcome of `a` its `top` most promising outcomes of `b`, each with a suggested relation and why.

    Two versions of one programme may be compared. With a backend the scores use your own language model too, and no
    confidence is given, as none was measured. To align often, keep an `Index`. Raises ValueError for a `top` below 1.
    """
    from leerroute.alignment.ranking.aligning import aligned  # scikit-learn takes half a second to load
    from leerroute.alignment.ranking.laid_out import count_programme

    left = _once([a] if isinstance(a, Programme) else a)
    right = _once([b] if isinstance(b, Programme) else b)
    everything = _once([*left, *right])
    counted = [count_programme(programme) for programme in everything]
    sides = [[counted[everything.index(programme)] for programme in side] for side in (left, right)]
    return aligned(sides[0], sides[1], counted, top, backend)


def _once(programmes: Sequence[Programme]) -> list[Programme]:
    return [programme for at, programme in enumerate(programmes) if programme not in programmes[:at]]
