"""Importing on the site: first see what changes, then decide; nothing is ever half done."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from leerroute.web.curricula import limits
from leerroute.web.curricula.models import StoredProgramme, Upload
from leerroute.web.curricula.queries import catalogue_for
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from tests.sources import SLO, SLO_VOCATIONAL, needs
from tests.web.curricula.conftest import Sheet

pytestmark = pytest.mark.django_db(transaction=True)
Browser = Callable[[str], Client]


def send(browser: Client, partnership: Partnership, file: SimpleUploadedFile) -> Any:
    return browser.post(f"/curricula/inlezen/{partnership.pk}/", {"file": file}, follow=True)


def test_an_upload_first_tells_what_it_would_do(logged_in: Browser, partnership: Partnership, sheet: Sheet) -> None:
    page = send(logged_in("dirk"), partnership, sheet()).content.decode()
    assert "Er is nog niets veranderd" in page
    assert not StoredProgramme.objects.exists()


def test_taken_in_it_is_in_the_catalogue_of_the_partnership_only(
    logged_in: Browser, partnership: Partnership, sheet: Sheet
) -> None:
    browser = logged_in("dirk")
    send(browser, partnership, sheet())
    upload = Upload.objects.get()
    assert "Overgenomen" in browser.post(f"/curricula/bestand/{upload.pk}/overnemen/", follow=True).content.decode()
    assert catalogue_for(partnership).units("MOLEN-1")
    assert not catalogue_for(None).units("MOLEN-1")


def test_asking_twice_takes_it_in_once(logged_in: Browser, partnership: Partnership, sheet: Sheet) -> None:
    browser = logged_in("dirk")
    send(browser, partnership, sheet())
    upload = Upload.objects.get()
    for _ in range(2):
        browser.post(f"/curricula/bestand/{upload.pk}/overnemen/")
    assert StoredProgramme.objects.count() == 1


def test_a_second_version_changes_the_unit_and_says_so(
    logged_in: Browser, partnership: Partnership, sheet: Sheet
) -> None:
    browser = logged_in("dirk")
    for title in ("Ambachtelijke broodjes", "Brood en banket"):
        send(browser, partnership, sheet(title))
        browser.post(f"/curricula/bestand/{Upload.objects.order_by('made_at').last().pk}/overnemen/")  # type: ignore[union-attr]
    assert [unit.title for unit in catalogue_for(partnership).units("MOLEN-1")] == ["Brood en banket"]


def test_a_file_with_a_wrong_row_is_refused_with_row_and_field(logged_in: Browser, partnership: Partnership) -> None:
    wrong = SimpleUploadedFile(
        "mis.csv", b"programma,programma_titel,kant,eenheid,eenheid_titel,eenheid_soort\nA,B,havo,C,D,keuzevak\n"
    )
    page = send(logged_in("dirk"), partnership, wrong).content.decode()
    assert "mis.csv, regel 2" in page
    assert "kant" in page
    assert not StoredProgramme.objects.exists()


def test_a_damaged_zip_and_a_strange_file_are_told_plainly(logged_in: Browser, partnership: Partnership) -> None:
    for name, content in (("slo.zip", b"PK\x03\x04 stuk"), ("foto.png", b"\x89PNG"), ("leeg.csv", b"")):
        page = send(logged_in("dirk"), partnership, SimpleUploadedFile(name, content)).content.decode()
        assert "Er is niets veranderd" in page or "leeg" in page, name


def test_a_file_that_is_too_large_is_refused_while_it_comes_in(
    logged_in: Browser, partnership: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_BYTES", 200_000)
    answer = send(logged_in("dirk"), partnership, SimpleUploadedFile("groot.csv", b"x" * 400_000))
    assert answer.status_code == 422
    assert "hoogstens 50 MB" in answer.content.decode()
    assert not Upload.objects.exists()


def test_a_formula_in_a_sheet_is_shown_as_words(logged_in: Browser, partnership: Partnership, sheet: Sheet) -> None:
    browser = logged_in("dirk")
    send(browser, partnership, sheet(outcome="=HYPERLINK('http://x')<script>alert(1)</script>"))
    browser.post(f"/curricula/bestand/{Upload.objects.get().pk}/overnemen/")
    entry = StoredProgramme.objects.get().entries.get()
    page = browser.get(f"/curricula/eenheid/{entry.pk}/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_another_partnership_sees_neither_upload_nor_programme(
    logged_in: Browser, partnership: Partnership, sheet: Sheet
) -> None:
    send(logged_in("dirk"), partnership, sheet())
    upload = Upload.objects.get()
    logged_in("dirk").post(f"/curricula/bestand/{upload.pk}/overnemen/")
    entry = StoredProgramme.objects.get().entries.get()
    outsider = logged_in("esra")
    assert outsider.get(f"/curricula/bestand/{upload.pk}/").status_code == 404
    assert outsider.get(f"/curricula/eenheid/{entry.pk}/").status_code == 404
    assert (
        "broodjes"
        not in outsider.get("/curricula/?q=broodjes").content.decode().split('id="found"')[1].split("</h2>")[1]
    )


def test_a_teacher_reads_but_does_not_import(logged_in: Browser, partnership: Partnership) -> None:
    assert logged_in("bram").get(f"/curricula/inlezen/{partnership.pk}/").status_code == 404


def test_only_a_site_admin_imports_for_everybody(
    logged_in: Browser, people: dict[str, Person], partnership: Partnership, sheet: Sheet
) -> None:
    assert logged_in("dirk").get("/curricula/inlezen/").status_code == 404
    Person.objects.filter(pk=people["esra"].pk).update(site_admin=True)
    browser = logged_in("esra")
    browser.post("/curricula/inlezen/", {"file": sheet()})
    browser.post(f"/curricula/bestand/{Upload.objects.get().pk}/overnemen/")
    assert catalogue_for(partnership).units("MOLEN-1")


def test_thrown_away_the_file_is_gone_and_what_was_taken_in_stays(
    logged_in: Browser, partnership: Partnership, sheet: Sheet
) -> None:
    browser = logged_in("dirk")
    send(browser, partnership, sheet())
    upload = Upload.objects.get()
    browser.post(f"/curricula/bestand/{upload.pk}/overnemen/")
    browser.post(f"/curricula/bestand/{upload.pk}/weggooien/")
    assert not Upload.objects.exists()
    assert not upload.file.storage.exists(upload.file.name or "")
    assert StoredProgramme.objects.exists()


@needs(SLO_VOCATIONAL)
def test_slo_s_vocational_programmes_come_in_as_a_zip(logged_in: Browser, partnership: Partnership) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in SLO_VOCATIONAL.rglob("*.json"):
            archive.write(path, f"slo/{path.relative_to(SLO)}")
    browser = logged_in("dirk")
    page = send(browser, partnership, SimpleUploadedFile("slo.zip", packed.getvalue())).content.decode()
    assert "3.473" in page  # globale eindtermen, as the README of the shared data counts them
    browser.post(f"/curricula/bestand/{Upload.objects.get().pk}/overnemen/")
    assert "eindtermen" in browser.get("/curricula/?q=gastheer&profiel=HBR").content.decode()
