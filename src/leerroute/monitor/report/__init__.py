"""Telling what the monitor found as sections of a page: figures with their number, interval, definition and picture."""

from leerroute.monitor.report.careers_told import Distance, career_sections
from leerroute.monitor.report.compared import comparison_sections
from leerroute.monitor.report.expected import back_tested, forecast_sections
from leerroute.monitor.report.explained import explanation_sections
from leerroute.monitor.report.followed import course_sections, outcome_sections, untold_section
from leerroute.monitor.report.funnel import funnel_sections
from leerroute.monitor.report.page import monitor_page, monitor_pdf
from leerroute.monitor.report.scenario_told import scenario_sections

__all__ = [
    "Distance",
    "back_tested",
    "career_sections",
    "comparison_sections",
    "course_sections",
    "explanation_sections",
    "forecast_sections",
    "funnel_sections",
    "monitor_page",
    "monitor_pdf",
    "outcome_sections",
    "scenario_sections",
    "untold_section",
]
