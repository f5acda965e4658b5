"""Curricula: what is taught, by whom published, for which leerweg or level.

from leerroute.curriculum import shipped_catalogue

catalogue = shipped_catalogue()
catalogue.profiles["HBR"].title         # "Horeca, bakkerij en recreatie"
catalogue.units("P/HBR/01")[0].tasks    # with the example texts, until SLO's are imported
"""

from leerroute.curriculum.association import Association, Relation, association
from leerroute.curriculum.case import case_crosswalk, case_json, case_package
from leerroute.curriculum.catalogue import Catalogue
from leerroute.curriculum.facts import replacing_notices, shipped_catalogue
from leerroute.curriculum.importers import (
    IMPORTERS,
    TEMPLATE_COLUMNS,
    Imported,
    Importer,
    Notice,
    Oddity,
    importers_for,
    plan_columns,
    plan_rows,
    template_rows,
)
from leerroute.curriculum.plan import CountsFor, Moment, PlanEntry, PlannedTest, Taught, TeachingPlan, taught
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
from leerroute.curriculum.store import Merge, Store

__all__ = [
    "IMPORTERS",
    "TEMPLATE_COLUMNS",
    "Association",
    "Catalogue",
    "CountsFor",
    "Imported",
    "Importer",
    "Level",
    "MboProgramme",
    "Merge",
    "Moment",
    "Notice",
    "Oddity",
    "Outcome",
    "OutcomeKind",
    "PlanEntry",
    "PlannedTest",
    "Programme",
    "Relation",
    "Side",
    "Source",
    "Store",
    "Task",
    "Taught",
    "TeachingPlan",
    "Unit",
    "UnitKind",
    "association",
    "case_crosswalk",
    "case_json",
    "case_package",
    "importers_for",
    "plan_columns",
    "plan_rows",
    "replacing_notices",
    "shipped_catalogue",
    "taught",
    "template_rows",
]
