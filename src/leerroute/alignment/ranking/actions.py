"""What an outcome asks a learner to do: its verbs, and how much these ask.

The steps follow RTTI (Drost and Verra, Handboek RTTI): reproduce, apply as trained, apply in a new situation, insight.
Which verb shows which step is our reading; a verb that is not listed says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache

from leerroute.alignment.ranking.words import words


class Step(IntEnum):
    """REPRODUCE: know and name. EXPLAIN: put in own words. DO: carry out. JUDGE: design, weigh, answer for."""

    REPRODUCE = 1
    EXPLAIN = 2
    DO = 3
    JUDGE = 4


_VERBS = {
    Step.REPRODUCE: """kennen/kent herkennen/herkent noemen/noemt benoemen/benoemt opnoemen/noemt op aanwijzen/wijst aan
        aflezen/leest af aangeven/geeft aan opsommen/somt op""",
    Step.EXPLAIN: """beschrijven/beschrijft omschrijven/omschrijft uitleggen/legt uit toelichten/licht toe
        verklaren/verklaart onderscheiden/onderscheidt vergelijken/vergelijkt verwoorden/verwoordt weergeven/geeft weer
        interpreteren/interpreteert samenvatten/vat samen aantonen/toont aan""",
    Step.DO: """uitvoeren/voert uit toepassen/past toe maken/maakt gebruiken/gebruikt hanteren/hanteert bereiden/bereidt
        verzorgen/verzorgt assisteren/assisteert helpen/helpt ondersteunen/ondersteunt begeleiden/begeleidt
        onderhouden/onderhoudt controleren/controleert meten/meet monteren/monteert demonteren/demonteert
        installeren/installeert aansluiten/sluit aan aanbrengen/brengt aan afwerken/werkt af schoonmaken/maakt schoon
        berekenen/berekent tekenen/tekent verwerken/verwerkt presenteren/presenteert verzamelen/verzamelt
        invullen/vult in opstellen/stelt op samenstellen/stelt samen instellen/stelt in bedienen/bedient
        bewerken/bewerkt inventariseren/inventariseert informeren/informeert communiceren/communiceert
        samenwerken/werkt samen rapporteren/rapporteert ontvangen/ontvangt serveren/serveert verkopen/verkoopt
        bestellen/bestelt inkopen/koopt in opslaan/slaat op vervoeren/vervoert planten/plant snoeien/snoeit
        verplaatsen/verplaatst wassen/wast snijden/snijdt voeren/voert schrijven/schrijft lezen/leest
        werken/werkt handelen/handelt repareren/repareert uitzetten/zet uit testen/test registreren/registreert
        kiezen/kiest rekenen/rekent uitrekenen/rekent uit omrekenen/rekent om vertellen/vertelt dekken/dekt
        opruimen/ruimt op keuren/keurt noteren/noteert zoeken/zoekt bakken/bakt koken/kookt lassen/last boren/boort""",
    Step.JUDGE: """ontwerpen/ontwerpt adviseren/adviseert beoordelen/beoordeelt evalueren/evalueert
        analyseren/analyseert onderzoeken/onderzoekt beargumenteren/beargumenteert onderbouwen/onderbouwt
        verantwoorden/verantwoordt organiseren/organiseert plannen/plant in reflecteren/reflecteert aansturen/stuurt aan
        verbeteren/verbetert optimaliseren/optimaliseert ontwikkelen/ontwikkelt coördineren/coördineert
        leidinggeven/geeft leiding motiveren/motiveert bewaken/bewaakt""",
}

_FORM = re.compile(r"(\w+)/(\w+)(?: (toe|uit|aan|op|af|om|weer|samen|in|schoon|leiding))?(?=\s|$)")
STEPS = {verb: step for step, listed in _VERBS.items() for verb, _, _ in _FORM.findall(listed)}
_CONJUGATED: dict[str, list[tuple[str, str]]] = {}
for _listed in _VERBS.values():
    for _verb, _form, _particle in _FORM.findall(_listed):
        _CONJUGATED.setdefault(_form, []).append((_particle, _verb))
FORMS = frozenset(STEPS) | frozenset(_CONJUGATED)
"""Every form of a known verb, without what stands apart from it."""

LESS = re.compile(
    r"\b(onder begeleiding|onder toezicht|aan de hand van (een )?(gegeven )?instructies?|op basis van (een )?instructies?"
    r"|volgens instructies?|met (behulp van )?hulp|eenvoudige?|assister\w+|assisteert|helpt|helpen)\b",
    re.IGNORECASE,
)
"""Words that make an outcome ask less: help at hand, or a simple case."""


@lru_cache(maxsize=65536)
def actions(text: str) -> tuple[str, ...]:
    """The known verbs of a text as infinitives, in its order: 'voert een meting uit' is 'uitvoeren'."""
    return tuple(dict.fromkeys(_actions([word.casefold() for word in words(text)])))


def _actions(lowered: list[str]) -> Iterator[str]:
    for at, word in enumerate(lowered):
        if word in STEPS:
            yield word
            continue
        forms = _CONJUGATED.get(word, ())
        apart = [verb for particle, verb in forms if particle and particle in lowered[at + 1 :]]
        yield from apart or [verb for particle, verb in forms if not particle]


def demand(text: str) -> tuple[int, int] | None:
    """How much a text asks, to compare: its highest step, and 0 when it is made lighter, else 1; None: no known verb."""
    found = [STEPS[verb] for verb in actions(text)]
    return (max(found), 0 if LESS.search(text) else 1) if found else None
