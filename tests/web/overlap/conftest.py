"""Two schools that judge: Bram for the vmbo, Chantal for the mbo, about two example programmes of ours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from leerroute.alignment import (
    Batch,
    Candidate,
    Judged,
    Piece,
    Progress,
    Reason,
    Relation,
    pieces,
)
from leerroute.curriculum import Side, shipped_catalogue
from leerroute.route import RouteKind, read_route
from leerroute.web.overlap.actions import judge
from leerroute.web.overlap.documents import plain
from leerroute.web.overlap.models import Pile, Word
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import start_route
from leerroute.web.routes.models import Route

LEFT, RIGHT = "example:vmbo/HBR", "example:mbo/25181"
EXAMPLE = Path(__file__).parents[3] / "examples" / "hbr-kb-mbo4-dlr.yaml"
SIDES = {"bram": Side.VMBO, "chantal": Side.MBO, "dirk": Side.MBO}

Says = Callable[..., Word]


def outcome(programme: str, unit: str, task: str, number: int) -> Piece:
    """The outcome with this number in a task of an example programme."""
    known = next(one for one in shipped_catalogue() if one.id == programme)
    separator = "-" if programme == RIGHT else "/"
    wanted = f"{programme}/{unit}/{unit}{separator}{task}/{number}"
    return next(piece for piece in pieces(known) if piece.id == wanted)


TIMING = outcome(LEFT, "K/HBR/01", "01", 3), outcome(RIGHT, "VB-25181-K4", "W2", 1)
"""When the next course can leave the kitchen; agreeing on times with those who serve."""
SEASON = outcome(LEFT, "K/HBR/03", "01", 2), outcome(RIGHT, "VB-25181-K2", "W1", 4)
RECIPE = outcome(LEFT, "P/HBR/03", "01", 4), outcome(RIGHT, "VB-25181-K1", "W1", 3)
PAIRS = (TIMING, SEASON, RECIPE)


def said(pair: tuple[Piece, Piece], answer: str, who: str, **changes: Any) -> Judged:
    """answer: a relation, "none" or "unsure"."""
    left, right = pair
    is_relation = answer in set(Relation)
    given = {
        "left": left.id,
        "right": right.id,
        "left_programme": left.programme,
        "right_programme": right.programme,
        "left_version": left.version,
        "right_version": right.version,
        "left_text": left.text,
        "right_text": right.text,
        "said": "overlap" if is_relation else answer,
        "relation": answer if is_relation else None,
        "assessor": who.capitalize(),
        "side": SIDES[who],
        "on": date(2026, 11, 2),
    }
    return Judged.model_validate(given | changes)


@pytest.fixture
def says(partnership: Partnership, people: dict[str, Person]) -> Says:
    """says("bram", TIMING, "same")"""

    def judged(who: str, pair: tuple[Piece, Piece], answer: str, **changes: Any) -> Word:
        return judge(partnership=partnership, judged=said(pair, answer, who, **changes), by=people[who])

    return judged


@pytest.fixture
def pile(partnership: Partnership, people: dict[str, Person]) -> Pile:
    """Three pairs, laid ready."""
    words = Reason(shared=("seizoen",))
    candidates = tuple(Candidate(left, right, 0.3, 0.2, Relation.PREPARES, words) for left, right in PAIRS)
    return Pile.objects.create(
        partnership=partnership,
        by=people["dirk"],
        state="ready",
        left=LEFT,
        right=RIGHT,
        left_title="Horeca, bakkerij en recreatie",
        right_title="Leidinggevende keuken",
        pairs=plain(Batch((), (), candidates, Progress({}))),
    )


@pytest.fixture
def hbr(partnership: Partnership, people: dict[str, Person]) -> Route:
    """The example route of horeca, with Dirk's partnership."""
    design = read_route(EXAMPLE, shipped_catalogue())
    return start_route(partnership=partnership, title="", kind=RouteKind.DOORLOPEND, design=design, by=people["dirk"])
