"""The shortest route that is legal, proven: what is taught in which period, where, and when its exams are.

from leerroute.planning import plan

made = plan(request, seconds=30)
made.weeks, made.bound.told.nl     # and why nothing shorter exists
made.design                        # the plan as a route, to check
"""

from leerroute.planning.again import (
    Move,
    Regrouping,
    company_away,
    exam_moves,
    following,
    moves,
    personal,
    regroupings,
    team_away,
    with_resit,
)
from leerroute.planning.planned import Argument, Bound, ExamSlot, Plan, SharedSlot, Slot
from leerroute.planning.reading import read_request
from leerroute.planning.request import (
    Before,
    Calendar,
    CalendarDates,
    CompanyTime,
    Current,
    ExamNeed,
    ExamStretch,
    Learners,
    Overlap,
    Period,
    PlanRequest,
    RequestDocument,
    Room,
    Stretch,
    TeamTime,
    Together,
    Wish,
    WishKind,
    Work,
    WorkDetail,
    calendar_of,
    new_request,
    request_for,
)
from leerroute.planning.running import read_plan
from leerroute.planning.search import NoPlan
from leerroute.planning.showing import (
    gantt_svg,
    length_told,
    plan_document,
    plan_json,
    plan_lines,
    plan_page,
    step_told,
)
from leerroute.planning.solving import law_of, plan
from leerroute.planning.why import Clash, NamedLimit, Price, Repair, clash, named_limits, prices, repair, smallest_set

__all__ = [
    "Argument",
    "Before",
    "Bound",
    "Calendar",
    "CalendarDates",
    "Clash",
    "CompanyTime",
    "Current",
    "ExamNeed",
    "ExamSlot",
    "ExamStretch",
    "Learners",
    "Move",
    "NamedLimit",
    "NoPlan",
    "Overlap",
    "Period",
    "Plan",
    "PlanRequest",
    "Price",
    "Regrouping",
    "Repair",
    "RequestDocument",
    "Room",
    "SharedSlot",
    "Slot",
    "Stretch",
    "TeamTime",
    "Together",
    "Wish",
    "WishKind",
    "Work",
    "WorkDetail",
    "calendar_of",
    "clash",
    "company_away",
    "exam_moves",
    "following",
    "gantt_svg",
    "law_of",
    "length_told",
    "moves",
    "named_limits",
    "new_request",
    "personal",
    "plan",
    "plan_document",
    "plan_json",
    "plan_lines",
    "plan_page",
    "prices",
    "read_plan",
    "read_request",
    "regroupings",
    "repair",
    "request_for",
    "smallest_set",
    "step_told",
    "team_away",
    "with_resit",
]
