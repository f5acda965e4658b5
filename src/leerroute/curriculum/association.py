"""A relation between two outcomes, tasks or units, of one programme or of two."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from leerroute.curriculum.programme import Outcome, Programme, Task, Unit


class AssociationType(StrEnum):
    """The relations that CASE 1.1 names (CFAssociation.associationType), apart from isChildOf, which is the tree itself.

    The origin is what the sentence begins with: origin isPartOf destination, origin precedes destination.
    """

    EXACT_MATCH = "exactMatchOf"
    PART_OF = "isPartOf"
    PRECEDES = "precedes"
    RELATED = "isRelatedTo"
    PEER = "isPeerOf"
    REPLACED_BY = "replacedBy"
    EXEMPLAR = "exemplar"
    SKILL_LEVEL = "hasSkillLevel"
    TRANSLATION = "isTranslationOf"


Id = Annotated[str, Field(min_length=1)]


class Association(BaseModel):
    """origin, destination: ids as in `Programme`, `Unit`, `Task` and `Outcome`; titles: for who reads the file.

    relation: one of CASE, or a word of one's own beginning with "ext:" (letters, digits, . - _). notes: why.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    relation: AssociationType | Annotated[str, Field(pattern=r"^ext:[A-Za-z0-9._-]+$")]
    origin: Id
    destination: Id
    origin_title: str = ""
    destination_title: str = ""
    notes: str | None = None


Part = Programme | Unit | Task | Outcome


def association(
    relation: AssociationType | str, origin: Part, destination: Part, *, notes: str | None = None
) -> Association:
    """The relation between two parts that are at hand: `association(AssociationType.PART_OF, eindterm, gedrag)`."""
    return Association(
        relation=relation,
        origin=origin.id,
        destination=destination.id,
        origin_title=title_of(origin),
        destination_title=title_of(destination),
        notes=notes,
    )


def title_of(part: Part) -> str:
    """What to call a part: its code and title, or its text."""
    words = part.text if isinstance(part, Outcome) else part.title
    return " ".join(filter(None, (part.code, words)))
