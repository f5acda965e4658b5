"""What kinds of organisation are called."""

from __future__ import annotations

from leerroute.text import Text, same

KIND_CALLED: dict[str, Text] = {
    "vmbo_school": Text(nl="vmbo-school", en="vmbo school"),
    "mbo_college": Text(nl="mbo-college", en="mbo college"),
    "company": Text(nl="leerbedrijf", en="training company"),
    "gemeente": Text(nl="gemeente", en="municipality"),
    "samenwerkingsverband": same("samenwerkingsverband"),
}
