"""Whole careers instead of single outcomes, for researchers: how they run, how alike they are, which kinds there are.

`careers_of` keeps each different career once, so that a country fits: what follows is as long as careers differ.
"""

from leerroute.monitor.sequences.careers import UNKNOWN, Careers, careers_of
from leerroute.monitor.sequences.clusters import Clusters, clusters, silhouette
from leerroute.monitor.sequences.describing import (
    Distribution,
    Transitions,
    complexity,
    distribution,
    mean_time,
    transitions,
)
from leerroute.monitor.sequences.distances import common_subsequence, hamming, optimal_matching, rate_costs
from leerroute.monitor.sequences.drawing import (
    chronogram_svg,
    chronogram_table,
    clusters_table,
    index_svg,
    index_table,
)

__all__ = [
    "UNKNOWN", "Careers", "Clusters", "Distribution", "Transitions", "careers_of", "chronogram_svg", "chronogram_table",
    "clusters", "clusters_table", "common_subsequence", "complexity", "distribution", "hamming", "index_svg", "index_table", "mean_time",
    "optimal_matching", "rate_costs", "silhouette", "transitions",
]  # fmt: skip
