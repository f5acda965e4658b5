"""How alike the groups became, as a love plot and as a table."""

from __future__ import annotations

from collections.abc import Sequence

from leerroute.monitor.comparison.balance import Row
from leerroute.monitor.comparison.releasing import ReleasedBalance
from leerroute.pages import Cell, Table, line, svg, words
from leerroute.text import LANGUAGES, Language, Text, number

NEAR = 0.1
"""Standard deviations: what differs less is commonly taken as alike (Austin 2009, Statistics in Medicine 28:3083)."""
_LEFT, _RIGHT, _TOP, _ROW = 230, 640, 46, 24
_SPOKEN = {
    "nl": ("Hoe gelijk de groepen zijn", "Verschil in standaarddeviaties", "○ vooraf · ◆ na wegen · stippen: 0,1"),
    "en": ("How alike the groups are", "Difference in standard deviations", "○ before · ◆ after weighting · dots: 0.1"),
}


def love_plot(balance: ReleasedBalance, language: Language, name: str = "balance") -> str:
    """The largest difference on top; an open circle before weighting, a full diamond after. `balance_table` beside it."""
    rows = _ordered(balance)
    most = max([1.2 * NEAR, *(max(abs(row.smd_before), abs(row.smd_after)) for row in rows)])
    title, axis, legend = _SPOKEN[language]
    bottom = _TOP + _ROW * len(rows)
    parts = [words(_LEFT, 18, legend), line((_place(0, most), 28), (_place(0, most), bottom), 'stroke-width="1"')]
    edges = (_place(edge, most) for edge in (-NEAR, NEAR))
    parts += [line((edge, 28), (edge, bottom), 'stroke-dasharray="2 4"') for edge in edges]
    for place, row in enumerate(rows):
        parts += _line(row, _TOP + _ROW * place, most)
    parts.append(words((_LEFT + _RIGHT) / 2, bottom + 20, axis, "middle"))
    for value in (-most, most):
        parts.append(words(_place(value, most), bottom + 4, f"{value:.2f}".replace(".", "," if language == "nl" else "."), "middle"))  # fmt: skip
    return svg(name, (680, bottom + 34), title, f"{axis}. {legend}", parts)


def _ordered(balance: ReleasedBalance) -> Sequence[Row]:
    return sorted(balance.rows, key=lambda row: -abs(row.smd_before))


def _place(value: float, most: float) -> float:
    return (_LEFT + _RIGHT) / 2 + value / most * (_RIGHT - _LEFT) / 2


def _line(row: Row, y: float, most: float) -> list[str]:
    before, after = _place(row.smd_before, most), _place(row.smd_after, most)
    diamond = f"M{after:.1f} {y - 6:.1f} l6 6 -6 6 -6 -6Z"
    return [
        words(_LEFT - 10, y + 4, row.name, "end"),
        line((before, y), (after, y), 'stroke-width="1" opacity="0.5"'),
        f'<circle cx="{before:.1f}" cy="{y:.1f}" r="5" fill="Canvas" stroke="currentColor"/>',
        f'<path d="{diamond}" fill="currentColor"/>',
    ]


def balance_table(balance: ReleasedBalance) -> Table:
    """The same as the plot, with the averages themselves."""
    rows: list[tuple[Cell, ...]] = [
        (row.name, row.route, row.before, row.after, row.smd_before, _near_zero(row.smd_after))
        for row in _ordered(balance)
    ]
    few = Text(nl="niet getoond: te weinig leerlingen", en="not shown: too few learners")
    rows += [(name, few, few, few, few, few) for name in balance.withheld]
    outside = _outside(balance)
    sizes = (balance.learners, balance.pool_learners, round(balance.effective))
    (ours, theirs, worth), (ours_en, theirs_en, worth_en) = ([number(n, lang) for n in sizes] for lang in LANGUAGES)
    caption = Text(
        nl=f"{ours} leerlingen van de route, {theirs} om te vergelijken (na wegen zoveel waard als {worth}); {outside.nl} van de route vallen erbuiten",
        en=f"{ours_en} learners of the route, {theirs_en} to compare with (after weighting worth {worth_en}); {outside.en} of the route fall outside",
    )
    return Table(caption, _HEADS, tuple(rows))


def _outside(balance: ReleasedBalance) -> Text:
    counts = balance.outside.values()
    told = sum(count for count in counts if count is not None)
    if None not in counts:
        return Text(nl=str(told), en=str(told))
    return Text(
        nl=f"{told or 'enkele'}{' of meer' if told else ''}", en=f"{told or 'a few'}{' or more' if told else ''}"
    )


def _near_zero(value: float) -> float:
    return 0.0 if abs(value) < 5e-4 else value


_HEADS = (
    Text(nl="kenmerk", en="feature"),
    Text(nl="route", en="route"),
    Text(nl="vergelijking vooraf", en="comparison before"),
    Text(nl="vergelijking na wegen", en="comparison after weighting"),
    Text(nl="verschil vooraf (sd)", en="difference before (sd)"),
    Text(nl="verschil na wegen (sd)", en="difference after weighting (sd)"),
)
