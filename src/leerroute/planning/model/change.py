"""How far a plan is from the one that is running, as expressions to minimise: hours in other periods, then lessons at other places."""

from __future__ import annotations

from collections.abc import Iterable

from leerroute.planning.case import Portion, portions
from leerroute.planning.model.frame import Linear, Model, total


def keep_current_hours(model: Model, periods: Iterable[int]) -> None:
    """In these periods every unit has the hours that it has now, lessons and bpv each. Units without a current plan are free."""
    for p in periods:
        key = model.case.periods[p].key
        for u, unit in enumerate(model.case.units):
            for each in portions(unit):
                hours = each.now.get(key, 0)
                if hours or (u, p) in model.by_unit:
                    model.cp.add(_hours(model, u, p, each) == hours)


class Change:
    """What moves, of the units with a current plan. Right when it is minimised, in a model that keeps `Limit.HOURS`."""

    def __init__(self, model: Model) -> None:
        self._model, self._all_hours = model, 0
        self._stays: dict[tuple[int, int, bool | None], Linear] = {}
        for u, unit in enumerate(model.case.units):
            for each in portions(unit):
                self._all_hours += each.hours + sum(each.now.values())
                for p in model.span:
                    self._stay(u, p, each)

    def _stay(self, u: int, p: int, portion: Portion) -> None:
        model = self._model
        most = min(portion.now.get(model.case.periods[p].key, 0), model.most(u, p))
        if most and (u, p) in model.by_unit:
            here = model.cp.new_int_var(0, most, f"{model.case.units[u].code} stays {p}")
            model.cp.add(here <= _hours(model, u, p, portion))
            self._stays[u, p, portion.bpv] = here

    @property
    def hours(self) -> Linear:
        """Hours that lie elsewhere than now: what came and what went.

        All hours of the unit and all it has now, less twice what stays: so only where there is something now is there a variable.
        """
        return self._all_hours - 2 * total(self._stays.values())

    def of_place(self) -> Linear:
        """Hours of lessons at another place than now; and of those that stay in their period, hours that are now taught together and then not, or the
        other way round."""
        case = self._model.case
        away: list[Linear] = []
        for (u, p, place), hours in self._model.lessons.items():
            if case.units[u].now(case.periods[p].key).place not in {None, place}:
                away.append(hours)
        for o, (_, _, overlap) in enumerate(case.overlaps()):
            if overlap.current is not None:
                away += [self._apart(o, p, overlap.current.get(case.periods[p].key, 0)) for p in self._model.span]
        return total(away)

    def _apart(self, o: int, p: int, now: int) -> Linear:
        """What follows from hours that left the period or came into it is counted there already."""
        model = self._model
        one, other, overlap = model.case.overlaps()[o]
        together = model.together(o, p)
        apart = model.cp.new_int_var(0, max(now, overlap.hours), f"apart {o} {p}")
        moved = [self._moved(u, p) for u in (one, other)]
        model.cp.add(apart >= together - now - total(came for came, _ in moved))
        if now:
            model.cp.add(apart >= now - together - total(went for _, went in moved))
        return apart

    def _moved(self, u: int, p: int) -> tuple[Linear, Linear]:
        """Hours of lessons of a unit that came into a period, and that left it."""
        model = self._model
        for each in portions(model.case.units[u]):
            if not each.bpv:
                stays = self._stays.get((u, p, each.bpv), total(()))
                return _hours(model, u, p, each) - stays, each.now.get(model.case.periods[p].key, 0) - stays
        return model.hours(u, p), total(())


def _hours(model: Model, u: int, p: int, portion: Portion) -> Linear:
    return model.hours(u, p) if portion.bpv is None else model.part(u, p, bpv=portion.bpv)
