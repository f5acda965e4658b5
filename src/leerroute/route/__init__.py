"""The route as a document, and everything that can be said about it.

from leerroute.route import check, read_route

design = read_route(Path("route.yaml"), shipped_catalogue())
report = check(design, shipped_register().at(date(2026, 8, 1)))
report.of(Verdict.VIOLATED)
"""

from leerroute.route.adding_up import VMBO_YEARS, FirstMbo, HoursTotal, Totals, Twice, totals
from leerroute.route.checking import check, known_from, law_day
from leerroute.route.contract import (
    WITH_AGREEMENT,
    AgreementPaper,
    Signed,
    agreement_docx,
    agreement_paper,
    agreement_pdf,
)
from leerroute.route.counted_hours import CountedHours
from leerroute.route.cross_references import references
from leerroute.route.design import RouteDesign
from leerroute.route.difference import Difference, differences
from leerroute.route.editing import (
    Edit,
    Refused,
    as_design,
    document_of,
    edited,
    gone,
    part_at,
    part_in,
    with_part,
    without_part,
)
from leerroute.route.exams_done import ExamRow, exam_overview, overview_warnings
from leerroute.route.frozen_copy import canonical_json, digest
from leerroute.route.kinds import RouteKind
from leerroute.route.merging import Conflict, Merged, merge_parts, merged
from leerroute.route.naming import exam_called, exam_kind_called, part_called, subject_called, value_called
from leerroute.route.new import new_route
from leerroute.route.over_time import ExamGroup, Item, LaneKind, Run, Timeline, TimelineYear, timeline
from leerroute.route.page import CheckedRoute, routes_page
from leerroute.route.parts import (
    BpvPeriod,
    ExamKind,
    ExamMoment,
    Hours,
    LearningPath,
    Part,
    PartnerRole,
    Phase,
    Place,
    RouteUnit,
    RouteYear,
    UnitHours,
    YearNumber,
)
from leerroute.route.paths import KEYS, Step, item_name, item_path, spelled_path, steps, within
from leerroute.route.reading import TL_PROFILES, checked_codes, read_route, write_route
from leerroute.route.rules import rules
from leerroute.route.rules.exams import THIRD
from leerroute.route.rules.young import YOUNG
from leerroute.route.shape import FieldShape, every_field, field_at, fields_of
from leerroute.route.teaching import taught

__all__ = [
    "KEYS",
    "THIRD",
    "TL_PROFILES",
    "VMBO_YEARS",
    "WITH_AGREEMENT",
    "YOUNG",
    "AgreementPaper",
    "BpvPeriod",
    "CheckedRoute",
    "Conflict",
    "CountedHours",
    "Difference",
    "Edit",
    "ExamGroup",
    "ExamKind",
    "ExamMoment",
    "ExamRow",
    "FieldShape",
    "FirstMbo",
    "Hours",
    "HoursTotal",
    "Item",
    "LaneKind",
    "LearningPath",
    "Merged",
    "Part",
    "PartnerRole",
    "Phase",
    "Place",
    "Refused",
    "RouteDesign",
    "RouteKind",
    "RouteUnit",
    "RouteYear",
    "Run",
    "Signed",
    "Step",
    "Timeline",
    "TimelineYear",
    "Totals",
    "Twice",
    "UnitHours",
    "YearNumber",
    "agreement_docx",
    "agreement_paper",
    "agreement_pdf",
    "as_design",
    "canonical_json",
    "check",
    "checked_codes",
    "differences",
    "digest",
    "document_of",
    "edited",
    "every_field",
    "exam_called",
    "exam_kind_called",
    "exam_overview",
    "field_at",
    "fields_of",
    "gone",
    "item_name",
    "item_path",
    "known_from",
    "law_day",
    "merge_parts",
    "merged",
    "new_route",
    "overview_warnings",
    "part_at",
    "part_called",
    "part_in",
    "read_route",
    "references",
    "routes_page",
    "rules",
    "spelled_path",
    "steps",
    "subject_called",
    "taught",
    "timeline",
    "totals",
    "value_called",
    "with_part",
    "within",
    "without_part",
    "write_route",
]
