"""Words for what differs between two plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from leerroute.planning.planned import Plan
from leerroute.text import Language, Text, enumeration, number

Hours = tuple[tuple[str, int], ...]
"""Keys of periods, with hours."""


def hours_of(plan: Plan, *, bpv: bool = True) -> Counter[tuple[str, str]]:
    """bpv: count it as well."""
    found: Counter[tuple[str, str]] = Counter()
    for slot in plan.slots:
        if bpv or not slot.bpv:
            found[slot.unit, slot.period] += slot.hours
    return found


def fewer(change: Mapping[str, int]) -> Hours:
    return tuple((key, -hours) for key, hours in change.items() if hours < 0)


def extra(change: Mapping[str, int]) -> Hours:
    return tuple((key, hours) for key, hours in change.items() if hours > 0)


def sentence(name: Text, parts: Iterable[Text]) -> Text:
    """'Nederlands: 20 uur minder in blok 1; 20 uur meer in blok 3.'"""
    told = list(parts)
    return Text(
        nl=f"{name.nl}: {'; '.join(part.nl for part in told)}.", en=f"{name.en}: {'; '.join(part.en for part in told)}."
    )


def hours_told(less: Hours, more: Hours, periods: Mapping[str, Text], fewer: Text, extra: Text) -> Iterator[Text]:
    """Of several periods with their sum."""
    for word, found in ((fewer, less), (extra, more)):
        if found:
            yield Text(nl=_said(found, periods, word, "nl"), en=_said(found, periods, word, "en"))


def _said(found: Hours, periods: Mapping[str, Text], word: Text, language: Language) -> str:
    each = [f"{number(hours, language)} in {periods[key].in_(language)}" for key, hours in found]
    if len(found) == 1:
        key, hours = found[0]
        return f"{number(hours, language)} {word.in_(language)} in {periods[key].in_(language)}"
    return f"{number(sum(h for _, h in found), language)} {word.in_(language)}: {enumeration(each, language)}"


def all_of(names: list[Text]) -> Text:
    return Text(nl=enumeration((n.nl for n in names), "nl"), en=enumeration((n.en for n in names), "en"))
