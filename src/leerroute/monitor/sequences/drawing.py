"""Careers as pictures: a chronogram and an index plot. States run from dark to light, so that grey print keeps them apart.

Neither shows a single learner: a career that fewer than `least` learners have is drawn with the others, as one band.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from leerroute.monitor.sequences.careers import UNKNOWN, Careers
from leerroute.monitor.sequences.clusters import Clusters
from leerroute.monitor.sequences.describing import distribution
from leerroute.pages import Cell, Table, svg, words
from leerroute.text import Language, Text, decimals, percent

LEAST = 10
_RAMP = ("#1b0c41", "#4a0c6b", "#781c6d", "#a52c60", "#cf4446", "#ed6925", "#fb9b06", "#f7d13d", "#fcffa4")
_LEFT, _WIDE, _TOP, _HIGH = 50, 560, 16, 260
_OTHER = Text(nl="andere loopbanen", en="other careers")


def chronogram_svg(careers: Careers, language: Language, name: str = "chronogram") -> str:
    """The share of learners in each state, year by year. `chronogram_table` goes beside it."""
    shares = distribution(careers).share
    step = _WIDE / careers.years
    parts = []
    for year, row in enumerate(np.nan_to_num(shares)):
        bottom = float(_TOP + _HIGH)
        for state, share in enumerate(row):
            high = float(share) * _HIGH
            bottom -= high
            if high > 0:
                parts.append(_block(_LEFT + year * step, bottom, step, high, state, len(row)))
    parts += [words(_LEFT - 6, _TOP + 10, "100%", "end"), words(_LEFT - 6, _TOP + _HIGH, "0%", "end")]
    title, says = _SPOKEN["chronogram", language]
    return _framed(name, title, says, parts, careers, language)


def index_svg(careers: Careers, language: Language, name: str = "index", least: int = LEAST) -> str:
    """Every career that at least `least` learners have as a band, as high as it is common, in the order of its states."""
    shown, rest = _shown(careers, least)
    step, unit = _WIDE / careers.years, _HIGH / careers.total
    parts, top = [], float(_TOP)
    for number in shown:
        high = float(careers.learners[number]) * unit
        for start, end, state in _spells(careers.rows[number]):
            if state != UNKNOWN:
                x = _LEFT + start * step
                parts.append(_block(x, top, (end - start) * step, high, state, len(careers.states)))
        top += high
    if rest:
        edge = _TOP + _HIGH - top
        parts.append(
            f'<rect x="{_LEFT}" y="{top:.2f}" width="{_WIDE}" height="{edge:.2f}" fill="none" stroke="currentColor"/>'
        )
        told = f"{_OTHER.in_(language)}: {percent(rest / careers.total).in_(language)}"
        parts.append(words(_LEFT + 8, top + edge / 2 + 4, told))
    title, says = _SPOKEN["index", language]
    return _framed(name, title, says, parts, careers, language)


_SPOKEN: dict[tuple[str, Language], tuple[str, str]] = {
    ("chronogram", "nl"): ("Waar leerlingen elk jaar zijn", "Per jaar een gestapelde balk met het aandeel leerlingen in elke plek."),
    ("chronogram", "en"): ("Where learners are each year", "A stacked bar a year, with the share of learners in each place."),
    ("index", "nl"): ("Loopbanen naast elkaar", "Elke band is een loopbaan, zo hoog als hij vaak voorkomt."),
    ("index", "en"): ("Careers side by side", "Every band is a career, as high as it is common."),
}  # fmt: skip


def _shown(careers: Careers, least: int) -> tuple[Sequence[int], float]:
    """The careers that may be shown, in the order of their states, and how many learners have another."""
    common = [number for number in range(len(careers)) if careers.learners[number] >= least]
    rest = careers.total - float(careers.learners[common].sum())
    if 0 < rest < least and common:  # the total would tell what the others are
        rarest = min(common, key=lambda number: careers.learners[number])
        common.remove(rarest)
        rest += float(careers.learners[rarest])
    return common, rest


def _spells(row: np.ndarray) -> list[tuple[int, int, int]]:
    """Runs of one state: first year, year after the last, state."""
    edges = [0, *(np.flatnonzero(np.diff(row)) + 1).tolist(), len(row)]
    return [(start, end, int(row[start])) for start, end in pairwise(edges)]


def _colour(state: int, states: int) -> str:
    return _RAMP[round(state * (len(_RAMP) - 1) / max(states - 1, 1))]


def _block(x: float, y: float, wide: float, high: float, state: int, states: int) -> str:
    fill = _colour(state, states)
    edge = "#fff" if high > 3 else fill
    return f'<rect x="{x:.2f}" y="{y:.2f}" width="{wide:.2f}" height="{high:.2f}" fill="{fill}" stroke="{edge}" stroke-width=".5"/>'


def _framed(name: str, title: str, says: str, parts: list[str], careers: Careers, language: Language) -> str:
    """With the years below, and under those the states, in the order in which they are stacked."""
    step = _WIDE / careers.years
    every = max(1, careers.years // 12)
    parts += [
        words(_LEFT + (year + 0.5) * step, _TOP + _HIGH + 18, str(careers.first + year), "middle")
        for year in range(0, careers.years, every)
    ]
    below = _TOP + _HIGH + 40
    rows = (len(careers.states) + 1) // 2
    for place, state in enumerate(reversed(range(len(careers.states)))):
        x, y = _LEFT + (place // rows) * _WIDE / 2, below + 20 * (place % rows)
        parts.append(_block(x, y, 14, 14, state, len(careers.states)))
        parts.append(words(x + 20, y + 12, careers.states[state].in_(language)))
    return svg(name, (_LEFT + _WIDE + 10, below + 20 * rows), title, says, parts)


def chronogram_table(careers: Careers, least: int = LEAST) -> Table:
    """Per year the number of learners, the share in each state, and how mixed it is; withheld under `least` learners."""
    found = distribution(careers)
    rows: list[tuple[Cell, ...]] = []
    for year in range(careers.years):
        learners = round(float(found.learners[year]))
        head = str(careers.first + year)
        if learners < least:
            rows.append((head, _withheld(least), *(None for _ in careers.states), None))
        else:
            shares = (percent(float(share)) for share in found.share[year])
            rows.append((head, learners, *shares, decimals(float(found.entropy[year]), 2)))
    heads = (Text(nl="jaar", en="year"), Text(nl="leerlingen", en="learners"), *careers.states, Text(nl="spreiding (0–1)", en="spread (0–1)"))  # fmt: skip
    return Table(Text(nl="Waar leerlingen elk jaar zijn", en="Where learners are each year"), heads, tuple(rows))


def index_table(careers: Careers, least: int = LEAST) -> Table:
    """The careers of the index plot, the most common first."""
    shown, rest = _shown(careers, least)
    rows: list[tuple[Cell, ...]] = []
    for number in sorted(shown, key=lambda number: -careers.learners[number]):
        share = percent(float(careers.learners[number]) / careers.total)
        rows.append((_told(careers, number), round(float(careers.learners[number])), share))
    if rest:
        rows.append((_OTHER, round(rest), percent(rest / careers.total)))
    heads = (Text(nl="loopbaan", en="career"), Text(nl="leerlingen", en="learners"), Text(nl="aandeel", en="share"))
    return Table(Text(nl="Loopbanen", en="Careers"), heads, tuple(rows))


def clusters_table(careers: Careers, found: Clusters, least: int = LEAST) -> Table:
    """Each cluster with its size and the career in its middle; a career or cluster of fewer than `least` is withheld."""
    rows: list[tuple[Cell, ...]] = []
    for number, medoid in enumerate(found.medoids.tolist(), start=1):
        size = round(float(found.learners[number - 1]))
        told = _told(careers, medoid) if careers.learners[medoid] >= least else _RARE
        count: Cell = size if size >= least else _withheld(least)
        share: Cell = percent(size / careers.total) if size >= least else None
        rows.append((str(number), told, count, share))
    heads = (
        Text(nl="groep", en="group"),
        Text(nl="loopbaan in het midden", en="career in the middle"),
        Text(nl="leerlingen", en="learners"),
        Text(nl="aandeel", en="share"),
    )
    silhouette = decimals(found.silhouette, 2)
    caption = Text(
        nl=f"Groepen loopbanen die op elkaar lijken (silhouet {silhouette.nl}; onder 0,25 zijn er geen duidelijke groepen)",
        en=f"Groups of careers that are alike (silhouette {silhouette.en}; under 0.25 there are no clear groups)",
    )
    return Table(caption, heads, tuple(rows))


_RARE = Text(nl="een loopbaan die weinig voorkomt", en="a career that is rare")


def _told(careers: Careers, number: int) -> Text:
    return career_words(careers.rows[number], careers.states)


def career_words(row: np.ndarray, states: Sequence[Text]) -> Text:
    """'vmbo 2, mbo-2 3': the states in order, with the years in each."""
    spells = [(end - start, state) for start, end, state in _spells(row)]
    nl, en = (
        ", ".join(f"{'?' if state == UNKNOWN else states[state].in_(language)} {years}" for years, state in spells)
        for language in _LANGUAGES
    )
    return Text(nl=nl, en=en)


_LANGUAGES: tuple[Language, ...] = ("nl", "en")


def _withheld(least: int) -> Text:
    return Text(nl=f"minder dan {least}", en=f"fewer than {least}")
