"""A policy scenario as sections: what counts and what does not, then the forecast without and with it, year by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from leerroute.monitor.disclosure import Rule, rounded_count
from leerroute.monitor.forecasting import FEW, Outlook, Projected, Status, Stream, Weighed, effect_words
from leerroute.monitor.forecasting.projecting import Floats
from leerroute.monitor.report.expected import COUNT_DAY, EXPECTED, WHERE, between
from leerroute.monitor.report.expected_release import Shown, release_expected
from leerroute.monitor.report.plots import side_by_side
from leerroute.monitor.telling import TOO_FEW
from leerroute.pages import Cell, Section, Table
from leerroute.text import Language, Text, number

_DRAWN = 3
"""Places in the plot: those that the measures change most; each has two lines."""


def scenario_sections(found: Outlook, name: str, rule: Rule, language: Language) -> Iterator[Section]:
    """Every figure as `rule` allows it to be shown. name: of the scenario, as the user calls it."""
    yield _measures(found.measures, name)
    without = _released(found.base, rule)
    if found.together is None:
        yield Section(_BOTH, (_NOTHING,), None, _table(without, None))
    else:
        beside = _released(found.together, rule)
        proposed = [one for one in found.measures if one.counts and one.measure.status is Status.PROPOSED]
        says = (_HOW, *((_WITH_PROPOSED,) if proposed else (_ENACTED_ONLY,)))
        picture = _picture(without, beside, language)
        yield Section(_BOTH, says, picture, _table(without, beside))
    if found.alone:
        yield _alone(found, without, rule)
    yield _starters(found, rule)


def _released(found: Projected, rule: Rule) -> tuple[Shown, ...]:
    return release_expected(found.least, found.most, found.low, found.high, found.years, rule)


def _measures(measures: Sequence[Weighed], name: str) -> Section:
    rows = []
    for one in measures:
        known = one.measure.known
        effects = [effect_words(effect) for effect in one.measure.effects]
        reckoned = _joined(effects) if effects else Text(nl="niet ingevuld", en="not filled in")
        done = one.why_not or Text(nl=f"telt mee vanaf {one.measure.first}", en=f"counts from {one.measure.first}")
        rows.append(
            (
                one.measure.words,
                one.measure.status.words,
                reckoned,
                _joined([done, *one.notes]),
                known.expected if known else Text(nl="-", en="-"),
            )
        )
    heads = (
        Text(nl="maatregel", en="measure"),
        Text(nl="stand", en="status"),
        Text(nl="jouw marge", en="your range"),
        Text(nl="wat ermee gedaan is", en="what was done with it"),
        Text(nl="wat onderzoekers in 2014 verwachtten", en="what researchers expected in 2014"),
    )
    heading = Text(nl=f"Scenario: {name}", en=f"Scenario: {name}")
    if not rows:
        return Section(heading, (_NO_MEASURES,))
    return Section(heading, (_SOURCE,), None, Table(Text(nl="De maatregelen", en="The measures"), heads, tuple(rows)))


def _table(without: Sequence[Shown], beside: Sequence[Shown] | None) -> Table:
    other = {(one.called, one.year): one for one in beside or ()}
    rows: list[tuple[Cell, ...]] = []
    for one in without:
        row: tuple[Cell, ...] = (one.called, str(one.year), *_cells(one))
        rows.append(row if beside is None else (*row, *_cells(other.pop((one.called, one.year), None))))
    only_with = other.values()  # places that only the measures bring somebody to
    rows += [(left.called, str(left.year), 0, None, *_cells(left)) for left in only_with]
    heads: tuple[Text, ...] = (WHERE, COUNT_DAY, _WITHOUT, _WITHOUT_RANGE)
    if beside is not None:
        heads += (_WITH, _WITH_RANGE)
    return Table(Text(nl="Verwachte leerlingen, afgerond", en="Expected learners, rounded"), heads, tuple(rows))


def _cells(one: Shown | None) -> tuple[Cell, Cell]:
    if one is None or one.least is None or one.most is None or one.low is None or one.high is None:
        return TOO_FEW, None
    expected: Cell = one.least if one.least == one.most else between(one.least, one.most)
    return expected, between(one.low, one.high)


def _picture(without: Sequence[Shown], beside: Sequence[Shown], language: Language) -> str | None:
    """The places that change most by the last count. The line is the middle of the user's range, the band all of it."""
    change: dict[Text, float] = {}
    before = {(one.called, one.year): one for one in without}
    for one in beside:
        plain = before.get((one.called, one.year))
        if plain is not None and plain.least is not None and one.least is not None and one.most is not None:
            change[one.called] = abs((one.least + one.most) / 2 - plain.least)
    chosen = sorted(change, key=lambda called: -change[called])[:_DRAWN]
    rows: list[Mapping[str, object]] = []
    for called in chosen:
        for shown, label in ((without, _LINE_WITHOUT), (beside, _LINE_WITH)):
            rows += [
                {
                    "place": called.in_(language),
                    "name": label.in_(language),
                    "year": one.year,
                    "value": (one.least + one.most) / 2,
                    "low": one.low,
                    "high": one.high,
                }
                for one in shown
                if one.called == called and one.least is not None and one.most is not None
            ]
    return side_by_side(rows, COUNT_DAY.in_(language), EXPECTED.in_(language), language) if rows else None


