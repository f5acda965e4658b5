"""The readable cases of every rule: YAML in `cases/`, one file a subject, read here for the tests and for docs/rules.md.

A case starts from one of the correct examples, changes something, and says what the rule must then find:

    dlr.combination:
      - nl: Van kb naar mbo-2 is geen doorlopende leerroute.
        en: kb to mbo-2 is no doorlopende leerroute.
        base: hbr-kb-mbo4-dlr
        change: {target: {level: 2, programme: basisberoepsopleiding}}
        outcome: violated            # met, violated, unknown, ask; or silent: the rule says nothing
        path: target.level           # optional: only what the rule says of this place
        on: 2020-07-31               # optional: another day than the route's start

`change` follows the document; items of a list go by their key (years by number, units by code, bpv by "year company").
A null removes the fact or the item; `only:` in place of a list replaces it whole.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from leerroute.curriculum import shipped_catalogue
from leerroute.files import read_document
from leerroute.law import Judgement, Law, Verdict, shipped_register
from leerroute.route import RouteDesign, check, law_day, read_route

CASES = Path(__file__).parent / "cases"
EXAMPLES = Path(__file__).parents[2] / "examples"
SILENT = "silent"
SEVERITY = list(Verdict)
KEYS: Mapping[str, tuple[str, ...]] = {
    "partners": ("id",),
    "years": ("number",),
    "units": ("code",),
    "teams": ("id",),
    "members": ("name",),
    "exams": ("subject", "kind", "year"),
    "bpv": ("year", "company"),
    "diplomas": ("kind",),
    "keuzedelen": ("code",),
}


@dataclass(frozen=True)
class Case:
    rule: str
    nl: str
    en: str
    base: str
    outcome: str
    change: Mapping[str, Any]
    path: str | None
    on: date | None

    def judgements(self) -> list[Judgement]:
        """What the rule says of the changed example."""
        design = changed(base(self.base), self.change)
        law = shipped_register().at(self.on) if self.on else law_of(design)
        found = check(design, law).judgements
        return [j for j in found if j.rule == self.rule and self.path in {None, j.path}]

    def found(self) -> str:
        """The most urgent outcome of the rule, or "silent"."""
        outcomes = {judgement.outcome for judgement in self.judgements()}
        return next((verdict.value for verdict in SEVERITY if verdict in outcomes), SILENT)


def all_cases() -> Iterator[Case]:
    for path in sorted(CASES.glob("*.yaml")):
        for rule, cases in read_document(path).data.items():
            for case in cases:
                unknown = set(case) - {"nl", "en", "base", "outcome", "change", "path", "on"}
                if unknown:
                    raise KeyError(f"{path.name}, {rule}: unknown {sorted(unknown)} in {case['en']!r}")
                yield Case(
                    rule=rule,
                    nl=case["nl"],
                    en=case["en"],
                    base=case["base"],
                    outcome=case["outcome"],
                    change=case.get("change", {}),
                    path=case.get("path"),
                    on=case.get("on"),
                )


TODAY = date(2026, 11, 22)
"""The day on which tests check a route without a start."""


def law_of(design: RouteDesign) -> Law:
    return shipped_register().at(law_day(design, TODAY))


@cache
def base(name: str) -> RouteDesign:
    return read_route(EXAMPLES / f"{name}.yaml", shipped_catalogue())


def changed(design: RouteDesign, change: Mapping[str, Any]) -> RouteDesign:
    """The route with the facts in `change` put in place of its own."""
    document = design.model_dump(mode="json")
    return RouteDesign.model_validate(_changed(document, copy.deepcopy(change)), strict=False)


def _changed(value: Any, change: Any, name: str = "") -> Any:
    if not isinstance(change, Mapping):
        return change
    if "only" in change:
        return change["only"]
    if name in KEYS:
        return _changed_list(list(value or []), change, name)
    value = dict(value or {})
    for key, inner in change.items():
        value[key] = _changed(value.get(key), inner, str(key))
    return value


def _changed_list(items: list[Any], change: Mapping[Any, Any], name: str) -> list[Any]:
    for wanted, inner in change.items():
        index = next(
            (i for i, item in enumerate(items) if " ".join(str(item[k]) for k in KEYS[name]) == str(wanted)), None
        )
        if index is None:
            raise KeyError(f"no {wanted!r} among {name}")
        items[index] = None if inner is None else _changed(items[index], inner)
    return [item for item in items if item is not None]
