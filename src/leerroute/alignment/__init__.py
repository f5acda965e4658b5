"""Overlap and gaps between the curricula of vmbo and mbo: what is taught twice, what is missing, who said so.

from leerroute.alignment import align, overlap, read_judged
from leerroute.route import taught

next(iter(align(vmbo_programme, mbo_programme))).why.shared      # ("veilig", "gereedschap")
found = overlap(taught(design, catalogue), read_judged(Path("paren.csv")))
found.saved.hours       # HoursRange(low=12.5, high=48.0)
"""

from leerroute.alignment.agreeing import Agreement, Agreements, agreement, agreements
from leerroute.alignment.backend import Backend
from leerroute.alignment.batch import SESSION, Batch, Progress, next_batch
from leerroute.alignment.candidate import Candidate, Candidates, Reason, Relation
from leerroute.alignment.comparing import align
from leerroute.alignment.covering import Cell, Coverage, Row, coverage
from leerroute.alignment.difference import Kind, Stretch, differences, marked
from leerroute.alignment.exempting import (
    ENOUGH,
    Cover,
    Evidence,
    Exemptions,
    Proposal,
    UnitEvidence,
    exemption_rules,
    exemptions,
)
from leerroute.alignment.exemption_sheet import exemptions_bytes
from leerroute.alignment.heat_map import heat_map_svg
from leerroute.alignment.hours import Saved, Shared, hours_saved
from leerroute.alignment.index import Index, UnknownProgramme
from leerroute.alignment.judged import Judged, Pair, Said
from leerroute.alignment.judged_sheet import JUDGED_COLUMNS, judged_bytes, read_judged
from leerroute.alignment.linking import Crosswalk, crosswalk, crosswalk_bytes
from leerroute.alignment.merging import Merged, merged
from leerroute.alignment.missing import Gap, GapKind, gaps
from leerroute.alignment.overlap_sheet import overlap_bytes
from leerroute.alignment.overlapping import Double, Overlap, overlap
from leerroute.alignment.page import overlap_page
from leerroute.alignment.piece import Piece, fingerprint, pieces
from leerroute.alignment.placed import Placed
from leerroute.alignment.progress_telling import (
    agreement_told,
    batch_told,
    progress_told,
    review_lines,
    standing_lines,
)
from leerroute.alignment.reviewing import Changed, Review, Vanished, review
from leerroute.alignment.standing import JudgedPair, PairStanding, judged_pairs
from leerroute.alignment.taught import HoursRange, Taught
from leerroute.alignment.telling import ASSUMED, exemption_lines, overlap_lines, summary
from leerroute.alignment.words import ANSWERS, MEANINGS, RELATIONS
from leerroute.alignment.worksheet import (
    CHANCE,
    WORKSHEET_COLUMNS,
    changed_bytes,
    read_worksheet,
    reason_told,
    worksheet_bytes,
)

__all__ = [
    "ANSWERS",
    "ASSUMED",
    "CHANCE",
    "ENOUGH",
    "JUDGED_COLUMNS",
    "MEANINGS",
    "RELATIONS",
    "SESSION",
    "WORKSHEET_COLUMNS",
    "Agreement",
    "Agreements",
    "Backend",
    "Batch",
    "Candidate",
    "Candidates",
    "Cell",
    "Changed",
    "Cover",
    "Coverage",
    "Crosswalk",
    "Double",
    "Evidence",
    "Exemptions",
    "Gap",
    "GapKind",
    "HoursRange",
    "Index",
    "Judged",
    "JudgedPair",
    "Kind",
    "Merged",
    "Overlap",
    "Pair",
    "PairStanding",
    "Piece",
    "Placed",
    "Progress",
    "Proposal",
    "Reason",
    "Relation",
    "Review",
    "Row",
    "Said",
    "Saved",
    "Shared",
    "Stretch",
    "Taught",
    "UnitEvidence",
    "UnknownProgramme",
    "Vanished",
    "agreement",
    "agreement_told",
    "agreements",
    "align",
    "batch_told",
    "changed_bytes",
    "coverage",
    "crosswalk",
    "crosswalk_bytes",
    "differences",
    "exemption_lines",
    "exemption_rules",
    "exemptions",
    "exemptions_bytes",
    "fingerprint",
    "gaps",
    "heat_map_svg",
    "hours_saved",
    "judged_bytes",
    "judged_pairs",
    "marked",
    "merged",
    "next_batch",
    "overlap",
    "overlap_bytes",
    "overlap_lines",
    "overlap_page",
    "pieces",
    "progress_told",
    "read_judged",
    "read_worksheet",
    "reason_told",
    "review",
    "review_lines",
    "standing_lines",
    "summary",
    "worksheet_bytes",
]
