"""The invented region: two schools and two companies that make routes together. Everybody in it is called Verzonnen (invented)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from leerroute.curriculum import shipped_catalogue
from leerroute.route import read_route
from leerroute.text import Text
from leerroute.web.demo.judging import judge_pairs
from leerroute.web.partnerships.actions import add_member, create_organisation, join_organisation, start_partnership
from leerroute.web.partnerships.models import Organisation, Partnership
from leerroute.web.people.actions import create_person
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import start_route

ROUTES = ("hbr-kb-mbo4-dlr.yaml", "fout-dlr-half-ingevuld.yaml")
"""Of the examples: one that is in order, one of two schools that only just began."""
DOMAIN = "voorbeeld.test"


@dataclass(frozen=True)
class Somebody:
    """Of the demo: roles at an organisation ("": takes no part), and what to look at as this person."""

    key: str
    first_name: str
    organisation: str
    roles: tuple[str, ...]
    sees: Text

    @property
    def email(self) -> str:
        return f"{self.key}@{DOMAIN}"

    @property
    def name(self) -> str:
        return f"{self.first_name} Verzonnen"


PEOPLE = (
    Somebody("dirk", "Dirk", "delta", ("project_leader",), Text(nl="leidt het ontwerp, mbo", en="leads the design, mbo")),
    Somebody("bram", "Bram", "molen", ("teacher", "mentor"), Text(nl="docent en mentor, vmbo", en="teacher and mentor, vmbo")),
    Somebody("chantal", "Chantal", "delta", ("coach",), Text(nl="loopbaanbegeleider, mbo", en="coach, mbo")),
    Somebody("ilse", "Ilse", "molen", ("team_leader",), Text(nl="leidt het team, vmbo", en="leads the team, vmbo")),
    Somebody("farida", "Farida", "molen", ("director",), Text(nl="directeur, tekent namens het vmbo", en="director, signs for the vmbo")),
    Somebody("gerard", "Gerard", "delta", ("director",), Text(nl="directeur, tekent namens het mbo", en="director, signs for the mbo")),
    Somebody("amira", "Amira", "molen", ("learner",), Text(nl="leerling, ziet getekende versies", en="learner, sees signed versions")),
    Somebody("esra", "Esra", "", (), Text(nl="heeft een account, maar doet nergens aan mee", en="has an account, but takes part in nothing")),
)  # fmt: skip

_ORGANISATIONS = {
    "molen": ("Vmbo De Verzonnen Molen", "vmbo_school", "99AA"),
    "delta": ("Roc Verzonnen Delta", "mbo_college", "99ZZ"),
    "linde": ("Zorgkeuken De Bedachte Linde", "company", ""),
    "brug": ("Hotel-restaurant De Bedachte Brug", "company", ""),
}


def make_region(examples: Path) -> Partnership:
    """Everything above, made as its people would make it. examples: the folder with the example routes."""
    people = {who.key: create_person(email=who.email, name=who.name, by=None) for who in PEOPLE}
    organisations = {
        key: create_organisation(name=name, kind=kind, brin=brin, by=None)
        for key, (name, kind, brin) in _ORGANISATIONS.items()
    }
    dirk = people["dirk"]
    partnership = start_partnership(
        title="Samenwerking Molen en Delta (verzonnen)", organisation=organisations["delta"], by=dirk
    )
    for key in ("molen", "linde", "brug"):
        join_organisation(partnership=partnership, organisation=organisations[key], by=dirk)
    for member, organisation, role in _members(people, organisations):
        giver = people["ilse"] if member == people["farida"] else dirk  # who signs is up to the own school
        add_member(partnership=partnership, person=member, organisation=organisation, role=role, by=giver)
    for name in ROUTES:
        design = read_route(examples / name, shipped_catalogue())
        start_route(partnership=partnership, title=design.title, kind=design.kind, design=design, by=dirk)
    judge_pairs(partnership, people, examples)
    return partnership


def _members(
    people: dict[str, Person], organisations: dict[str, Organisation]
) -> Iterator[tuple[Person, Organisation, str]]:
    for who in PEOPLE:
        for role in who.roles:
            if who.key != "dirk":  # who starts a partnership leads it
                yield people[who.key], organisations[who.organisation], role
