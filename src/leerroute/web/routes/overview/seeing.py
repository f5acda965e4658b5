"""What the page of a route shows of it: the route over time, its totals, and what the law says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from django.utils.timezone import localdate

from leerroute.curriculum import shipped_catalogue
from leerroute.law import Judgement, Law, Report, Verdict, checked_against, shipped_register
from leerroute.route import RouteDesign, Timeline, Totals, check, document_of, law_day, timeline, totals
from leerroute.text import Text, enumeration
from leerroute.web.routes.overview.describing import Fact, clauses, facts, transfer


@dataclass(frozen=True)
class Group:
    """The judgements with one outcome."""

    verdict: Verdict
    judgements: tuple[Judgement, ...]

    @property
    def open(self) -> bool:
        """Shown unfolded: all that asks for something."""
        return self.verdict is not Verdict.MET


@dataclass(frozen=True)
class Seen:
    """A design as it is shown. today: decides whose law counts only while the first cohort's start is not filled in."""

    design: RouteDesign
    today: date

    @cached_property
    def law(self) -> Law:
        return shipped_register().at(law_day(self.design, self.today))

    @cached_property
    def report(self) -> Report:
        return check(self.design, self.law)

    @cached_property
    def timeline(self) -> Timeline:
        return timeline(self.design)

    @cached_property
    def totals(self) -> Totals:
        return totals(self.design, self.law)

    @cached_property
    def document(self) -> dict[str, Any]:
        """The design as plain data."""
        return document_of(self.design)

    @property
    def facts(self) -> tuple[Fact, ...]:
        return facts(self.design, shipped_catalogue())

    @property
    def clauses(self) -> tuple[tuple[Text, str | None], ...]:
        return clauses(self.design)

    @property
    def transfer(self) -> tuple[tuple[Text, str], ...]:
        return transfer(self.design)

    @property
    def groups(self) -> tuple[Group, ...]:
        return tuple(Group(verdict, judgements) for verdict, judgements in self.report.groups())

    @property
    def checked_against(self) -> Text:
        return checked_against(self.report)

    @property
    def told(self) -> Text:
        """ "2 moeten anders, 5 nog in te vullen.", for a screen reader after every change."""
        counts = self.report.counts
        if not any(counts.values()):
            return Text(nl="De regels zeggen nog niets over deze route.", en="The rules say nothing of this route yet.")
        nl = [words.nl.format(n=counts[v]) for v, words in _words(counts[Verdict.VIOLATED]).items() if counts[v]]
        en = [words.en.format(n=counts[v]) for v, words in _words(counts[Verdict.VIOLATED]).items() if counts[v]]
        done = Text(nl="Alles is in orde", en="All is in order")
        return Text(nl=f"{enumeration(nl, 'nl') or done.nl}.", en=f"{enumeration(en, 'en') or done.en}.")


def _words(violated: int) -> dict[Verdict, Text]:
    must = Text(nl="{n} moet anders" if violated == 1 else "{n} moeten anders", en="{n} must change")
    return {
        Verdict.VIOLATED: must,
        Verdict.UNKNOWN: Text(nl="{n} nog in te vullen", en="{n} to be filled in"),
        Verdict.ASK: Text(nl="{n} om zelf over te beslissen", en="{n} for you to decide"),
    }


def seen_today(design: RouteDesign) -> Seen:
    """The design as it is shown today, in the time of the schools."""
    return seen_on(design, localdate())


@lru_cache(maxsize=256)
def seen_on(design: RouteDesign, day: date) -> Seen:
    """The design as it is shown on this day: what follows from it is worked out once for everybody who looks at it."""
    return Seen(design, day)
