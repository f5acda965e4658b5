"""JSON that another system made: large is allowed, endless is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from leerroute.files.problems import unreadable
from leerroute.text import Text, number

JSON_LIMIT = 50_000_000
"""Bytes. All of SLO's vocational programmes together are 6 MB as CASE."""


def read_json(path: Path) -> Any:
    """What stands in the JSON file at `path`. Raises `Unreadable` naming the line when it is malformed."""
    file = str(path)
    if not path.is_file():
        raise unreadable(file, "dit bestand is er niet.", "this file does not exist.")
    size = path.stat().st_size
    if size > JSON_LIMIT:
        raise unreadable(
            file,
            f"het bestand is {number(size, 'nl')} bytes; meer dan {number(JSON_LIMIT, 'nl')} lezen we niet.",
            f"the file has {number(size, 'en')} bytes; we read at most {number(JSON_LIMIT, 'en')}.",
            remedy=Text(nl="Is dit wel het goede bestand?", en="Is this the right file?"),
        )
    return parse_json(path.read_bytes(), file)


def parse_json(raw: bytes, file: str) -> Any:
    """`raw` as JSON; `file` names it in problems."""
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise unreadable(
            file, "dit is geen geldige JSON.", f"this is not valid JSON ({error.msg}).", line=error.lineno, remedy=AGAIN
        ) from None
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise unreadable(
            file, f"het bestand is beschadigd ({error}).", f"the file is damaged ({error}).", remedy=AGAIN
        ) from None


AGAIN = Text(nl="Download het opnieuw en probeer het nog eens.", en="Download it again and retry.")
