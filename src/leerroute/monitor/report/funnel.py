"""A funnel: every school or route by its number of learners, within what chance alone would give. A question, no verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from leerroute.monitor.counting import outcomes
from leerroute.monitor.definition import Startkwalificatie
from leerroute.monitor.disclosure import Cell as Released
from leerroute.monitor.disclosure import Rule, release
from leerroute.monitor.happening import Events
from leerroute.monitor.outcome import Outcome
from leerroute.monitor.report.plots import funnel_plot
from leerroute.monitor.report.standing import INNER, OUTER, Standing, limits, standing
from leerroute.monitor.telling import TOO_FEW, definition_words, group_words
from leerroute.pages import Cell, Section, Table
from leerroute.text import Language, Text, enumeration, number, percent

FEWEST = 5
"""Groups; with fewer there is no shape to see, and the plain table says it all."""


def funnel_sections(
    happened: Events, outcome: Outcome, by: str, sk: Startkwalificatie, rule: Rule, language: Language
) -> Iterator[Section]:
    """The outcome at the last year that is followed, for every group of the column `by`, beside that of all together."""
    years = happened.years
    heading = Text(nl=f"Na {years} jaar {outcome.words.nl}", en=f"After {years} years {outcome.words.en}")
    cells = release(outcomes(happened, outcome, [by]), years, rule)
    shown = [cell for cell in cells if cell.learners is not None and cell.group[by] is not None]
    everybody = release(outcomes(happened, outcome, ()), years, rule)
    if not everybody or everybody[0].share is None:
        yield Section(heading, (TOO_FEW if everybody else _NOBODY,))
        return
    if len(shown) < FEWEST:
        yield Section(heading, (_too_few_groups(len(shown)),))
        return
    whole = everybody[0].share
    found = {id(cell): standing(cell.count or 0, cell.learners or 0, whole, base=rule.base, least=rule.least) for cell in shown}  # fmt: skip
    definition = definition_words(outcome, sk, happened.definitions)
    says = [_around(whole, everybody[0].learners or 0), *_told(shown, found, by), _QUESTION, _INTAKE]
    says += [_withheld(len(cells) - len(shown))] if len(cells) > len(shown) else []
    says += [definition] if definition.nl else []
    yield Section(heading, tuple(says), _picture(shown, found, whole, language), _table(heading, shown, found))


def _told(shown: Sequence[Released], found: Mapping[int, Standing], by: str) -> list[Text]:
    outside = [cell for cell in shown if found[id(cell)].outside]
    expected = len(shown) * (1 - INNER)
    if not outside:
        return [_NONE_OUTSIDE]
    names = [str(cell.group[by]) for cell in outside]
    few_nl = enumeration(names, "nl") if len(names) <= 8 else f"{number(len(names), 'nl')} van {len(shown)}"
    few_en = enumeration(names, "en") if len(names) <= 8 else f"{number(len(names), 'en')} of {len(shown)}"
    by_chance = max(1, round(expected))
    return [
        Text(
            nl=f"Buiten de grenzen: {few_nl}. Ook als er niets aan de hand is, liggen er van {len(shown)} ongeveer {by_chance} buiten de binnenste grens.",
            en=f"Outside the limits: {few_en}. Even when nothing is going on, about {by_chance} of {len(shown)} lie outside the inner limit.",
        )
    ]


def _picture(shown: Sequence[Released], found: Mapping[int, Standing], whole: float, language: Language) -> str:
    points = [
        {
            "name": group_words(cell.group, language),
            "learners": cell.learners,
            "share": cell.share,
            "standing": (_OUT if found[id(cell)].outside else _EDGE if found[id(cell)] is Standing.EDGE else _IN).in_(
                language
            ),
        }
        for cell in shown
    ]
    sizes = [cell.learners or 0 for cell in shown]
    grid = np.unique(np.linspace(max(5, min(sizes) * 0.8), max(sizes) * 1.08, 120).round())
    lines = []
    for width, label in ((INNER, "95%"), (OUTER, Text(nl="99,8%", en="99.8%").in_(language))):
        low, high = limits(whole, grid, width)
        for side, values in (("low", low), ("high", high)):
            lines += [
                {"learners": float(n), "share": float(value), "limit": label, "side": f"{label} {side}"}
                for n, value in zip(grid, values, strict=True)
            ]
    kinds = [text.in_(language) for text in (_IN, _EDGE, _OUT)]
    return funnel_plot(points, lines, whole, kinds, (_LEARNERS.in_(language), _SHARE.in_(language)), language)


def _table(heading: Text, shown: Sequence[Released], found: Mapping[int, Standing]) -> Table:
    """The furthest out first, then by name."""
    ordered = sorted(shown, key=lambda cell: (-abs(found[id(cell)]), group_words(cell.group, "nl")))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Text(nl=group_words(cell.group, "nl"), en=group_words(cell.group, "en")),
            cell.learners,
            _share(cell),
            found[id(cell)].words,
        )
        for cell in ordered
    )
    heads = (
        Text(nl="groep", en="group"),
        _LEARNERS,
        Text(nl="aandeel (95%-marge)", en="share (95% interval)"),
        Text(nl="waar in de trechter", en="where in the funnel"),
    )
    return Table(heading, heads, rows)


def _share(cell: Released) -> Text | None:
    if cell.share is None or cell.low is None or cell.high is None:
        return None
    value, low, high = percent(cell.share), percent(cell.low), percent(cell.high)
    return Text(nl=f"{value.nl} ({low.nl} tot {high.nl})", en=f"{value.en} ({low.en} to {high.en})")


def _around(whole: float, learners: int) -> Text:
    return Text(
        nl=f"Alle groepen samen: {percent(whole).nl} van {number(learners, 'nl')} leerlingen. De lijnen zeggen tussen welke aandelen toeval alleen een groep van die grootte houdt: 95% van de groepen, en 99,8%.",
        en=f"All groups together: {percent(whole).en} of {number(learners, 'en')} learners. The lines say between which shares chance alone keeps a group of that size: 95% of the groups, and 99.8%.",
    )


def _withheld(groups: int) -> Text:
    return Text(
        nl=f"Van {number(groups, 'nl')} groepen tonen we niets: te weinig leerlingen, of niet ingevuld.",
        en=f"Of {number(groups, 'en')} groups nothing is shown: too few learners, or not filled in.",
    )


def _too_few_groups(groups: int) -> Text:
    return Text(
        nl=f"Er zijn {groups} groepen met genoeg leerlingen; voor een trechter zijn er minstens {FEWEST} nodig. Bekijk ze met 'leerroute monitor outcomes'.",
        en=f"There are {groups} groups with enough learners; a funnel needs at least {FEWEST}. Look at them with 'leerroute monitor outcomes'.",
    )


_LEARNERS = Text(nl="leerlingen", en="learners")
_SHARE = Text(nl="aandeel", en="share")
_IN = Text(nl="binnen de grenzen", en="inside the limits")
_EDGE = Text(nl="op de rand", en="on the edge")
_OUT = Text(nl="buiten een grens", en="outside a limit")
_NOBODY = Text(nl="Nog niemand is zo ver.", en="Nobody has come so far yet.")
_NONE_OUTSIDE = Text(
    nl="Geen enkele groep ligt aantoonbaar buiten de grenzen: de verschillen kunnen toeval zijn.",
    en="No group lies demonstrably outside the limits: the differences may be chance.",
)
_QUESTION = Text(
    nl="Een punt buiten de grenzen is een vraag, geen oordeel: ga kijken wat daar anders is. En binnen de grenzen is niet hetzelfde als goed.",
    en="A point outside the limits is a question, not a verdict: go and see what is different there. And inside the limits is not the same as good.",
)
_INTAKE = Text(
    nl="Groepen verschillen in wie er begint, en daar houdt deze grafiek geen rekening mee. Maak er geen ranglijst van.",
    en="Groups differ in who starts, and this plot does not allow for that. Do not make a ranking of it.",
)
