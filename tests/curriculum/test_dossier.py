"""A real kwalificatiedossier, against what was read by eye from pictures of its pages.

The numbers and words below were typed from the rendered pages (7 to 15 of 17), not taken from any output.
"""

from __future__ import annotations

from functools import cache

import pytest

from leerroute.curriculum import Imported, OutcomeKind, Unit, importers_for

from ..sources import SHARED, needs

DOSSIER = SHARED / "data" / "dossier" / "23450-apothekersassistent.pdf"
pytestmark = needs(DOSSIER)

TITLES = {
    "B1-K1": "Biedt farmaceutische patiëntenzorg",
    "B1-K1-W1": "Neemt de zorg-/adviesvraag in behandeling (zorgverlener, organisator, communicator)",
    "B1-K1-W2": "Voert medicatiebewaking uit (zorgverlener, communicator)",
    "B1-K1-W3": "Verstrekt (zelfzorg)medicijnen en/of hulpmiddelen (zorgverlener, communicator)",
    "B1-K1-W4": "Geeft informatie en advies over medicijngebruik, gezondheid en leefstijl (gezondheidsbevorderaar, communicator)",
    "B1-K2": "Voert logistieke taken uit in de apotheek",
    "B1-K2-W1": "Maakt medicijnen klaar voor gebruik en/of aflevering (zorgverlener, organisator)",
    "B1-K2-W2": "Houdt de voorraad bij (organisator)",
    "B1-K3": "Werkt mee aan kwaliteit en deskundigheid",
    "B1-K3-W1": "Draagt bij aan sociaal veilige werkomgeving (reflectieve professional, samenwerkingspartner)",
    "B1-K3-W2": "Evalueert de werkzaamheden en ontwikkelt zichzelf als professional (professional en kwaliteitsbevorderaar, samenwerkingspartner)",
    "B1-K3-W3": "Stemt de farmaceutische zorgverlening af (organisator, samenwerkingspartner)",
}

# The last word of every item of "Vakkennis en vaardigheden", top to bottom.
KNOWLEDGE_ENDS = {
    "B1-K1": """culturen werkzaamheden veiligheid gezondheidsverschillen gezondheid werkzaamheden communicatie zorg ARBO
        medicatieveiligheid standaarden zorgverzekeraars medicijnrol werkzaamheden/farmacologie hulpmiddelen patiëntkenmerken
        therapietrouw behandelingen gezondheid terminologie benoemen uitvoeren gebruiken betrouwbaarheid toepassen Engels Engels
        interpreteren gereedmaken toepassen werkzaamheden benoemen achtergronden benoemen innemen toepassen toepassen toepassen
        raadplegen toepassen patiëntdossier instrumenten""",
    "B1-K2": """medicijnen handelen werkzaamheden filling voorraadbeheer distributieketen ARBO medicijnen standaarden medicijnrol
        hulpmiddelen hulpmiddelen uitvoeren betrouwbaarheid uitvoeren gereedmaken benoemen patiëntdossier voorraadbeheersysteem
        instrumenten""",
    "B1-K3": """beroepsvitaliteit culturen hulpmiddelen geschillen vakgebied scholingsaanbod veiligheid ketenzorg standaarden
        organisatie kwaliteitszorg organisatie toepassen gebruiken betrouwbaarheid vergroten conflicten werkzaamheden benoemen
        achtergronden benoemen maken innemen toepassen toepassen opkomen""",
}
# How many items begin with "heeft brede kennis", with "heeft specialistische kennis" and with "kan".
KNOWLEDGE_BEGINS = {"B1-K1": (9, 11, 22), "B1-K2": (7, 5, 8), "B1-K3": (8, 4, 14)}
# Words on both sides of a line break inside an item.
SEAMS = {
    "B1-K1": ["tot de werkzaamheden", "preventieve zorg en inclusieve", "wet BIG, beroepscode", "Geneeskundige Behandelovereenkomst,",
              "professionele richtlijnen, kwaliteitskaders", "en het preferentiebeleid", "bewaarcondities van (zelfzorg)medicijnen",
              "in het Engels", "motiverende gesprekstechnieken,"],
    "B1-K2": ["tot de werkzaamheden", "wet BIG, beroepscode", "Geneeskundige Behandelovereenkomst,"],
    "B1-K3": ["richtlijnen, kwaliteitskaders", "betrokkenen binnen de organisatie", "motiverende gesprekstechnieken,"],
}  # fmt: skip
# The last word of every item of "Gedrag"; that of B1-K1-W4 goes on over a page.
BEHAVIOUR_ENDS = {
    "B1-K1-W1": "empathisch situatie verbanden doelgroep begrijpelijk informatie protocollen",
    "B1-K1-W2": "zorgvuldig patiëntkenmerken patiëntveiligheid informatie kiezen protocollen",
    "B1-K1-W3": "uit patiëntveiligheid proactief informatie doelgroep begrijpelijk protocollen",
    "B1-K1-W4": "empathisch proactief doelgroep begrijpelijk patiëntkenmerken helder",
    "B1-K2-W1": "ergonomisch hygiënisch uit nauwkeurig procedures",
    "B1-K2-W2": "bestelproblemen zorgvuldig systemen nauwkeurig procedures",
    "B1-K3-W1": "situatie situaties inclusief inlevingsvermogen actief aan duidelijk",
    "B1-K3-W2": "belangen concreet conclusies inclusief anderen ontwikkelen",
    "B1-K3-W3": "betrokkenen vast begrijpelijk helder informatie",
}
RESULTS = {
    "B1-K1-W1": ("De zorg-/adviesvraag", "genomen"),
    "B1-K1-W2": ("De medicatiebewaking", "geactualiseerd"),
    "B1-K1-W3": ("De (zelfzorg)medicijnen", "geregistreerd"),
    "B1-K1-W4": ("Er is", "leefstijl"),
    "B1-K2-W1": ("De medicijnen", "aflevering"),
    "B1-K2-W2": ("De voorraad", "geregistreerd"),
    "B1-K3-W1": ("Er is", "gemeld"),
    "B1-K3-W2": ("De uitvoering", "geformuleerd"),
    "B1-K3-W3": ("De zorgverlening", "bijgewerkt"),
}
COMPETENCES = {
    "B1-K1-W1": 5, "B1-K1-W2": 5, "B1-K1-W3": 5, "B1-K1-W4": 4, "B1-K2-W1": 5, "B1-K2-W2": 5, "B1-K3-W1": 5, "B1-K3-W2": 5, "B1-K3-W3": 4,
}  # fmt: skip


