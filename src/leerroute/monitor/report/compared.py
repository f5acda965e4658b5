"""A comparison as sections: first how alike the groups are, only then the outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from leerroute.monitor.comparison import (
    Learners,
    balance_of,
    balance_table,
    comparison_table,
    love_plot,
    release_balance,
    release_comparison,
)
from leerroute.monitor.counting import START_YEAR
from leerroute.monitor.disclosure import LEAST, Rule
from leerroute.monitor.happening import Events
from leerroute.monitor.outcome import Outcome
from leerroute.monitor.refusal import Refused
from leerroute.pages import Section
from leerroute.text import Language, Text


def comparison_sections(
    happened: Events,
    which: Sequence[Outcome],
    on: Sequence[str],
    exact: Sequence[str],
    rule: Rule,
    language: Language,
    *,
    school: str | None = "school",
) -> Iterator[Section]:
    """The learners who started in a tailored route beside all others of the same data, at the last year followed.

    on, exact: columns of the cube, or "start" (years after the first start year) and "age" (at the start). Only learners
    take part of whom all outcomes are known. The cube must be divided by these columns, by `route_kind` and by the school.
    Every figure, also in a sentence, is as `rule` allows it to be shown.
    """
    outcomes = [happened.of(outcome) for outcome in which]
    known = np.logical_and.reduce([known[:, happened.years] for _, known in outcomes])
    kind = happened.cube.groups["route_kind"]
    tailored = np.array([value is not None and value != "regular" for value in kind])
    route, pool = known & tailored, known & ~tailored
    everyone = _learners(happened, (*on, *exact), school)
    balance = (
        _too_few()
        if everyone.count[route].sum() < LEAST
        else balance_of(everyone.only(route), everyone.only(pool), on, exact)
    )
    if isinstance(balance, Refused):
        reasons = (*balance.reasons, *((balance.instead,) if balance.instead else ()))
        yield Section(_NO, reasons)
        return
    shown = release_balance(balance, rule)
    outside = tuple(_outside(why, count) for why, count in shown.outside.items())
    yield Section(_ALIKE, (_FIRST, *outside), love_plot(shown, language), balance_table(shown))
    years = happened.years
    for outcome, (is_so, _) in zip(which, outcomes, strict=True):
        at_end = is_so[:, years].astype(float)
        words = Text(nl=outcome.words.nl.capitalize(), en=outcome.words.en.capitalize())
        compared = release_comparison(balance.compare(words, at_end[route], at_end[pool]), rule)
        yield Section(
            Text(nl=f"Na {years} jaar {outcome.words.nl}", en=f"After {years} years {outcome.words.en}"),
            compared.statement(),
            None,
            comparison_table(compared),
        )


def _outside(why: Text, count: int | None) -> Text:
    nl, en = ("enkele", "a few") if count is None else (str(count), str(count))
    return Text(
        nl=f"{nl.capitalize()} leerlingen van de route tellen niet mee: {why.nl}.",
        en=f"{en.capitalize()} learners of the route do not count: {why.en}.",
    )


def _learners(happened: Events, columns: Sequence[str], school: str | None) -> Learners:
    cube = happened.cube
    numbers = {START_YEAR: cube.start - cube.start.min(), "age": cube.age}
    background = {
        name: numbers[name].astype(float) if name in numbers else cube.groups[name] for name in dict.fromkeys(columns)
    }
    return Learners(background, cube.learners.astype(float), None if school is None else cube.groups[school])


def _too_few() -> Refused:
    return Refused(
        (
            Text(
                nl=f"Minder dan {LEAST} leerlingen van de route zijn zo ver; die vergelijken we niet.",
                en=f"Fewer than {LEAST} learners of the route have come so far; those are not compared.",
            ),
        )
    )


_NO = Text(nl="Vergelijken kan hier niet", en="These cannot be compared")
_ALIKE = Text(nl="Hoe gelijk zijn de groepen?", en="How alike are the groups?")
_FIRST = Text(
    nl="Eerst zijn de groepen gelijk gemaakt, zonder naar de uitkomst te kijken. Wat hier niet staat, is niet gelijk gemaakt.",
    en="The groups were made alike first, without looking at the outcome. What is not listed here was not made alike.",
)
