"""The measures of source 004, table 2, as data: what each is, what it touches, and which way its makers expected it to go.

Source 004: ResearchNed and KPC Groep 2014, on tailored routes in the vmbo, table 2 (paragraph 2.4) and paragraph 4.2. It
gives directions and hardly any sizes; where it has a number, `figure` cites it. No number here is ever counted with: the
size of an effect is always the user's own. The status is that of 2014, and a scenario says its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from leerroute.text import Text


class Status(StrEnum):
    """enacted: it holds or is sure to. proposed: only planned; it never counts unless asked for by name. trend: nobody
    decided it, such as births."""

    ENACTED = "enacted"
    PROPOSED = "proposed"
    TREND = "trend"

    @property
    def words(self) -> Text:
        return _STATUS[self]


_STATUS = {
    Status.ENACTED: Text(nl="vastgesteld", en="enacted"),
    Status.PROPOSED: Text(nl="voorgenomen", en="proposed"),
    Status.TREND: Text(nl="ontwikkeling", en="trend"),
}


@dataclass(frozen=True)
class Touch:
    """What a measure acts on, in the words of a scenario file. up: the source expects more (True) or less (False);
    None: it does not say. on, leerweg, route, place, to: as in `scenario.Effect`."""

    on: str
    leerweg: str | None = None
    route: str | None = None
    place: str | None = None
    to: str | None = None
    up: bool | None = None


@dataclass(frozen=True)
class Measure:
    """name: as a scenario calls it. expected: what source 004 expects, in our words. figure: the number it gives, if any."""

    name: str
    says: Text
    status: Status
    when: Text
    expected: Text
    touches: tuple[Touch, ...]
    figure: Text | None = None


_TAILORED = "doorlopende_leerroute"
TABLE_2: tuple[Measure, ...] = (
    Measure(
        "demografie",
        Text(nl="minder jongeren", en="fewer young people"),
        Status.TREND,
        Text(nl="al gaande", en="under way"),
        Text(
            nl="De doelgroep wordt mogelijk kleiner; regio's verschillen sterk.",
            en="The group may become smaller; regions differ much.",
        ),
        (Touch("starters", leerweg="bb", up=False),),
        Text(
            nl="landelijk bb, leerjaar 3 en 4: zo'n 5.100 minder, tot 39.000 in 2021 (par. 4.2)",
            en="bb in the country, leerjaar 3 and 4: about 5,100 fewer, to 39,000 in 2021 (par. 4.2)",
        ),
    ),
    Measure(
        "uitslagregels_nederlands",
        Text(nl="strengere uitslagregel Nederlands", en="stricter exam rule for Dutch"),
        Status.ENACTED,
        Text(nl="examen 2014; normering 2F vanaf 2015", en="exam of 2014; level 2F from 2015"),
        Text(
            nl="De entreeopleiding wordt mogelijk groter; een bb-diploma wordt voor meer leerlingen lastig.",
            en="Entree may grow; a bb diploma becomes hard for more learners.",
        ),
        (
            Touch("chance", leerweg="bb", place="vmbo", to="mbo-1", up=True),
            Touch("share", leerweg="bb", route="entree_vmbo", up=True),
        ),
    ),
    Measure(
        "rekentoets",
        Text(nl="de rekentoets telt mee voor de uitslag", en="the rekentoets counts in the exam"),
        Status.PROPOSED,
        Text(nl="gepland vanaf 2015-2016", en="planned from 2015-2016"),
        Text(
            nl="De entreeopleiding wordt mogelijk groter; hoe groot de toestroom wordt, was niet te zeggen.",
            en="Entree may grow; how large the inflow becomes could not be said.",
        ),
        (
            Touch("chance", leerweg="bb", place="vmbo", to="mbo-1", up=True),
            Touch("share", leerweg="bb", route="entree_vmbo", up=True),
        ),
    ),
    Measure(
        "entreeopleiding",
        Text(nl="entree in plaats van mbo-1", en="entree instead of mbo-1"),
        Status.ENACTED,
        Text(nl="1 augustus 2014", en="1 August 2014"),
        Text(
            nl="Wat het met de aantallen doet, is onduidelijk; wie een vmbo-diploma heeft, kan er niet meer in.",
            en="What it does to numbers is unclear; who has a vmbo diploma can no longer enter.",
        ),
        (Touch("chance", leerweg="bb", place="vmbo", to="mbo-1"),),
    ),
    Measure(
        "kwetsbare_jongeren",
        Text(nl="plan van aanpak voor jongeren in een kwetsbare positie", en="plan for young people at risk"),
        Status.PROPOSED,
        Text(nl="aangekondigd voor najaar 2014", en="announced for autumn 2014"),
        Text(nl="De bron verwacht nog niets.", en="The source does not expect anything yet."),
        (Touch("chance", leerweg="bb", place="mbo-1", to="mbo-2"),),
    ),
    Measure(
        "passend_onderwijs",
        Text(nl="passend onderwijs", en="appropriate education (passend onderwijs)"),
        Status.ENACTED,
        Text(nl="1 augustus 2014", en="1 August 2014"),
        Text(
            nl="De doelgroep groeit mogelijk: leerlingen die eerder naar praktijkonderwijs of vso gingen.",
            en="The group may grow: learners who went to praktijkonderwijs or vso before.",
        ),
        (Touch("starters", leerweg="bb", up=True), Touch("share", leerweg="bb", route=_TAILORED, up=True)),
    ),
    Measure(
        "vsv_beleid",
        Text(nl="beleid tegen voortijdig schoolverlaten", en="policy against early leaving"),
        Status.ENACTED,
        Text(nl="langlopend", en="running"),
        Text(
            nl="De doelgroep groeit mogelijk: wie dreigt uit te vallen, gaat eerder naar maatwerk.",
            en="The group may grow: who is at risk of leaving is placed in a tailored route sooner.",
        ),
        (
            Touch("share", leerweg="bb", route=_TAILORED, up=True),
            Touch("chance", leerweg="bb", place="mbo-2", to="away", up=False),
        ),
        Text(
            nl="doel van het kabinet: in 2016 hoogstens 25.000 vsv'ers (tabel 2)",
            en="aim of the government: at most 25,000 early leavers in 2016 (table 2)",
        ),
    ),
    Measure(
        "bekostiging_mbo",
        Text(nl="bekostiging van het mbo per verblijfsjaar (cascade)", en="mbo funding by year of stay (cascade)"),
        Status.ENACTED,
        Text(nl="1 januari 2015", en="1 January 2015"),
        Text(
            nl="De doelgroep groeit mogelijk; wie mbo-3 of 4 aankan, gaat er meteen naartoe.",
            en="The group may grow; who can do mbo-3 or 4 goes there at once.",
        ),
        (
            Touch("share", leerweg="bb", route=_TAILORED, up=True),
            Touch("chance", leerweg="bb", place="vmbo", to="mbo-3", up=True),
        ),
    ),
)
BY_NAME = {measure.name: measure for measure in TABLE_2}
