"""What an importer hands over: programmes, and everything it noticed about the source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from leerroute.curriculum.association import Association
from leerroute.curriculum.plan import TeachingPlan
from leerroute.curriculum.programme import Programme
from leerroute.files import Problem
from leerroute.text import Text


class Oddity(StrEnum):
    """Kinds of irregularity in a source. Nothing is repaired or dropped because of one."""

    DUPLICATE_CODE = "duplicate_code"
    NO_LEVEL = "no_level"
    LEVELS_DISAGREE = "levels_disagree"
    CODE_ELSEWHERE = "code_elsewhere"
    DANGLING_REFERENCE = "dangling_reference"
    NO_CODE = "no_code"
    REPLACES_SHIPPED = "replaces_shipped"
    NOT_READ = "not_read"
    NOT_FOUND = "not_found"
    UNSURE = "unsure"
    NO_SIDE = "no_side"
    LEFT_OUT = "left_out"

    @property
    def heading(self) -> Text:
        return _HEADINGS[self]


_HEADINGS = {
    Oddity.DUPLICATE_CODE: Text(nl="code staat dubbel, alles is bewaard", en="code stands twice, all is kept"),
    Oddity.NO_LEVEL: Text(nl="geen leerweg genoemd", en="names no leerweg"),
    Oddity.LEVELS_DISAGREE: Text(
        nl="leerwegen en eindtermen spreken elkaar tegen", en="leerwegen and outcomes contradict each other"
    ),
    Oddity.CODE_ELSEWHERE: Text(nl="staat onder een andere code", en="stands under another code"),
    Oddity.DANGLING_REFERENCE: Text(nl="verwijst naar iets wat er niet is", en="refers to what is not there"),
    Oddity.REPLACES_SHIPPED: Text(
        nl="vervangt een kwalificatie die meekomt, met een andere naam of ander niveau",
        en="replaces a shipped qualification, with another name or level",
    ),
    Oddity.NOT_READ: Text(nl="staat er wel, maar konden we niet lezen", en="stands there, but could not be read"),
    Oddity.NOT_FOUND: Text(nl="hoort er te staan, maar vonden we niet", en="should stand there, but was not found"),
    Oddity.UNSURE: Text(nl="wel gelezen; kijk of het klopt", en="read, but look whether it is right"),
    Oddity.NO_SIDE: Text(nl="zegt niet of het vmbo of mbo is", en="does not say whether it is vmbo or mbo"),
    Oddity.LEFT_OUT: Text(nl="heeft in leerroute geen plek", en="has no place in leerroute"),
    Oddity.NO_CODE: Text(nl="eindtermen zonder code", en="outcomes without a code"),
}


class Notice(BaseModel):
    """One irregularity: what kind, at which code, in words. page: of the document, where it has pages."""

    model_config = ConfigDict(frozen=True)

    oddity: Oddity
    code: str
    message: Text
    page: int | None = None


class Imported(BaseModel):
    """The harvest of one import: everything the source holds, and what is odd about it.

    whole_units: the units in it are complete, so what they no longer hold has been taken out by their publisher.
    associations: relations between parts that the source tells, besides what stands under what. plans: when what is
    taught and tested. problems: parts of the file that were wrong and did not come in, while the rest did.
    """

    model_config = ConfigDict(frozen=True)

    programmes: tuple[Programme, ...]
    notices: tuple[Notice, ...] = ()
    whole_units: bool = False
    associations: tuple[Association, ...] = ()
    plans: tuple[TeachingPlan, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Importer:
    """A file format for curricula. recognises: does this path look like it; read: raises `files.Unreadable`."""

    name: str
    title: Text
    recognises: Callable[[Path], bool]
    read: Callable[[Path], Imported]
