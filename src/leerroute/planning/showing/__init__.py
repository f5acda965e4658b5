"""A plan for people: in lines, as a drawing, as a page, as JSON."""

from leerroute.planning.showing.gantt import gantt_svg
from leerroute.planning.showing.page import plan_page
from leerroute.planning.showing.saving import plan_document, plan_json
from leerroute.planning.showing.telling import length_told, plan_lines, step_told

__all__ = ["gantt_svg", "length_told", "plan_document", "plan_json", "plan_lines", "plan_page", "step_told"]
