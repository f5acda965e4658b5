"""A judgement: what one rule says of one part of a document, and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from leerroute.law.acts import Citation
from leerroute.law.norm import Confidence
from leerroute.text import Language, Text

Value = str | int | float | bool | None


class Verdict(StrEnum):
    """met: as it should be. violated: not so. unknown: a fact is missing. ask: the law leaves it to people."""

    VIOLATED = "violated"
    UNKNOWN = "unknown"
    ASK = "ask"
    MET = "met"

    @property
    def heading(self) -> Text:
        return _HEADINGS[self]

    @property
    def word(self) -> Text:
        return _WORDS[self]


_HEADINGS = {
    Verdict.VIOLATED: Text(nl="Dit moet anders", en="Must change"),
    Verdict.UNKNOWN: Text(nl="Nog niet ingevuld", en="Not filled in yet"),
    Verdict.ASK: Text(nl="Hier beslissen jullie zelf over", en="For you to decide"),
    Verdict.MET: Text(nl="In orde", en="In order"),
}
_WORDS = {
    Verdict.VIOLATED: Text(nl="moet anders", en="must change"),
    Verdict.UNKNOWN: Text(nl="niet ingevuld", en="not filled in"),
    Verdict.ASK: Text(nl="zelf beslissen", en="yours to decide"),
    Verdict.MET: Text(nl="in orde", en="in order"),
}


class NormUsed(BaseModel):
    """A norm that a judgement rests on: its id, since when this version holds (`since`), and how sure we are of it."""

    model_config = ConfigDict(frozen=True)

    id: str
    title: Text
    since: date | None
    confidence: Confidence


class Judgement(BaseModel):
    """What `rule` says of the part of the document at `path`.

    values: the facts that were compared, by name. norms, sources: what the rule rests on, as cited on the day of
    the check. path: "years[3].hours.total"; list items go by their own number or code, so that their order is free.
    """

    model_config = ConfigDict(frozen=True)

    rule: str
    outcome: Verdict
    message: Text
    path: str = ""
    values: Mapping[str, Value] = {}
    norms: tuple[NormUsed, ...] = ()
    sources: tuple[Citation, ...] = ()

    def message_in(self, language: Language) -> str:
        return self.message.in_(language)
