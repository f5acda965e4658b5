"""New words of one person beside their earlier ones, for each school apart."""

from __future__ import annotations

from collections.abc import Sequence

from leerroute.alignment import Judged, Merged, merged


def merged_per_side(known: Sequence[Judged], new: Sequence[Judged]) -> Merged:
    """The library's `merged`, for each school apart: who speaks for both has two words on a pair."""
    sides = dict.fromkeys(one.side for one in (*known, *new))
    parts = [merged([k for k in known if k.side is side], [n for n in new if n.side is side]) for side in sides]
    return Merged(
        judged=tuple(one for part in parts for one in part.judged),
        added=sum(part.added for part in parts),
        changed=sum(part.changed for part in parts),
        unchanged=sum(part.unchanged for part in parts),
        stayed=tuple(one for part in parts for one in part.stayed),
    )
