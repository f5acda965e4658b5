"""The law: norms with their dates and sources, and the one way to judge anything against them.

from datetime import date
from leerroute.law import shipped_register

law = shipped_register().at(date(2026, 8, 1))
law["dlr.hours.bol"].number(3, "total")     # 3000
law["dlr.hours.bol"].citations[1].words     # "WEB 9.1.10"
"""

from leerroute.law.acts import Act, Citation
from leerroute.law.in_force import Change, Law, NormInForce, NotInForce, Register
from leerroute.law.judgement import Judgement, NormUsed, Value, Verdict
from leerroute.law.norm import Confidence, Norm, Source, Status, Unit, Version, value_lines
from leerroute.law.norm_files import read_register, shipped_register
from leerroute.law.report import Report
from leerroute.law.rulebook import Finding, Rule, Rulebook, also_resting_on, ask, met, unknown, violated
from leerroute.law.telling import (
    DISCLAIMER,
    MARKS,
    basis,
    checked_against,
    how_sure,
    printable,
    report_html,
    report_lines,
)
from leerroute.law.values_told import compared

__all__ = [
    "DISCLAIMER",
    "MARKS",
    "Act",
    "Change",
    "Citation",
    "Confidence",
    "Finding",
    "Judgement",
    "Law",
    "Norm",
    "NormInForce",
    "NormUsed",
    "NotInForce",
    "Register",
    "Report",
    "Rule",
    "Rulebook",
    "Source",
    "Status",
    "Unit",
    "Value",
    "Verdict",
    "Version",
    "also_resting_on",
    "ask",
    "basis",
    "checked_against",
    "compared",
    "how_sure",
    "met",
    "printable",
    "read_register",
    "report_html",
    "report_lines",
    "shipped_register",
    "unknown",
    "value_lines",
    "violated",
]
