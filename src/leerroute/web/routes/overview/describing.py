"""A route in a few words, for who reads a version: what it is, from where to where, and with whom."""

from __future__ import annotations

from leerroute.curriculum import Catalogue
from leerroute.route import RouteDesign, field_at, value_called
from leerroute.text import Text, enumeration, same

Fact = tuple[Text, Text | None]
"""What it is called, and what it is; None: not filled in yet."""


def facts(design: RouteDesign, catalogue: Catalogue) -> tuple[Fact, ...]:
    """Kind, start, vmbo side, mbo side, schools and companies."""
    return (
        (Text(nl="Soort route", en="Kind of route"), design.kind.called),
        (Text(nl="Van", en="From"), _vmbo(design, catalogue)),
        (Text(nl="Naar", en="To"), _mbo(design, catalogue)),
        (Text(nl="Begint", en="Starts"), _value("cohort_start", design.cohort_start)),
        (Text(nl="Scholen", en="Schools"), _partners(design, {"vmbo_school", "mbo_college"})),
        (Text(nl="Bedrijven", en="Companies"), _partners(design, {"company"})),
    )


def clauses(design: RouteDesign) -> tuple[tuple[Text, str | None], ...]:
    """The agreement, clause by clause; None for one that is not written yet."""
    agreement = design.agreement
    return tuple(
        (_label(f"agreement.{letter}"), agreement.clause(letter) if agreement else None) for letter in "abcdefghij"
    )


def transfer(design: RouteDesign) -> tuple[tuple[Text, str], ...]:
    """What happens when a learner leaves the route, as far as it is filled in."""
    option = design.transfer_option
    given = {"diploma": option.diploma, "level": option.level, "age": option.age} if option else {}
    return tuple((_label(f"transfer_option.{name}"), words) for name, words in given.items() if words)


def _label(path: str) -> Text:
    shape = field_at(path)
    label = shape.words.label if shape else same(path)
    return Text(nl=label.nl[:1].upper() + label.nl[1:], en=label.en[:1].upper() + label.en[1:])


def _value(path: str, value: object) -> Text | None:
    return None if value is None else value_called(path, value)


def _vmbo(design: RouteDesign, catalogue: Catalogue) -> Text | None:
    leerweg = f"vmbo-{design.leerweg.value}" if design.leerweg else None
    profile = catalogue.profiles.get(design.profiel or "")
    called = str(getattr(profile, "title", profile)) if profile else design.profiel
    given = ", ".join(part for part in (leerweg, called) if part)
    return same(given) if given else None


def _mbo(design: RouteDesign, catalogue: Catalogue) -> Text | None:
    target = design.target
    known = catalogue.qualifications.get(target.crebo or "")
    level = f"mbo-{target.level}" if target.level else None
    path = target.path.value if target.path else None
    given = [known.title if known else None, level, path, f"crebo {target.crebo}" if target.crebo else None]
    words = ", ".join(part for part in given if part)
    return same(words) if words else None


def _partners(design: RouteDesign, roles: set[str]) -> Text | None:
    if design.partners is None:
        return None
    names = [partner.name for partner in design.partners if partner.role.value in roles]
    if not names:
        return Text(nl="geen", en="none")
    return Text(nl=enumeration(names, "nl"), en=enumeration(names, "en"))
