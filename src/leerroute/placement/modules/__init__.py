"""Modules and groups: who follows which module, in which period and group.

`demand` for the first round, `place` for the placement, `faults` to verify it, `Explaining` and `prices` to tell about it.
"""

from leerroute.placement.modules.demanding import Demand, demand
from leerroute.placement.modules.explaining import Explaining, Missed
from leerroute.placement.modules.placement import Group, ModulePlacement, Seat
from leerroute.placement.modules.placing import place
from leerroute.placement.modules.pricing import prices
from leerroute.placement.modules.problem import ModuleProblem
from leerroute.placement.modules.verifying import faults

__all__ = [
    "Demand",
    "Explaining",
    "Group",
    "Missed",
    "ModulePlacement",
    "ModuleProblem",
    "Seat",
    "demand",
    "faults",
    "place",
    "prices",
]
