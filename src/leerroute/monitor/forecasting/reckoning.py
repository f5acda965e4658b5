"""What a scenario comes to: without it, each measure by itself, and all that count together; and why others do not count."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from leerroute.monitor.forecasting.by_route import REGULAR, Stream
from leerroute.monitor.forecasting.measures import Status
from leerroute.monitor.forecasting.projecting import MOST_EFFECTS, Dated, Projected, Setting, project, seen_before
from leerroute.monitor.forecasting.scenario import Counted, Effect, Scenario
from leerroute.monitor.forecasting.transitions import Chances
from leerroute.monitor.refusal import Refused
from leerroute.text import Text, same


@dataclass(frozen=True)
class Weighed:
    """A measure with what is done with it. why_not: None when it counts. notes: what must be said beside it."""

    measure: Counted
    why_not: Text | None
    notes: tuple[Text, ...]

    @property
    def counts(self) -> bool:
        return self.why_not is None


@dataclass(frozen=True)
class Outlook:
    """base: no measure at all. together: all that count, None when none does. alone: each by itself, others equal, without
    an interval; empty when one counts or none."""

    base: Projected
    together: Projected | None
    alone: Mapping[str, Projected]
    measures: tuple[Weighed, ...]
    schools: Mapping[str, int]


def setting_of(
    seen: Mapping[Stream, Chances], now: int, ahead: int, scenario: Scenario, *, draws: int = 400, seed: int = 0
) -> Setting:
    """New learners per leerweg: the scenario's where it gives them, else as many as at the last count."""
    years = range(now + 1, now + ahead + 1)
    starters = {}
    for leerweg in {stream.leerweg for stream in seen}:
        last = sum(chances.starts.get(now, 0) for stream, chances in seen.items() if stream.leerweg == leerweg)
        given = scenario.starters.get(leerweg or "", {})
        starters[leerweg] = np.array([float(given.get(year, last)) for year in years])
    return Setting(seen, now, ahead, starters, draws=draws, seed=seed)


def misfits(scenario: Scenario, seen: Mapping[Stream, Chances]) -> tuple[Text, ...]:
    """What the scenario names and the data do not have: a leerweg or route spelled otherwise would count for nothing."""
    leerwegen = {stream.leerweg for stream in seen if stream.leerweg}
    routes = {stream.route for stream in seen}
    effects = [effect for one in scenario.measures for effect in one.effects]
    named = [("leerweg", name, leerwegen) for name in scenario.starters]
    named += [("leerweg", effect.leerweg, leerwegen) for effect in effects if effect.leerweg]
    named += [("route", effect.route, routes) for effect in effects if effect.route]
    named += [("route", name, routes) for name in scenario.schools]
    return tuple(
        Text(
            nl=f"{kind} '{name}' komt in deze gegevens niet voor; wel: {', '.join(sorted(there)) or 'geen'}.",
            en=f"{kind} '{name}' does not occur in these data; there are: {', '.join(sorted(there)) or 'none'}.",
        )
        for kind, name, there in dict.fromkeys((kind, name, frozenset(there)) for kind, name, there in named)
        if name not in there
    )


def outlook(setting: Setting, scenario: Scenario, proposed: Collection[str] = ()) -> Outlook | Refused:
    """proposed: names of the proposed measures that are asked for; no other proposed one counts, whatever its effects.

    Raises ValueError as `project` does when there are too few years.
    """
    measures = tuple(_weighed(one, setting, proposed) for one in scenario.measures)
    counted = [one.measure for one in measures if one.counts]
    effects = {one.measure: _dated(one) for one in counted}
    everything = [dated for several in effects.values() for dated in several]
    if len(everything) > MOST_EFFECTS:
        return Refused((_too_many(len(everything)),))
    base = project(setting)
    together = project(setting, everything) if everything else None
    alone = (
        {name: project(setting, dated, interval=False) for name, dated in effects.items()} if len(counted) > 1 else {}
    )
    return Outlook(base, together, alone, measures, scenario.schools)


def _dated(one: Counted) -> tuple[Dated, ...]:
    return tuple(Dated(effect, one.first or 0) for effect in one.effects)


def _weighed(one: Counted, setting: Setting, proposed: Collection[str]) -> Weighed:
    return Weighed(one, _why_not(one, setting, proposed), tuple(_notes(one, setting)))


