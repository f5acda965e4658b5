"""Checks on internship places: names that nobody knows, too few places, and facts without which a place stays shut."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.placement.checking.learners import LEARNERS
from leerroute.placement.checking.rows import strangers, together, twice
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.learner import age_on
from leerroute.placement.reading import InternshipFolder, InternshipRound
from leerroute.text import Text

PLACES = Text(nl="de plekken", en="places")
_LIGHT_WORK_UNTIL = 16
_POINTS = Text(
    nl="Het CBS geeft deze tabel uit; zie LEESMIJ. Of laat 'reistijd hoogstens' leeg.",
    en="CBS publishes this table; see README. Or leave 'minutes most' empty.",
)


def places_are_possible(folder: InternshipFolder) -> Iterator[Finding]:
    """A place twice, more learners asked for than it has seats, learners that nobody knows."""
    learners = {learner.key for learner in folder.learners.values}
    yield from twice(folder.places.entries, lambda place: place.key, "key")
    for entry in folder.places.entries:
        place = entry.value
        yield from strangers(entry, "wants", place.wants, learners, LEARNERS, Weight.WARNING)
        yield from strangers(entry, "refuses", place.refuses, learners, LEARNERS, Weight.WARNING)
        if place.fewest > place.seats:
            yield entry.error(
                "fewest",
                Text(nl=f"dit is meer dan er plaats is ({place.seats}).", en=f"this is more than there are seats ({place.seats})."),
                Text(nl="Staan ze omgedraaid?", en="Are they the wrong way round?"),
            )  # fmt: skip
        if both := sorted(set(place.wants) & place.refuses):
            yield entry.error(
                "refuses",
                Text(nl=f"het bedrijf vraagt ook om {both[0]}.", en=f"the company also asks for {both[0]}."),
                Text(nl="Vraag het bedrijf wat het bedoelt.", en="Ask the company what it means."),
            )


def there_are_places_for_all(folder: InternshipFolder) -> Iterator[Finding]:
    """More learners than seats, in all and for each sector."""
    if not folder.places.entries:
        return
    for sector in (None, *sorted({i.sector for i in folder.learners.values if i.sector})):
        learners = [entry for entry in folder.learners.entries if sector is None or entry.value.sector == sector]
        seats = sum(place.seats for place in folder.places.values if sector is None or place.sector == sector)
        if len(learners) > seats:
            of = Text(nl=f" in {sector}", en=f" in {sector}") if sector else Text(nl="", en="")
            yield learners[0].warning(
                "sector" if sector else "key",
                Text(
                    nl=f"{len(learners)} leerlingen zoeken{of.nl} een plek, en er zijn er {seats}.",
                    en=f"{len(learners)} learners look for a place{of.en}, and there are {seats}.",
                ),
                Text(
                    nl="Zoek nu al bedrijven, en beslis samen wie zonder plek blijft: 'without' in de instellingen, total of lottery.",
                    en="Look for companies now, and decide together who stays without: 'without' in the settings, total or lottery.",
                ),
            )


def decided_places_are_known(folder: InternshipFolder) -> Iterator[Finding]:
    """Fixed and earlier places that name nobody or nothing."""
    learners, places = {i.key for i in folder.learners.values}, {p.key for p in folder.places.values}
    for entries, weight in ((folder.fixed, Weight.ERROR), (folder.earlier, Weight.WARNING)):
        for entry in entries.entries:
            yield from strangers(entry, "learner", [entry.value.learner], learners, LEARNERS, weight)
            yield from strangers(entry, "place", [entry.value.place], places, PLACES, weight)
    yield from twice(folder.fixed.entries, lambda fixed: fixed.learner, "learner")
    companies = {place.company for place in folder.places.values}
    for learner in folder.learners.entries:
        grows = [learner.value.grows_at] if learner.value.grows_at else []
        among = Text(nl="de bedrijven", en="companies")
        yield from strangers(learner, "grows_at", grows, companies, among, Weight.WARNING)


def open_facts(folder: InternshipFolder, settings: InternshipRound) -> Iterator[Finding]:
    """What was not told and closes a place, or leaves it out of a comparison."""
    learners, places = folder.learners.entries, folder.places.entries
    young = [e for e in learners if e.value.born and age_on(e.value.born, settings.on) < _LIGHT_WORK_UNTIL]
    unborn = [e for e in learners if e.value.born is None]
    if young or unborn:
        yield from together(
            [entry for entry in places if entry.value.work is None],
            Weight.QUESTION,
            "work",
            Text(nl="wat voor werk is dit? Zolang dat open is, plaatsen we hier niemand onder de 16.", en="what work is this? While it is open, nobody under 16 is placed here."),
        )  # fmt: skip
    yield from together(
        unborn,
        Weight.QUESTION,
        "born",
        Text(nl="wanneer is deze leerling geboren? Zonder dat weten we niet welk werk mag.", en="when was this learner born? Without it we do not know which work is allowed."),
    )  # fmt: skip
    if settings.without == "total":
        yield from together(
            [entry for entry in learners if entry.value.priority is not None],
            Weight.WARNING,
            "priority",
            Text(
                nl="voorrang telt alleen bij een loting, en in de instellingen staat 'without: total'.",
                en="priority only counts with a lottery, and the settings say 'without: total'.",
            ),
            Text(
                nl="Zet 'without: lottery', of haal de voorrang weg.",
                en="Set 'without: lottery', or remove the priority.",
            ),
        )
    if any(entry.value.crebo for entry in learners):
        yield from together(
            [entry for entry in places if entry.value.crebos is None],
            Weight.QUESTION,
            "crebos",
            Text(nl="waarvoor is dit bedrijf erkend? Kijk op stagemarkt.nl.", en="what is this company recognised for? See stagemarkt.nl."),
        )  # fmt: skip
    if any(entry.value.minutes_most is not None for entry in learners):
        far = Text(
            nl="zonder postcode is de reistijd niet te schatten.", en="without a postcode travel cannot be estimated."
        )
        yield from together([entry for entry in places if entry.value.pc4 is None], Weight.QUESTION, "pc4", far)
        yield from together([entry for entry in learners if entry.value.pc4 is None], Weight.QUESTION, "pc4", far)
        if not folder.points:
            expected = Text(
                nl="zonder het bestand 'postcodes' is geen reistijd te schatten; wie hier een grens heeft, kan nergens heen.",
                en="without the file 'postcodes' no travel can be estimated; who has a limit here can go nowhere.",
            )
            limited = [entry for entry in learners if entry.value.minutes_most is not None]
            yield from together(limited, Weight.QUESTION, "minutes_most", expected, _POINTS)
    if any(entry.value.support is not True for entry in places):
        yield from together(
            [entry for entry in learners if entry.value.needs_support is None],
            Weight.QUESTION,
            "needs_support",
            Text(nl="heeft deze leerling begeleiding nodig? Open betekent: alleen naar een plek met begeleiding.", en="does this learner need support? Open means: only to a place that has it."),
        )  # fmt: skip
