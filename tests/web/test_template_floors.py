"""Templates stand on the floors of the code that renders them, as pyproject.toml names these for import-linter."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WEB = ROOT / "src" / "leerroute" / "web"
SHARED = "shared"
"""The folder of `routes` for what two parts draw; below them all, as it is no part."""
_ALLAUTH = {"account", "allauth", "mfa", "socialaccount"}
"""Folders whose names allauth chose, for the pages of `people`."""
_CONTRACTS = {
    contract["name"]: contract["layers"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    if "layers" in contract
}
_USED = re.compile(r'\{%\s*(?:include|extends|drawn_once)\s+"([^"]+)"')
_RENDERED = re.compile(r'"((?:\w+/)+\w+\.html)"')
Place = tuple[str, str]
"""A room, and within `routes` the part of it; "" is the room itself, above its parts."""


def floors(contract: str) -> dict[str, int]:
    """How high everything stands: 1 is the lowest floor."""
    lowest_first = enumerate(reversed(_CONTRACTS[contract]), start=1)
    return {name.strip().removeprefix("leerroute.web."): n for n, layer in lowest_first for name in layer.split("|")}


ROOMS = floors("The floors of the site")
PARTS = floors("The floors of a route on the site") | {SHARED: 0}


def place_of_template(name: str) -> Place:
    *folders, _ = name.split("/")
    if not folders:
        return "house", ""  # names that Django looks for itself
    room = "people" if folders[0] in _ALLAUTH else folders[0]
    return room, folders[1] if room == "routes" and len(folders) > 1 else ""


def place_of_code(module: Path) -> Place:
    room, *within = module.relative_to(WEB).with_suffix("").parts
    return room, within[0] if room == "routes" and len(within) > 1 else ""


def may_use(one: Place, other: Place) -> bool:
    """Whether a template at `one` may draw one at `other`: of its own part, or of a lower floor."""
    if one[0] != other[0]:
        return ROOMS[other[0]] < ROOMS[one[0]]
    return one[1] in {other[1], ""} or (other[1] != "" and PARTS[other[1]] < PARTS[one[1]])


def templates() -> Iterator[tuple[str, str]]:
    for path in sorted(WEB.glob("*/templates/**/*.html")):
        yield path.as_posix().split("/templates/", 1)[1], path.read_text(encoding="utf-8")


def test_a_template_draws_only_what_stands_on_its_own_or_a_lower_floor() -> None:
    found = [(name, used) for name, text in templates() for used in _USED.findall(text)]
    wrong = [pair for pair in found if not may_use(*map(place_of_template, pair))]
    assert len(found) > 100
    assert not wrong, "\n".join(f"{name} draws {used}" for name, used in wrong)


def test_code_renders_the_templates_of_its_own_part() -> None:
    found = [
        (path, name)
        for path in sorted(WEB.rglob("*.py"))
        if path.parent != WEB
        for name in _RENDERED.findall(path.read_text(encoding="utf-8"))
    ]
    wrong = [(path, name) for path, name in found if place_of_code(path) != place_of_template(name)]
    assert len(found) > 40
    assert not wrong, "\n".join(f"{path.relative_to(WEB)} renders {name}" for path, name in wrong)


@pytest.mark.parametrize(
    ("name", "used", "so"),
    [
        ("routes/editor/designer.html", "routes/overview/timeline.html", True),
        ("routes/overview/timeline.html", "routes/editor/designer.html", False),
        ("routes/comments/comments.html", "routes/versions/version.html", False),
        ("routes/versions/version.html", "routes/shared/tabs.html", True),
        ("routes/shared/tabs.html", "routes/overview/totals.html", False),
        ("routes/overview/totals.html", "routes/history.html", False),
        ("plans/ask.html", "routes/shared/tabs.html", True),
        ("routes/start.html", "plans/ask.html", False),
        ("account/login.html", "base.html", True),
    ],
)
def test_the_floors_are_those_of_the_code(name: str, used: str, so: bool) -> None:
    assert may_use(place_of_template(name), place_of_template(used)) is so
