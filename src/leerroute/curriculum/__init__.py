"""Curricula: what is taught, by whom published, for which leerweg or level.

from leerroute.curriculum import shipped_catalogue

catalogue = shipped_catalogue()
catalogue.profiles["HBR"].title         # "Horeca, bakkerij en recreatie"
catalogue.units("P/HBR/01")[0].tasks    # with the example texts, until SLO's are imported
"""

from leerroute.curriculum.association import Association, AssociationType, association
from leerroute.curriculum.case import case_crosswalk, case_json, case_package
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
    OUTCOME_KINDS,
    PLAN_COLUMNS,
    TEMPLATE_COLUMNS,
    Imported,
    Importer,
    Notice,
    Oddity,
    importers_for,
    plan_rows,
    template_rows,
)
from leerroute.curriculum.merging import Collection, Merge, merged_with
from leerroute.curriculum.plan import CountsFor, Moment, PlanEntry, PlannedTest, PlannedUnit, TeachingPlan, planned
from leerroute.curriculum.programme import (
    Level,
    MboProgramme,
    Outcome,
    OutcomeKind,
    Programme,
    Side,
    Source,
    Task,
    Unit,
    UnitKind,
)
from leerroute.curriculum.store import Store

__all__ = [
    "CYCLE_COLUMNS",
    "IMPORTERS",
    "OUTCOME_KINDS",
    "PLAN_COLUMNS",
    "TEMPLATE_COLUMNS",
    "Association",
    "AssociationType",
    "Catalogue",
    "Collection",
    "CountsFor",
    "CycleFinding",
    "CycleStage",
    "Imported",
    "Importer",
    "Level",
    "MboProgramme",
    "Merge",
    "Module",
    "ModuleKind",
    "Moment",
    "Notice",
    "Oddity",
    "Outcome",
    "OutcomeKind",
    "PlanEntry",
    "PlannedTest",
    "PlannedUnit",
    "Programme",
    "Side",
    "Source",
    "Store",
    "Task",
    "TeachingPlan",
    "Thresholds",
    "Unit",
    "UnitKind",
    "association",
    "case_crosswalk",
    "case_json",
    "case_package",
    "cycle_bytes",
    "cycle_lines",
    "importers_for",
    "life_cycle",
    "merged_with",
    "modules_of",
    "plan_rows",
    "planned",
    "read_modules",
    "replacing_notices",
    "shipped_catalogue",
    "template_rows",
]
