"""Why a learner did not get a choice, and what would have changed that: as a good teacher tells it, without naming anyone else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from leerroute.placement.modules.asking import Asking, Outcome
from leerroute.placement.modules.case import Why
from leerroute.placement.modules.engines import Ready
from leerroute.placement.modules.placement import ModulePlacement
from leerroute.placement.modules.pricing import gain, one_more
from leerroute.placement.modules.problem import At, Chooser, Module
from leerroute.text import Text, enumeration

SECONDS = 20.0
"""For one question."""


@dataclass(frozen=True)
class Missed:
    """A choice that did not come true. kind: struck, done, absent, not_in_period, college, prerequisite, closed, full, timetable.

    because: the limit, and by which rule others had priority. change: what would have made it possible, and what it would cost.
    """

    learner: str
    module: str
    rank: int
    kind: str
    because: Text
    change: Text | None


class Explaining:
    """Explanations of one placement; building it costs as much as one model, every question one small solve."""

    def __init__(self, placed: ModulePlacement) -> None:
        self.placed = placed
        self.asking = Asking(placed)
        self.case = self.asking.case
        self.groups = Counter((group.module, group.period) for group in placed.groups)
        self.taken = Counter((seat.group.module, seat.group.period) for seat in placed.seats)

        self._with_a_group: dict[str, Text | None] = {}

    def missed(self, learner: str) -> tuple[Missed, ...]:
        """Every choice ranked higher than one this learner got, best first; nothing when all wishes came true."""
        chooser = self.case.learner[learner]
        seats = [seat for seat in self.placed.seats if seat.learner == learner]
        got = {seat.group.module for seat in seats}
        worst = max((seat.rank or 99 for seat in seats), default=99)
        if self.placed.short.get(learner):
            worst = 100
        wished = sorted(
            (choice.rank, choice.module)
            for choice in chooser.choices
            if choice.rank is not None and choice.rank < worst and choice.module not in got
        )
        return tuple(self._missed(chooser, self.case.module[module], rank) for rank, module in wished)

    def closed(self, module: str) -> Text | None:
        """Why a module has no group; None when it has one."""
        own = self.case.module[module]
        if any(code == module for code, _ in self.groups):
            return None
        return self._why_closed(own)

    def _missed(self, learner: Chooser, module: Module, rank: int) -> Missed:
        reasons = [self.case.why_not(learner, module, period) for period in self.case.periods]
        if all(reason is not None for reason in reasons):
            why = next(reason for reason in reversed(reasons) if reason is not None)
            return Missed(learner.key, module.code, rank, why.value, self._never(module, why), None)
        lacking = sorted(
            module.requires
            - learner.done
            - {seat.group.module for seat in self.placed.seats if seat.learner == learner.key}
        )
        if lacking:
            return Missed(
                learner.key,
                module.code,
                rank,
                "prerequisite",
                self._lacks(module, lacking),
                self._do_first(module, lacking),
            )
        if not any(code == module.code for code, _ in self.groups):
            return Missed(learner.key, module.code, rank, "closed", self._why_closed(module), self._reopened(module))
        outcome = self.asking.answer(self._forced(learner, module), SECONDS, learner.key)
        free = any(
            self.taken[module.code, period.code] < self.groups[module.code, period.code] * module.largest
            for period, reason in zip(self.case.periods, reasons, strict=True)
            if reason is None
        )
        kind = "timetable" if free else "full"
        return Missed(
            learner.key,
            module.code,
            rank,
            kind,
            self._priority(module, outcome, free),
            self._instead(learner, module, outcome),
        )

    def _forced(self, learner: Chooser, module: Module, extra: int = 0) -> Ready:
        """The placement's groups with this learner in the module; extra: seats added to every slot of it."""
        asking = self.asking
        a = next(number for number, each in enumerate(self.case.learners) if each.key == learner.key)
        b = next(number for number, each in enumerate(self.case.modules) if each.code == module.code)
        row = np.zeros(len(asking.ready.lower))
        row[[column for (x, y, _), column in asking.made.seat.items() if (x, y) == (a, b)]] = 1
        held = asking.held()
        if extra:
            low, high = held.low.copy(), held.high.copy()
            for number, limit in enumerate(asking.made.lines.limits):
                if (
                    limit is not None
                    and limit.kind == "largest"
                    and limit.subject[0] == module.code
                    and self.groups[limit.subject[0], limit.subject[1]]
                ):
                    high[number] += extra
            held = Ready(held.matrix, low, high, held.lower, held.upper)
        return held.with_row(row, low=1)

    def _never(self, module: Module, kind: Why) -> Text:
        name = _name(module)
        return {
            Why.DONE: Text(nl=f"{name} heb je al gedaan.", en=f"You have already done {name}."),
            Why.ABSENT: Text(
                nl=f"{name} is er alleen als jij er niet bent.", en=f"{name} only runs when you are not there."
            ),
            Why.COLLEGE: Text(
                nl=f"{name} is op het mbo, en in deze periodes kan de school niemand naar het mbo laten gaan.",
                en=f"{name} is at the college, and in these periods the school cannot let anyone go there.",
            ),
            Why.NOT_IN_PERIOD: Text(nl=f"{name} is er deze ronde niet.", en=f"{name} does not run in this round."),
        }.get(kind, Text(nl=f"{name} kon niet.", en=f"{name} was not possible."))

    def _lacks(self, module: Module, lacking: list[str]) -> Text:
        names = [_name(self.case.module[code]) if code in self.case.module else code for code in lacking]
        return Text(
            nl=f"Voor {_name(module)} moet je eerst {enumeration(names, 'nl')} gedaan hebben.",
            en=f"For {_name(module)} you first need to have done {enumeration(names, 'en')}.",
        )

    def _do_first(self, module: Module, lacking: list[str]) -> Text:
        names = [_name(self.case.module[code]) if code in self.case.module else code for code in lacking]
        return Text(
            nl=f"Kies je eerst {enumeration(names, 'nl')}, dan kan {_name(module)} daarna.",
            en=f"If you choose {enumeration(names, 'en')} first, {_name(module)} can follow.",
        )

    def _why_closed(self, module: Module) -> Text:
        """The first of these that holds: staff closed it, nobody could teach it anywhere, too few named it, or others needed the groups."""
        name = _name(module)
        opened = [each.groups for each in self.placed.problem.opened if each.module == module.code]
        if module.groups == 0 or (opened and not any(opened) and len(opened) == len(self.case.periods)):
            return Text(
                nl=f"De school heeft {name} deze ronde dichtgezet.", en=f"The school closed {name} in this round."
            )
        if module.teachers is not None and not module.teachers:
            return Text(nl=f"Voor {name} is geen docent.", en=f"There is no teacher for {name}.")
        if self.placed.problem.rooms is not None and module.room is not None and not self._has_room(module):
            return Text(nl=f"Voor {name} is geen lokaal dat past.", en=f"There is no room that fits {name}.")
        if module.at is At.MBO and not any(period.college for period in self.case.periods):
            return self._never(module, Why.COLLEGE)
        wished = sum(
            module.code in {choice.module for choice in learner.choices if choice.rank}
            for learner in self.case.learners
        )
        if wished < module.smallest:
            return Text(
                nl=f"{name} gaat niet door: {_learners(wished, 'nl')} {'koos' if wished == 1 else 'kozen'} het, en een groep begint bij {module.smallest}.",
                en=f"{name} does not run: {_learners(wished, 'en')} chose it, and a group starts at {module.smallest}.",
            )
        first = sum(
            (module.code, 1) in {(choice.module, choice.rank) for choice in learner.choices}
            for learner in self.case.learners
        )
        begin = Text(
            nl=f"{name} gaat niet door: {_learners(first, 'nl')} {'had' if first == 1 else 'hadden'} het als eerste keuze, "
            f"een groep begint bij {module.smallest}",
            en=f"{name} does not run: {_learners(first, 'en')} had it as first choice, a group starts at {module.smallest}",
        )
        number = len(self.placed.groups)
        return Text(
            nl=f"{begin.nl}. Met de {number} groepen van deze ronde kregen leerlingen elders meer van hun keuzes.",
            en=f"{begin.en}. The {number} groups of this round gave learners more of their choices elsewhere.",
        )

    def _has_room(self, module: Module) -> bool:
        return any(
            room.kind == module.room and room.seats >= module.smallest for room in self.placed.problem.rooms or ()
        )

    def _reopened(self, module: Module) -> Text | None:
        """How many more would have to choose it, or what a group of it beside the others would bring."""
        if module.code not in self._with_a_group:
            self._with_a_group[module.code] = self._asked_for_a_group(module)
        return self._with_a_group[module.code]

    def _asked_for_a_group(self, module: Module) -> Text | None:
        wished = sum(
            module.code in {choice.module for choice in learner.choices if choice.rank}
            for learner in self.case.learners
        )
        lacking = module.smallest - wished
        if lacking > 0:
            return Text(
                nl=f"Met {_learners(lacking, 'nl')} meer die het kiezen kan een groep beginnen.",
                en=f"With {_learners(lacking, 'en')} more who choose it a group can start.",
            )
        outcome = self.asking.answer(one_more(self.asking, module.code, at_least=True), SECONDS)
        if outcome is None:
            return None
        return Text(
            nl=f"Met een groep {_name(module)} naast de andere groepen: {gain(outcome).nl}.",
            en=f"With a group of {_name(module)} beside the other groups: {gain(outcome).en}.",
        )

    def _priority(self, module: Module, outcome: Outcome | None, free: bool) -> Text:
        name = _name(module)
        seats = sum(number for (code, _), number in self.taken.items() if code == module.code)
        begin = Text(
            nl=f"{name} is vol: {'de ene plaats is' if seats == 1 else f'alle {seats} plaatsen zijn'} bezet.",
            en=f"{name} is full: {'the one seat is' if seats == 1 else f'all {seats} seats are'} taken.",
        )
        if free:
            begin = Text(
                nl=f"Bij {name} was nog plaats, maar dat paste niet bij je andere modules, of een andere groep werd te klein.",
                en=f"{name} still had a seat, but it did not fit your other modules, or another group became too small.",
            )
        if outcome is None:
            return begin
        if outcome.missing > 0:
            rule = Text(
                nl="Zat jij erbij, dan had een ander een module te weinig. Eerst krijgt iedereen een plaats.",
                en="With you in it somebody else would miss a module. A place for everyone comes first.",
            )
        elif outcome.total <= 0 and outcome.worse_first:
            rule = Text(
                nl="Zat jij erbij, dan kreeg een ander een van de laagste keuzes. Dat voorkomen we zoveel we kunnen.",
                en="With you in it somebody else would get one of the lowest choices. We avoid that as much as we can.",
            )
        elif outcome.total > 0:
            rule = Text(
                nl="Zat jij erbij, dan kregen leerlingen samen minder van hun keuzes. We kozen wat voor iedereen samen het beste is.",
                en="With you in it learners together would get less of what they chose. We chose what is best for all together.",
            )
        else:
            kept = self.placed.problem.earlier
            rule = Text(
                nl=f"Voor iedereen samen maakte het niets uit. Toen {'telde wie er al zat, en daarna ' if kept else ''}besliste het lot.",
                en=f"For all together it made no difference. Then {'who was there already counted, and after that ' if kept else ''}the lottery decided.",
            )
        return Text(nl=f"{begin.nl} {rule.nl}", en=f"{begin.en} {rule.en}")

    def _instead(self, learner: Chooser, module: Module, outcome: Outcome | None) -> Text | None:
        """What it would cost others with the groups as they are, and whether one seat more would have done it."""
        name = _name(module)
        more = self.asking.answer(self._forced(learner, module, extra=1), SECONDS, learner.key)
        seat = None
        if more is not None and more.worse == 0 and more.missing <= 0:
            seat = Text(
                nl=f"Met één plaats meer bij {name} was het gelukt, zonder dat een ander iets verloor.",
                en=f"One seat more in {name} would have done it, and nobody else would have lost anything.",
            )
        if outcome is None:
            return seat
        least = Text(nl="" if outcome.exact else "hooguit ", en="" if outcome.exact else "at most ")
        cost = Text(
            nl=f"Jij wel in {name} betekende voor {least.nl}{_learners(outcome.worse, 'nl')} een lagere keuze.",
            en=f"You in {name} would have meant a lower choice for {least.en}{_learners(outcome.worse, 'en')}.",
        )
        if seat is None:
            return cost
        return Text(nl=f"{cost.nl} {seat.nl}", en=f"{cost.en} {seat.en}")


def _name(module: Module) -> str:
    return module.title or module.code


def _learners(number: int, language: str) -> str:
    one, more = ("leerling", "leerlingen") if language == "nl" else ("learner", "learners")
    return f"{number} {one if number == 1 else more}"
