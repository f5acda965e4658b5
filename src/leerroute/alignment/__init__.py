"""Overlap and gaps between the curricula of vmbo and mbo: what is taught twice, what is missing, who said so.

from leerroute.alignment import align

candidates = align(vmbo_programme, mbo_programme)
next(iter(candidates)).why.shared       # ("veilig", "gereedschap")
"""

from leerroute.alignment.align import align
from leerroute.alignment.backend import Backend
from leerroute.alignment.candidate import Candidate, Candidates, Reason, Relation
from leerroute.alignment.index import Index, UnknownProgramme
from leerroute.alignment.piece import Piece, pieces
from leerroute.alignment.placed import Placed

__all__ = [
    "Backend",
    "Candidate",
    "Candidates",
    "Index",
    "Piece",
    "Placed",
    "Reason",
    "Relation",
    "UnknownProgramme",
    "align",
    "pieces",
]
