"""Whole courses dealt out over periods, as evenly as can be for several curricula at once (CSPLib 030 and 064)."""

from leerroute.planning.even.annealing import annealed
from leerroute.planning.even.balancing import Balanced, Balancing
from leerroute.planning.even.dealing import least_deviation, lowest_peak

__all__ = ["Balanced", "Balancing", "annealed", "least_deviation", "lowest_peak"]
