"""What it takes for a case to be in a set: each factor as a yes or a no, with the line between them told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leerroute.monitor.explanation.case import Case
from leerroute.monitor.explanation.factors import Cooperation, Finance, Realised
from leerroute.text import Text

Holds = Callable[[Case], bool | None]


@dataclass(frozen=True)
class Condition:
    """name: as it stands in a formula, in capitals. says: what it means that a case is in. holds: None, not filled in.

    expected: whether theory expects it to help (True), to harm (False), or says nothing (None); only the intermediate
    solution of a QCA uses it.
    """

    name: str
    says: Text
    holds: Holds
    expected: bool | None = None


ENOUGH_LEARNERS = 15
"""Learners per leerjaar from which a VM2 route paid for itself (source 004, school 6); a choice, settable."""


def truth(factor: str) -> Holds:
    """The yes or no of a factor that is one already."""

    def holds(case: Case) -> bool | None:
        value = getattr(case, factor)
        return value if isinstance(value, bool) else None

    return holds


def at_least(factor: str, least: float) -> Holds:
    """In from `least`."""

    def holds(case: Case) -> bool | None:
        value = getattr(case, factor)
        return None if value is None else bool(value >= least)

    return holds


def at_most(factor: str, most: float) -> Holds:
    """In up to `most`."""

    def holds(case: Case) -> bool | None:
        value = getattr(case, factor)
        return None if value is None else bool(value <= most)

    return holds


def one_of(factor: str, *words: str) -> Holds:
    """In with any of these words."""

    def holds(case: Case) -> bool | None:
        value = getattr(case, factor)
        return None if value is None else value in words

    return holds


def _condition(name: str, nl: str, en: str, holds: Holds, expected: bool | None) -> Condition:
    return Condition(name, Text(nl=nl, en=en), holds, expected)


PROGRAMME: tuple[Condition, ...] = (
    _condition("EARLY", "mbo-stof in leerjaar 3 of 4", "mbo content in leerjaar 3 or 4", at_most("mbo_content_from", 4), True),
    _condition("FAST", "minstens een half jaar sneller", "at least half a year faster", at_least("acceleration", 0.5), True),
    _condition("EXAM", "vmbo-examen gehouden", "vmbo exam kept", truth("vmbo_exam_kept"), None),
    _condition("SUMMER", "zomerlek gevuld", "summer gap used", truth("summer_gap_used"), True),
    _condition("PEDAGOGY", "aanpak van het vmbo loopt door", "the vmbo's approach goes on", truth("pedagogy_continued"), True),
    _condition("TALKS", "persoonlijke gesprekken", "personal talks", truth("personal_communication"), None),
)  # fmt: skip
"""Lines drawn as source 002 draws them: content after leerjaar 4 is late (2.1), half a year is acceleration (2.2)."""

COOPERATION: tuple[Condition, ...] = (
    _condition("NEED", "vmbo en mbo zien de noodzaak", "vmbo and mbo see the need", truth("shared_need"), True),
    _condition("OWNERS", "beide voelen zich eigenaar", "both feel they own it", truth("ownership"), True),
    _condition("LEVELS", "samenwerking op alle niveaus", "cooperation at all levels", truth("all_levels"), True),
    _condition("KEPT", "afspraken worden nagekomen", "agreements are kept", truth("agreements_kept"), True),
    _condition("MONEY", "geld geregeld of niet nodig", "money settled or not needed", one_of("finance", Finance.MADE, Finance.NOT_NEEDED), True),
    _condition("NUMBERS", "minstens 15 leerlingen per leerjaar", "at least 15 learners per leerjaar", at_least("group_size", ENOUGH_LEARNERS), True),
    _condition("POSITION", "sterke positie in de school", "strong position in the school", truth("position_strong"), None),
)  # fmt: skip

GOOD_COOPERATION = _condition("COOPERATION", "goede samenwerking", "good cooperation", one_of("cooperation", Cooperation.GOOD), True)  # fmt: skip
FULLY_REALISED = _condition("REALISED", "volledig gerealiseerd", "fully realised", one_of("realised", Realised.FULLY), True)  # fmt: skip
CONTINUES = _condition("CONTINUES", "route blijft bestaan", "the route goes on", truth("continues"), True)


def bound_at_least(share: float) -> Condition:
    """The outcome that at least this share of the learners (0 to 1) is bound. There is no natural line: choose and tell."""

    def holds(case: Case) -> bool | None:
        return None if case.bound_share is None else case.bound_share >= share

    return _condition(
        "BOUND", f"minstens {share:.0%} van de leerlingen gebonden", f"at least {share:.0%} of the learners bound", holds, None
    )  # fmt: skip


@dataclass(frozen=True)
class Uniform:
    """A condition that does not vary over the cases, so that no method can weigh it from these data."""

    condition: Condition
    value: bool
    cases: int

    def sentence(self) -> Text:
        nl, en = self.condition.says.nl, self.condition.says.en
        which_nl, which_en = ("alle", "all") if self.value else ("geen van de", "none of the")
        return Text(
            nl=f"'{nl}' geldt voor {which_nl} {self.cases} casussen. Wat niet verschilt, kan niets verklaren: hoe zwaar het weegt, blijft met deze casussen onbekend.",
            en=f"'{en}' holds for {which_en} {self.cases} cases. What does not differ explains nothing: how much it weighs stays unknown from these cases.",
        )


def uniform(cases: Sequence[Case], conditions: Sequence[Condition]) -> tuple[Uniform, ...]:
    """The conditions on which all cases that fill them in agree (source 002, 5.2: the pedagogical approach)."""
    found = []
    for condition in conditions:
        values = [value for case in cases if (value := condition.holds(case)) is not None]
        if len(set(values)) == 1:
            found.append(Uniform(condition, values[0], len(values)))
    return tuple(found)
