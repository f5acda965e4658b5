"""What goes wrong in a day: no connection, an old tab, a double click, a file that is too large, names full of signs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

from leerroute.route import RouteKind, part_at
from leerroute.web.partnerships.actions import create_organisation, start_partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import change_part, start_route
from leerroute.web.routes.models import Comment, Route

from .conftest import PASSWORD, Tab, person
from .test_keyboard import NE, dirk, route  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Page

OPEN = "?deel=years%5B1%5D.units%5BNE%5D"
HOURS = f"{NE}.hours.total"


def change_hours(page: Page, hours: str) -> None:
    page.get_by_label("Uren totaal").fill(hours)
    page.get_by_label("Uren totaal").press("Tab")


def hours_now(route: Route) -> object:  # noqa: F811
    return part_at(Route.objects.get(pk=route.pk).design, HOURS)


def test_without_a_connection_it_is_told_and_saved_once_there_is_one(tab: Tab, dirk: Person, route: Route) -> None:  # noqa: F811
    page = tab(dirk, errors=False)
    page.goto(f"/route/{route.pk}/{OPEN}")
    page.context.set_offline(True)
    change_hours(page, "131")
    page.get_by_text("Dit is nog niet bewaard").wait_for()
    assert page.get_by_label("Uren totaal").input_value() == "131"
    assert hours_now(route) == 110
    page.context.set_offline(False)
    page.get_by_text("Bewaard om").wait_for()
    assert hours_now(route) == 131
    assert page.get_by_text("Dit is nog niet bewaard").count() == 0


def test_a_tab_from_before_logging_in_anew_asks_to_send_it_again(tab: Tab, dirk: Person, route: Route) -> None:  # noqa: F811
    page = tab(dirk, errors=False)
    page.goto(f"/route/{route.pk}/{OPEN}")
    _log_in_anew(page, dirk)
    change_hours(page, "132")
    page.get_by_role("button", name="Verstuur het opnieuw").click()
    page.get_by_text("Opgeslagen.").wait_for()
    assert hours_now(route) == 132


def test_what_is_typed_after_the_session_ended_is_sent_after_logging_in(tab: Tab, dirk: Person, route: Route) -> None:  # noqa: F811
    page = tab(dirk)
    page.goto(f"/route/{route.pk}/{OPEN}")
    page.context.clear_cookies(name="sessionid")
    change_hours(page, "133")
    page.get_by_label("Mailadres").fill(dirk.email)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    page.get_by_role("button", name="Verstuur het alsnog").click()
    page.get_by_text("Opgeslagen.").wait_for()
    assert hours_now(route) == 133


def test_a_double_click_starts_one_route_keeps_one_version_and_posts_one_comment(
    tab: Tab,
    dirk: Person,  # noqa: F811
    route: Route,  # noqa: F811
) -> None:
    page = tab(dirk)
    page.goto(f"/route/nieuw/{route.partnership.pk}/")
    page.get_by_label("Naam van de route").fill("Dubbel")
    page.get_by_role("button", name="Begin").first.dblclick()
    page.get_by_role("heading", name="Dubbel", level=1).wait_for()
    page.goto(f"/route/{route.pk}/versies/")
    page.get_by_label("Naam van de versie").fill("Twee keer")
    page.get_by_role("button", name="Bewaar als versie").dblclick()
    page.get_by_role("heading", name="Van vmbo-kb horeca").wait_for()
    page.goto(f"/route/{route.pk}/{OPEN}")
    page.get_by_role("textbox", name="Opmerking").fill("Klopt dit?")
    page.get_by_role("button", name="Plaats", exact=True).dblclick()
    page.get_by_text("Klopt dit?").first.wait_for()
    page.goto("/")
    assert Route.objects.filter(title="Dubbel").count() == 1
    assert route.versions.count() == 1
    assert Comment.objects.count() == 1


def test_what_somebody_else_took_away_is_told_and_leaves_no_ghost(tab: Tab, dirk: Person, route: Route) -> None:  # noqa: F811
    page, other = tab(dirk), tab(dirk)
    for each in (page, other):
        each.goto(f"/route/{route.pk}/{OPEN}")
    other.get_by_role("button", name="Haal weg Nederlands").click()
    other.get_by_text("Weggehaald: ").wait_for()
    change_hours(page, "77")
    page.get_by_text("Dit onderdeel is er niet meer.").first.wait_for()
    assert page.get_by_text("Intussen gewijzigd door een ander").count() == 0
    assert page.get_by_label("Uren totaal").input_value() == "77"
    page.get_by_role("link", name="Klaar").click()
    page.get_by_role("link", name="Klaar").wait_for(state="detached")
    page.get_by_text("Dit onderdeel is er niet meer.").wait_for()
    assert page.get_by_role("link", name="Wijzig Nederlands in jaar 1").count() == 0


def test_a_wrong_number_is_told_at_its_field(tab: Tab, dirk: Person, route: Route) -> None:  # noqa: F811
    page = tab(dirk)
    page.goto(f"/route/{route.pk}/{OPEN}")
    for typed, told in (("honderd", "Hier moet een heel getal staan."), ("99999999999", "Dit getal is te groot.")):
        change_hours(page, typed)
        page.get_by_text(told).wait_for()
        assert page.get_by_label("Uren totaal").get_attribute("aria-invalid") == "true"
    change_hours(page, "115")
    page.get_by_text("Bewaard om").wait_for()
    assert page.get_by_label("Uren totaal").get_attribute("aria-invalid") is None
    assert hours_now(route) == 115


def test_sixty_megabytes_are_refused_with_the_reason(tab: Tab, dirk: Person, route: Route, tmp_path: Path) -> None:  # noqa: F811
    file = tmp_path / "groot.csv"
    file.write_bytes(b"x" * 60_000_000)
    page = tab(dirk, errors=False)
    page.goto(f"/curricula/inlezen/{route.partnership.pk}/")
    page.get_by_label("Bestand").set_input_files(file)
    page.get_by_role("button", name="Lees het bestand").click()
    page.get_by_text("Er kwam geen bestand aan. Kies een bestand van hoogstens 50 MB").wait_for(timeout=60_000)
    page.goto(f"/route/nieuw/{route.partnership.pk}/")
    page.get_by_label("Een route als YAML-bestand").set_input_files(file)
    page.get_by_role("button", name="Neem over").click()
    page.get_by_role("alert").wait_for(timeout=60_000)
    assert "te groot" in page.get_by_role("alert").inner_text()


def test_signs_in_names_stay_signs(tab: Tab, tmp_path: Path) -> None:
    """HTML, template tags and Typst in every name that people choose; nothing of it is run, on a page or in the agreement."""
    nasty = "<img src=x onerror=alert(1)> {{7*7}} #panic() *x* \\ $1$ \"'&amp;"
    chosen = person("nasty", f"{nasty} Dirk")
    college = create_organisation(name=f"{nasty} Roc", kind="mbo_college", brin="99ZZ", by=chosen)
    partnership = start_partnership(title=f"{nasty} Samen", organisation=college, by=chosen)
    made = start_route(partnership=partnership, title=f"{nasty} Route", kind=RouteKind.DOORLOPEND, by=chosen)
    change_part(
        route=made,
        path="years[1]",
        based_on=None,
        value={"number": 1, "units": [{"code": "A", "title": nasty, "part": "vo", "place": "vmbo"}]},
        by=chosen,
    )
    change_part(route=made, path="agreement.b", based_on=None, value=nasty, by=chosen)
    page = tab(chosen)
    run: list[str] = []

    def hear(dialog: Dialog) -> None:
        run.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", hear)
    page.goto(f"/route/{made.pk}/versies/")
    page.get_by_label("Naam van de versie").fill(f"{nasty} Versie")
    page.get_by_role("button", name="Bewaar als versie").click()
    page.get_by_text("De versie is bewaard.").wait_for()
    for address in (
        "/",
        "/mijn/",
        f"/samenwerking/{partnership.pk}/",
        f"/samenwerking/{partnership.pk}/mensen/",
        f"/samenwerking/{partnership.pk}/organisaties/",
        f"/samenwerking/{partnership.pk}/logboek/",
        f"/route/{made.pk}/?deel=years%5B1%5D.units%5BA%5D",
        f"/route/{made.pk}/overeenkomst/",
        f"/route/{made.pk}/geschiedenis/",
        f"/route/{made.pk}/logboek/",
        f"/route/{made.pk}/versies/vergelijken/",
        f"/route/{made.pk}/versies/1/",
        f"/route/{made.pk}/versies/1/voorleggen/",
    ):
        page.goto(address)
        assert page.locator("img").count() == 0, address
        assert "&lt;" not in page.get_by_role("main").inner_text(), f"{address} shows its escapes"
        assert "onerror=alert(1)> {{7*7}}" in page.locator("body").inner_text(), address
    assert run == []
    for kind in ("pdf", "docx"):
        page.goto(f"/route/{made.pk}/overeenkomst/")
        with page.expect_download() as waiting:
            page.get_by_role("link", name={"pdf": "Download als PDF", "docx": "Download als Word"}[kind]).click()
        waiting.value.save_as(tmp_path / f"a.{kind}")
    paper = " ".join(p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(tmp_path / "a.pdf"))
    assert "#panic()" in paper
    assert "{{7*7}}" in paper


def _log_in_anew(page: Page, person: Person) -> None:
    """In another tab of the same browser: out, and in again."""
    other = page.context.new_page()
    other.goto("/")
    other.get_by_role("button", name="Uitloggen").click()
    other.goto("/inloggen/login/")
    other.get_by_label("Mailadres").fill(person.email)
    other.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    other.get_by_role("button", name="Inloggen", exact=True).click()
    other.get_by_role("heading", name="Mijn routes").wait_for()
    other.close()
