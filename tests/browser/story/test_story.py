"""The whole story: from an empty site to an agreement that two schools signed, each person in a browser of their own."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from django.core import mail

from leerroute.route import part_at
from leerroute.web.routes.models import Change, Route
from tests.sources import IN_CI, SLO_VOCATIONAL

from .conftest import PASSWORD, Tab, person

if TYPE_CHECKING:
    from playwright.sync_api import Page

CORRECTED = [  # what the law says, the field that its jump opens, what it should be
    ("Het vmbo-diploma wordt uitgereikt door de vmbo-school", "Uitgereikt door", "Vmbo De Verzonnen Molen"),
    ("onder de 16 mag er geen stage op zondag zijn", "Ook op zondag", "nee"),
    ("SBB heeft dit bedrijf niet erkend", "Erkend door SBB", "ja"),
    ("Roc Verzonnen Delta heeft de route nog niet geregistreerd", "Staat in RIO", "ja"),
]


def test_two_schools_make_a_route_together_and_sign_it(tab: Tab, four_mistakes: Path, tmp_path: Path) -> None:
    dirk = tab(person("dirk", "Dirk"))
    _start_a_partnership(dirk)
    bram = _join(tab, _invite(dirk, "bram", "Vmbo De Verzonnen Molen", "teamleider"), "Bram")
    bram.get_by_role("link", name="Samenwerking Molen en Delta").click()
    farida = _join(tab, _invite(bram, "farida", "Vmbo De Verzonnen Molen", "directeur"), "Farida")
    gerard = _join(tab, _invite(dirk, "gerard", "Roc Verzonnen Delta", "directeur"), "Gerard")
    taken_in = SLO_VOCATIONAL.exists() or IN_CI
    if taken_in:
        _take_in_slo(dirk, tmp_path)

    _start_a_route(dirk, four_mistakes)
    _follow_the_rules(dirk)
    _add_a_unit_at_the_same_time(dirk, bram)

    _keep_a_version(dirk, "Na de studiedag")
    dirk.get_by_role("link", name="Leg voor om te tekenen").click()
    dirk.get_by_role("button", name="Leg voor om te tekenen").click()
    dirk.get_by_text("De versie ligt voor om te tekenen.").wait_for()
    address = dirk.url
    _sign(farida, address, "Vmbo De Verzonnen Molen")
    _sign(gerard, address, "Roc Verzonnen Delta")

    words = _agreement(dirk, address, tmp_path)
    assert "Leidinggevende keuken" in words
    assert "Vmbo De Verzonnen Molen" in words
    assert "Farida Verzonnen" in words
    assert "Gerard Verzonnen" in words
    if not taken_in:
        pytest.skip(f"told but for the import: {SLO_VOCATIONAL.name} is absent from the shared sources")


def _start_a_partnership(dirk: Page) -> None:
    """Dirk begins for his college and adds the school."""
    dirk.goto("/")
    dirk.get_by_role("link", name="Begin een samenwerking").click()
    dirk.get_by_label("Naam van de samenwerking").fill("Samenwerking Molen en Delta")
    _organisation(dirk, "Roc Verzonnen Delta", "mbo_college", "99ZZ")
    dirk.get_by_role("button", name="Begin").click()
    dirk.get_by_role("heading", name="Samenwerking Molen en Delta", level=1).wait_for()
    dirk.get_by_role("link", name="Organisaties").click()
    _organisation(dirk, "Vmbo De Verzonnen Molen", "vmbo_school", "99AA")
    dirk.get_by_role("button", name="Voeg toe").last.click()
    dirk.get_by_text("Vmbo De Verzonnen Molen doet mee.").wait_for()
    dirk.get_by_role("link", name="Samenwerking Molen en Delta").click()


def _organisation(page: Page, name: str, kind: str, brin: str) -> None:
    page.get_by_label("Naam", exact=True).fill(name)
    page.get_by_label("Soort").select_option(kind)
    page.get_by_label("BRIN").fill(brin)


def _invite(leader: Page, key: str, organisation: str, role: str) -> str:
    """Somebody who leads invites from the page of the partnership and comes back there; gives the link in the mail."""
    leader.get_by_role("link", name="Mensen: wie werken mee en wie tekent").click()
    leader.get_by_role("link", name="Nodig iemand uit").click()
    leader.get_by_label("Mailadres").fill(f"{key}@voorbeeld.test")
    leader.get_by_label("Namens").select_option(label=organisation)
    leader.get_by_label("Rol").select_option(label=role)
    leader.get_by_role("button", name="Verstuur de uitnodiging").click()
    leader.get_by_text(f"De uitnodiging aan {key}@voorbeeld.test is onderweg.").wait_for()
    leader.get_by_role("link", name="Samenwerking Molen en Delta").click()
    sent = mail.outbox[-1]
    assert sent.to == [f"{key}@voorbeeld.test"]
    found = re.search(r"http\S+/uitnodiging/\S+", str(sent.body))
    assert found
    return found[0]


def _join(tab: Tab, link: str, name: str) -> Page:
    page = tab()
    page.goto(link)
    page.get_by_label("Je naam").fill(f"{name} Verzonnen")
    page.get_by_label("Kies een wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Doe mee").click()
    page.get_by_text("Welkom bij Samenwerking Molen en Delta.").wait_for()
    return page


def _take_in_slo(dirk: Page, tmp_path: Path) -> None:
    file = tmp_path / "slo.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for path in sorted(SLO_VOCATIONAL.rglob("*")):
            zipped.write(path, Path(SLO_VOCATIONAL.name) / path.relative_to(SLO_VOCATIONAL))
    dirk.get_by_role("link", name="Curriculum inlezen").click()
    dirk.get_by_label("Bestand").set_input_files(file)
    dirk.get_by_role("button", name="Lees het bestand").click()
    dirk.get_by_role("button", name="Neem het over").click(timeout=60_000)
    dirk.get_by_text("Overgenomen.").wait_for(timeout=60_000)
    dirk.get_by_role("link", name="leerroute").first.click()
    dirk.get_by_role("link", name="Samenwerking Molen en Delta").click()


def _start_a_route(dirk: Page, file: Path) -> None:
    dirk.get_by_role("link", name="Nieuwe route").click()
    dirk.get_by_label("Een route als YAML-bestand").set_input_files(file)
    dirk.get_by_role("button", name="Neem over").click()
    dirk.get_by_role("heading", name="Van vmbo-kb horeca naar Leidinggevende keuken in vier jaar", level=1).wait_for()


def _follow_the_rules(dirk: Page) -> None:
    """Every judgement that must change leads to its field; corrected there, it is gone."""
    rules = dirk.get_by_role("complementary", name="Wat zeggen de regels?")
    for number, (sentence, label, value) in enumerate(CORRECTED):
        left = len(CORRECTED) - number
        assert re.search(rf"\b{left} (moet|moeten) anders", rules.inner_text())
        item = rules.get_by_role("listitem").filter(has_text=sentence)
        item.get_by_role("link").click()
        dirk.get_by_label(label, exact=True).select_option(label=value)
        dirk.get_by_text("Bewaard om").wait_for()
        item.wait_for(state="detached")
    assert "moet anders" not in rules.inner_text()
    assert "moeten anders" not in rules.inner_text()


def _add_a_unit_at_the_same_time(dirk: Page, bram: Page) -> None:
    """Bram adds a module; both fill in its hours; Bram sees both values and keeps his."""
    bram.goto("/")
    bram.get_by_role("link", name="Van vmbo-kb horeca").click()
    bram.get_by_role("link", name="Toevoegen aan onderdelen in jaar 1").click()
    bram.get_by_label("Zoek een vak, module, kerntaak of keuzedeel").fill("keuken specialisatie")
    bram.get_by_role("button", name="Zoek").click()
    bram.get_by_role("button", name=re.compile("Voeg toe .+")).first.click()
    bram.get_by_text("Verplaats naar").wait_for()
    route = Route.objects.get()
    added = Change.objects.order_by("number").last()
    assert added is not None
    assert added.by is not None
    assert added.by.name == "Bram Verzonnen"
    path = f"{added.path}.hours.total"

    dirk.goto(bram.url)
    for page, hours in ((dirk, "40"), (bram, "60")):
        page.get_by_label("Uren totaal").fill(hours)
        page.get_by_label("Uren totaal").press("Tab")
        page.get_by_text("Bewaard om" if page is dirk else "Dirk Verzonnen veranderde dit ook").wait_for()
    assert part_at(Route.objects.get(pk=route.pk).design, path) == 40
    choice = bram.get_by_role("group", name="Dirk Verzonnen veranderde dit ook")
    assert "40" in choice.inner_text()
    assert "60" in choice.inner_text()
    choice.get_by_label("Houd die van jou").check()
    choice.wait_for(state="detached")
    assert part_at(Route.objects.get(pk=route.pk).design, path) == 60


def _keep_a_version(dirk: Page, name: str) -> None:
    dirk.get_by_role("link", name="Versies").click()
    dirk.get_by_label("Naam van de versie").fill(name)
    dirk.get_by_role("button", name="Bewaar als versie").click()
    dirk.get_by_text("De versie is bewaard.").wait_for()


def _sign(director: Page, address: str, organisation: str) -> None:
    """The site asks once more who the director is, and then for a tick."""
    director.goto(address)
    director.get_by_role("link", name="Lees en teken").click()
    director.get_by_role("heading", name="Ben jij het?").wait_for()
    director.get_by_label("Wachtwoord").fill(PASSWORD)
    director.get_by_role("button", name="Verder").click()
    director.get_by_label("Ik heb deze versie gelezen").check()
    director.get_by_role("button", name=f"Teken namens {organisation}").click()
    director.get_by_text(f"Je hebt getekend namens {organisation}.").wait_for()


def _agreement(dirk: Page, address: str, tmp_path: Path) -> str:
    """The words of the PDF that Dirk downloads."""
    dirk.goto(address)
    with dirk.expect_download() as waiting:
        dirk.get_by_role("link", name="PDF").click()
    file = tmp_path / "overeenkomst.pdf"
    waiting.value.save_as(file)
    pages = pypdfium2.PdfDocument(file)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
