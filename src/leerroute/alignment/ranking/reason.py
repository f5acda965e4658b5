"""Why a pair is put forward: what both texts have, for teachers to see at a glance."""

from __future__ import annotations

import re

from leerroute.alignment.candidate import Reason
from leerroute.alignment.ranking.actions import FORMS, actions
from leerroute.alignment.ranking.words import shared_terms
from leerroute.text import Text

_LIKE_ADJECTIVE = re.compile(
    r".+(ig|lijk|isch|baar|zaam|end)e?"
    r"|samen|(goed|slecht|groot|grot|klein|hoog|hog|laag|lag|lang|kort|nieuw|oud|jong|warm|koud|vers|schoon|schon)e?",
    re.IGNORECASE,
)
"""How most Dutch adjectives end, and short ones; 'eenvoudige' tells nothing of what an outcome is about."""


def reason(left: str, right: str, because: Text) -> Reason:
    """The shared words, the first shared verb and the longest shared word that looks like a noun; because: the relation's ground."""
    shared = shared_terms(left, right)
    there = actions(right)
    things = [term for term in shared if term.casefold() not in FORMS and not _LIKE_ADJECTIVE.fullmatch(term)]
    return Reason(
        shared=shared,
        action=next((verb for verb in actions(left) if verb in there), None),
        thing=max(things, key=len, default=None),
        because=because,
    )
