"""What one limit costs: the same for modules and internships."""

from __future__ import annotations

from dataclasses import dataclass

from leerroute.text import Text


@dataclass(frozen=True)
class LimitPrice:
    """One limit, and what the best placement would gain by loosening it.

    kind, subject: which limit it is, in codes. placed: how many more of what learners were to get is found. better, worse:
    learners with a higher choice, with a lower one. better None: not worked out.
    """

    limit: Text
    kind: str = ""
    subject: tuple[str, ...] = ()
    placed: int = 0
    better: int | None = None
    worse: int = 0

    @property
    def helps(self) -> bool:
        return self.placed > 0 or bool(self.better)

    @property
    def told(self) -> Text:
        """What it brings, as the end of a sentence."""
        return brings(self.better, self.worse, self.placed)


def brings(better: int | None, worse: int, placed: int) -> Text:
    """better None: there was no time to find out."""
    if better is None:
        return Text(nl="niet uitgerekend in de gegeven tijd", en="not worked out in the time given")
    nl, en = list[str](), list[str]()
    if placed:
        one = abs(placed) == 1
        nl.append(f"{abs(placed)} open {'plek' if one else 'plekken'} {'minder' if placed > 0 else 'meer'}")
        en.append(f"{abs(placed)} {'fewer' if placed > 0 else 'more'} still open")
    if better:
        nl.append(f"{better} {'leerling' if better == 1 else 'leerlingen'} een hogere keuze")
        en.append(f"{better} {'learner' if better == 1 else 'learners'} a higher choice")
    if worse:
        nl.append(f"{worse} {'leerling' if worse == 1 else 'leerlingen'} een lagere")
        en.append(f"{worse} {'learner' if worse == 1 else 'learners'} a lower one")
    return Text(nl=", ".join(nl) or "helpt niemand", en=", ".join(en) or "helps nobody")
