"""What differs between two plans, unit by unit and exam by exam."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from leerroute.planning.planned import Plan
from leerroute.planning.request import exam_name, unit_names
from leerroute.text import Language, Text, enumeration, number, opening

Hours = tuple[tuple[str, int], ...]
"""Keys of periods, with hours."""


@dataclass(frozen=True)
class Move:
    """Hours of a unit that left periods and that came into periods. told: in a sentence, by names."""

    unit: str
    less: Hours
    more: Hours
    told: Text


def exam_moves(before: Plan, after: Plan) -> tuple[Text, ...]:
    """Every exam that has another moment, is new or fell away: 'Centraal examen Nederlands: van blok 3 naar blok 4.'"""
    names = {period.key: period.told for period in after.request.calendar.periods}
    was, becomes = (Counter((e.subject, e.kind, e.period) for e in plan.exams) for plan in (before, after))
    gone, new = was - becomes, becomes - was
    found = []
    for subject, kind in dict.fromkeys((subject, kind) for subject, kind, _ in (*gone, *new)):
        left = [names[period] for s, k, period in gone if (s, k) == (subject, kind)]
        came = [names[period] for s, k, period in new if (s, k) == (subject, kind)]
        name, how = opening(exam_name(after.request, subject, kind)), _went(left, came)
        found.append(Text(nl=f"{name.nl}: {how.nl}.", en=f"{name.en}: {how.en}."))
    return tuple(found)


def _went(left: list[Text], came: list[Text]) -> Text:
    was, becomes = _all(left), _all(came)
    if left and came:
        return Text(
            nl=f"van het eind van {was.nl} naar het eind van {becomes.nl}",
            en=f"from the end of {was.en} to the end of {becomes.en}",
        )
    if left:
        return Text(nl=f"vervalt aan het eind van {was.nl}", en=f"falls away at the end of {was.en}")
    return Text(nl=f"nu ook aan het eind van {becomes.nl}", en=f"now also at the end of {becomes.en}")


def _all(names: list[Text]) -> Text:
    return Text(nl=enumeration((n.nl for n in names), "nl"), en=enumeration((n.en for n in names), "en"))


def moves(before: Plan, after: Plan) -> tuple[Move, ...]:
    """Every unit whose hours lie elsewhere, in the order of the request; units that did not move are left out."""
    was, becomes = _hours_of(before), _hours_of(after)
    periods = {period.key: period.told for period in after.request.calendar.periods}
    units = unit_names(after.request)
    found = []
    for work in after.request.work:
        change = {key: becomes[work.code, key] - was[work.code, key] for key in periods}
        less = tuple((key, -hours) for key, hours in change.items() if hours < 0)
        more = tuple((key, hours) for key, hours in change.items() if hours > 0)
        if less or more:
            gone = not any(becomes[work.code, key] for key in periods)
            found.append(Move(work.code, less, more, _told(units[work.code], less, more, periods, gone=gone)))
    return tuple(found)


def _told(name: Text, less: Hours, more: Hours, periods: Mapping[str, Text], *, gone: bool) -> Text:
    """'Nederlands: 20 uur minder in blok 1; 20 uur meer in blok 3.' Of several periods with their sum."""
    if gone:
        hours = sum(hours for _, hours in less)
        return Text(
            nl=f"{name.nl}: vervalt ({number(hours, 'nl')} uur).",
            en=f"{name.en}: falls away ({number(hours, 'en')} hours).",
        )

    def said(language: Language, fewer: str, extra: str) -> str:
        parts = []
        for word, found in ((fewer, less), (extra, more)):
            if len(found) == 1:
                parts.append(f"{number(found[0][1], language)} {word} in {periods[found[0][0]].in_(language)}")
            elif found:
                each = [f"{number(hours, language)} in {periods[key].in_(language)}" for key, hours in found]
                parts.append(f"{number(sum(h for _, h in found), language)} {word}: {enumeration(each, language)}")
        return f"{name.in_(language)}: {'; '.join(parts)}."

    return Text(nl=said("nl", "uur minder", "uur meer"), en=said("en", "hours fewer", "hours more"))


def _hours_of(plan: Plan) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for slot in plan.slots:
        found[slot.unit, slot.period] += slot.hours
    return found
