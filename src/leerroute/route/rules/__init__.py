"""The rules about a route: one small function each, registered with the norms it rests on.

A new rule goes into the module of its subject, with its cases in tests/route/cases/.
"""

from leerroute.route.rules import (
    agreement,
    basics,
    bpv,
    combination,
    diplomas,
    duration,
    exams,
    hours,
    programme,
    registration,
    school,
    vmbo_side,
    young,
)
from leerroute.route.rules.book import rules

__all__ = [
    "agreement",
    "basics",
    "bpv",
    "combination",
    "diplomas",
    "duration",
    "exams",
    "hours",
    "programme",
    "registration",
    "rules",
    "school",
    "vmbo_side",
    "young",
]
