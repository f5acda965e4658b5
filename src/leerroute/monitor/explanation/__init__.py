"""Why a route works at one school and not at another: the VM2 model as data, few cases compared by the method for few.

`read_cases` takes the cases in; `cross_case` puts them side by side; `truth_table` and `solve` say which combinations go
with an outcome; `weigh` models many cases or says why it will not; `links` and `diagram_svg` draw the explanatory model
with the strengths of these cases; `select_cases` picks contrasting cases to study. None of it proves a cause.
"""

from leerroute.monitor.explanation.arrows import ARROWS, Arrow, Link, links, links_table
from leerroute.monitor.explanation.association import Association, association
from leerroute.monitor.explanation.case import Case
from leerroute.monitor.explanation.conditions import (
    CONTINUES,
    COOPERATION,
    FULLY_REALISED,
    GOOD_COOPERATION,
    PROGRAMME,
    Condition,
    Uniform,
    bound_at_least,
    uniform,
)
from leerroute.monitor.explanation.cross_case import cross_case
from leerroute.monitor.explanation.diagram import diagram_svg
from leerroute.monitor.explanation.factors import FACTORS, Cooperation, Finance, Realised, VmboSector
from leerroute.monitor.explanation.modelling import Weighed, Weight, weigh
from leerroute.monitor.explanation.qca import Model, Need, Solution, Sort, needs, solve
from leerroute.monitor.explanation.releasing import release_cases
from leerroute.monitor.explanation.selection import Design, Selection, Shortfall, select_cases
from leerroute.monitor.explanation.sheet import cases_sheet, read_cases
from leerroute.monitor.explanation.shrinkage import Shrunk, funnel, shrink
from leerroute.monitor.explanation.truth_table import Line, TruthTable, tabulated, truth_table
from leerroute.monitor.refusal import Refused

__all__ = [
    "ARROWS", "CONTINUES", "COOPERATION", "FACTORS", "FULLY_REALISED", "GOOD_COOPERATION", "PROGRAMME",
    "Arrow", "Association", "Case", "Condition", "Cooperation", "Design", "Finance", "Line", "Link", "Model", "Need",
    "Realised", "Refused", "Selection", "Shortfall", "Shrunk", "Solution", "Sort", "TruthTable", "Uniform", "VmboSector",
    "Weighed", "Weight",
    "association", "bound_at_least", "cases_sheet", "cross_case", "diagram_svg", "funnel", "links", "links_table",
    "needs", "read_cases", "release_cases", "select_cases", "shrink", "solve", "tabulated", "truth_table", "uniform", "weigh",
]  # fmt: skip