def _why_not(one: Counted, setting: Setting, proposed: Collection[str]) -> Text | None:
    last = setting.now + setting.ahead
    if one.status is Status.PROPOSED and one.measure not in proposed:
        return Text(
            nl="voorgenomen; telt alleen mee als je erom vraagt (--proposed)",
            en="proposed; counts only when asked for (--proposed)",
        )
    if not one.effects:
        return Text(nl="niet ingevuld hoe groot het effect is", en="how large its effect is was not filled in")
    if one.first is None:
        return Text(nl="niet ingevuld vanaf welke telling", en="from which count was not filled in")
    if one.first <= setting.now:
        return Text(
            nl=f"begon in {one.first} en zit dus al in de cijfers waaruit we voorspellen; nog eens meetellen zou dubbel zijn",
            en=f"began in {one.first}, so it is in the figures we forecast from already; to count it again would be double",
        )
    if one.first > last:
        return Text(nl=f"begint na {last}", en=f"begins after {last}")
    return None


def _notes(one: Counted, setting: Setting) -> Sequence[Text]:
    notes = []
    for effect in one.effects:
        if not seen_before(setting, effect):
            notes.append(
                Text(
                    nl=f"{effect_words(effect).nl}: dat kwam in deze gegevens niet voor, dus keer zoveel blijft niets",
                    en=f"{effect_words(effect).en}: that did not occur in these data, so times as much stays nothing",
                )
            )
        if effect.route == REGULAR and effect.on == "share":
            notes.append(Text(nl="de gewone route krimpt of groeit mee", en="the regular route shrinks or grows along"))
        against = _against(one, effect)
        if against is not None:
            notes.append(against)
    return notes


def _against(one: Counted, effect: Effect) -> Text | None:
    """When the user's whole range goes the other way than source 004 expected."""
    for touch in one.known.touches if one.known else ():
        same_thing = (touch.on, touch.route, touch.place, touch.to) == (
            effect.on,
            effect.route,
            effect.place,
            effect.to,
        )
        if not same_thing or touch.up is None:
            continue
        low, high = effect.range
        if (touch.up and high < 1) or (not touch.up and low > 1):
            return Text(
                nl="je rekent de andere kant op dan de onderzoekers in 2014 verwachtten",
                en="you reckon the other way than the researchers expected in 2014",
            )
    return None


def effect_words(effect: Effect) -> Text:
    """'kans van vmbo naar mbo-1 (bb): 1 tot 1,2 keer'."""
    low, high = (f"{value:g}" for value in effect.range)
    whom = ", ".join(word.replace("_", " ") for word in (effect.leerweg, effect.route) if word and effect.on != "share")
    inside = same(f" ({whom})" if whom else "")
    nl_size, en_size = f"{low} tot {high} keer".replace(".", ","), f"{low} to {high} times"
    if effect.on == "starters":
        return Text(nl=f"nieuwe leerlingen{inside.nl}: {nl_size}", en=f"new learners{inside.en}: {en_size}")
    if effect.on == "share":
        route, of = (effect.route or "").replace("_", " "), effect.leerweg
        return Text(
            nl=f"deel dat start in {route}{f' van {of}' if of else ''}: {nl_size}",
            en=f"part that starts in {route}{f' of {of}' if of else ''}: {en_size}",
        )
    place, to = _CALLED[effect.place or ""], _CALLED[effect.to or ""]
    return Text(
        nl=f"kansverhouding van {place.nl} naar {to.nl}{inside.nl}: {nl_size}",
        en=f"odds of going from {place.en} to {to.en}{inside.en}: {en_size}",
    )


_CALLED = {name: same(name) for name in ("vmbo", "mbo-1", "mbo-2", "mbo-3", "mbo-4")} | {
    "havo_vwo": same("havo/vwo"),
    "ho": Text(nl="hoger onderwijs", en="higher education"),
    "away": Text(nl="van school zonder startkwalificatie", en="left without startkwalificatie"),
    "startkwalificatie": same("startkwalificatie"),
}


def _too_many(number: int) -> Text:
    return Text(
        nl=f"{number} effecten tegelijk zijn te veel: elk effect verdubbelt het aantal combinaties, en dan zegt de marge niets meer. Neem er hoogstens {MOST_EFFECTS}.",
        en=f"{number} effects at once are too many: each doubles the number of combinations, and then the range says nothing. Take at most {MOST_EFFECTS}.",
    )
