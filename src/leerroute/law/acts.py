"""The acts that norms are cited from, and how an article was numbered on a given day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from pydantic import BaseModel, ConfigDict

from leerroute.law.norm import Source
from leerroute.law.reading_words import read_in
from leerroute.text import Language, Text, same


class Renumbering(BaseModel):
    """From `on` an act's articles carry new numbers. articles: old number -> new number."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    on: date
    by: str
    articles: Mapping[str, str]

    def before(self, article: str) -> str:
        """The number that `article` ("9.1.10 lid 3") carried until the day before `on`."""
        old = {new: old for old, new in self.articles.items()}
        match = re.match(r"[\d.]+[a-z]*", article)
        if match is None or match[0] not in old:
            return article
        return old[match[0]] + article[match.end() :]


class Act(BaseModel):
    """An act or regulation. bwb: its id in the national law register, None where we did not note it.

    from_, until: the first and last day it was in force, where that bounds what may be cited from it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=lambda name: name.rstrip("_"))

    name: Text
    short: str
    bwb: str | None = None
    from_: date | None = None
    until: date | None = None
    renumbered: tuple[Renumbering, ...] = ()

    def in_force(self, on: date) -> bool:
        return (self.from_ is None or self.from_ <= on) and (self.until is None or on <= self.until)


_REGISTER = "https://wetten.overheid.nl"
_PLACE = re.compile(r"(?P<article>\d[\d.:a-z]*)(?P<range>–)?(?: lid (?P<lid>\d+[a-z]?)(?![\d–-]))?")
"""An article, or the first of a range of them; its lid, when it is one."""


class Citation(BaseModel):
    """A source as it should be cited on one day.

    day: the day on which the article carried this number, or the act was still in force; None: it does now.
    """

    model_config = ConfigDict(frozen=True)

    act: str
    name: Text
    article: str | None = None
    bwb: str | None = None
    read: str
    day: date | None = None

    @property
    def address(self) -> str | None:
        """Where the article can be read, or the act where no article or an annex is cited; None when the act is not in the
        national law register.

        The address is a reference after the Juriconnect standard BWB 1.3, which that register follows: `jci1.3:c:` (the
        consolidated text), the act, the place in it, and where the text of another day is meant that day as g (in force) and z
        (known). Written after the standard and addresses in use, not tried against the register itself.
        """
        if self.bwb is None:
            return None
        place = _PLACE.match(self.article or "")
        if place is None:
            return f"{_REGISTER}/{self.bwb}"
        lid = f"&lid={place['lid']}" if place["lid"] and not place["range"] else ""
        then = f"&z={self.day}&g={self.day}" if self.day else ""
        return f"{_REGISTER}/jci1.3:c:{self.bwb}&artikel={place['article']}{lid}{then}"

    def read_in(self, language: Language) -> str:
        """Which version of the text was read."""
        return read_in(self.read, language)

    @property
    def is_law(self) -> bool:
        """An act, a regulation or the Staatsblad; not a website or a letter."""
        return self.bwb is not None or self.act.startswith(("Stb.", "Stcrt.", "WVO (1963)"))

    @property
    def words(self) -> str:
        return f"{self.act} {self.article}" if self.article else self.act


def citations(sources: Iterable[Source], acts: Mapping[str, Act], on: date) -> tuple[Citation, ...]:
    """The sources that could be cited on the day `on`, each with its article's number of that day."""
    return tuple(_cite(source, acts, on) for source in sources if source.act is None or acts[source.act].in_force(on))


def _cite(source: Source, acts: Mapping[str, Act], on: date) -> Citation:
    if source.act is None:
        name = source.publication or ""
        return Citation(act=name, name=same(name), read=source.read)
    act = acts[source.act]
    article = source.article
    for renumbering in sorted(act.renumbered, key=lambda change: change.on, reverse=True):
        if article and on < renumbering.on:
            article = renumbering.before(article)
    day = on if article != source.article else act.until
    return Citation(act=act.short, name=act.name, article=article, bwb=act.bwb, read=source.read, day=day)
