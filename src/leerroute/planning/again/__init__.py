"""Planning again from a plan that is running: for one learner, or when something falls out. Little changes for the others."""

from leerroute.planning.again.following import following
from leerroute.planning.again.moves import Move, exam_moves, moves
from leerroute.planning.again.personal import personal
from leerroute.planning.again.setbacks import company_away, team_away, with_resit

__all__ = ["Move", "company_away", "exam_moves", "following", "moves", "personal", "team_away", "with_resit"]
