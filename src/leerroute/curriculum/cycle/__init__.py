"""The modules on offer and their five-year cycle, as SPV proposes it.

SPV, "Nadere doordenking van het advies Toekomst van de beroepsgerichte programma's in het vmbo" (July 2023): core, exploring
and deepening modules, orientation in the lower years; each looked at once in five years, brought up to date within a year
when needed, dropped after for example five years without an exam. That is advice, not law, and it leaves the numbers open:
they are settings (`Thresholds`).
"""

from leerroute.curriculum.cycle.life import CycleFinding, CycleStage, Thresholds, life_cycle
from leerroute.curriculum.cycle.module import Module, ModuleKind
from leerroute.curriculum.cycle.sheet import CYCLE_COLUMNS, cycle_bytes, modules_of, read_modules
from leerroute.curriculum.cycle.telling import ADVICE, cycle_lines

__all__ = [
    "ADVICE",
    "CYCLE_COLUMNS",
    "CycleFinding",
    "CycleStage",
    "Module",
    "ModuleKind",
    "Thresholds",
    "cycle_bytes",
    "cycle_lines",
    "life_cycle",
    "modules_of",
    "read_modules",
]
