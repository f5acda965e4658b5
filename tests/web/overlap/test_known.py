"""What the judged pairs say of a route on the site."""

from __future__ import annotations

import pytest

from leerroute.alignment import HoursRange
from leerroute.web.overlap.known import doubles_in, known_in, overlap_in
from leerroute.web.partnerships.models import Partnership
from leerroute.web.routes.models import Route

from .conftest import RECIPE, SEASON, TIMING, Says

pytestmark = pytest.mark.django_db


def test_only_what_both_schools_say_counts(says: Says, hbr: Route, partnership: Partnership) -> None:
    says("bram", TIMING, "same")
    for who in ("bram", "chantal"):
        says(who, SEASON, "unsure")
    found = doubles_in(partnership, hbr.design)
    assert found is not None
    assert (len(found.doubles), found.undecided) == (0, 2)
    says("chantal", TIMING, "same")
    found = doubles_in(partnership, hbr.design)
    assert found is not None
    assert (len(found.doubles), found.undecided) == (1, 1)


def test_the_hours_are_those_of_a_hand_calculation(says: Says, hbr: Route, partnership: Partnership) -> None:
    """K/HBR/01 has 90 hours, all guided, and 10 outcomes: 9 each. VB-25181-K4 has 260 hours of which 120 are bpv, 120
    guided, and 11 outcomes: from 120 / 11 = 10.9 to 140 / 11 = 12.7 each. The same: from the least to the most of both."""
    for who in ("bram", "chantal"):
        says(who, TIMING, "same")
    found = doubles_in(partnership, hbr.design)
    assert found is not None
    assert found.saved.hours == HoursRange(9, 140 / 11)


def test_the_quick_way_finds_the_same_doubles_as_the_whole_way(
    says: Says, hbr: Route, partnership: Partnership
) -> None:
    for who in ("bram", "chantal"):
        says(who, TIMING, "same")
        says(who, SEASON, "part_of")
        says(who, RECIPE, "prepares")
    says("bram", (TIMING[0], RECIPE[1]), "same")
    quick, whole = doubles_in(partnership, hbr.design), overlap_in(partnership, hbr.design)
    assert quick is not None
    assert (quick.doubles, quick.saved, quick.undecided) == (whole.doubles, whole.saved, whole.undecided)
    assert whole.gaps


def test_without_words_there_is_nothing_to_tell(hbr: Route, partnership: Partnership) -> None:
    assert doubles_in(partnership, hbr.design) is None
    assert known_in(partnership).judged == ()
