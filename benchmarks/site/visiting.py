"""Twenty people at work at once: each opens a page or changes the route, reads a while (or not at all), and goes on."""

from __future__ import annotations

import gzip
import http.client
import json
import random
import threading
import time
import urllib.parse
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

NOTE, HOURS = "change the note", "change the hours of a unit"


@dataclass
class Field:
    """A field that somebody changes. element: whose form it is on. value: what stands there now."""

    element: str
    name: str
    value: Any

    def form(self, value: Any) -> dict[str, str]:
        """What a browser sends to give it this value."""
        base = json.dumps({self.name: self.value})
        return {"deel": self.element, "veld": self.name, "basis": base, f"v.{self.name}": str(value)}


@dataclass(frozen=True)
class Visitor:
    """session, token: of who is logged in. pages: what they open, by name. changes: what they fill in, by name; sent to `save`."""

    session: str
    token: str
    pages: dict[str, str]
    save: str
    changes: dict[str, Field]


Times = dict[str, list[float]]


def work(port: int, visitors: Sequence[Visitor], seconds: float, reading: float) -> tuple[Times, list[str]]:
    """The seconds that each answer took, from the request to its last byte, by page; and what went wrong.

    reading: mean seconds between an answer and the next page of the same person.
    """
    times: Times = defaultdict(list)
    wrong: list[str] = []
    until = time.monotonic() + seconds
    chances = [random.Random(f"{until} {number}") for number in range(len(visitors))]  # noqa: S311 - not to be the same again
    threads = [
        threading.Thread(target=_one, args=(port, visitor, until, reading, chance, times, wrong))
        for visitor, chance in zip(visitors, chances, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, wrong


def _one(
    port: int, visitor: Visitor, until: float, reading: float, chance: random.Random, times: Times, wrong: list[str]
) -> None:
    line = http.client.HTTPConnection("localhost", port, timeout=60)
    time.sleep(chance.uniform(0, reading))
    while time.monotonic() < until:
        name = chance.choice([*visitor.pages, *visitor.changes])
        field = visitor.changes.get(name)
        started = time.perf_counter()
        if field is None:
            status, _ = _asked(line, visitor, "GET", visitor.pages[name], None)
            right = status == http.client.OK
        else:
            value = new_value(field, chance)
            status, body = _asked(line, visitor, "POST", visitor.save, urllib.parse.urlencode(field.form(value)))
            right = is_saved(status, body)
            field.value = value
        times[name].append(time.perf_counter() - started)
        if not right:
            wrong.append(f"{name}: {status}")
        time.sleep(chance.expovariate(1 / reading) if reading else 0)


def new_value(field: Field, chance: random.Random) -> Any:
    """Something else than it was."""
    if isinstance(field.value, int):
        return 500 + (field.value + chance.randrange(1, 400)) % 400  # never less than its guided hours
    return f"Verzonnen {chance.random()}"


def is_saved(status: int, body: bytes) -> bool:
    """Whether it landed, and the judgements came along."""
    return status == http.client.OK and b"Bewaard om" in body and b'id="judgements"' in body


def _asked(
    line: http.client.HTTPConnection, visitor: Visitor, method: str, path: str, body: str | None
) -> tuple[int, bytes]:
    headers = {
        "Cookie": f"sessionid={visitor.session}; csrftoken={visitor.token}",
        "X-CSRFToken": visitor.token,
        "HX-Request": "true" if body else "false",
        "Accept-Encoding": "gzip",  # as browsers do
    }
    if body:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    line.request(method, path, body, headers)
    answer = line.getresponse()
    found = answer.read()
    return answer.status, gzip.decompress(found) if body and answer.headers["Content-Encoding"] == "gzip" else found
