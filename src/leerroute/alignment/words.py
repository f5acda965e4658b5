"""How relations and answers are called, in sheets and on pages, in both languages."""

from __future__ import annotations

from leerroute.alignment.candidate import Relation
from leerroute.alignment.judged import Said
from leerroute.curriculum import Side
from leerroute.text import Text, same

RELATIONS = {
    Relation.SAME: Text(nl="zelfde", en="same"),
    Relation.PART_OF: Text(nl="deel van", en="part of"),
    Relation.PREPARES: Text(nl="bereidt voor", en="prepares"),
    Relation.EXTENDS: Text(nl="gaat verder", en="extends"),
}
MEANINGS = {
    Relation.SAME: Text(nl="wie het ene kan, kan het andere", en="who can do the one, can do the other"),
    Relation.PART_OF: Text(nl="links is een deel van rechts", en="the left is a part of the right"),
    Relation.PREPARES: Text(
        nl="links komt eerst, rechts bouwt erop voort", en="the left comes first, the right builds on it"
    ),
    Relation.EXTENDS: Text(
        nl="wie links kan, kan rechts ook, en meer dan dat", en="who can do the left can do the right too, and more"
    ),
}
SAID = {
    Said.OVERLAP: Text(nl="overlap", en="overlap"),
    Said.NONE: Text(nl="geen", en="none"),
    Said.UNSURE: Text(nl="twijfel", en="unsure"),
}
SIDES = {side: same(side.value) for side in Side}

Answer = tuple[Said, Relation | None]

ANSWERS: dict[Answer, Text] = {
    **{(Said.OVERLAP, relation): word for relation, word in RELATIONS.items()},
    (Said.NONE, None): SAID[Said.NONE],
    (Said.UNSURE, None): SAID[Said.UNSURE],
}
"""What a teacher fills in for a pair: one word that tells whether there is an overlap and of which kind."""
