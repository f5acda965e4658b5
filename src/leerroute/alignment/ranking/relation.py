"""What one outcome may be to another: a suggestion with the ground it rests on. Teachers decide."""

from __future__ import annotations

from leerroute.alignment.candidate import Relation
from leerroute.alignment.piece import Piece
from leerroute.alignment.ranking.actions import demand
from leerroute.curriculum import Level, Side
from leerroute.text import Text

NEARLY_ALL = 0.8
"""From this share of the words on both sides, two texts count as worded alike."""
CLEARLY_MORE = 0.25
"""How much more of the one text must be in the other than the other way round, to call it a part."""

_STAGES = {
    Level.BB: 1, Level.KB: 2, Level.GL: 3, Level.TL: 3,
    Level.MBO_1: 4, Level.MBO_2: 5, Level.MBO_3: 6, Level.MBO_4: 7,
}  # fmt: skip

ALIKE = Text(nl="Bijna dezelfde woorden.", en="Nearly the same words.")
ASKS_LESS = Text(nl="Links vraagt minder van de leerling.", en="The left asks less of the learner.")
ASKS_MORE = Text(nl="Links vraagt meer van de leerling.", en="The left asks more of the learner.")
INSIDE = Text(
    nl="Wat links staat, staat grotendeels ook rechts; rechts staat meer.",
    en="Most of the left is in the right, which has more.",
)
AROUND = Text(
    nl="Wat rechts staat, staat grotendeels ook links; links staat meer.",
    en="Most of the right is in the left, which has more.",
)
EARLIER = Text(nl="Links komt eerder in de route.", en="The left comes earlier in the route.")
HIGHER = Text(nl="Links hoort bij een hoger niveau.", en="The left is of a higher level.")
UNCLEAR = Text(
    nl="De teksten geven geen uitsluitsel; gekozen op wat het meest in het andere staat.",
    en="The texts do not tell; chosen by which is most in the other.",
)


def suggest(left: Piece, right: Piece, left_covered: float, right_covered: float) -> tuple[Relation, Text]:
    """The relation and its ground. left_covered: the share of the left text that the right has, 0 to 1; and reversed.

    In order: what is worded alike and asks the same is the same; what asks less prepares; what is inside the other is
    part of it; what comes earlier prepares. Each step only when the one before does not tell.
    """
    asked, asks = demand(right.text), demand(left.text)
    if asks and asked and asks != asked:
        return (Relation.PREPARES, ASKS_LESS) if asks < asked else (Relation.EXTENDS, ASKS_MORE)
    if min(left_covered, right_covered) >= NEARLY_ALL:
        return Relation.SAME, ALIKE
    if abs(left_covered - right_covered) >= CLEARLY_MORE:
        return (Relation.PART_OF, INSIDE) if left_covered > right_covered else (Relation.EXTENDS, AROUND)
    here, there = _stage(left), _stage(right)
    if here != there:
        return (Relation.PREPARES, EARLIER) if here < there else (Relation.EXTENDS, HIGHER)
    return (Relation.PART_OF if left_covered >= right_covered else Relation.EXTENDS), UNCLEAR


def _stage(piece: Piece) -> int:
    """Where it comes in a route: its lowest leerweg or level; of a side without levels, the side's first."""
    known = [_STAGES[level] for level in piece.levels]
    return min(known, default=1 if piece.side is Side.VMBO else 4)
