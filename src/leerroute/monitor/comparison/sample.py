"""What is left to compare once the groups are alike: columns, weights and schools, and still no outcome."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leerroute.monitor.comparison.learners import Floats
from leerroute.monitor.comparison.moments import Moments


@dataclass(frozen=True)
class Sample:
    """route_count, pool_count: learners per line. weights: of the pool's lines, summing to 1; second: those of the
    second opinion, None without. cluster: 0..n-1 for the lines of the route group, then of the pool."""

    moments: Moments
    route_count: Floats
    pool_count: Floats
    weights: Floats
    second: Floats | None
    cluster: NDArray[np.int64]
    by_school: bool

    @property
    def schools(self) -> tuple[int, int]:
        """Clusters in the route group and in the pool."""
        split = len(self.route_count)
        return len(set(self.cluster[:split].tolist())), len(set(self.cluster[split:].tolist()))
