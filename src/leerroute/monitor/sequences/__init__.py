"""Whole careers instead of single outcomes, for researchers: how they run, how alike they are, which kinds there are.

`careers_of` keeps each different career once, so that a country fits: what follows is as long as careers differ.
`careers_in` makes them from the cube, and what may be shown of them comes from the `release_` functions.
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
    career_words,
    chronogram_svg,
    chronogram_table,
    clusters_table,
    index_svg,
    index_table,
)
from leerroute.monitor.sequences.from_cube import PLACES, careers_in, occurring
from leerroute.monitor.sequences.releasing import Kind, release_careers, release_kinds, release_moves, release_years

__all__ = [
    "PLACES", "UNKNOWN", "Careers", "Clusters", "Distribution", "Kind", "Transitions", "career_words", "careers_in",
    "careers_of", "chronogram_svg", "chronogram_table", "clusters", "clusters_table", "common_subsequence", "complexity",
    "distribution", "hamming", "index_svg", "index_table", "mean_time", "occurring", "optimal_matching", "rate_costs",
    "release_careers", "release_kinds", "release_moves", "release_years", "silhouette", "transitions",
]  # fmt: skip
