"""Filling in a route on its page."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from leerroute.route import part_at
from leerroute.web.curricula.shelving import shelve_shipped
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import change_part, remove_item
from leerroute.web.routes.models import Change, Route

from ..conftest import NE, form_of

Browser = Callable[[str], Client]
Save = Callable[..., Any]
TOTAL = f"{NE}.hours.total"


def now(route: Route, path: str) -> object:
    return part_at(Route.objects.get(pk=route.pk).design, path)


def test_what_is_not_filled_in_says_so(route: Route, logged_in: Browser) -> None:
    page = logged_in("bram").get(f"/route/{route.pk}/").content.decode()
    assert "nog niet ingevuld" in page


def test_a_part_opens_by_a_plain_link_from_any_path(hbr: Route, logged_in: Browser) -> None:
    page = logged_in("bram").get(f"/route/{hbr.pk}/", {"deel": TOTAL}).content.decode()
    assert 'id="deel-years-1-units-NE-hours-total"' in page
    assert 'name="v.hours.total" value="110"' in page


@pytest.mark.parametrize(
    "path", ["years[9].units[X].place", "nonsense", "']<b>", "years[1].units[\\", "bpv[", "partners[x].id"]
)
def test_a_link_to_something_that_is_not_there_still_shows_the_page(hbr: Route, logged_in: Browser, path: str) -> None:
    page = logged_in("bram").get(f"/route/{hbr.pk}/", {"deel": path})
    assert page.status_code == 200
    assert b"<b>" not in page.content


def test_saving_without_scripts_goes_back_to_the_part(hbr: Route, save: Save) -> None:
    answer = save("bram", hbr, form_of(hbr, NE, hours__total="120"))
    assert answer.status_code == 302
    assert answer["Location"].endswith("#deel-years-1-units-NE")
    assert now(hbr, TOTAL) == 120


def test_saving_with_htmx_refreshes_the_judgements_and_leaves_inputs_alone(hbr: Route, save: Save) -> None:
    answer = save("bram", hbr, form_of(hbr, NE, hours__total="120"), htmx=True).content.decode()
    assert 'id="judgements" hx-swap-oob="innerHTML"' in answer
    assert "v.hours.total" not in answer
    assert "Bewaard om" in answer


def test_clearing_a_field_leaves_it_not_filled_in(hbr: Route, save: Save) -> None:
    save("bram", hbr, form_of(hbr, NE, place=""))
    assert now(hbr, f"{NE}.place") is None


def test_a_form_that_is_sent_as_it_was_changes_nothing(hbr: Route, save: Save) -> None:
    for element in (NE, "title", "target", "partners[molen]", "teams[restaurant].members[Samira Bedacht]", "agreement"):
        assert save("bram", hbr, form_of(hbr, element)).status_code == 302
    assert Change.objects.count() == 0


def test_a_wrong_number_stays_as_it_was_typed_and_the_rest_is_saved(hbr: Route, save: Save) -> None:
    answer = save("bram", hbr, form_of(hbr, NE, hours__total="veel", place="mbo"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="veel"' in page
    assert "Hier moet een heel getal staan." in page
    assert now(hbr, f"{NE}.place") == "mbo"
    assert now(hbr, TOTAL) == 110


def test_more_guided_hours_than_the_total_is_told_at_the_field(hbr: Route, save: Save) -> None:
    page = save("bram", hbr, form_of(hbr, NE, hours__guided="111")).content.decode()
    assert "Begeleide uren en bpv samen zijn meer dan het totaal van 110." in page
    assert 'value="111"' in page
    assert now(hbr, f"{NE}.hours.guided") == 110


def test_a_name_that_cannot_be_empty_stays(hbr: Route, save: Save) -> None:
    answer = save("bram", hbr, form_of(hbr, "title", title=""))
    assert answer.status_code == 422
    assert "Dit kan niet leeg zijn." in answer.content.decode()


def test_html_in_a_name_is_shown_as_text(hbr: Route, save: Save, logged_in: Browser) -> None:
    save("bram", hbr, form_of(hbr, NE, title="<script>alert(1)</script>"))
    for address in ("", "?deel=years%5B1%5D.units%5BNE%5D", "geschiedenis/"):
        page = logged_in("bram").get(f"/route/{hbr.pk}/{address}").content.decode()
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert" in page


def test_signs_that_nobody_can_see_are_left_out(hbr: Route, save: Save) -> None:
    save("bram", hbr, form_of(hbr, NE, title="Neder\x00lands\x07 2"))
    assert now(hbr, f"{NE}.title") == "Nederlands 2"
    save("bram", hbr, {"deel": "partners[\x00]", "tekst": "a\x00b"}, to="opmerkingen/nieuw/")
    assert hbr.comments.get().text == "ab"


def test_a_conflict_shows_both_and_keeps_what_was_typed(hbr: Route, save: Save, people: dict[str, Person]) -> None:
    form = form_of(hbr, NE, hours__total="130", place="mbo")
    change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["dirk"])
    answer = save("bram", hbr, form)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Dirk Verzonnen veranderde dit ook" in page
    assert "<strong>120</strong>" in page
    assert "<strong>130</strong>" in page
    assert 'name="v.hours.total" value="130"' in page
    assert (now(hbr, TOTAL), now(hbr, f"{NE}.place")) == (120, "mbo")


@pytest.mark.parametrize(("choice", "becomes"), [("yours", 130), ("theirs", 120)])
@pytest.mark.parametrize("htmx", [True, False])
def test_a_conflict_is_decided_per_field(
    hbr: Route, save: Save, people: dict[str, Person], choice: str, becomes: int, *, htmx: bool
) -> None:
    form = form_of(hbr, NE, hours__total="130")
    change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["dirk"])
    save("bram", hbr, form, htmx=htmx)
    decided = {**form, "gezien.hours.total": "120", "kies.hours.total": choice}
    answer = save("bram", hbr, decided, htmx=htmx)
    assert now(hbr, TOTAL) == becomes
    assert not htmx or answer["HX-Retarget"] == "#deel-years-1-units-NE"


def test_a_decision_about_what_changed_once_more_is_asked_again(
    hbr: Route, save: Save, people: dict[str, Person]
) -> None:
    form = form_of(hbr, NE, hours__total="130")
    change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["dirk"])
    change_part(route=hbr, path=TOTAL, based_on=120, value=125, by=people["dirk"])
    answer = save("bram", hbr, {**form, "gezien.hours.total": "120", "kies.hours.total": "yours"})
    assert answer.status_code == 409
    assert now(hbr, TOTAL) == 125


def test_a_stale_tab_does_not_take_back_what_others_did(hbr: Route, save: Save, people: dict[str, Person]) -> None:
    stale = form_of(hbr, NE)
    change_part(route=hbr, path=TOTAL, based_on=110, value=120, by=people["dirk"])
    page = save("bram", hbr, {**stale, "v.place": "mbo"}, htmx=True).content.decode()
    assert (now(hbr, TOTAL), now(hbr, f"{NE}.place")) == (120, "mbo")
    assert "Intussen gewijzigd door een ander: uren totaal van Nederlands in jaar 1" in page
    basis = json.loads(page.split('name="basis"')[1].split('value="')[1].split('"')[0].replace("&quot;", '"'))
    assert (basis["hours.total"], basis["place"]) == (110, "mbo")


def test_saving_what_somebody_took_away_says_so_and_keeps_what_was_typed(
    hbr: Route, save: Save, people: dict[str, Person]
) -> None:
    form = form_of(hbr, NE, hours__total="130")
    remove_item(route=hbr, path=NE, based_on=now(hbr, NE), by=people["dirk"])
    page = save("bram", hbr, form, htmx=True).content.decode()
    assert "Dit onderdeel is er niet meer." in page


def test_a_unit_with_another_code_is_opened_at_its_new_place(hbr: Route, save: Save) -> None:
    answer = save("bram", hbr, form_of(hbr, NE, code="NED", place="mbo"), htmx=True)
    assert answer["HX-Redirect"].endswith("#deel-years-1-units-NED")
    assert now(hbr, "years[1].units[NED].place") == "mbo"


def test_a_broken_form_changes_nothing(hbr: Route, save: Save) -> None:
    for form in (
        {},
        {"deel": "years"},
        {"deel": "schema_version", "veld": "schema_version"},
        {"deel": "a]b[", "basis": "{"},
    ):
        assert save("bram", hbr, form).status_code == 400
    assert Change.objects.count() == 0


def test_a_unit_is_found_in_the_curricula_and_added(hbr: Route, logged_in: Browser, save: Save) -> None:
    page = logged_in("bram").get(f"/route/{hbr.pk}/", {"nieuw": "years[1].units", "zoek": "keuken"}).content.decode()
    assert "K/HBR/06" in page
    form = {
        "lijst": "years[1].units",
        "veld": ["code", "title", "part"],
        "v.code": "K/HBR/06",
        "v.title": "De bijzondere keuken",
        "v.part": "vo",
    }
    answer = save("bram", hbr, form, to="deel/nieuw/")
    assert answer["Location"].endswith("#deel-years-1-units-K_2f_HBR_2f_06")
    assert now(hbr, "years[1].units[K/HBR/06].part") == "vo"


def found_on(answer: Any) -> str:
    """The list of what was found, without the rest of the page."""
    page: str = answer.content.decode()
    return page.split('class="found"', 1)[1].split("</ul>", 1)[0]


def test_a_unit_is_found_by_a_word_of_its_outcomes(hbr: Route, logged_in: Browser) -> None:
    asked = {"nieuw": "years[1].units", "zoek": "pocheren temperaturen"}
    assert "VB-25181-K1" not in found_on(logged_in("bram").get(f"/route/{hbr.pk}/", asked))
    shelve_shipped(by=None)
    found = found_on(logged_in("bram").get(f"/route/{hbr.pk}/", asked))
    assert "VB-25181-K1" in found
    assert "staat in de eindtermen" in found


def test_what_stands_in_a_title_comes_before_what_stands_in_outcomes(hbr: Route, logged_in: Browser) -> None:
    shelve_shipped(by=None)
    found = found_on(logged_in("bram").get(f"/route/{hbr.pk}/", {"nieuw": "years[1].units", "zoek": "keuken"}))
    assert found.index("De bijzondere keuken") < found.index("staat in de eindtermen")


def test_adding_twice_by_a_double_click_is_once(hbr: Route, save: Save) -> None:
    form = {"lijst": "years[1].units", "veld": ["code"], "v.code": "SPORT"}
    first, second = (save("bram", hbr, form, to="deel/nieuw/") for _ in range(2))
    assert first["Location"] == second["Location"]
    assert Change.objects.count() == 1


def test_a_new_item_that_cannot_be_keeps_what_was_typed(hbr: Route, save: Save) -> None:
    form = {"lijst": "exams", "veld": ["subject", "kind", "year"], "v.subject": "Biologie", "v.kind": "", "v.year": "1"}
    answer = save("bram", hbr, form, to="deel/nieuw/")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="Biologie"' in page
    assert "Vul dit in." in page


def test_a_new_partner_gets_a_short_name_of_its_own(route: Route, save: Save) -> None:
    for _ in range(2):
        form = {
            "lijst": "partners",
            "veld": ["id", "name", "role"],
            "v.name": "Café De Bedachte Brug",
            "v.role": "company",
        }
        save("bram", route, form, to="deel/nieuw/")
    assert {p.id for p in Route.objects.get(pk=route.pk).design.partners or ()} == {
        "cafe-de-bedachte-brug",
        "cafe-de-bedachte-brug-2",
    }


def test_a_list_can_be_said_to_be_empty_and_open_again(route: Route, save: Save) -> None:
    save("bram", route, {"lijst": "bpv", "geen": "ja"}, to="deel/geen/")
    assert now(route, "bpv") == []
    save("bram", route, {"lijst": "bpv", "geen": "nee"}, to="deel/geen/")
    assert now(route, "bpv") is None


def test_a_unit_is_moved_and_taken_away_by_buttons(hbr: Route, save: Save) -> None:
    save("bram", hbr, {"deel": "years[1].units[ML]", "naar": "2"}, to="deel/verplaats/")
    moved = "years[2].units[ML]"
    assert now(hbr, moved)
    save("bram", hbr, {"deel": moved, "basis": json.dumps(now(hbr, moved))}, to="deel/weg/")
    assert now(hbr, moved) is None


def test_blocks_move_one_later_by_a_button(
    hbr: Route, save: Save, logged_in: Browser, people: dict[str, Person]
) -> None:
    change_part(route=hbr, path="years[1].blocks", based_on=None, value=4, by=people["dirk"])
    change_part(route=hbr, path=f"{NE}.blocks", based_on=None, value=[1, 2], by=people["dirk"])
    page = logged_in("bram").get(f"/route/{hbr.pk}/", {"deel": NE}).content.decode()
    assert "Een blok later" in page
    assert "Een blok eerder" not in page
    form = {"deel": NE, "veld": "blocks", "basis": json.dumps({"blocks": [1, 2]}), "v.blocks": ["2", "3"]}
    save("bram", hbr, form)
    assert now(hbr, f"{NE}.blocks") == [2, 3]


def test_who_may_only_read_sees_no_forms_and_cannot_save(hbr: Route, save: Save, logged_in: Browser) -> None:
    page = logged_in("chantal").get(f"/route/{hbr.pk}/").content.decode()
    assert "deel/bewaar" not in page
    assert save("chantal", hbr, form_of(hbr, NE, place="mbo")).status_code == 404
    assert save("esra", hbr, form_of(hbr, NE, place="mbo")).status_code == 404
    assert now(hbr, f"{NE}.place") == "vmbo"


def test_who_may_only_read_and_opens_a_part_sees_its_values(hbr: Route, logged_in: Browser) -> None:
    page = logged_in("chantal").get(f"/route/{hbr.pk}/", {"deel": NE}).content.decode()
    assert "deel/bewaar" not in page
    assert "v.hours.total" not in page


@pytest.mark.parametrize("address", ["", "?deel=years%5B1%5D.units%5BNE%5D"])
def test_the_page_asks_the_database_little(
    hbr: Route, logged_in: Browser, django_assert_max_num_queries: Any, address: str
) -> None:
    client = logged_in("bram")
    with django_assert_max_num_queries(7):  # session, person, route, comments, roles, last change and who made it
        client.get(f"/route/{hbr.pk}/{address}")


def test_a_save_asks_the_database_little(hbr: Route, logged_in: Browser, django_assert_max_num_queries: Any) -> None:
    form, client = form_of(hbr, NE, hours__total="120"), logged_in("bram")
    with django_assert_max_num_queries(15):
        client.post(f"/route/{hbr.pk}/deel/bewaar/", form, headers={"HX-Request": "true"})
