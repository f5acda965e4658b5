"""What a plan has to hold, and the files and routes it is read from. Nothing about solving."""

from leerroute.planning.request.calendar import Calendar, Period
from leerroute.planning.request.dates import CalendarDates, ExamStretch, Stretch, calendar_of
from leerroute.planning.request.deriving import request_for
from leerroute.planning.request.document import RequestDocument, WorkDetail
from leerroute.planning.request.naming import SIDES, company_name, exam_name, hours_told, period_names, unit_names
from leerroute.planning.request.needs import (
    Before,
    CompanyTime,
    Current,
    ExamNeed,
    Learners,
    Overlap,
    PlanRequest,
    Room,
    TeamTime,
    Together,
    Wish,
    WishKind,
    Work,
)
from leerroute.planning.request.part import FULL_WEEK, Key
from leerroute.planning.request.starting import new_request

__all__ = [
    "FULL_WEEK",
    "SIDES",
    "Before",
    "Calendar",
    "CalendarDates",
    "CompanyTime",
    "Current",
    "ExamNeed",
    "ExamStretch",
    "Key",
    "Learners",
    "Overlap",
    "Period",
    "PlanRequest",
    "RequestDocument",
    "Room",
    "Stretch",
    "TeamTime",
    "Together",
    "Wish",
    "WishKind",
    "Work",
    "WorkDetail",
    "calendar_of",
    "company_name",
    "exam_name",
    "hours_told",
    "new_request",
    "period_names",
    "request_for",
    "unit_names",
]
