"""Lists for mentors, groups and companies, as PDF and as a spreadsheet."""

from leerroute.placement.lists.printing import list_pdf, list_sheet
from leerroute.placement.lists.rows import PrintedList, company_lists, group_lists, mentor_lists

__all__ = ["PrintedList", "company_lists", "group_lists", "list_pdf", "list_sheet", "mentor_lists"]
