"""The report on a placement, as one page."""

from leerroute.placement.report.page import placement_page

__all__ = ["placement_page"]
