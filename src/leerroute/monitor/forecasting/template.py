"""An empty scenario to fill in: every measure of source 004's table 2, with what it touches, and no size anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.monitor.forecasting.measures import TABLE_2, Measure, Touch
from leerroute.text import Language, Text


def scenario_template(language: Language) -> str:
    """YAML that `read_scenario` reads as it is; what stands after # is for people."""
    return "\n".join(_lines(language)) + "\n"


def _lines(language: Language) -> Iterator[str]:
    for text in _HEAD:
        yield f"# {text.in_(language)}".rstrip()
    yield f"scenario: {Text(nl='Onze regio', en='Our region').in_(language)}"
    yield f"# {_STARTERS.in_(language)}"
    yield "starters: {}"
    yield f"# {_SCHOOLS.in_(language)}"
    yield "schools: {}"
    yield "measures:"
    for measure in TABLE_2:
        yield from _measure(measure, language)


def _measure(measure: Measure, language: Language) -> Iterator[str]:
    says = Text(
        nl=f"{measure.says.nl} ({measure.when.nl}). {measure.expected.nl}",
        en=f"{measure.says.en} ({measure.when.en}). {measure.expected.en}",
    )
    yield f"  # {says.in_(language)}"
    if measure.figure is not None:
        yield f"  # {_FIGURE.in_(language)}: {measure.figure.in_(language)}"
    yield f"  - measure: {measure.name}"
    yield f"    status: {measure.status.value}  # {_THEN.in_(language)}"
    yield f"    first: null  # {_FIRST.in_(language)}"
    yield "    effects: []"
    for touch in measure.touches:
        yield f'    #  - {_touch(touch)}, because: "..."}}'


def _touch(touch: Touch) -> str:
    parts = [f"on: {touch.on}"]
    parts += [f"{key}: {value}" for key in ("leerweg", "route", "place", "to") if (value := getattr(touch, key))]
    return "{" + ", ".join(parts) + f", {'odds' if touch.on == 'chance' else 'factor'}: [?, ?]"


_HEAD = (
    Text(
        nl="Een beleidsscenario. De maatregelen komen uit ResearchNed en KPC Groep 2014, tabel 2.",
        en="A policy scenario. The measures come from ResearchNed and KPC Groep 2014, table 2.",
    ),
    Text(
        nl="Die bron geeft richtingen en bijna geen groottes. Vul je eigen marge in: [laagste, hoogste], 1 is geen effect.",
        en="That source gives directions and hardly any sizes. Fill in your own range: [lowest, highest], 1 is no effect.",
    ),
    Text(
        nl="Een maatregel zonder effect of zonder 'first' wordt genoemd en telt niet mee. 'because' zegt waar de marge vandaan komt.",
        en="A measure without an effect or without 'first' is named and does not count. 'because' says where the range comes from.",
    ),
    Text(
        nl="Wat voorgenomen is (proposed), telt alleen mee met: leerroute monitor forecast ... --proposed NAAM",
        en="What is proposed counts only with: leerroute monitor forecast ... --proposed NAME",
    ),
    Text(
        nl="'effects' is een lijst; haal bij een regel het # weg, zet '[]' weg, en vul de vraagtekens in.",
        en="'effects' is a list; take the # from a line, take away '[]', and fill in the question marks.",
    ),
)
_STARTERS = Text(
    nl="Nieuwe leerlingen in leerjaar 3 per leerweg en jaar, bijvoorbeeld bb: {2027: 900, 2028: 880}; anders zoveel als het laatste jaar.",
    en="New learners in leerjaar 3 per leerweg and year, such as bb: {2027: 900, 2028: 880}; else as many as the last year.",
)
_SCHOOLS = Text(
    nl="Hoeveel scholen een route aanbieden, bijvoorbeeld doorlopende_leerroute: 6; dan zeggen we wanneer groepen te klein worden.",
    en="How many schools offer a route, such as doorlopende_leerroute: 6; then we say when groups get too small.",
)
_FIGURE = Text(
    nl="Het getal dat de bron geeft (er wordt niet mee gerekend)", en="The number the source gives (not counted with)"
)
_THEN = Text(
    nl="in 2014; pas het aan aan nu. enacted, proposed of trend",
    en="in 2014; change it to what is so now. enacted, proposed or trend",
)
_FIRST = Text(nl="eerste telling (jaar) waarop je het ziet", en="first count (year) at which it shows")
