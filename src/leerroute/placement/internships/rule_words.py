"""Each rule of priority in words that fit in a letter."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from leerroute.text import Text, number


def told_rule(objective: str, worse: int) -> Text:
    """Who had priority by this objective, and what would have been lost. worse: in the unit of the objective."""
    if objective.startswith("rank_"):
        rank = objective.removeprefix("rank_")
        return Text(
            nl=f"Andere leerlingen gingen voor: anders kwamen er {worse} meer op hun {rank}e keuze.",
            en=f"Other learners went first: otherwise {worse} more would end at choice {rank}.",
        )
    if objective == "satisfaction":
        points = worse / 10
        return Text(
            nl=f"Andere leerlingen gingen voor: iedereen samen was {number(points, 'nl')} punten slechter af "
            "(keuze, reistijd en hetzelfde bedrijf).",
            en=f"Other learners went first: all together would be {number(points, 'en')} points worse off "
            "(choice, travel and the same company).",
        )
    return _WORDS[objective](worse)


_WORDS: Mapping[str, Callable[[int], Text]] = {
    "unplaced": lambda worse: Text(
        nl=f"Andere leerlingen gingen voor: anders bleven er {worse} meer zonder plaats.",
        en=f"Other learners went first: otherwise {worse} more would stay without a place.",
    ),
    "not_chosen": lambda worse: Text(
        nl=f"Andere leerlingen gingen voor: anders kwamen er {worse} meer op een plaats die ze niet kozen.",
        en=f"Other learners went first: otherwise {worse} more would end at a place they did not choose.",
    ),
    "moved": lambda worse: Text(
        nl=f"Wie al een plaats had, hield die zoveel mogelijk: anders moesten er {worse} meer veranderen.",
        en=f"Who had a place kept it where possible: otherwise {worse} more would have to change.",
    ),
    "wants": lambda worse: Text(
        nl=f"Het bedrijf vroeg om anderen: er kwamen dan {worse} wensen van bedrijven minder uit.",
        en=f"The company asked for others: {worse} fewer wishes of companies would come true.",
    ),
    "wants_order": lambda _: Text(
        nl="Het bedrijf zette een ander hoger op de lijst.",
        en="The company put somebody else higher on its list.",
    ),
}
