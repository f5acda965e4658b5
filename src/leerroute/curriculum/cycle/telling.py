"""The module catalogue as a readable list: what asks for attention first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from leerroute.curriculum.cycle.life import CycleStage, Thresholds, life_cycle
from leerroute.curriculum.cycle.module import Module
from leerroute.text import Language, Text, day

ADVICE = Text(
    nl="Dit volgt het voorstel van SPV (juli 2023). Het is geen wet, en de termijnen liggen niet vast.",
    en="This follows the proposal of SPV (July 2023). It is not law, and its periods are not fixed.",
)


def cycle_lines(
    modules: Iterable[Module], on: date, language: Language, thresholds: Thresholds | None = None
) -> Iterator[str]:
    """Modules by what is to be said of them on this day; a module can stand under more than one heading."""
    limits = thresholds or Thresholds()
    listed = [(module, finding) for module in modules for finding in life_cycle(module, on, limits)]
    yield Text(nl=f"Modules op {day(on, 'nl')}", en=f"Modules on {day(on, 'en')}").in_(language)
    for kind in CycleStage:
        found = [(module, finding) for module, finding in listed if finding.kind is kind]
        if not found:
            continue
        yield ""
        heading = kind.called.in_(language)
        yield f"{heading[:1].upper()}{heading[1:]} ({len(found)})"
        for module, finding in found:
            called = module.kind.called if module.kind else Text(nl="soort niet ingevuld", en="kind not filled in")
            when = f"{day(finding.day, language)}: " if finding.day else ""
            yield f"  {module.code:12} {module.title} ({called.in_(language)})"
            yield f"  {'':12} {when}{finding.why.in_(language)}"
    yield ""
    yield _limits(limits).in_(language)
    yield ADVICE.in_(language)


def _limits(limits: Thresholds) -> Text:
    return Text(
        nl=f"Gerekend met: elke {limits.review_after} jaar bekijken, binnen {limits.update_within} jaar bijstellen, na {limits.remove_after} jaar zonder examen kan een module weg.",
        en=f"Counted with: a review every {limits.review_after} years, an update within {limits.update_within}, removal after {limits.remove_after} years without an exam.",
    )
