"""The limits of a problem in plain words: for what clashes, for the smallest change, and for what a limit costs."""

from __future__ import annotations

from leerroute.placement.modules.lines import Limit
from leerroute.text import Text

NAMES: dict[str, Text] = {
    "units": Text(nl="het aantal modules per leerling", en="the number of modules per learner"),
    "timetable": Text(nl="één module tegelijk per leerling", en="one module at a time per learner"),
    "prerequisite": Text(nl="de voorkennis die een module vraagt", en="what a module requires to be done before"),
    "fixed": Text(nl="de vaste plaatsen", en="the fixed seats"),
    "largest": Text(nl="het maximum per groep", en="the maximum per group"),
    "smallest": Text(nl="het minimum per groep", en="the minimum per group"),
    "groups": Text(nl="het maximum aantal groepen per module", en="the maximum number of groups per module"),
    "opened": Text(nl="de groepen die vastgezet zijn", en="the groups fixed by staff"),
    "budget": Text(nl="het totale aantal groepen", en="the number of groups in all"),
    "budget_per_period": Text(nl="het aantal groepen per periode", en="the number of groups per period"),
    "rooms": Text(nl="de lokalen", en="the rooms"),
    "companies": Text(nl="de plekken bij bedrijven", en="the seats at companies"),
    "teachers": Text(nl="wie een module kan geven", en="who can teach a module"),
    "teacher_once": Text(nl="één groep tegelijk per docent", en="one group at a time per teacher"),
    "teacher_most": Text(nl="het maximum aantal groepen per docent", en="the maximum number of groups per teacher"),
    "siblings": Text(nl="leerlingen van één route in één groep", en="learners of one route in one group"),
}
KINDS = tuple(NAMES)


def change(limit: Limit, by: int, *, tighter: bool = False) -> Text:
    """The change of one limit as a sentence: what to allow. tighter: a number that staff fixed goes down instead of up."""
    what = limit.subject
    number = Text(nl=f"{by} groep" if by == 1 else f"{by} groepen", en=f"{by} group" if by == 1 else f"{by} groups")
    learners = Text(
        nl=f"{by} leerling" if by == 1 else f"{by} leerlingen", en=f"{by} learner" if by == 1 else f"{by} learners"
    )
    match limit.kind:
        case "fixed":
            when = f" ({what[2]})" if len(what) > 2 else ""
            return Text(
                nl=f"Laat de vaste plaats van {what[0]} bij {what[1]}{when} los.",
                en=f"Release the fixed seat of {what[0]} in {what[1]}{when}.",
            )
        case "opened":
            nl, en = ("minder", "fewer") if tighter else ("meer", "more")
            return Text(
                nl=f"Open bij {what[0]} in {what[1]} {number.nl} {nl} dan vastgezet.",
                en=f"Open {number.en} {en} than fixed for {what[0]} in {what[1]}.",
            )
        case "smallest":
            return Text(
                nl=f"Sta bij {what[0]} in {what[1]} samen {learners.nl} onder het minimum toe.",
                en=f"Allow {learners.en} below the minimum for {what[0]} in {what[1]}.",
            )
        case "largest":
            return Text(
                nl=f"Sta bij {what[0]} in {what[1]} samen {learners.nl} boven het maximum toe.",
                en=f"Allow {learners.en} above the maximum for {what[0]} in {what[1]}.",
            )
        case "groups":
            return Text(
                nl=f"Laat van {what[0]} in {what[1]} {number.nl} meer toe.",
                en=f"Allow {number.en} more of {what[0]} in {what[1]}.",
            )
        case "budget":
            return Text(nl=f"Betaal {number.nl} meer.", en=f"Pay for {number.en} more.")
        case "budget_per_period":
            return Text(nl=f"Betaal in {what[0]} {number.nl} meer.", en=f"Pay for {number.en} more in {what[0]}.")
        case "rooms":
            where = ", ".join(what[1:])
            return Text(
                nl=f"Vind in {where} {by} lokaal meer van de soort {what[0]}.",
                en=f"Find {by} more room of the kind {what[0]} in {where}.",
            )
        case "companies":
            where = ", ".join(what[1:])
            return Text(
                nl=f"Vind voor {what[0]} in {where} bij bedrijven plek voor {learners.nl} meer.",
                en=f"Find room at companies for {learners.en} more for {what[0]} in {where}.",
            )
        case "teachers":
            return Text(
                nl=f"Vind een docent voor {number.nl} {what[0]} in {what[1]}.",
                en=f"Find a teacher for {number.en} of {what[0]} in {what[1]}.",
            )
        case "teacher_most":
            return Text(nl=f"Laat {what[0]} {number.nl} meer geven.", en=f"Let {what[0]} teach {number.en} more.")
    return NAMES[limit.kind]
