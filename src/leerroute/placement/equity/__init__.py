"""Equal chances: outcomes of a placement by group, with intervals, for people to judge."""

from leerroute.placement.equity.intervals import Interval
from leerroute.placement.equity.report import METHODS, Comparison, EquityReport, GroupOutcome, Measure, equity_report

__all__ = ["METHODS", "Comparison", "EquityReport", "GroupOutcome", "Interval", "Measure", "equity_report"]
