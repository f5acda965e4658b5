"""Pairs to judge as plain data, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from leerroute.alignment import Batch, Candidate, Piece, Progress, Reason, Relation, fingerprint
from leerroute.curriculum import Level, Side
from leerroute.text import Text

KINDS: dict[str, Text] = {
    "disputed": Text(nl="om samen te bespreken", en="to talk about together"),
    "quick": Text(nl="om snel te bevestigen", en="to confirm quickly"),
    "discuss": Text(nl="om te beoordelen", en="to judge"),
}
"""Why a pair is in a pile; the same words as the parts of a `Batch`."""


@dataclass(frozen=True)
class Laid:
    """One pair of a pile. kind: a key of `KINDS`."""

    kind: str
    candidate: Candidate

    @property
    def pair(self) -> tuple[str, str, str, str]:
        left, right = self.candidate.left, self.candidate.right
        return left.id, right.id, fingerprint(left.text), fingerprint(right.text)


def plain(batch: Batch) -> list[dict[str, Any]]:
    """The pairs of a batch in their order, as they are kept."""
    return [
        {"kind": kind, "candidate": {**asdict(one), "why": _reason_plain(one.why)}}
        for kind in KINDS
        for one in getattr(batch, kind)
    ]


def laid(document: Mapping[str, Any]) -> Laid:
    given = document["candidate"]
    return Laid(
        document["kind"],
        Candidate(
            left=_piece(given["left"]),
            right=_piece(given["right"]),
            score=given["score"],
            confidence=given["confidence"],
            relation=Relation(given["relation"]),
            why=_reason(given["why"]),
        ),
    )


def batch_of(pairs: list[Laid]) -> Batch:
    """The pairs of a pile as the library's batch, to write a worksheet from."""
    parts = {kind: tuple(one.candidate for one in pairs if one.kind == kind) for kind in KINDS}
    return Batch(parts["disputed"], parts["quick"], parts["discuss"], Progress({}))


def _piece(given: Mapping[str, Any]) -> Piece:
    side = given["side"]
    return Piece(
        **{
            **given,
            "side": Side(side) if side else None,
            "around": tuple(given["around"]),
            "levels": tuple(Level(level) for level in given["levels"]),
        }
    )


def _reason_plain(why: Reason) -> dict[str, Any]:
    because = why.because.model_dump() if why.because else None
    return {"shared": list(why.shared), "action": why.action, "thing": why.thing, "because": because}


def _reason(given: Mapping[str, Any]) -> Reason:
    because = Text.model_validate(given["because"]) if given["because"] else None
    return Reason(tuple(given["shared"]), given["action"], given["thing"], because)
