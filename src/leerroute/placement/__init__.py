"""Who goes where: learners to modules, groups and internship places, proven best and explained.

A round from its folder, modules or internships alike:

    from datetime import date
    from pathlib import Path

    from leerroute.law import shipped_register
    from leerroute.placement import Clash, open_desk, outcomes

    desk = open_desk(Path("examples/placement/internships"), date(2026, 9, 1), shipped_register())
    desk.findings                    # what is wrong or open, before anything is solved
    placement = desk.solve(60)       # a placement with its proof, or the Clash that forbids any
    assert not isinstance(placement, Clash)
    assert desk.faults(placement) == ()      # the independent checker agrees
    [(step.title.nl, step.value, step.bound) for step in placement.steps]
    [outcome.called for outcome in outcomes(placement) if outcome.short]
    desk.why(placement, "L04")       # why this learner did not get the choices above
    desk.prices(placement, 60)       # what each limit costs

Without a folder: build a `ModuleProblem` and call `leerroute.placement.modules.place`, or an `InternshipProblem` and
`leerroute.placement.internships.place`.
"""

from leerroute.placement.demand import Demand
from leerroute.placement.desk import Desk, InternshipDesk, ModuleDesk, open_desk
from leerroute.placement.equity import equity_report
from leerroute.placement.explained import Explained
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.letters import rank_words
from leerroute.placement.limit_price import LimitPrice
from leerroute.placement.outcome import Outcome, Placement, outcomes
from leerroute.placement.reading import Letterhead, placement_tables, template_files
from leerroute.placement.report import placement_page
from leerroute.placement.results import PAPER_FOLDERS, result_files
from leerroute.placement.saved import SAVED_FILE
from leerroute.proof import Clash, Progress, Step

__all__ = [
    "PAPER_FOLDERS",
    "SAVED_FILE",
    "Clash",
    "Demand",
    "Desk",
    "Explained",
    "Finding",
    "InternshipDesk",
    "Letterhead",
    "LimitPrice",
    "ModuleDesk",
    "Outcome",
    "Placement",
    "Progress",
    "Step",
    "Weight",
    "equity_report",
    "open_desk",
    "outcomes",
    "placement_page",
    "placement_tables",
    "rank_words",
    "result_files",
    "template_files",
]
