"""The arrows of the explanatory model (source 002, figure 5.1), what its makers found for each, and what your cases show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from leerroute.monitor.explanation.association import FEWEST, Association, association
from leerroute.monitor.explanation.case import Case
from leerroute.monitor.explanation.conditions import (
    CONTINUES,
    COOPERATION,
    GOOD_COOPERATION,
    PROGRAMME,
    Condition,
)
from leerroute.pages import Table
from leerroute.text import Text, percent

Measure = Callable[[Case], float | None]

BINDING = "BINDING"


@dataclass(frozen=True)
class Arrow:
    """start, end: names of nodes. found: what source 002 says of it, with its paragraph."""

    start: str
    end: str
    found: Text


def _arrow(start: str, end: str, nl: str, en: str) -> Arrow:
    return Arrow(start, end, Text(nl=nl, en=en))


_YES = ("wel gevonden", "found")
ARROWS: tuple[Arrow, ...] = (
    *(_arrow(name, "COOPERATION", f"{_YES[0]} (4.1)", f"{_YES[1]} (4.1)") for name in ("NEED", "OWNERS", "LEVELS", "KEPT")),
    _arrow("COOPERATION", "MONEY", "wel gevonden (4.2)", "found (4.2)"),
    _arrow("COOPERATION", "EARLY", "wel gevonden (5.2)", "found (5.2)"),
    _arrow("COOPERATION", "FAST", "wel gevonden (5.2)", "found (5.2)"),
    _arrow("COOPERATION", "PEDAGOGY", "niet vast te stellen: geen verschil (5.2)", "could not be told: no difference (5.2)"),
    _arrow("COOPERATION", "CONTINUES", "wel gevonden (5.3)", "found (5.3)"),
    _arrow("MONEY", "CONTINUES", "wel gevonden (5.3)", "found (5.3)"),
    _arrow("NUMBERS", "CONTINUES", "wel gevonden (5.3)", "found (5.3)"),
    _arrow("POSITION", "CONTINUES", "niet gevonden (5.3)", "not found (5.3)"),
    _arrow("EARLY", BINDING, "wel gevonden (5.1)", "found (5.1)"),
    _arrow("FAST", BINDING, "wel gevonden (5.1)", "found (5.1)"),
    _arrow("PEDAGOGY", BINDING, "volgens geïnterviewden het sterkst (5.1)", "the strongest, interviewees say (5.1)"),
    _arrow("TALKS", BINDING, "niet gevonden (5.1)", "not found (5.1)"),
)  # fmt: skip

CONDITIONS: dict[str, Condition] = {
    condition.name: condition for condition in (*PROGRAMME, *COOPERATION, GOOD_COOPERATION, CONTINUES)
}
SAYS: dict[str, Text] = {name: condition.says for name, condition in CONDITIONS.items()} | {
    BINDING: Text(nl="binding van de leerling", en="binding of the learner")
}


@dataclass(frozen=True)
class Link:
    """An arrow with the strength found in the cases; None with the reason why it is not known.

    learners: in the cases it rests on, for disclosure; None when a case does not tell."""

    arrow: Arrow
    strength: Association | None
    why_not: Text | None
    learners: int | None

    def sentence(self) -> Text:
        if self.strength is None or self.why_not is not None:
            return self.why_not or Text(nl="niet bekend", en="not known")
        s = self.strength
        theta, low, high = (percent(value) for value in (s.theta, s.low, s.high))
        end_nl, end_en = (
            ("" if s.shown else "; een verband is niet aangetoond"),
            ("" if s.shown else "; no association is shown"),
        )
        return Text(
            nl=f"in {theta.nl} van de paren ({low.nl} tot {high.nl}) heeft de casus mét er meer van{end_nl}",
            en=f"in {theta.en} of the pairs ({low.en} to {high.en}) the case with it has more{end_en}",
        )


def measure(node: str) -> Measure:
    """How much a case has of a node: the share bound, or 1 and 0 for yes and no."""
    if node == BINDING:
        return lambda case: case.bound_share
    condition = CONDITIONS[node]

    def holds(case: Case) -> float | None:
        value = condition.holds(case)
        return None if value is None else float(value)

    return holds


def links(cases: Sequence[Case], arrows: Sequence[Arrow] = ARROWS) -> tuple[Link, ...]:
    """Every arrow with what the cases show of it."""
    return tuple(_link(cases, arrow) for arrow in arrows)


def _link(cases: Sequence[Case], arrow: Arrow) -> Link:
    start, end = measure(arrow.start), measure(arrow.end)
    known = [(x, y, case) for case in cases if (x := start(case)) is not None and (y := end(case)) is not None]
    with_it = np.array([y for x, y, _ in known if x])
    without = np.array([y for x, y, _ in known if not x])
    counts = [case.learners for _, _, case in known]
    learners = None if None in counts else sum(count or 0 for count in counts)
    found = association(with_it, without)
    return Link(arrow, found, _why_not(found, with_it, without), learners)


def _why_not(found: Association | None, with_it: np.ndarray, without: np.ndarray) -> Text | None:
    if len(with_it) + len(without) == 0:
        return Text(nl="niet bekend: niet ingevuld", en="not known: not filled in")
    if found is None:
        return Text(
            nl=f"niet bekend: {len(with_it)} casussen mét en {len(without)} zonder, minstens {FEWEST} van elk nodig",
            en=f"not known: {len(with_it)} cases with it and {len(without)} without, at least {FEWEST} of each needed",
        )
    if len(set(with_it) | set(without)) == 1:
        return Text(nl="niet bekend: de uitkomst verschilt niet", en="not known: the outcome does not differ")
    return None


def links_table(found: Sequence[Link]) -> Table:
    """The same as the picture, numbered as its arrows."""
    rows = tuple(
        (str(number), SAYS[link.arrow.start], SAYS[link.arrow.end], link.sentence(), link.arrow.found)
        for number, link in enumerate(found, start=1)
    )
    return Table(
        Text(nl="Hoe sterk de pijlen zijn in deze casussen", en="How strong the arrows are in these cases"),
        (
            Text(nl="pijl", en="arrow"),
            Text(nl="van", en="from"),
            Text(nl="naar", en="to"),
            Text(nl="in deze casussen", en="in these cases"),
            Text(nl="in het VM2-onderzoek (2012)", en="in the VM2 study (2012)"),
        ),
        rows,
    )
