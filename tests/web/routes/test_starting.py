"""Starting a route, and taking it along as a file."""

from __future__ import annotations

from collections.abc import Callable

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from leerroute.route import RouteKind
from leerroute.web.partnerships.actions import start_partnership
from leerroute.web.partnerships.models import Organisation, Partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route

from .conftest import EXAMPLE

Browser = Callable[[str], Client]


def start(client: Client, partnership: Partnership, **form: object) -> object:
    return client.post(f"/route/nieuw/{partnership.pk}/", form)


def test_an_empty_route_starts_with_a_name_and_a_kind(partnership: Partnership, logged_in: Browser) -> None:
    start(logged_in("bram"), partnership, titel="  Onze   route ", soort="leerwerk")
    route = Route.objects.get()
    assert (route.title, route.design.kind, route.design.years) == ("Onze route", RouteKind.LEERWERK, None)


def test_a_double_click_starts_one_route(partnership: Partnership, logged_in: Browser) -> None:
    client = logged_in("bram")
    page = client.get(f"/route/nieuw/{partnership.pk}/").content.decode()
    sent = {
        "titel": "Onze route",
        "soort": "leerwerk",
        "sleutel": page.split('name="sleutel" value="', 1)[1].split('"', 1)[0],
    }
    first, second = (client.post(f"/route/nieuw/{partnership.pk}/", sent) for _ in range(2))
    assert first["Location"] == second["Location"] == f"/route/{Route.objects.get().pk}/"


def test_a_form_cannot_reach_a_route_of_others_by_its_key(
    hbr: Route, people: dict[str, Person], school: Organisation, logged_in: Browser
) -> None:
    own = start_partnership(title="Van Esra", organisation=school, by=people["esra"])
    sent = {"titel": "Weg ermee", "soort": "leerwerk", "sleutel": str(hbr.pk)}
    assert logged_in("esra").post(f"/route/nieuw/{own.pk}/", sent, follow=True).status_code == 404
    title = hbr.title
    hbr.refresh_from_db()
    assert (hbr.title, hbr.partnership_id == own.pk) == (title, False)


def test_a_route_without_a_name_is_asked_for_one(partnership: Partnership, logged_in: Browser) -> None:
    answer = logged_in("bram").post(f"/route/nieuw/{partnership.pk}/", {"titel": " ", "soort": "vm2"})
    assert answer.status_code == 422
    assert "geef de route een naam" in answer.content.decode()
    assert '<option value="vm2" selected>' in answer.content.decode()


def test_a_copy_has_everything_of_the_first_under_another_name(hbr: Route, logged_in: Browser) -> None:
    start(logged_in("bram"), hbr.partnership, kopie=str(hbr.pk), titel="Kopie")
    copy = Route.objects.get(title="Kopie")
    assert copy.design.model_copy(update={"title": hbr.title}) == hbr.design


def test_a_route_of_others_cannot_be_copied(hbr: Route, logged_in: Browser) -> None:
    assert logged_in("esra").get(f"/route/nieuw/{hbr.partnership.pk}/").status_code == 404
    assert logged_in("chantal").post(f"/route/nieuw/{hbr.partnership.pk}/", {"kopie": str(hbr.pk)}).status_code == 404


def test_a_file_that_was_downloaded_can_be_uploaded_again(hbr: Route, logged_in: Browser) -> None:
    client = logged_in("dirk")
    file = client.get(f"/route/{hbr.pk}/bestand/")
    assert file["Content-Disposition"].startswith('attachment; filename="van-vmbo-kb-horeca')
    start(client, hbr.partnership, bestand=SimpleUploadedFile("route.yaml", file.content))
    assert Route.objects.exclude(pk=hbr.pk).get().design == hbr.design


def test_a_wrong_file_is_told_line_by_line(partnership: Partnership, logged_in: Browser) -> None:
    wrong = EXAMPLE.read_text(encoding="utf-8").replace("level: 4", "level: vier").encode()
    answer = logged_in("dirk").post(
        f"/route/nieuw/{partnership.pk}/", {"bestand": SimpleUploadedFile("fout.yaml", wrong)}
    )
    assert answer.status_code == 422
    assert "regel 35, target.level" in answer.content.decode()
    assert Route.objects.count() == 0


def test_a_file_that_is_no_text_is_refused(partnership: Partnership, logged_in: Browser) -> None:
    answer = logged_in("dirk").post(
        f"/route/nieuw/{partnership.pk}/", {"bestand": SimpleUploadedFile("x.yaml", b"\xff\xfe\x00")}
    )
    assert answer.status_code == 422
    assert "geen leesbare tekst" in answer.content.decode()


def test_a_file_with_a_sign_that_no_database_keeps_is_refused(partnership: Partnership, logged_in: Browser) -> None:
    wrong = b'schema_version: "1"\ntitle: "a\\0b"\nkind: vm2\n'
    answer = logged_in("dirk").post(f"/route/nieuw/{partnership.pk}/", {"bestand": SimpleUploadedFile("x.yaml", wrong)})
    assert answer.status_code == 422
    assert Route.objects.count() == 0