def _alone(found: Outlook, without: Sequence[Shown], rule: Rule) -> Section:
    last = found.base.years[-1]
    plain = {one.called: one for one in without if one.year == last}
    rows: list[tuple[Cell, ...]] = []
    for name, projected in found.alone.items():
        called = next(one.measure.words for one in found.measures if one.measure.measure == name)
        for one in _released(projected, rule):
            base = plain.get(one.called)
            if one.year != last or base is None or base.least is None or one.least is None or one.most is None:
                continue
            if (one.least, one.most) != (base.least, base.least) and _moves(found.base, projected, one):
                rows.append((called, one.called, base.least, _cells(one)[0]))
    heads = (Text(nl="maatregel", en="measure"), WHERE, _WITHOUT, Text(nl="met alleen deze maatregel", en="with this measure alone"))  # fmt: skip
    caption = Text(nl=f"Op 1 oktober {last}, afgerond", en=f"On 1 October {last}, rounded")
    if not rows:
        return Section(_ONE, (_ONE_BY_ONE, Text(nl="Na afronden is er geen verschil.", en="After rounding there is no difference.")))  # fmt: skip
    return Section(_ONE, (_ONE_BY_ONE,), None, Table(caption, heads, tuple(rows)))


def _moves(base: Projected, changed: Projected, one: Shown) -> bool:
    """Whether the measure changes this figure at all, beside the rounding."""
    row = base.years.index(one.year)
    before: Floats = base.least[row]
    return bool(np.abs(changed.least[row] - before).max() > 0.5 or np.abs(changed.most[row] - before).max() > 0.5)


def _starters(found: Outlook, rule: Rule) -> Section:
    rows: list[tuple[Cell, ...]] = []
    notes: list[Text] = []
    for stream, base in found.base.starters.items():
        after = base if found.together is None else found.together.starters[stream]
        for row, year in enumerate(found.base.years):
            rows.append(
                (stream.words, str(year), _new(base[row], stream, year, rule), _new(after[row], stream, year, rule))
            )  # fmt: skip
        notes += _small(stream, after, found, rule)
    heads = (
        Text(nl="leerweg en route", en="leerweg and route"),
        COUNT_DAY,
        _WITHOUT,
        _WITH,
    )
    caption = Text(nl="Nieuwe leerlingen in leerjaar 3, afgerond", en="New learners in leerjaar 3, rounded")
    return Section(_NEW, (_SHARES, *notes), None, Table(caption, heads, tuple(rows)))


def _new(ends: Floats, stream: Stream, year: int, rule: Rule) -> Cell:
    low, high = (round(float(end)) for end in ends)
    if low < rule.least:
        return TOO_FEW if high > 0 else 0
    shown = [rounded_count(end, ("starters", stream.words.en, str(year)), (end,), rule) for end in (low, high)]
    return shown[0] if low == high else between(min(shown), max(shown))


