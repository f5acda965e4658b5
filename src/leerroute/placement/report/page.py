"""The report on one placement: a self-contained HTML page for the team, the council of parents and the inspector."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from leerroute.pages import drawn, page
from leerroute.placement.equity import METHODS, Comparison, GroupOutcome, Interval, Measure, equity_report
from leerroute.placement.explained import Explained
from leerroute.placement.modules.placement import ModulePlacement
from leerroute.placement.outcome import Placement, outcomes
from leerroute.placement.report.figures import fill_bars, filled, rank_bars, ranks
from leerroute.placement.report.plots import Bar, Whisker, bars_svg, whiskers_svg
from leerroute.text import Language, Text, day, number


def placement_page(
    placement: Placement,
    explained: Explained,
    *,
    school: str | None,
    fewest: int,
    on: date,
    language: Language,
    stale: bool = False,
) -> str:
    """One HTML document. fewest: smaller groups are not compared. stale: the folder changed after this was solved."""
    every = outcomes(placement)
    modules = isinstance(placement, ModulePlacement)
    ranked, rows = ranks(every), filled(placement, explained)
    largest = max((row.most for row in rows), default=0)
    title = (
        Text(nl="Wie volgt welke module", en="Who follows which module")
        if modules
        else Text(nl="Wie gaat naar welke stageplek", en="Who goes to which internship")
    )
    return page(
        "placement",
        "placement.html",
        language,
        title=title.in_(language),
        disclaimer=_ABOUT.in_(language).format(school=school or "", day=day(on, language)).strip(" ."),
        placement=placement,
        explained=explained,
        outcomes=every,
        modules=modules,
        stale=stale,
        ranked=ranked,
        rows=rows,
        rank_plot=drawn(bars_svg(rank_bars(ranked, language))),
        fill_plot=drawn(bars_svg(fill_bars(rows), largest)),
        limit_plot=drawn(bars_svg(_limit_bars(explained, language))),
        equity=equity_report(every, fewest),
        equity_plot=lambda c: drawn(whiskers_svg(_whiskers(c, language))),
        methods=METHODS.in_(language),
        lottery=sorted(placement.lottery.items(), key=lambda drawn: drawn[1]),
        seed=placement.problem.settings.seed,
        percent=lambda value: percent(value, language),
        share=lambda interval: _interval(interval, language, as_share=True),
        mean=lambda interval: _interval(interval, language, as_share=False),
        points=lambda interval: _points(interval, language),
        more=lambda interval: _difference(interval, language, as_share=False),
        number=lambda value: number(value, language),
        first=sum(outcome.first for outcome in every),
        short=sum(outcome.short > 0 for outcome in every),
        proven=all(step.proven for step in placement.steps),
    )


_ABOUT = Text(nl="{school}. Gemaakt op {day}.", en="{school}. Made on {day}.")


def percent(value: float, language: Language) -> str:
    """0.256 -> '26 %' in Dutch, '26%' in English."""
    words = f"{100 * value:.0f}"
    return f"{words} %" if language == "nl" else f"{words}%"


def _interval(interval: Interval, language: Language, *, as_share: bool) -> str:
    """'26 % (18 tot 35 %)'; a value without an interval stands alone."""

    def ended(value: float) -> str:
        return f"{100 * value:.0f}" if as_share else number(round(value, 1), language)

    sign = ("%" if language == "en" else " %") if as_share else ""
    if interval.low is None or interval.high is None:
        return f"{ended(interval.value)}{sign}"
    to = "tot" if language == "nl" else "to"
    return f"{ended(interval.value)}{sign} ({ended(interval.low)} {to} {ended(interval.high)}{sign})"


def _difference(interval: Interval, language: Language, *, as_share: bool) -> str:
    """'+21 (1 tot 36)', in percentage points for a share."""
    words = _interval(interval, language, as_share=as_share).replace(" %", "").replace("%", "")
    return f"{'+' if interval.value > 0 else ''}{words}"


def _points(interval: Interval, language: Language) -> str:
    return _difference(interval, language, as_share=True) + Text(nl=" procentpunt", en=" points").in_(language)


def _limit_bars(explained: Explained, language: Language) -> Sequence[Bar]:
    return [
        Bar(price.limit.in_(language), price.better, str(price.better))
        for price in explained.limits or ()
        if price.better is not None
    ]


def _whiskers(comparison: Comparison, language: Language) -> list[Whisker]:
    """How far each group's share of first choices is from that of all others, in percentage points."""
    return [drawn for group in comparison.groups if (drawn := _whisker(group, group.first, language))]


def _whisker(group: GroupOutcome, measure: Measure, language: Language) -> Whisker | None:
    against = measure.against
    if against is None or against.low is None or against.high is None:
        return None
    said = _difference(against, language, as_share=True)
    return Whisker(group.group.in_(language), against.value, against.low, against.high, said, against.excludes_zero)
