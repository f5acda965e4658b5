"""The register of norms, and the law as it stands on one day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from leerroute.law.acts import Act, Citation, citations
from leerroute.law.norm import Confidence, Norm, Version


class NotInForce(LookupError):  # noqa: N818 - says what is the case
    """The norm exists, but says nothing on this day."""


@dataclass(frozen=True)
class NormInForce:
    """What one norm says on one day. Reading a value that has another shape is a programming error (TypeError)."""

    norm: Norm
    version: Version
    citations: tuple[Citation, ...]

    @property
    def id(self) -> str:
        return self.norm.id

    @property
    def decides(self) -> bool:
        """False for a norm that could not be confirmed: it is listed, and never decides."""
        return self.version.confidence is not Confidence.UNCONFIRMED

    def __contains__(self, key: object) -> bool:
        return isinstance(self.version.value, Mapping) and str(key) in self.version.value

    def at(self, *keys: object) -> Any:
        """The value, or the part of it under `keys`. Raises KeyError when there is no such part."""
        value = self.version.value
        for key in keys:
            value = value[str(key)]
        return value

    def number(self, *keys: object) -> int:
        value = self.at(*keys)
        if not isinstance(value, int) or isinstance(value, bool):
            raise TypeError(f"norm {self.id} {keys}: {value!r} is not a whole number")
        return value

    def decimal(self, *keys: object) -> Decimal:
        value = self.at(*keys)
        if not isinstance(value, int | float | Decimal) or isinstance(value, bool):
            raise TypeError(f"norm {self.id} {keys}: {value!r} is not a number")
        return Decimal(str(value))

    def numbers(self, *keys: object) -> tuple[int, ...]:
        value = self.at(*keys)
        if not isinstance(value, list):
            raise TypeError(f"norm {self.id} {keys}: {value!r} is not a list")
        return tuple(value)

    def codes(self, *keys: object) -> tuple[str, ...]:
        value = self.at(*keys)
        return (value,) if isinstance(value, str) else tuple(value)

    def flag(self, *keys: object) -> bool:
        value = self.at(*keys)
        if not isinstance(value, bool):
            raise TypeError(f"norm {self.id} {keys}: {value!r} is not true or false")
        return value

    def parts(self) -> tuple[str, ...]:
        """The keys of a value that is a mapping, in the order of the register."""
        return tuple(self.version.value)


@dataclass(frozen=True)
class Law:
    """All norms in force on one day, in one scenario. Made by `Register.at`."""

    on: date
    scenario: str | None
    _norms: Mapping[str, Norm]
    _acts: Mapping[str, Act]

    @cached_property
    def _in_force(self) -> dict[str, NormInForce]:
        found = {}
        for norm in self._norms.values():
            version = norm.version_at(self.on, self.scenario)
            if version is not None:
                found[norm.id] = NormInForce(norm, version, citations(version.sources, self._acts, self.on))
        return found

    def __iter__(self) -> Iterator[NormInForce]:
        return iter(self._in_force.values())

    def __contains__(self, norm_id: object) -> bool:
        return norm_id in self._in_force

    def get(self, norm_id: str) -> NormInForce | None:
        return self._in_force.get(norm_id)

    def __getitem__(self, norm_id: str) -> NormInForce:
        """What the norm says. Raises KeyError for an id that is no norm, NotInForce when it does not hold today."""
        try:
            return self._in_force[norm_id]
        except KeyError:
            self._norms[norm_id]
            raise NotInForce(norm_id) from None


@dataclass(frozen=True)
class Register:
    """Every norm we know, with all its versions."""

    norms: Mapping[str, Norm]
    acts: Mapping[str, Act]

    def at(self, on: date, scenario: str | None = None) -> Law:
        """The law as it stands on the day `on`. Proposals count only in the scenario that is named.

        Raises ValueError for a scenario that no norm belongs to.
        """
        if scenario is not None and scenario not in self.scenarios:
            known = ", ".join(self.scenarios) or "none"
            raise ValueError(f"unknown scenario {scenario!r}; known scenarios: {known}")
        if (on, scenario) not in self._laws:
            self._laws[on, scenario] = Law(on, scenario, self.norms, self.acts)
        return self._laws[on, scenario]

    @cached_property
    def _laws(self) -> dict[tuple[date, str | None], Law]:
        """The laws asked for so far: a class of candidates shares one."""
        return {}

    @cached_property
    def scenarios(self) -> tuple[str, ...]:
        found = {v.scenario for norm in self.norms.values() for v in norm.versions if v.scenario}
        return tuple(sorted(found))

    def citations(self, version: Version, on: date) -> tuple[Citation, ...]:
        """The sources of a version as cited on the day `on`, or on the day nearest to it that the version holds."""
        within = (
            max(on, version.from_ or on) if version.until is None else min(max(on, version.from_ or on), version.until)
        )
        return citations(version.sources, self.acts, within)

    def changes(self, before: date, after: date, scenario: str | None = None) -> Iterator[Change]:
        """What is different in the law on `after` compared with `before` (without the scenario), by norm id."""
        old, new = self.at(before), self.at(after, scenario)
        for norm_id in sorted(self.norms):
            change = Change(self.norms[norm_id], old.get(norm_id), new.get(norm_id))
            if change.value_changed or change.citation_changed:
                yield change


@dataclass(frozen=True)
class Change:
    """One norm on two days; None on a day that it does not hold."""

    norm: Norm
    was: NormInForce | None
    now: NormInForce | None

    @property
    def value_changed(self) -> bool:
        return (self.was and self.was.version.value) != (self.now and self.now.version.value)

    @property
    def citation_changed(self) -> bool:
        """Only where it is written changed: another article number, another act."""
        words = [tuple(c.words for c in side.citations) if side else () for side in (self.was, self.now)]
        return words[0] != words[1]
