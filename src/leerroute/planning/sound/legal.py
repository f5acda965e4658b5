"""What the law asks that this request can never reach, however it is planned."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.planning.case import Case, HoursNorm, done_hours
from leerroute.planning.sound.contradiction import Contradiction
from leerroute.text import Text, number

_NAMES = {
    "total": Text(nl="uur onderwijstijd", en="hours of teaching time"),
    "guided": Text(nl="begeleide uren", en="guided hours"),
    "bpv": Text(nl="uur bpv", en="hours of bpv"),
}


def what_the_law_forbids(case: Case) -> Iterator[Contradiction]:
    """A calendar that ends before the least number of years, and hours below the norm for every length allowed."""
    lengths, last = case.legal.lengths, max(period.year for period in case.periods)
    if lengths is not None and last < min(lengths):
        yield Contradiction(
            ("calendar",),
            last,
            Text(
                nl=f"de wet vraagt een route van minstens {min(lengths)} jaar, en de kalender heeft er {last}.",
                en=f"the law asks for a route of at least {min(lengths)} years, and the calendar has {last}.",
            ),
            Text(nl="Maak de kalender langer.", en="Make the calendar longer."),
        )
        return
    possible = [length for length in case.legal.hours if length <= last and (lengths is None or length in lengths)]
    if not possible:
        return
    least = min(possible)
    norm, have = case.legal.hours[least], _hours(case)
    for kind, asked in (("total", norm.total), ("guided", norm.guided), ("bpv", norm.bpv)):
        if asked is not None and (have_now := getattr(have, kind)) is not None and have_now < asked:
            name = _NAMES[kind]
            yield Contradiction(
                ("work",),
                have_now,
                Text(
                    nl=f"een route van {least} jaar heeft volgens de wet minstens {number(asked, 'nl')} {name.nl}; alle onderdelen samen hebben er {number(have_now, 'nl')}.",
                    en=f"by law a route of {least} years has at least {number(asked, 'en')} {name.en}; all units together have {number(have_now, 'en')}.",
                ),
                Text(
                    nl="Geef onderdelen meer uren, of vul bij de route in waarom minder genoeg is (hours_exception).",
                    en="Give units more hours, or fill in in the route why fewer are enough (hours_exception).",
                ),
            )


def _hours(case: Case) -> HoursNorm:
    """What there is when nothing is won by teaching together and all of the vo counts."""
    return HoursNorm(
        total=done_hours(case.request, "total") + sum(unit.hours for unit in case.units),
        guided=done_hours(case.request, "guided") + sum(unit.guided or 0 for unit in case.units),
        bpv=done_hours(case.request, "bpv") + sum(unit.bpv for unit in case.units),
    )
