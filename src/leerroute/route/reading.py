"""A route from a file: well-formed, and with codes that exist."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leerroute.curriculum import Catalogue, Level
from leerroute.files import Problem, SourceDocument, Unreadable, dump_yaml, read_document, spelled
from leerroute.route.design import RouteDesign
from leerroute.text import Text, enumeration

TL_PROFILES = ("techniek", "zorg", "economie", "landbouw")
"""The four profiles of the theoretische leerweg (WVO 2.25); the ten vocational ones are in the catalogue."""


def read_route(path: Path, catalogue: Catalogue) -> RouteDesign:
    """The route in the YAML or JSON file at `path`.

    Raises `Unreadable` with every problem: what does not fit the schema, an unknown profile or crebo, and a level that
    is not the crebo's.
    """
    return checked_codes(read_document(path), catalogue)


def checked_codes(document: SourceDocument, catalogue: Catalogue) -> RouteDesign:
    """The route in a document, as `read_route` gives it; raises `Unreadable` as that does."""
    design = document.as_model(RouteDesign)
    problems = list(_unknown_codes(design, document, catalogue))
    if problems:
        raise Unreadable(problems)
    return design


def write_route(design: RouteDesign) -> str:
    """The route as YAML; reading it gives the same route. What is not filled in is left out."""
    return dump_yaml(design.model_dump(mode="json", exclude_none=True, exclude_defaults=False))


def _unknown_codes(design: RouteDesign, document: SourceDocument, catalogue: Catalogue) -> Iterator[Problem]:
    profiles = TL_PROFILES if design.leerweg is Level.TL else tuple(sorted(catalogue.profiles))
    if design.profiel is not None and design.profiel not in profiles:
        names = enumeration(profiles, "nl", last="or"), enumeration(profiles, "en", last="or")
        yield _problem(
            document,
            ("profiel",),
            design.profiel,
            f"dit profiel kennen we niet; kies {names[0]}.",
            f"this profile is unknown; choose {names[1]}.",
        )
    crebo, level, programme = design.target.crebo, design.target.level, design.target.programme
    if crebo is None:
        return
    qualification = catalogue.qualifications.get(crebo)
    if qualification is None:
        yield _problem(
            document,
            ("target", "crebo"),
            crebo,
            "deze crebo kennen we niet.",
            "this crebo is unknown.",
            Text(
                nl="Kijk of het nummer klopt. Is het een nieuwe kwalificatie? Voeg die toe met 'leerroute curriculum import'.",
                en="Check the number. Is it a new qualification? Add it with 'leerroute curriculum import'.",
            ),
        )
        return
    should = qualification.levels[0].value.removeprefix("mbo-") if qualification.levels else None
    if level is not None and should is not None and str(level) != should:
        yield _problem(
            document,
            ("target", "level"),
            level,
            f"crebo {crebo} ({qualification.title}) is niveau {should}.",
            f"crebo {crebo} ({qualification.title}) is level {should}.",
        )
    if programme is not None and qualification.mbo_programme and programme != qualification.mbo_programme:
        yield _problem(
            document,
            ("target", "programme"),
            programme,
            f"crebo {crebo} is een {qualification.mbo_programme}.",
            f"crebo {crebo} is a {qualification.mbo_programme}.",
        )


def _problem(
    document: SourceDocument, place: tuple[str, ...], value: object, nl: str, en: str, remedy: Text | None = None
) -> Problem:
    return Problem(
        file=document.file,
        place=spelled(place),
        line=document.line_of(place),
        value=str(value),
        expected=Text(nl=nl, en=en),
        remedy=remedy,
    )
