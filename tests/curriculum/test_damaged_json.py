"""Whatever stands in a JSON file, it comes in, or is refused with a reason; never anything else."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from leerroute.curriculum import case_package, importers_for
from leerroute.files import Unreadable

from .test_case import WHEN, everything
from .test_oeapi import COURSE, OUTCOMES, PROGRAMME, page

JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [None, "", " ", "x", 0, -1, 2.5, True, [], {}, [None], [[]], [{}], {"x": None}, ["x"], [3], "é" * 300]
)
CASE = case_package(everything(), changed=WHEN)
OEAPI = {"programmes": page([PROGRAMME]), "courses": page([COURSE]), "outcomes": page(OUTCOMES)}


def places(data: object, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in a JSON document."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield (*way, key)
        yield from places(value, (*way, key))


def damaged(data: Any, damage: list[tuple[float, Any]]) -> Any:
    """A copy with junk at some places; each place is given as a part of all places that there are then."""
    data = copy.deepcopy(data)
    for part, junk in damage:
        ways = list(places(data))
        if not ways:
            break
        way = ways[int(part * (len(ways) - 1))]
        inner = data
        for step in way[:-1]:
            inner = inner[step]
        inner[way[-1]] = copy.deepcopy(junk)
    return data


def read(data: object) -> None:
    with TemporaryDirectory() as folder, suppress(Unreadable):
        path = Path(folder) / "x.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        for importer in importers_for(path):
            importer.read(path)


DAMAGE = st.lists(st.tuples(st.floats(0, 1), JUNK), min_size=1, max_size=4)


@settings(max_examples=300, deadline=None)
@given(DAMAGE)
def test_a_damaged_case_package_never_breaks_us(damage: list[tuple[float, Any]]) -> None:
    read(damaged(CASE, damage))


@settings(max_examples=300, deadline=None)
@given(DAMAGE)
def test_damaged_oeapi_never_breaks_us(damage: list[tuple[float, Any]]) -> None:
    read(damaged(OEAPI, damage))
