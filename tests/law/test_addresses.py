"""Where an article can be read: a reference after the Juriconnect standard BWB 1.3, as wetten.overheid.nl takes it."""

from __future__ import annotations

from datetime import date

import pytest

from leerroute.law import shipped_register
from leerroute.law.acts import Citation

REGISTER = shipped_register()


def cited(article: str | None, *, bwb: str | None = "BWBR0044212", day: date | None = None) -> str | None:
    text = {"nl": "Wet", "en": "Act"}
    return Citation.model_validate(
        {"act": "Wet", "name": text, "article": article, "bwb": bwb, "read": "2026-01-01", "day": day}
    ).address


# The shape is that of addresses that others publish, such as jci1.3:c:BWBR0044770&artikel=11 and
# jci1.3:c:BWBR0002221&...&artikel=7a&lid=2, of "wetten.overheid.nl".
@pytest.mark.parametrize(
    ("article", "place"),
    [
        ("11", "&artikel=11"),
        ("7a lid 2", "&artikel=7a&lid=2"),
        ("2.107h lid 1", "&artikel=2.107h&lid=1"),
        ("8a.2.2 lid 3 m", "&artikel=8a.2.2&lid=3"),
        ("4:1", "&artikel=4:1"),
        ("3.35 lid 3-5", "&artikel=3.35"),  # several: the article
        ("2.103–2.107", "&artikel=2.103"),  # a range: where it begins
    ],
)
def test_an_article_is_opened_itself(article: str, place: str) -> None:
    assert cited(article) == f"https://wetten.overheid.nl/jci1.3:c:BWBR0044212{place}"


@pytest.mark.parametrize("article", [None, "bijlage A"])
def test_without_an_article_the_act_is_opened(article: str | None) -> None:
    assert cited(article) == "https://wetten.overheid.nl/BWBR0044212"


def test_what_is_not_in_the_national_register_has_no_address() -> None:
    assert cited("11", bwb=None) is None


@pytest.mark.parametrize(
    ("on", "address"),
    [
        (date(2025, 12, 31), "BWBR0007625&artikel=8.5a.7&lid=2&z=2025-12-31&g=2025-12-31"),
        (date(2026, 1, 1), "BWBR0007625&artikel=9.1.6&lid=2"),
    ],
)
def test_an_article_that_has_another_number_by_now_is_opened_as_it_was_then(on: date, address: str) -> None:
    """From 2026 the WEB calls its article 8.5a.7 9.1.6 (Stb. 2025, 210)."""
    (citation,) = REGISTER.at(on)["dlr.student_charter"].citations
    assert citation.address == f"https://wetten.overheid.nl/jci1.3:c:{address}"


def test_every_article_in_the_register_has_an_address_of_its_own() -> None:
    on = date(2026, 8, 1)
    cited_now = [
        citation
        for norm in REGISTER.norms.values()
        for version in norm.versions
        for citation in REGISTER.citations(version, on)
        if citation.bwb and citation.article
    ]
    without = {c.words for c in cited_now if c.address == f"https://wetten.overheid.nl/{c.bwb}"}
    assert len(cited_now) > 100
    assert all(words.split()[-2] == "bijlage" for words in without), without
