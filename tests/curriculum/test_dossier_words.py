"""How the words of a dossier are recognised and joined: headings as they have been written, hyphens at line ends."""

from __future__ import annotations

from collections import Counter

import pytest

from leerroute.curriculum.importers.dossier.front import Qualification
from leerroute.curriculum.importers.dossier.headings import Section, code_heading, part_heading, section_heading
from leerroute.curriculum.importers.dossier.joining import Item, Vocabulary, items_of
from leerroute.curriculum.importers.dossier.lines import Line, line_of
from leerroute.curriculum.importers.dossier.reading import _is_for
from leerroute.files import Word


@pytest.mark.parametrize(
    ("text", "code", "title"),
    [
        ("B1-K1: Herstelt fietsen", "B1-K1", "Herstelt fietsen"),
        ("B1-K1 Herstelt fietsen", "B1-K1", "Herstelt fietsen"),
        ("2.1 B1-K1-W2: Rijdt proef", "B1-K1-W2", "Rijdt proef"),
        ("P2 - K1 – Bouwt", "P2-K1", "Bouwt"),
        ("P1‑K1‑W1 Meet op", "P1-K1-W1", "Meet op"),
        ("Kerntaak B1-K2: Verkoopt", "B1-K2", "Verkoopt"),
        ("Werkproces B1-K2-W1: Groet", "B1-K2-W1", "Groet"),
        ("Kerntaak 3: Ruimt op", "K3", "Ruimt op"),
        ("3.2 werkproces: Veegt", "K3-W2", "Veegt"),
        ("Werkproces 3.2 Veegt", "K3-W2", "Veegt"),
        ("P1: Buurtmonteur", "P1", "Buurtmonteur"),
        ("Profiel P2 Bakfietsbouwer", "P2", "Bakfietsbouwer"),
    ],
)
def test_a_code_opens_a_heading_in_all_its_spellings(text: str, code: str, title: str) -> None:
    heading = code_heading(text)
    assert heading is not None
    assert (heading.code, heading.title) == (code, title)


@pytest.mark.parametrize(
    "text",
    [
        "B1-K1 en B1-K2 horen bij elkaar",
        "De kerntaak B1-K1: Herstelt",
        "3.2 Beroepsspecifieke onderdelen",
        "B12 vitamine",
        "B1-K1-W1x",
    ],
)
def test_running_text_opens_no_heading(text: str) -> None:
    assert code_heading(text) is None


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Vakkennis en vaardigheden", Section.KNOWLEDGE),
        ("VAKKENNIS & VAARDIGHEDEN:", Section.KNOWLEDGE),
        ("2.1 Vakkennis en vaardigheden", Section.KNOWLEDGE),
        ("Kennis en vaardigheden", Section.KNOWLEDGE),
        ("Gewenst resultaat", Section.RESULT),
        ("Resultaat: De fiets rijdt.", Section.RESULT),
        ("Prestatie-indicatoren", Section.BEHAVIOUR),
        ("Rol en verantwoordelijkheden", Section.RESPONSIBILITY),
        ("Verantwoordelijkheid, zelfstandigheid", Section.RESPONSIBILITY),
        ("Complexiteit van het werk", Section.COMPLEXITY),
        ("Component(en)", Section.OTHER),
    ],
)
def test_a_section_is_known_by_its_names(text: str, section: Section) -> None:
    found = section_heading(text)
    assert found is not None
    assert found[0] is section


@pytest.mark.parametrize("text", ["resultaat", "Resultaat van het overleg is", "Gedrag dat helpt", "Kennis van gedrag"])
def test_words_in_a_sentence_are_no_section(text: str) -> None:
    assert section_heading(text) is None


@pytest.mark.parametrize(
    "text", ["Profiel deel", "Profieldeel", "Basisdeel", "2. Generieke onderdelen", "Deel D: uitwerking", "Bijlage 1"]
)
def test_another_part_of_the_dossier_ends_what_went_before(text: str) -> None:
    assert part_heading(text)


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("het onderdelen-", "magazijn is", "het onderdelenmagazijn is"),
        ("de voor-", "en nadelen", "de voor- en nadelen"),
        ("wet-", "of regelgeving", "wet- of regelgeving"),
        ("een EHBO-", "doos", "een EHBO-doos"),
        ("een zee-", "egel", "een zee-egel"),
        ("de e-", "bike rijdt", "de e-bike rijdt"),  # stands whole elsewhere, with its hyphen
        ("een mede-", "werker", "een medewerker"),  # stands whole elsewhere, without
        ("van 2025-", "01-01", "van 2025-01-01"),
        ("iets -", "anders", "iets - anders"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_judged_by_the_document(before: str, after: str, joined: str) -> None:
    words = Vocabulary(Counter({"e-bike": 2, "medewerker": 1, "onderdelenmagazijn": 0}))
    assert words.joined(before, after) == joined


def line(text: str, base: float, left: float = 50.0) -> Line:
    words, at = [], left
    for word in text.split():
        words.append(Word(word, at, at + 5 * len(word), base, 10, "Serif"))
        at += 5 * len(word) + 3
    return line_of(words, 1)


def listed(*lines: Line) -> list[str]:
    return [item.text for item in items_of(lines, Vocabulary(Counter()), 400)]


def test_items_below_an_item_stay_with_it() -> None:
    assert listed(
        line("• kent de volgende wetten:", 100),
        line("- de Arbowet", 112, left=70),
        line("- de Warenwet", 124, left=70),
        line("• kan tellen", 136),
    ) == ["kent de volgende wetten: de Arbowet; de Warenwet", "kan tellen"]


def test_a_sentence_behind_a_list_is_told_apart_from_its_last_item() -> None:
    lines = (line("• kan tellen.", 100), line("• kan meten.", 112), line("Dit is een losse zin.", 140))
    items = items_of(lines, Vocabulary(Counter()), 400)
    assert [(item.text, item.unsure) for item in items] == [
        ("kan tellen.", False),
        ("kan meten.", False),
        ("Dit is een losse zin.", True),
    ]


KOK = Qualification("Kok", "25180", profile="P1")
SPECIAL = Qualification("Gespecialiseerd kok", "25182", profile="P2")


@pytest.mark.parametrize(
    ("qualifier", "kok", "special"),
    [
        (None, True, True),
        ("Voor Kok geldt aanvullend:", True, False),
        ("Voor Gespecialiseerd kok geldt aanvullend:", False, True),
        ("Voor Kok en Gespecialiseerd kok geldt:", True, True),
        ("Voor P2 geldt aanvullend:", False, True),
        ("Voor iedereen met een mes geldt:", True, True),
    ],
)
def test_items_for_one_kwalificatie_go_by_its_title_or_profile(qualifier: str | None, kok: bool, special: bool) -> None:
    item = Item("kan snijden", 1, qualifier)
    assert (_is_for(item, KOK, [KOK, SPECIAL]), _is_for(item, SPECIAL, [KOK, SPECIAL])) == (kok, special)
