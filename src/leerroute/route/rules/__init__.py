"""The rules about a route: one small function each, registered with the norms it rests on.

A new rule goes into the module of its subject, with its cases in tests/route/cases/. A report tells the rules in the
order in which their modules stand here: what kind of route it is first, the paperwork later.
"""

# ruff: isort: off
from leerroute.route.rules import basics
from leerroute.route.rules import combination
from leerroute.route.rules import duration
from leerroute.route.rules import hours
from leerroute.route.rules import school
from leerroute.route.rules import diplomas
from leerroute.route.rules import exams
from leerroute.route.rules import programme
from leerroute.route.rules import vmbo_side
from leerroute.route.rules import bpv
from leerroute.route.rules import young
from leerroute.route.rules import agreement
from leerroute.route.rules import registration
from leerroute.route.rules.book import rules
# ruff: isort: on

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