@cache
def dossier() -> Imported:
    importer = importers_for(DOSSIER)[0]
    assert importer.name == "dossier"
    return importer.read(DOSSIER)


def units() -> dict[str, Unit]:
    return {unit.code: unit for unit in dossier().programmes[0].units}


def texts(code: str, kind: OutcomeKind) -> list[str]:
    """The outcomes of one kind: knowledge by the code of a kerntaak, the rest by that of a werkproces."""
    unit = units()[code.partition("-W")[0]]
    tasks = [task for task in unit.tasks if task.code == (code if "-W" in code else None)]
    return [outcome.text for task in tasks for outcome in task.outcomes if outcome.kind is kind]


def last_words(items: list[str]) -> list[str]:
    return [item.rstrip(".;").split()[-1] for item in items]


def test_the_kwalificatie_has_its_crebo_level_kind_domain_and_version() -> None:
    (programme,) = dossier().programmes
    assert (programme.code, programme.title, programme.levels) == ("27141", "Apothekersassistent", ("mbo-4",))
    assert (programme.mbo_programme, programme.domain) == ("middenkaderopleiding", "Zorg en welzijn")
    assert programme.source.name == "SBB, kwalificatiedossier Apothekersassistent 23450"
    assert programme.source.version == "Gewijzigd 2026, geldig vanaf 01-08-2026"


def test_every_kerntaak_and_werkproces_is_there_with_its_title() -> None:
    read = {unit.code: unit.title for unit in units().values()}
    read |= {task.code: task.title for unit in units().values() for task in unit.tasks if task.code}
    assert read == TITLES


@pytest.mark.parametrize("code", KNOWLEDGE_ENDS)
def test_knowledge_and_skills_are_complete(code: str) -> None:
    items = texts(code, OutcomeKind.KNOWLEDGE_AND_SKILLS)
    assert len(items) == {"B1-K1": 42, "B1-K2": 20, "B1-K3": 26}[code]
    assert last_words(items) == KNOWLEDGE_ENDS[code].split()
    begins = [
        sum(item.startswith(b) for item in items)
        for b in ("heeft brede kennis", "heeft specialistische kennis", "kan ")
    ]
    assert tuple(begins) == KNOWLEDGE_BEGINS[code]
    for seam in SEAMS[code]:
        assert any(seam in item for item in items), seam


@pytest.mark.parametrize("code", BEHAVIOUR_ENDS)
def test_behaviour_is_complete_also_over_a_page(code: str) -> None:
    assert last_words(texts(code, OutcomeKind.BEHAVIOUR)) == BEHAVIOUR_ENDS[code].split()


@pytest.mark.parametrize("code", RESULTS)
def test_every_werkproces_has_its_result(code: str) -> None:
    (result,) = texts(code, OutcomeKind.RESULT)
    begin, end = RESULTS[code]
    assert result.startswith(begin)
    assert result.endswith(f"{end}.")


def test_complexity_and_responsibility_are_joined_over_the_page() -> None:
    unit = units()["B1-K1"]
    assert unit.complexity is not None
    assert unit.complexity.startswith("De beginnend beroepsbeoefenaar heeft te maken")
    assert unit.complexity.endswith("Engelse taal nodig.")
    assert unit.responsibility is not None
    assert "De beginnend beroepsbeoefenaar heeft een uitvoerende rol" in unit.responsibility  # page 6 into page 7
    assert unit.responsibility.endswith("moet inschakelen.")


def test_the_description_of_a_werkproces_goes_on_over_the_page() -> None:
    (task,) = [task for task in units()["B1-K2"].tasks if task.code == "B1-K2-W1"]
    assert task.description is not None
    assert "of zorgt ervoor dat een collega" in task.description  # page 11 into page 12
    assert task.description.endswith("in het elektronisch patiëntdossier.")


def test_the_competences_beneath_a_werkproces_are_listed() -> None:
    read = {task.code: len(task.competences) for unit in units().values() for task in unit.tasks if task.code}
    assert read == COMPETENCES


def test_nothing_of_this_dossier_is_left_unread() -> None:
    assert dossier().notices == ()


def test_ids_are_unique_and_the_same_each_time() -> None:
    (programme,) = dossier().programmes
    ids = [outcome.id for outcome in programme.outcomes]
    assert len(ids) == len(set(ids))
    assert importers_for(DOSSIER)[0].read(DOSSIER) == dossier()
