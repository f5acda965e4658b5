"""Why fixed places leave nothing possible: the smallest change first, then the limits that clash."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from leerroute.placement.internships.limits import LIMITS
from leerroute.placement.internships.possible import Case
from leerroute.proof import Clash
from leerroute.text import Text

Told = tuple[Text, Text]
"""The change, and the limit that clashes."""


def clash_of_fixed(case: Case) -> Clash | None:
    """What is wrong with the fixed places one by one and together; None when every limit is kept.

    Each change lets go of as few fixed learners as can be, or lifts the one limit in the way.
    """
    told = [*_unknown(case), *_twice(case)]
    if not told:
        told = [*_not_possible(case), *_too_many(case)]
    return Clash(tuple(change for change, _ in told), tuple(limit for _, limit in told)) if told else None


def _unknown(case: Case) -> Iterator[Told]:
    for each in case.problem.fixed:
        for key, known, nl, en in (
            (each.learner, case.row, "leerling", "learner"),
            (each.place, case.column, "plaats", "place"),
        ):
            if key not in known:
                yield (
                    Text(
                        nl=f"Haal de vaste plaats {each.learner} - {each.place} weg, of voeg {nl} {key} toe.",
                        en=f"Remove the fixed place {each.learner} - {each.place}, or add {en} {key}.",
                    ),
                    Text(
                        nl=f"Vast staat {nl} {key}, maar die is er niet.", en=f"Fixed is {en} {key}, which is not here."
                    ),
                )


def _twice(case: Case) -> Iterator[Told]:
    places: dict[str, set[str]] = {}
    for each in case.problem.fixed:
        places.setdefault(each.learner, set()).add(each.place)
    for learner, at in places.items():
        if len(at) > 1:
            names = ", ".join(sorted(at))
            yield (
                Text(nl=f"Laat voor {learner} één vaste plaats staan.", en=f"Keep one fixed place for {learner}."),
                Text(nl=f"{learner} staat op meer plaatsen vast: {names}.", en=f"{learner} is fixed twice: {names}."),
            )


def _not_possible(case: Case) -> Iterator[Told]:
    """Fixed places that a limit forbids, with what lifts that limit when it is the only one."""
    for each in dict.fromkeys(case.problem.fixed):
        pair = case.pair(case.row[each.learner], case.column[each.place])
        broken = [(limit, judgement) for limit in LIMITS for judgement in limit.judge(pair, case.law(pair))]
        if not broken:
            continue
        change = broken[0][0].change(pair, case.law(pair)) if len(broken) == 1 else None
        nl, en = f"Maak {each.learner} los van {each.place}", f"Let {each.learner} go from {each.place}"
        if change is not None:
            nl, en = f"{nl}, of: {change.nl}", f"{en}, or: {change.en}"
        yield (
            Text(nl=f"{nl}.", en=f"{en}."),
            Text(
                nl=f"{each.learner} bij {each.place}: " + " ".join(judgement.message.nl for _, judgement in broken),
                en=f"{each.learner} at {each.place}: " + " ".join(judgement.message.en for _, judgement in broken),
            ),
        )


def _too_many(case: Case) -> Iterator[Told]:
    """Only those whom no limit forbids: the others have to go anyway."""
    kept = {(each.learner, each.place) for each in case.problem.fixed if not case.in_the_way(each.learner, each.place)}
    for key, count in Counter(place for _, place in sorted(kept)).items():
        seats = case.problem.places[case.column[key]].seats
        if count > seats:
            more = count - seats
            yield (
                Text(
                    nl=f"{more} plaats(en) erbij bij {key}, of maak daar {more} leerling(en) los.",
                    en=f"{more} more seat(s) at {key}, or let {more} learner(s) go there.",
                ),
                Text(
                    nl=f"Bij {key} staan {count} leerlingen vast; er zijn {seats} plaatsen.",
                    en=f"At {key} {count} learners are fixed; it has {seats} seats.",
                ),
            )
