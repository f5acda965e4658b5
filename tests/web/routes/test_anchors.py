"""The id of a part on the page."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from leerroute.web.routes.anchors import anchor

CODES = st.text(st.characters(codec="utf-8", exclude_characters="[]."), min_size=1, max_size=12)


def test_a_part_has_an_id_that_can_stand_in_an_address() -> None:
    assert anchor("years[1].units[P/HBR/01].hours") == "deel-years-1-units-P_2f_HBR_2f_01-hours"


def test_a_field_with_an_underscore_differs_from_a_field_below_it() -> None:
    assert anchor("target.bbl_from_year") != anchor("target.bbl.from.year")


@given(CODES, CODES)
def test_two_units_never_share_an_id(one: str, other: str) -> None:
    same = anchor(f"years[1].units[{one}]") == anchor(f"years[1].units[{other}]")
    assert same == (one == other)


@given(CODES)
def test_an_id_holds_no_space_quote_or_bracket(code: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]+", anchor(f"bpv[1 {code}].hours"))
