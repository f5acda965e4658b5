"""CASE 1.1 of 1EdTech, written: programmes and the relations between their parts as packages that other systems read.

`importers.case` reads it. Source: 1EdTech, Competencies and Academic Standards Exchange 1.1, information model,
24 January 2025.
"""

from leerroute.curriculum.case.writing import OURS, case_crosswalk, case_json, case_package

__all__ = ["OURS", "case_crosswalk", "case_json", "case_package"]
