"""Names that are not there, or there twice."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator

from leerroute.files import Place as Path
from leerroute.planning.request import Before, PlanRequest, Together
from leerroute.planning.sound.contradiction import Contradiction
from leerroute.text import Text


def wrong_names(request: PlanRequest) -> Iterator[Contradiction]:
    """Codes of units, keys of rooms, teams, periods and companies that the request does not have."""
    codes = [work.code for work in request.work]
    periods = {period.key for period in request.calendar.periods}
    for field, names in (
        ("work", codes),
        ("rooms", [room.key for room in request.rooms]),
        ("teams", [team.team for team in request.teams]),
        ("companies", [company.company for company in request.companies]),
    ):
        yield from _double(field, names)
    yield from _of_work(request, periods)
    yield from _of_rules(request, set(codes))
    named: list[tuple[Path, str | None]] = [(("since",), request.since)]
    for index, team in enumerate(request.teams):
        named += [(("teams", index, "periods", key), key) for key in team.periods]
    for index, company in enumerate(request.companies):
        named += [(("companies", index, "periods", key), key) for key in company.periods]
    named += [(("exams", index, "sat"), exam.sat) for index, exam in enumerate(request.exams)]
    for index, overlap in enumerate(request.overlaps):
        named += [(("overlaps", index, "current", key), key) for key in overlap.current or ()]
    named += [(("exams", index, "current"), exam.current) for index, exam in enumerate(request.exams)]
    for place, period in named:
        if period is not None and period not in periods:
            yield _unknown_period(place, period, periods)


def _double(field: str, names: list[str]) -> Iterator[Contradiction]:
    for index, name in enumerate(names):
        if name in names[:index]:
            yield Contradiction(
                (field, index),
                name,
                Text(nl="deze naam staat hier twee keer.", en="this name stands here twice."),
                Text(nl="Geef elk een eigen naam, of haal er een weg.", en="Give each its own name, or remove one."),
            )


def _of_work(request: PlanRequest, periods: Collection[str]) -> Iterator[Contradiction]:
    rooms = {room.key: room for room in request.rooms}
    teams = {team.team for team in request.teams} | {team.id for team in request.route.teams or ()}
    partners = {partner.id for partner in request.route.partners or ()}
    for index, work in enumerate(request.work):
        if work.room is not None and work.room not in rooms:
            yield _unknown(("work", index, "room"), work.room, rooms, "bij rooms", "among the rooms")
        elif work.room is not None and rooms[work.room].place not in work.places:
            place = rooms[work.room].place
            yield Contradiction(
                ("work", index, "places"),
                ", ".join(work.places),
                Text(
                    nl=f"{work.code} heeft '{work.room}' nodig, en die is op '{place}'.",
                    en=f"{work.code} needs '{work.room}', and that is at '{place}'.",
                ),
                Text(nl=f"Zet '{place}' bij places.", en=f"Add '{place}' to places."),
            )
        if work.team is not None and teams and work.team not in teams:
            yield _unknown(("work", index, "team"), work.team, teams, "bij teams", "among the teams")
        if work.company is not None and request.route.partners is not None and work.company not in partners:
            yield _unknown(
                ("work", index, "company"),
                work.company,
                partners,
                "bij de partners van de route",
                "among the partners of the route",
            )
        for field, keys in (("periods", work.periods or ()), ("current", work.current or ())):
            for key in keys:
                if key not in periods:
                    yield _unknown_period(("work", index, field), key, periods)


def _of_rules(request: PlanRequest, codes: Collection[str]) -> Iterator[Contradiction]:
    named: list[tuple[Path, str]] = []
    for index, rule in enumerate(request.order):
        one, other = (rule.first, rule.then) if isinstance(rule, Before) else (rule.one, rule.other)
        if one == other:
            yield Contradiction(
                ("order", index),
                one,
                Text(
                    nl="een onderdeel komt niet voor of samen met zichzelf.",
                    en="a unit does not come before itself, nor together with itself.",
                ),
                Text(nl="Noem twee verschillende onderdelen.", en="Name two different units."),
            )
        if isinstance(rule, Before):
            named += [(("order", index, "first"), rule.first), (("order", index, "then"), rule.then)]
        elif isinstance(rule, Together):
            named += [(("order", index, "one"), rule.one), (("order", index, "other"), rule.other)]
    for index, overlap in enumerate(request.overlaps):
        named += [(("overlaps", index, "one"), overlap.one), (("overlaps", index, "other"), overlap.other)]
        if overlap.one == overlap.other:
            yield Contradiction(
                ("overlaps", index),
                overlap.one,
                Text(nl="een onderdeel overlapt niet met zichzelf.", en="a unit does not overlap with itself."),
                Text(nl="Noem twee verschillende onderdelen.", en="Name two different units."),
            )
    for index, exam in enumerate(request.exams):
        named += [(("exams", index, "units"), code) for code in exam.units]
    for place, code in named:
        if code not in codes:
            yield _unknown(place, code, codes, "in de route", "in the route")


def _unknown(place: Path, name: str, known: Collection[str], nl: str, en: str) -> Contradiction:
    near = difflib.get_close_matches(name, list(known), n=1)
    remedy = Text(nl="Voeg het daar toe, of haal het hier weg.", en="Add it there, or remove it here.")
    if near:
        remedy = Text(nl=f"Bedoel je '{near[0]}'?", en=f"Do you mean '{near[0]}'?")
    return Contradiction(place, name, Text(nl=f"dit staat niet {nl}.", en=f"this is not {en}."), remedy)


def _unknown_period(place: Path, key: str, periods: Collection[str]) -> Contradiction:
    return _unknown(place, key, periods, "in de kalender", "in the calendar")
