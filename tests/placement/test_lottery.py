"""Lottery numbers that anyone can draw again."""

from __future__ import annotations

from leerroute.placement.lottery import draw


def test_the_numbers_follow_the_sums_that_sha256sum_prints() -> None:
    """printf 'voorjaar/Cas' | sha256sum gives 07ed..., 'voorjaar/Bo' 998c..., 'voorjaar/Amira' f557...: in that order."""
    assert draw(["Amira", "Bo", "Cas"], "voorjaar") == {"Cas": 1, "Bo": 2, "Amira": 3}


def test_the_order_of_the_list_changes_no_number() -> None:
    assert draw(["Cas", "Amira", "Bo"], "voorjaar") == draw(["Amira", "Bo", "Cas"], "voorjaar")