def _small(stream: Stream, after: Floats, found: Outlook, rule: Rule) -> Iterator[Text]:
    """From which year on groups get small: in all, or on average at a school that offers the route."""
    schools = found.schools.get(stream.route)
    for row, year in enumerate(found.base.years):
        low = float(after[row, 0])
        if round(low) < rule.least:
            yield Text(
                nl=f"{stream.words.nl}: vanaf {year} kunnen het minder dan {rule.least} nieuwe leerlingen zijn; zo'n kleine groep voorspellen we niet.",
                en=f"{stream.words.en}: from {year} on there may be fewer than {rule.least} new learners; a group that small is not forecast.",
            )
            return
        if schools and low / schools < FEW:
            yield Text(
                nl=f"{stream.words.nl}: vanaf {year} kunnen het gemiddeld minder dan {FEW} nieuwe leerlingen per school zijn ({number(schools, 'nl')} scholen). Bij {FEW} kwam een school in het onderzoek van 2014 net uit de kosten.",
                en=f"{stream.words.en}: from {year} on there may be fewer than {FEW} new learners per school on average ({number(schools, 'en')} schools). With {FEW} a school in the study of 2014 just met its costs.",
            )
            return


def _joined(texts: Sequence[Text]) -> Text:
    return Text(nl="; ".join(text.nl for text in texts), en="; ".join(text.en for text in texts))


_BOTH = Text(nl="Waar zijn de leerlingen straks, zonder en met de maatregelen?", en="Where will the learners be, without and with the measures?")  # fmt: skip
_ONE = Text(nl="Elke maatregel alleen", en="Each measure by itself")
_NEW = Text(nl="Hoeveel leerlingen beginnen er?", en="How many learners start?")
_WITHOUT = Text(nl="zonder maatregelen", en="without measures")
_WITHOUT_RANGE = Text(nl="marge zonder", en="range without")
_WITH = Text(nl="met maatregelen", en="with measures")
_WITH_RANGE = Text(nl="marge met", en="range with")
_LINE_WITHOUT, _LINE_WITH = _WITHOUT, _WITH
_SOURCE = Text(
    nl="De grootte van elk effect is wat jij opgaf; leerroute verzint er geen. De verwachtingen van 2014 komen uit ResearchNed en KPC Groep, tabel 2: die geeft richtingen, bijna geen groottes.",
    en="The size of every effect is what you gave; leerroute makes up none. The expectations of 2014 come from ResearchNed and KPC Groep, table 2: it gives directions, hardly any sizes.",
)
_HOW = Text(
    nl="Van elke marge zijn beide einden doorgerekend, in alle combinaties. Onder 'met maatregelen' staan de laagste en de hoogste uitkomst; de marge telt daar het toeval en het verschil tussen jaren bij op.",
    en="Both ends of every range were computed, in all combinations. 'With measures' has the lowest and the highest result; the range adds chance and the difference between years.",
)
_ENACTED_ONLY = Text(nl="Voorgenomen beleid telt hier niet mee.", en="Proposed policy does not count here.")
_WITH_PROPOSED = Text(
    nl="Let op: hier telt voorgenomen beleid mee, omdat je daarom vroeg. Het is geen vastgesteld beleid.",
    en="Mind: proposed policy counts here, because you asked for it. It has not been enacted.",
)
_NOTHING = Text(nl="Geen enkele maatregel telt mee; dit is de vooruitblik zonder.", en="No measure counts; this is the forecast without.")  # fmt: skip
_NO_MEASURES = Text(nl="Er staan geen maatregelen in dit scenario.", en="There are no measures in this scenario.")
_ONE_BY_ONE = Text(
    nl="Steeds één maatregel, terwijl al het andere gelijk blijft. Samen kunnen ze elkaar versterken of opheffen, dus tel deze cijfers niet op.",
    en="One measure at a time, all else equal. Together they may add to or undo one another, so do not sum these figures.",
)
_SHARES = Text(
    nl="Elke route houdt het deel van zijn leerweg dat hij de laatste drie jaar had, tenzij een maatregel dat verandert.",
    en="Every route keeps the part of its leerweg that it had in the last three years, unless a measure changes it.",
)
