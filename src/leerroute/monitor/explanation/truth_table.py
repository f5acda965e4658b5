"""The crisp truth table: which combinations of conditions occur, in how many cases, and how often with the outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

from leerroute.monitor.explanation.case import Case
from leerroute.monitor.explanation.conditions import Condition
from leerroute.text import LANGUAGES, Text, percent

Configuration = tuple[bool, ...]
MOST_CONDITIONS = 9
"""More conditions than cases make any pattern fit; and 3 to this power cubes are enumerated."""

LUCKY = 0.05
"""Above this chance a table without contradictions says little."""


@dataclass(frozen=True)
class Line:
    """A combination that occurs. positive: its cases with the outcome; out: whether it counts as leading to it."""

    configuration: Configuration
    cases: tuple[str, ...]
    positive: tuple[str, ...]
    out: bool

    @property
    def consistency(self) -> float:
        """The share of its cases with the outcome, 0 to 1 (Ragin 2006)."""
        return len(self.positive) / len(self.cases)

    @property
    def contradicts(self) -> bool:
        return 0 < len(self.positive) < len(self.cases)


@dataclass(frozen=True)
class TruthTable:
    """names: of the conditions, in the order of a configuration. lines: what occurs; all else is a remainder.

    left_out: cases in which a condition or the outcome is not filled in.
    """

    names: tuple[str, ...]
    lines: tuple[Line, ...]
    left_out: tuple[str, ...] = ()

    @property
    def contradictions(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.contradicts)

    @property
    def remainders(self) -> int:
        """How many combinations no case shows."""
        return int(2 ** len(self.names)) - len(self.lines)

    @property
    def luck(self) -> float:
        """The chance that outcomes handed out at random to the same cases would contradict one another nowhere, 0 to 1.

        With k of n cases positive: the number of sets of lines that hold k cases together, of all C(n, k) ways. Near 1
        the table has so many conditions that any outcome fits (Marx and Dusa 2011 show by simulation how fast it gets so).
        """
        sizes = [len(line.cases) for line in self.lines]
        positive = sum(len(line.positive) for line in self.lines)
        ways = [1] + [0] * positive
        for size in sizes:
            for total in range(positive, size - 1, -1):
                ways[total] += ways[total - size]
        return ways[positive] / comb(sum(sizes), positive)

    def caution(self) -> Text | None:
        """What must be said beside the table when it says little."""
        if self.luck <= LUCKY:
            return None
        nl, en = (percent(self.luck).in_(language) for language in LANGUAGES)
        return Text(
            nl=f"Ook een gelote uitkomst zou in {nl} van de gevallen zonder tegenspraak passen. Neem minder voorwaarden of meer casussen.",
            en=f"Even an outcome drawn by lot would fit without contradiction {en} of the time. Take fewer conditions or more cases.",
        )

    def negated(self) -> TruthTable:
        """The table for the absence of the outcome; a line that contradicts counts for neither."""
        lines = (
            Line(line.configuration, line.cases, tuple(c for c in line.cases if c not in line.positive), not line.positive)
            for line in self.lines
        )  # fmt: skip
        return TruthTable(self.names, tuple(lines), self.left_out)


def truth_table(cases: Sequence[Case], conditions: Sequence[Condition], outcome: Condition, consistent: float = 1.0) -> TruthTable:  # fmt: skip
    """consistent: the share of cases with the outcome from which a combination counts as leading to it."""
    rows: list[tuple[str, Configuration, bool]] = []
    left_out = []
    for case in cases:
        values = tuple(condition.holds(case) for condition in conditions)
        came = outcome.holds(case)
        known = tuple(value for value in values if value is not None)
        if came is None or len(known) < len(values):
            left_out.append(case.case)
        else:
            rows.append((case.case, known, came))
    names = tuple(condition.name for condition in conditions)
    return tabulated(names, rows, consistent=consistent, left_out=tuple(left_out))


def tabulated(
    names: Sequence[str],
    rows: Sequence[tuple[str, Configuration, bool]],
    *,
    consistent: float = 1.0,
    left_out: tuple[str, ...] = (),
) -> TruthTable:
    """The table of rows (case, its conditions, its outcome). Raises ValueError above `MOST_CONDITIONS` conditions."""
    if len(names) > MOST_CONDITIONS:
        raise ValueError(f"at most {MOST_CONDITIONS} conditions, not {len(names)}")
    groups: dict[Configuration, list[tuple[str, bool]]] = {}
    for case, configuration, came in rows:
        groups.setdefault(configuration, []).append((case, came))
    lines = []
    for configuration, members in sorted(groups.items(), reverse=True):
        positive = tuple(case for case, came in members if came)
        out = bool(positive) and len(positive) / len(members) >= consistent
        lines.append(Line(configuration, tuple(case for case, _ in members), positive, out))
    return TruthTable(tuple(names), tuple(lines), left_out)
