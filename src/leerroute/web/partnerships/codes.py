"""Codes of schools, as the registers write them."""

from __future__ import annotations

import re

from leerroute.text import Text

_BRIN = re.compile(r"[0-9]{2}[A-Z]{2}([0-9]{2})?")
_POSTCODE = re.compile(r"[1-9][0-9]{3} [A-Z]{2}")

BRIN_EXPECTED = Text(
    nl="Een BRIN-nummer is twee cijfers en twee letters, soms met twee cijfers voor de vestiging: 99AA of 99AA01.",
    en="A BRIN is two digits and two letters, sometimes with two digits for the location: 99AA or 99AA01.",
)
POSTCODE_EXPECTED = Text(
    nl="Een postcode is vier cijfers en twee letters: 1234 AB.",
    en="A postcode is four digits and two letters: 1234 AB.",
)


def brin_of(typed: str) -> str | None:
    """' 99 aa ' -> '99AA'; '' stays ''; None: not a BRIN."""
    code = re.sub(r"[\s.-]", "", typed).upper()
    return code if not code or _BRIN.fullmatch(code) else None


def postcode_of(typed: str) -> str | None:
    """'1234ab' -> '1234 AB'; '' stays ''; None: not a postcode."""
    code = re.sub(r"\s", "", typed).upper()
    code = f"{code[:4]} {code[4:]}" if code else ""
    return code if not code or _POSTCODE.fullmatch(code) else None
