"""What differs between two routes, fact by fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leerroute.law import printable
from leerroute.route.design import RouteDesign
from leerroute.route.paths import item_path
from leerroute.text import Language


@dataclass(frozen=True)
class Difference:
    """One fact in two routes; None where it is not filled in."""

    path: str
    before: Any
    after: Any

    def sentence(self, language: Language) -> str:
        nothing = "niet ingevuld" if language == "nl" else "not filled in"
        was, becomes = ("was", "wordt") if language == "nl" else ("was", "becomes")
        before, after = (nothing if value is None else _said(value, language) for value in (self.before, self.after))
        return f"{self.path}: {was} {before}, {becomes} {after}"


def _said(value: Any, language: Language) -> str:
    if isinstance(value, bool):
        return {True: ("ja", "yes"), False: ("nee", "no")}[value][language == "en"]
    return printable(str(value))


def differences(before: RouteDesign, after: RouteDesign) -> Iterator[Difference]:
    """Every fact that is not the same, by its path, in the order of the document."""
    old, new = dict(_facts(before)), dict(_facts(after))
    for path in dict.fromkeys((*old, *new)):
        if old.get(path) != new.get(path):
            yield Difference(path, old.get(path), new.get(path))


def _facts(design: RouteDesign) -> Iterator[tuple[str, Any]]:
    yield from _walk(design.model_dump(mode="json", exclude_none=True), "")


def _walk(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _walk(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list) and value and isinstance(value[0], Mapping):
        for item in value:
            yield from _walk(item, item_path(path, item))
    elif isinstance(value, list):
        yield path, ", ".join(map(str, value)) or "-"
    else:
        yield path, value
