"""Planning again from a plan that is running: for one learner, or when something falls out. Little changes for the others."""

from leerroute.planning.again.exams import exam_moves
from leerroute.planning.again.following import following
from leerroute.planning.again.moves import Move, moves
from leerroute.planning.again.personal import personal
from leerroute.planning.again.regrouping import Regrouping, regroupings
from leerroute.planning.again.setbacks import company_away, team_away, with_resit

__all__ = [
    "Move",
    "Regrouping",
    "company_away",
    "exam_moves",
    "following",
    "moves",
    "personal",
    "regroupings",
    "team_away",
    "with_resit",
]
