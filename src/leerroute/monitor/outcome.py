"""The outcomes that can be asked for, in words, and what of a career must be followed to know them."""

from __future__ import annotations

from enum import StrEnum

from leerroute.monitor.following import Followed
from leerroute.text import Text


class Outcome(StrEnum):
    """A yes or no of one learner, so many counts after the start."""

    BOUND = "bound"
    IN_EDUCATION = "in_education"
    STARTKWALIFICATIE = "startkwalificatie"
    ACCELERATED = "accelerated"
    VSV = "vsv"
    OTHER_SECTOR = "other_sector"
    OTHER_LEERWEG = "other_leerweg"
    OTHER_MBO_LEVEL = "other_mbo_level"
    LEFT_ROUTE = "left_route"
    OTHER_ROUTE = "other_route"
    IN_REGION = "in_region"

    @property
    def words(self) -> Text:
        return _WORDS[self]

    @property
    def needs(self) -> Followed | None:
        """What the cube must follow besides the career itself."""
        return _NEEDS.get(self)

    @property
    def needs_diplomas(self) -> bool:
        """Whether a diploma decides it. vsv too, but who is gone is known not to be one, so files may do without."""
        return self in _BY_DIPLOMA

    @property
    def defined_as(self) -> Text | None:
        """What counts and of whom it can be known, where the words alone do not say it."""
        return _DEFINED.get(self)


_NEEDS = {
    Outcome.OTHER_LEERWEG: Followed.LEVEL,
    Outcome.OTHER_MBO_LEVEL: Followed.LEVEL,
    Outcome.OTHER_ROUTE: Followed.ROUTE,
    Outcome.IN_REGION: Followed.REGION,
}
_BY_DIPLOMA = {
    Outcome.BOUND,
    Outcome.IN_EDUCATION,
    Outcome.STARTKWALIFICATIE,
    Outcome.ACCELERATED,
    Outcome.OTHER_MBO_LEVEL,
    Outcome.LEFT_ROUTE,
}
_WORDS = {
    Outcome.BOUND: Text(
        nl="gebonden: nog in de route, of een startkwalificatie gehaald",
        en="bound: still in the route, or a startkwalificatie obtained",
    ),
    Outcome.IN_EDUCATION: Text(
        nl="nog op school, of een startkwalificatie gehaald", en="still in education, or a startkwalificatie obtained"
    ),
    Outcome.STARTKWALIFICATIE: Text(nl="een startkwalificatie gehaald", en="obtained a startkwalificatie"),
    Outcome.ACCELERATED: Text(
        nl="versneld: een mbo-diploma (niveau 2, 3 of 4) minstens een jaar eerder dan langs de gewone route",
        en="accelerated: an mbo diploma (level 2, 3 or 4) at least a year sooner than by the regular route",
    ),
    Outcome.VSV: Text(nl="ooit voortijdig schoolverlater geweest (vsv)", en="ever a new early leaver (vsv)"),
    Outcome.OTHER_SECTOR: Text(nl="van vmbo naar mbo overgestapt", en="moved on from vmbo to mbo"),
    Outcome.OTHER_LEERWEG: Text(
        nl="in het vo naar een andere leerweg gegaan (of naar havo of vwo)",
        en="moved to another leerweg within vo (or to havo or vwo)",
    ),
    Outcome.OTHER_MBO_LEVEL: Text(
        nl="in het mbo van niveau gewisseld zonder diploma",
        en="changed level within mbo without a diploma",
    ),
    Outcome.LEFT_ROUTE: Text(
        nl="uit de route zonder startkwalificatie", en="out of the route without a startkwalificatie"
    ),
    Outcome.OTHER_ROUTE: Text(nl="naar een andere route overgestapt", en="moved to another route"),
    Outcome.IN_REGION: Text(nl="ingeschreven in de regio van de start", en="enrolled in the region of the start"),
}
_DEFINED = {
    Outcome.ACCELERATED: Text(
        nl="De gewone route: twee jaar vmbo na de start in leerjaar 3, en dan de langste studieduur die de wet voor dat niveau noemde "
        "op 1 oktober van het startjaar (WEB 7.2.4a; gelezen vanaf 2014). Een diploma havo, vwo of mbo-1 telt hier niet. Wie nog bezig is, "
        "telt als: nog niet.",
        en="The regular route: two years of vmbo after the start in leerjaar 3, then the longest length that the law gave for that level "
        "on 1 October of the start year (WEB 7.2.4a; read from 2014). A diploma of havo, vwo or mbo-1 does not count here. Who is still on the "
        "way counts as: not yet.",
    ),
    Outcome.OTHER_LEERWEG: Text(
        nl="Ooit op een teldag in het vo in een andere leerweg dan bij de start. Alleen leerlingen van wie de leerweg bij de start en op elke "
        "teldag in het vo is ingevuld.",
        en="Ever, on a count in vo, in another leerweg than at the start. Only learners whose leerweg is filled in at the start and on every "
        "count in vo.",
    ),
    Outcome.OTHER_MBO_LEVEL: Text(
        nl="Ooit op een ander niveau dan op de vorige teldag in het mbo, zonder diploma daartussen; doorgaan na een diploma is dus geen wissel. "
        "Alleen wie in het mbo kwam en van wie het niveau steeds is ingevuld.",
        en="Ever at another level than on the count in mbo before, without a diploma in between; so going on after a diploma is no change. "
        "Only who came to mbo and whose level is always filled in.",
    ),
    Outcome.LEFT_ROUTE: Text(
        nl="Ooit op een teldag niet meer in een route, en dan nog zonder startkwalificatie. Alleen wie in een route begon.",
        en="Ever, on a count, no longer in a route and without a startkwalificatie by then. Only who started in a route.",
    ),
    Outcome.OTHER_ROUTE: Text(
        nl="Ooit in een andere route dan bij de start. Alleen wie in een route begon en van wie de naam van de route steeds is ingevuld; wie "
        "naar gewoon onderwijs gaat, is uit de route (left_route) en niet overgestapt.",
        en="Ever in another route than at the start. Only who started in a route and whose route is always named; who goes to regular "
        "education is out of the route (left_route) and has not moved to another.",
    ),
    Outcome.IN_REGION: Text(
        nl="Op deze teldag, van wie dan ingeschreven is en van wie de regio bij de start en nu is ingevuld.",
        en="On this count, of those who are enrolled then and whose region is filled in at the start and now.",
    ),
}
