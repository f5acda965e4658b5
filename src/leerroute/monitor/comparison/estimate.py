"""The difference between the route group and the pool made alike, adjusted once more by regression.

Doubly robust: the weights make the groups alike, and a regression on the same columns takes away what chance left. When
the weights balance exactly the regression changes nothing in the estimate, and only makes its error honest.
"""

from __future__ import annotations

import numpy as np

from leerroute.monitor.comparison.clustered import Coefficient, coefficient
from leerroute.monitor.comparison.learners import Floats
from leerroute.monitor.comparison.sample import Sample


def difference(sample: Sample, route: Floats, pool: Floats, weights: Floats | None = None) -> Coefficient:
    """The route group's mean of the outcome minus that of the weighted pool. weights: others than the sample's own."""
    chosen = sample.weights if weights is None else weights
    moments = np.vstack([sample.moments.route, sample.moments.pool])
    spread = moments.std(axis=0)
    adjust = (moments - moments.mean(axis=0)) / np.where(spread > 0, spread, 1)
    in_route = np.concatenate([np.ones(len(route)), np.zeros(len(pool))])
    design = np.column_stack([np.ones(len(in_route)), in_route, adjust])
    weight = np.concatenate([sample.route_count, chosen * sample.route_count.sum()])
    count = np.concatenate([sample.route_count, sample.pool_count])
    return coefficient(np.concatenate([route, pool]), design, weight, sample.cluster, which=1, count=count)
