"""Where a part of a route stands on its page: one stable id for every path, so that everything can link to it."""

from __future__ import annotations

import re

PREFIX = "deel-"


def anchor(path: str) -> str:
    """`years[1].units[P/HBR/01].hours` -> `deel-years-1-units-P_2f_HBR_2f_01-hours`; two paths never share one."""
    plain = path.replace("]", "")
    return PREFIX + re.sub(r"[^A-Za-z0-9]", _spelled, plain)


def _spelled(found: re.Match[str]) -> str:
    sign = found[0]
    if sign in ".[":
        return "-"
    return "__" if sign == "_" else f"_{ord(sign):x}_"
