"""Overlap and gaps between the curricula of vmbo and mbo: what is taught twice, what is missing, who said so.

from leerroute.alignment import judged_pairs, read_judged

pairs = judged_pairs(read_judged(Path("paren.csv")))
[pair.standing for pair in pairs.values()]
"""

from leerroute.alignment.agreement import Agreement, Agreements, agreement, agreements
from leerroute.alignment.batch import SESSION, Batch, Progress, next_batch
from leerroute.alignment.candidate import Candidate, Candidates, Reason, Relation
from leerroute.alignment.difference import Kind, Stretch, differences, marked
from leerroute.alignment.judged import Judged, Pair, Said
from leerroute.alignment.judged_sheet import JUDGED_COLUMNS, judged_bytes, read_judged
from leerroute.alignment.merging import Merged, merged
from leerroute.alignment.piece import Piece, fingerprint, pieces
from leerroute.alignment.review import Changed, Review, Vanished, review
from leerroute.alignment.standing import JudgedPair, Standing, judged_pairs
from leerroute.alignment.words import ANSWERS, MEANINGS, RELATIONS
from leerroute.alignment.worksheet import WORKSHEET_COLUMNS, changed_bytes, read_worksheet, told, worksheet_bytes

__all__ = [
    "ANSWERS",
    "JUDGED_COLUMNS",
    "MEANINGS",
    "RELATIONS",
    "SESSION",
    "WORKSHEET_COLUMNS",
    "Agreement",
    "Agreements",
    "Batch",
    "Candidate",
    "Candidates",
    "Changed",
    "Judged",
    "JudgedPair",
    "Kind",
    "Merged",
    "Pair",
    "Piece",
    "Progress",
    "Reason",
    "Relation",
    "Review",
    "Said",
    "Standing",
    "Stretch",
    "Vanished",
    "agreement",
    "agreements",
    "changed_bytes",
    "differences",
    "fingerprint",
    "judged_bytes",
    "judged_pairs",
    "marked",
    "merged",
    "next_batch",
    "pieces",
    "read_judged",
    "read_worksheet",
    "review",
    "told",
    "worksheet_bytes",
]
