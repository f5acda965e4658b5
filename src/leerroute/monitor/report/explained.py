"""Why a route works at one school and not at another, as sections: side by side, the model's arrows, combinations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leerroute.monitor.disclosure import Rule
from leerroute.monitor.explanation import (
    GOOD_COOPERATION,
    PROGRAMME,
    Case,
    Condition,
    Model,
    Refused,
    Sort,
    bound_at_least,
    cross_case,
    diagram_svg,
    links,
    links_table,
    release_cases,
    select_cases,
    solve,
    truth_table,
    uniform,
    weigh,
)
from leerroute.pages import Cell, Section, Table
from leerroute.text import Language, Text, percent

CONDITIONS = (*PROGRAMME[:3], GOOD_COOPERATION)
"""What a truth table asks by default: few, as every further condition doubles it."""


def explanation_sections(
    given: Sequence[Case], enough: float, rule: Rule | None, language: Language
) -> Iterator[Section]:
    """enough: from which share of bound learners on (0 to 1) a case counts as a success.

    Everything follows from the cases as `rule` allows them to be shown; a case with too few learners has no outcome.
    rule: None leaves all as it is, for who may see every number; the page then says that it is not to be passed on.
    """
    cases = tuple(given) if rule is None else release_cases(given, rule)
    few = {one.case for one, shown in zip(given, cases, strict=True) if one.learners and shown.learners is None}
    yield Section(
        _SIDE,
        (_EXACT if rule is None else _ROUNDED,),
        None,
        cross_case(cases, withheld=few, least=1 if rule is None else rule.least),
    )
    found = links(cases)
    yield Section(_ARROWS, (_NO_CAUSE,), diagram_svg(found, language, "model"), links_table(found))
    same = uniform(cases, (*PROGRAMME, GOOD_COOPERATION))
    varies = [condition for condition in CONDITIONS if condition.name not in {one.condition.name for one in same}]
    yield _combinations(cases, varies, enough, [one.sentence() for one in same])
    yield _model(cases, varies)
    chosen = select_cases(cases)
    names = ", ".join(case.name or case.case for case in chosen.cases) or "-"
    short = tuple(
        Text(
            nl=f"{one.says.nl}: {one.found} in plaats van {one.wanted}.",
            en=f"{one.says.en}: {one.found} instead of {one.wanted}.",
        )
        for one in chosen.shortfalls
    )
    yield Section(_SELECT, (Text(nl=f"Gekozen: {names}.", en=f"Chosen: {names}."), *short))


def _combinations(
    cases: Sequence[Case], conditions: Sequence[Condition], enough: float, same: Sequence[Text]
) -> Section:
    if not conditions:
        return Section(_COMBINED, tuple(same))
    table = truth_table(cases, conditions, bound_at_least(enough))
    says: list[Text] = list(same)
    sorts: tuple[Sort, ...] = ("complex", "parsimonious")
    for sort in sorts:
        solution = solve(table, sort)
        says += [_formula(sort, model) for model in solution.models[:3]]
        caution = solution.caution()
        if caution is not None:
            says.append(caution)
    caution = table.caution()
    if caution is not None:
        says.append(caution)
    heads = (
        *(condition.says for condition in conditions),
        Text(nl="casussen", en="cases"),
        Text(nl="met succes", en="with success"),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (*(_YES if one else _NO for one in line.configuration), len(line.cases), len(line.positive))
        for line in table.lines
    )
    return Section(_COMBINED, tuple(dict.fromkeys(says)), None, Table(_COMBINED, heads, rows))


def _formula(sort: str, model: Model) -> Text:
    holds, covers = percent(model.consistency), percent(model.coverage)
    return Text(
        nl=f"{_SORTS[sort].nl}: {model.formula} (klopt in {holds.nl} van de gevallen, dekt {covers.nl}).",
        en=f"{_SORTS[sort].en}: {model.formula} (holds in {holds.en} of the cases, covers {covers.en}).",
    )


def _model(cases: Sequence[Case], conditions: Sequence[Condition]) -> Section:
    weighed = weigh(cases, conditions)
    if isinstance(weighed, Refused):
        return Section(_WEIGHED, (*weighed.reasons, *((weighed.instead,) if weighed.instead else ())))
    heads = (Text(nl="factor", en="factor"), Text(nl="kansverhouding (95%-marge)", en="odds ratio (95% interval)"))
    rows = tuple(
        (
            one.condition.says,
            Text(
                nl=f"{one.odds_ratio:.2f} ({one.low:.2f} tot {one.high:.2f})".replace(".", ","),
                en=f"{one.odds_ratio:.2f} ({one.low:.2f} to {one.high:.2f})",
            ),
        )
        for one in weighed.weights
    )
    return Section(_WEIGHED, weighed.cautions, None, Table(_WEIGHED, heads, rows))


_ROUNDED = Text(
    nl="Aantallen zijn afgerond, en alles hieronder volgt uit de afgeronde aantallen. Wie te weinig leerlingen heeft, telt bij de uitkomst niet mee.",
    en="Counts are rounded, and all below follows from the rounded counts. A case with too few learners does not count in the outcome.",
)
_EXACT = Text(
    nl="Je vroeg om niet af te ronden. Dit is voor eigen gebruik: geef het niet door en publiceer het niet.",
    en="You asked not to round. This is for your own use: do not pass it on or publish it.",
)
_YES, _NO = Text(nl="ja", en="yes"), Text(nl="nee", en="no")
_SORTS = {
    "complex": Text(nl="Alleen wat gezien is", en="Only what was seen"),
    "parsimonious": Text(nl="Zo kort mogelijk", en="As short as can be"),
}
_SIDE = Text(nl="De casussen naast elkaar", en="The cases side by side")
_ARROWS = Text(nl="Het verklaringsmodel in deze casussen", en="The explanatory model in these cases")
_COMBINED = Text(nl="Welke combinaties gaan samen met binding?", en="Which combinations go with binding?")
_WEIGHED = Text(nl="Welke factor weegt hoe zwaar?", en="Which factor weighs how much?")
_SELECT = Text(nl="Welke casussen lenen zich voor een gevalsstudie?", en="Which cases lend themselves to a case study?")
_NO_CAUSE = Text(
    nl="Een pijl laat zien wat samengaat in deze casussen. Dat het een het ander veroorzaakt, volgt er niet uit.",
    en="An arrow shows what goes together in these cases. That one causes the other does not follow.",
)
