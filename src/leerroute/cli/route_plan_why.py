"""What the command line tells about a plan beside the plan: what limits cost, why nothing is possible, what moved.

Each as lines for people and as data for --json.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from leerroute.cli.language import say, spoken
from leerroute.cli.route_plan_progress import begun, tell_limits, tell_tries
from leerroute.law import Law
from leerroute.planning import (
    Clash,
    NamedLimit,
    Plan,
    PlanRequest,
    Price,
    clash,
    exam_moves,
    moves,
    prices,
    regroupings,
    smallest_set,
)
from leerroute.text import Text, enumeration


def found_prices(made: Plan, seconds: float, *, quiet: bool = False) -> tuple[Price, ...]:
    begun(
        Text(nl="Rekenen wat jullie eigen grenzen kosten ...", en="Working out what your own limits cost ..."),
        quiet=quiet,
    )
    return prices(made, seconds, tell_limits(quiet=quiet))


def price_lines(found: Sequence[Price]) -> Iterator[str]:
    """What every limit costs, the dearest first."""
    if not found:
        yield say("Er zijn geen grenzen die je zelf hebt gesteld.", "There are no limits that you set yourselves.")
        return
    yield say("Wat jullie eigen grenzen kosten:", "What your own limits cost:")
    dear = [price for price in found if price.weeks or not price.proven]
    free = [price for price in found if price not in dear]
    yield from (f"  {price.told.in_(spoken.language)}" for price in dear)
    if free:
        some = len(free)
        yield say(
            f"  {'Eén grens kost' if some == 1 else f'{some} grenzen kosten'} niets: dat is bewezen.",
            f"  {'One limit costs' if some == 1 else f'{some} limits cost'} nothing: that is proven.",
        )
    if len(dear) > 1:
        yield say(
            "Elke prijs geldt voor die ene grens; samen kunnen ze meer of minder kosten.",
            "Each price is for that limit alone; together they can cost more or less.",
        )


def price_data(found: Sequence[Price]) -> list[dict[str, Any]]:
    return [
        {"limit": p.limit.key, "kind": p.limit.kind, "told": p.told.model_dump(), "weeks": p.weeks, "most": p.most}
        for p in found
    ]


def found_clash(
    request: PlanRequest, law: Law, seconds: float, *, whole: bool, quiet: bool = False
) -> tuple[Clash, tuple[NamedLimit, ...] | None]:
    """Why there is no plan. whole: also a minimal set of limits that clash, which takes longer."""
    found = clash(request, law, seconds, lambda what: begun(what, quiet=quiet))
    if not whole:
        return found, None
    begun(
        Text(nl="Zoeken welke grenzen precies botsen ...", en="Looking for the very limits that clash ..."), quiet=quiet
    )
    return found, smallest_set(request, law, seconds, tell_tries(quiet=quiet))


def clash_lines(found: Clash, limits: Sequence[NamedLimit] | None, *, whole: bool) -> Iterator[str]:
    if found.repair is None:
        yield say(
            "We vonden geen verandering van jullie eigen grenzen die helpt.",
            "No change of your own limits was found that helps.",
        )
    else:
        sure = say("De kleinste verandering die helpt:", "The smallest change that helps:")
        maybe = say("Dit helpt (misschien kan het met minder):", "This helps (less may be enough):")
        yield sure if found.repair.proven else maybe
        yield from (f"  - {change.in_(spoken.language)}" for change in found.repair.changes)
    if found.told:
        kinds = enumeration((text.in_(spoken.language) for text in found.told), spoken.language)
        yield say(f"Wat botst: {kinds}.", f"What clashes: {kinds}.")
    if whole:
        yield from _set_lines(limits)


def clash_data(found: Clash, limits: Sequence[NamedLimit] | None) -> dict[str, Any]:
    """limits null: not asked for, or not found in time."""
    return {
        "possible": False,
        "changes": [change.model_dump() for change in found.repair.changes] if found.repair else None,
        "smallest": found.repair.proven if found.repair else None,
        "clash": [
            {"kind": kind, "told": told.model_dump()} for kind, told in zip(found.kinds, found.told, strict=True)
        ],
        "limits": None if limits is None else [{"limit": x.key, "told": x.told.model_dump()} for x in limits],
    }


def _set_lines(found: Sequence[NamedLimit] | None) -> Iterator[str]:
    if found is None:
        yield say("Welke grenzen precies botsen, vonden we niet in deze tijd.", "Which limits clash exactly was not found in this time.")  # fmt: skip
    elif not found:
        yield say("Ook zonder jullie eigen grenzen past het niet.", "Even without your own limits it does not fit.")
    else:
        yield say("Deze grenzen botsen; laat er een los en het kan:", "These limits clash; let go of any one and it can be done:")  # fmt: skip
        yield from (f"  - {limit.told.in_(spoken.language)}" for limit in found)


def move_lines(before: Plan, after: Plan) -> Iterator[str]:
    """What differs between two plans."""
    together = (each.told for each in regroupings(before, after))
    found = [*(move.told for move in moves(before, after)), *together, *exam_moves(before, after)]
    longer = after.weeks - before.weeks
    yield _longer(longer).in_(spoken.language)
    yield from (f"  {told.in_(spoken.language)}" for told in found)
    if not found:
        yield say("  Er verschuift niets.", "  Nothing moves.")


def move_data(before: Plan, after: Plan) -> dict[str, Any]:
    """Periods by their keys."""
    return {
        "weeks": after.weeks - before.weeks,
        "units": [
            {
                "unit": move.unit,
                "less": dict(move.less),
                "more": dict(move.more),
                "places": {period: [was, becomes] for period, was, becomes in move.places},
                "told": move.told.model_dump(),
            }
            for move in moves(before, after)
        ],
        "together": [
            {"units": [x.one, x.other], "less": dict(x.less), "more": dict(x.more), "told": x.told.model_dump()}
            for x in regroupings(before, after)
        ],
        "exams": [told.model_dump() for told in exam_moves(before, after)],
    }


def _longer(weeks: int) -> Text:
    if weeks == 0:
        return Text(nl="Even lang als eerst.", en="As long as before.")
    count = abs(weeks)
    nl, en = ("langer", "longer") if weeks > 0 else ("korter", "shorter")
    return Text(
        nl=f"{count} {'week' if count == 1 else 'weken'} {nl} dan eerst.",
        en=f"{count} {'week' if count == 1 else 'weeks'} {en} than before.",
    )
