"""Each rule of priority in words that fit in a letter."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from leerroute.text import Text, number


def told_rule(objective: str, worse: int) -> Text:
    """Who had priority by this objective, and what would have been lost. worse: in the unit of the objective."""
    if objective.startswith("rank_"):
        rank = objective.removeprefix("rank_")
        return _others(worse, f"op de {rank}e keuze", f"at choice {rank}")
    if objective == "satisfaction":
        points = worse / 10
        return Text(
            nl=f"Andere leerlingen gingen voor: iedereen samen was {number(points, 'nl')} punten slechter af "
            "(keuze, reistijd en hetzelfde bedrijf).",
            en=f"Other learners went first: all together would be {number(points, 'en')} points worse off "
            "(choice, travel and the same company).",
        )
    return _WORDS[objective](worse)


def _others(worse: int, nl: str, en: str) -> Text:
    came = "kwam er één leerling" if worse == 1 else f"kwamen er {worse} leerlingen"
    more = "one more learner" if worse == 1 else f"{worse} more learners"
    return Text(
        nl=f"Andere leerlingen gingen voor: anders {came} meer {nl}.",
        en=f"Other learners went first: otherwise {more} would end {en}.",
    )


_WORDS: Mapping[str, Callable[[int], Text]] = {
    "unplaced": lambda worse: _others(worse, "zonder plaats", "without a place"),
    "without": lambda _: Text(
        nl="Er waren te weinig plaatsen voor iedereen. Voorrang en daarna de loting bepaalden wie er een kreeg.",
        en="There were too few places for everyone. Priority, and after that the lottery, decided who got one.",
    ),
    "not_chosen": lambda worse: _others(worse, "op een plaats die niet gekozen was", "at a place that was not chosen"),
    "moved": lambda worse: Text(
        nl=f"Wie al een plaats had, hield die zoveel mogelijk: anders veranderden er {worse} meer van plaats.",
        en=f"Who had a place kept it where possible: otherwise {worse} more would change place.",
    ),
    "wants": lambda worse: Text(
        nl=f"Het bedrijf vroeg om anderen: anders kwamen er {worse} wensen van bedrijven minder uit.",
        en=f"The company asked for others: otherwise {worse} fewer wishes of companies would come true.",
    ),
    "wants_order": lambda _: Text(
        nl="Het bedrijf zette een ander hoger op de lijst.",
        en="The company put somebody else higher on its list.",
    ),
}
