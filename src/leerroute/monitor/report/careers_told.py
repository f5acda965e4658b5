"""Whole careers as sections: where learners are each year, which kinds of careers there are, how they move on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum

import numpy as np

from leerroute.monitor.counting import grouped
from leerroute.monitor.disclosure import Rule, withheld
from leerroute.monitor.happening import Events
from leerroute.monitor.sequences import (
    Careers,
    Clusters,
    Kind,
    career_words,
    careers_in,
    chronogram_svg,
    chronogram_table,
    clusters,
    common_subsequence,
    hamming,
    index_svg,
    index_table,
    occurring,
    optimal_matching,
    rate_costs,
    release_kinds,
    release_moves,
    release_years,
)
from leerroute.monitor.sequences.careers import Floats
from leerroute.monitor.telling import TOO_FEW, group_words
from leerroute.pages import Cell, Section, Table
from leerroute.text import Language, Text, decimals, number, percent

MOST_CAREERS = 3_000
"""Different careers; of each two of them a distance is kept."""
MOST_GROUPS = 8
"""Groups with a picture of their own."""


class Distance(StrEnum):
    """How unlike two careers are: matching with costs by how often a move is made; common subsequence; years that differ."""

    OM = "om"
    LCS = "lcs"
    HAMMING = "hamming"

    @property
    def of(self) -> Callable[[Careers], Floats]:
        return _OF[self]

    @property
    def words(self) -> Text:
        return _WORDS[self]


_OF: Mapping[Distance, Callable[[Careers], Floats]] = {
    Distance.OM: lambda careers: optimal_matching(careers, rate_costs(careers)),
    Distance.LCS: common_subsequence,
    Distance.HAMMING: hamming,
}
_WORDS = {
    Distance.OM: Text(
        nl="optimal matching: hoeveel je moet vervangen, invoegen en weglaten; een stap die vaak voorkomt is goedkoop",
        en="optimal matching: how much must be replaced, put in and left out; a move that is common is cheap",
    ),
    Distance.LCS: Text(nl="de langste gemeenschappelijke volgorde", en="the longest common subsequence"),
    Distance.HAMMING: Text(
        nl="het aantal jaren dat verschilt (Hamming)", en="the number of years that differ (Hamming)"
    ),
}


def career_sections(
    happened: Events,
    by: str | None,
    groups: int,
    distance: Distance,
    rule: Rule,
    language: Language,
    *,
    every_career: bool = False,
) -> Iterator[Section]:
    """by: a column of the cube, for a picture per group. groups: kinds of careers to look for.

    every_career: also the careers of single learners, exact; only for who may see them. Without it no figure is of fewer
    than `rule.least` learners, and all are rounded.
    """
    careers = occurring(careers_in(happened))
    if careers.total < rule.least:
        yield Section(_YEARS, (TOO_FEW,))
        return
    yield from _chronograms(happened, careers, by, rule, language)
    whole = occurring(careers.whole())
    yield _kinds(whole, happened.years, groups, distance, rule, language)
    yield _moves(careers, rule)
    if every_career:
        yield Section(_EVERY, (_NOT_FOR_RELEASE,), index_svg(whole, language, "every", 1), index_table(whole, 1))


def _chronograms(
    happened: Events, careers: Careers, by: str | None, rule: Rule, language: Language
) -> Iterator[Section]:
    if by is None:
        shown = release_years(careers, rule)
        yield Section(_YEARS, (_START, _READ), chronogram_svg(shown, language), chronogram_table(shown, rule.least))
        return
    member, values = grouped(happened.cube, [by])
    learners = np.array([happened.cube.learners[member == n].sum() for n in range(len(values))], dtype=np.int64)
    small = withheld(learners, rule.least)
    shown_groups = [n for n in np.argsort(-learners, kind="stable").tolist() if not small[n]]
    for place, n in enumerate(shown_groups[:MOST_GROUPS]):
        words = Text(nl=group_words(values[n], "nl"), en=group_words(values[n], "en"))
        heading = Text(nl=f"{_YEARS.nl[:-1]}: {words.nl}", en=f"{_YEARS.en[:-1]}: {words.en}")
        own = careers_in(happened, np.flatnonzero(member == n))
        own = _with_states_of(own, careers)
        shown = release_years(own, rule, (by, words.en))
        says = (_START, _READ) if place == 0 else ()
        picture = chronogram_svg(shown, language, f"chronogram-{place}")
        yield Section(heading, says, picture, chronogram_table(shown, rule.least))
    left = len(values) - len(shown_groups[:MOST_GROUPS])
    if left:
        yield Section(
            Text(nl="Andere groepen", en="Other groups"),
            (
                Text(
                    nl=f"{number(left, 'nl')} andere groepen staan hier niet: te weinig leerlingen, of meer dan {MOST_GROUPS} groepen.",
                    en=f"{number(left, 'en')} other groups are not here: too few learners, or more than {MOST_GROUPS} groups.",
                ),
            ),
        )


def _with_states_of(careers: Careers, others: Careers) -> Careers:
    """The same careers by the states of `others`, so that colours mean the same in every picture."""
    number_of = {state: place for place, state in enumerate(others.states)}
    table = np.array([number_of.get(state, -1) for state in careers.states] + [-1])
    return Careers(table[careers.rows], careers.learners, others.states, careers.first)


def _kinds(whole: Careers, years: int, groups: int, distance: Distance, rule: Rule, language: Language) -> Section:
    if len(whole) < 2 or whole.total < rule.least:
        return Section(_KINDS, (_NOBODY_WHOLE,))
    if len(whole) > MOST_CAREERS:
        return Section(_KINDS, (_too_many(len(whole), years),))
    found = clusters(distance.of(whole), whole.learners, min(groups, len(whole)))
    kinds = release_kinds(whole, found, rule)
    table = _kinds_table(whole, kinds)
    told = [kind for kind in kinds if kind.row is not None and kind.learners]
    says = (_REPRESENTATIVE, _how(distance, found), *((_weak(),) if found.silhouette < 0.25 else ()))
    if not told:
        return Section(_KINDS, says, None, table)
    rows = np.stack([kind.row for kind in told if kind.row is not None])
    shown = Careers(rows, np.array([float(kind.learners or 0) for kind in told]), whole.states, whole.first)
    return Section(_KINDS, says, index_svg(shown, language, "kinds", 0), table)


def _kinds_table(careers: Careers, kinds: Sequence[Kind]) -> Table:
    total = sum(kind.learners or 0 for kind in kinds)
    rows: list[tuple[Cell, ...]] = []
    for place, kind in enumerate(kinds, start=1):
        career = _RARE if kind.row is None else career_words(kind.row, careers.states)
        if kind.learners is None:
            rows.append((str(place), _RARE, TOO_FEW, None))
        else:
            rows.append((str(place), career, kind.learners, percent(kind.learners / total) if total else None))
    heads = (
        Text(nl="soort", en="kind"),
        Text(nl="loopbaan in het midden (jaren)", en="career in the middle (years)"),
        Text(nl="leerlingen", en="learners"),
        Text(nl="aandeel van wie hier staan", en="share of those shown"),
    )
    return Table(Text(nl="Soorten loopbanen", en="Kinds of careers"), heads, tuple(rows))


def _moves(careers: Careers, rule: Rule) -> Section:
    rate, moves = release_moves(careers, rule)
    rows: list[tuple[Cell, ...]] = []
    for state, called in enumerate(careers.states):
        if moves[state]:
            shares = (percent(float(share)) for share in rate[state])
            rows.append((called, *shares, int(moves[state])))
    heads = (
        Text(nl="van ↓ naar →", en="from ↓ to →"),
        *careers.states,
        Text(nl="stappen", en="steps"),
    )
    caption = Text(nl="Van een telling naar de volgende, alle jaren samen", en="From one count to the next, all years together")  # fmt: skip
    says = (_STEPS,) if rows else (_STEPS, TOO_FEW)
    return Section(_MOVES, says, None, Table(caption, heads, tuple(rows)) if rows else None)


def _how(distance: Distance, found: Clusters) -> Text:
    silhouette = decimals(found.silhouette, 2)
    return Text(
        nl=f"Hoe verschillend loopbanen zijn, is gemeten met {distance.words.nl}. Silhouet {silhouette.nl}: van -1 (door elkaar) tot 1 (scherp gescheiden).",
        en=f"How unlike careers are was measured by {distance.words.en}. Silhouette {silhouette.en}: from -1 (mixed up) to 1 (sharply apart).",
    )


def _weak() -> Text:
    return Text(
        nl="Onder 0,25 zijn er geen duidelijke soorten: de indeling is dan een hulpmiddel en geen ontdekking.",
        en="Under 0.25 there are no clear kinds: the division is then an aid and not a discovery.",
    )


def _too_many(careers: int, years: int) -> Text:
    return Text(
        nl=f"Er zijn {number(careers, 'nl')} verschillende loopbanen, te veel om twee aan twee te vergelijken. Neem minder dan {years} jaren.",
        en=f"There are {number(careers, 'en')} different careers, too many to compare two by two. Take fewer than {years} years.",
    )


_YEARS = Text(nl="Waar zijn leerlingen elk jaar?", en="Where are learners each year?")
_KINDS = Text(nl="Welke soorten loopbanen zijn er?", en="Which kinds of careers are there?")
_MOVES = Text(nl="Hoe gaan zij van jaar tot jaar verder?", en="How do they move on from year to year?")
_EVERY = Text(nl="Elke loopbaan", en="Every career")
_START = Text(
    nl="Jaar 0 is de start: de eerste 1 oktober in leerjaar 3 van het vmbo. Wie in een later jaar niet te zien is, telt in dat jaar niet mee.",
    en="Year 0 is the start: the first 1 October in leerjaar 3 of the vmbo. Who cannot be seen in a later year does not count in that year.",
)
_READ = Text(
    nl="De spreiding is 0 als alle leerlingen op één plek zijn, en 1 als ze gelijk verdeeld zijn over alle plekken (entropie).",
    en="The spread is 0 when all learners are in one place, and 1 when they are spread evenly over all places (entropy).",
)
_REPRESENTATIVE = Text(
    nl="Elke band is een soort loopbaan, zo hoog als er leerlingen bij horen, getekend als de loopbaan in het midden ervan. Geen enkele band is een leerling.",
    en="Every band is a kind of career, as high as it has learners, drawn as the career in its middle. No band is a learner.",
)
_RARE = Text(nl="een loopbaan die weinig voorkomt", en="a career that is rare")
_NOBODY_WHOLE = Text(
    nl="Te weinig leerlingen zijn alle jaren gevolgd. Neem minder jaren.",
    en="Too few learners have been followed all years. Take fewer years.",
)
_STEPS = Text(
    nl="Elke rij telt op tot 100%, op afronding na. Een leerling telt voor elk jaar een keer; te weinig stappen tonen we niet.",
    en="Every row adds up to 100%, but for rounding. A learner counts once for every year; too few steps are not shown.",
)
_NOT_FOR_RELEASE = Text(
    nl="Je vroeg om elke loopbaan. Dit deel is niet afgerond en laat zien wat één leerling deed: geef het niet door en publiceer het niet.",
    en="You asked for every career. This part is not rounded and shows what a single learner did: do not pass it on or publish it.",
)
