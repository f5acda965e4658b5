"""When a student gets the mbo diploma: one rule per requirement, by the law of the cohort."""

from leerroute.exam.mbo_rules import beside_grades, exemptions, grades, keuzedelen
from leerroute.exam.mbo_rules.book import rules

__all__ = ["beside_grades", "exemptions", "grades", "keuzedelen", "rules"]
