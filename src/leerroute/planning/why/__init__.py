"""Why a plan is as long as it is, why none is possible, and what the smallest change would be."""

from leerroute.planning.why.clash import Clash, clash
from leerroute.planning.why.minimal import smallest_set
from leerroute.planning.why.named import NamedLimit, named_limits
from leerroute.planning.why.prices import Price, prices
from leerroute.planning.why.repair import Repair, repair

__all__ = [
    "Clash",
    "NamedLimit",
    "Price",
    "Repair",
    "clash",
    "named_limits",
    "prices",
    "repair",
    "smallest_set",
]
