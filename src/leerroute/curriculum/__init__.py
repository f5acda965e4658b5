"""Curricula: what is taught, by whom published, for which leerweg or level.

from leerroute.curriculum import shipped_catalogue

catalogue = shipped_catalogue()
catalogue.profiles["HBR"].title         # "Horeca, bakkerij en recreatie"
catalogue.units("P/HBR/01")[0].tasks    # with the example texts, until SLO's are imported
"""

from leerroute.curriculum.catalogue import Catalogue
from leerroute.curriculum.cycle import (
    CYCLE_COLUMNS,
    CycleFinding,
    CycleStage,
    Module,
    ModuleKind,
    Thresholds,
    cycle_bytes,
    cycle_lines,
    life_cycle,
    modules_of,
    read_modules,
)
from leerroute.curriculum.facts import replacing_notices, shipped_catalogue
from leerroute.curriculum.importers import (
    IMPORTERS,
    TEMPLATE_COLUMNS,
    Imported,
    Importer,
    Notice,
    Oddity,
    importers_for,
    template_rows,
)
from leerroute.curriculum.programme import Level, MboProgramme, Outcome, Programme, Side, Source, Task, Unit, UnitKind
from leerroute.curriculum.store import Merge, Store

__all__ = [
    "CYCLE_COLUMNS",
    "IMPORTERS",
    "TEMPLATE_COLUMNS",
    "Catalogue",
    "CycleFinding",
    "CycleStage",
    "Imported",
    "Importer",
    "Level",
    "MboProgramme",
    "Merge",
    "Module",
    "ModuleKind",
    "Notice",
    "Oddity",
    "Outcome",
    "Programme",
    "Side",
    "Source",
    "Store",
    "Task",
    "Thresholds",
    "Unit",
    "UnitKind",
    "cycle_bytes",
    "cycle_lines",
    "importers_for",
    "life_cycle",
    "modules_of",
    "read_modules",
    "replacing_notices",
    "shipped_catalogue",
    "template_rows",
]
