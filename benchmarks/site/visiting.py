"""Twenty people at work at once: each opens a page or saves a field, reads a while, and goes on."""

from __future__ import annotations

import http.client
import json
import random
import threading
import time
import urllib.parse
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

SECONDS_OF_READING = 2.0
"""Mean between an answer and the next page of the same person; somebody at work reads longer."""


@dataclass(frozen=True)
class Visitor:
    """session, token: of who is logged in. pages: what they open, by name. note: what stands in the field that they change."""

    session: str
    token: str
    pages: dict[str, str]
    save: str
    note: str


Times = dict[str, list[float]]


def work(port: int, visitors: Sequence[Visitor], seconds: float) -> tuple[Times, list[str]]:
    """The seconds that each answer took, from the request to its last byte, by page; and what went wrong."""
    times: Times = defaultdict(list)
    wrong: list[str] = []
    until = time.monotonic() + seconds
    threads = [
        threading.Thread(target=_one, args=(port, visitor, until, random.Random(number), times, wrong))  # noqa: S311
        for number, visitor in enumerate(visitors)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, wrong


def _one(port: int, visitor: Visitor, until: float, chance: random.Random, times: Times, wrong: list[str]) -> None:
    line = http.client.HTTPConnection("localhost", port, timeout=60)
    note, steps = visitor.note, 0
    time.sleep(chance.uniform(0, SECONDS_OF_READING))
    while time.monotonic() < until:
        steps += 1
        name = chance.choice([*visitor.pages, "save a field"])
        started = time.perf_counter()
        if name == "save a field":
            status, note = _saved(line, visitor, note, f"Verzonnen, {steps}")
        else:
            status = _asked(line, visitor, "GET", visitor.pages[name], None)
        times[name].append(time.perf_counter() - started)
        if status != http.client.OK:
            wrong.append(f"{name}: {status}")
        time.sleep(chance.expovariate(1 / SECONDS_OF_READING))


def _saved(line: http.client.HTTPConnection, visitor: Visitor, note: str, new: str) -> tuple[int, str]:
    form = {"deel": "title", "veld": "note", "basis": json.dumps({"note": note}), "v.note": new}
    return _asked(line, visitor, "POST", visitor.save, urllib.parse.urlencode(form)), new


def _asked(line: http.client.HTTPConnection, visitor: Visitor, method: str, path: str, body: str | None) -> int:
    cookies = f"sessionid={visitor.session}; csrftoken={visitor.token}"
    headers = {"Cookie": cookies, "X-CSRFToken": visitor.token, "HX-Request": "true" if body else "false"}
    if body:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    line.request(method, path, body, headers)
    answer = line.getresponse()
    answer.read()
    return answer.status
