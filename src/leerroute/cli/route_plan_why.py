"""What the command line tells about a plan beside the plan: what limits cost, why nothing is possible, what moved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import click

from leerroute.cli.language import say, spoken
from leerroute.law import Law
from leerroute.planning import Plan, PlanRequest, clash, exam_moves, moves, prices, smallest_set
from leerroute.text import Text


def price_lines(made: Plan, seconds: float) -> Iterator[str]:
    """What every limit costs, the dearest first."""
    found = prices(made, seconds, _tell_count(say("grenzen", "limits")))
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
    if dear:
        yield say(
            "Elke prijs geldt voor die ene grens; samen kunnen ze meer of minder kosten.",
            "Each price is for that limit alone; together they can cost more or less.",
        )


def clash_lines(request: PlanRequest, law: Law, seconds: float, *, whole: bool) -> Iterator[str]:
    """Why there is no plan. whole: also a minimal set of limits that clash, which takes longer."""
    found = clash(request, law, seconds)
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
        kinds = ", ".join(text.in_(spoken.language) for text in found.told)
        yield say(f"Wat botst: {kinds}.", f"What clashes: {kinds}.")
    if whole:
        yield from _set_lines(request, law, seconds)


def _set_lines(request: PlanRequest, law: Law, seconds: float) -> Iterator[str]:
    found = smallest_set(request, law, seconds)
    if found is None:
        yield say("Welke grenzen precies botsen, vonden we niet in deze tijd.", "Which limits clash exactly was not found in this time.")  # fmt: skip
    elif not found:
        yield say("Ook zonder jullie eigen grenzen past het niet.", "Even without your own limits it does not fit.")
    else:
        yield say("Deze grenzen botsen; laat er een los en het kan:", "These limits clash; let go of any one and it can be done:")  # fmt: skip
        yield from (f"  - {limit.told.in_(spoken.language)}" for limit in found)


def move_lines(before: Plan, after: Plan) -> Iterator[str]:
    """What differs between two plans."""
    found = [*(move.told for move in moves(before, after)), *exam_moves(before, after)]
    longer = after.weeks - before.weeks
    yield _longer(longer).in_(spoken.language)
    yield from (f"  {told.in_(spoken.language)}" for told in found)
    if not found:
        yield say("  Er verschuift niets.", "  Nothing moves.")


def _longer(weeks: int) -> Text:
    if weeks == 0:
        return Text(nl="Even lang als eerst.", en="As long as before.")
    count = abs(weeks)
    nl, en = ("langer", "longer") if weeks > 0 else ("korter", "shorter")
    return Text(
        nl=f"{count} {'week' if count == 1 else 'weken'} {nl} dan eerst.",
        en=f"{count} {'week' if count == 1 else 'weeks'} {en} than before.",
    )


def _tell_count(what: str) -> Callable[[int, int], None]:
    spoke = time.monotonic()

    def told(number: int, of: int) -> None:
        nonlocal spoke
        if time.monotonic() - spoke > 1:
            spoke = time.monotonic()
            click.echo(f"  {number}/{of} {what}", err=True)

    return told
