"""A worksheet out and in: first look what it would do; nobody speaks for a colleague."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from leerroute.web.overlap.models import Pile, Word, Worksheet
from leerroute.web.partnerships.models import Partnership

from .conftest import TIMING, Says
from .test_judging import shown

pytestmark = pytest.mark.django_db(transaction=True)
Browser = Callable[[str], Client]


def rows_of(browser: Client, pile: Pile) -> list[dict[str, str]]:
    content = browser.get(f"/dubbel/stapel/{pile.pk}/werkblad.csv").content.decode("utf-8-sig")
    return list(csv.DictReader(StringIO(content), delimiter=";"))


def sheet_of(rows: list[dict[str, str]], name: str = "werkblad.csv") -> SimpleUploadedFile:
    out = StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return SimpleUploadedFile(name, out.getvalue().encode())


def send(browser: Client, partnership: Partnership, file: SimpleUploadedFile) -> Any:
    return browser.post(f"/samenwerking/{partnership.pk}/dubbel/werkblad/", {"file": file}, follow=True)


def take(browser: Client) -> Any:
    sheet = Worksheet.objects.order_by("-made_at")[0]
    return browser.post(f"/dubbel/werkblad/{sheet.pk}/overnemen/", follow=True)


def test_the_worksheet_has_every_pair_and_the_own_name(pile: Pile, logged_in: Browser) -> None:
    rows = rows_of(logged_in("bram"), pile)
    assert [row["links"] for row in rows] == [document["candidate"]["left"]["id"] for document in pile.pairs]
    assert {(row["naam_vmbo"], row["naam_mbo"]) for row in rows} == {("Bram Verzonnen", "")}


def test_as_excel_it_opens_as_a_workbook(pile: Pile, logged_in: Browser) -> None:
    import openpyxl

    content = logged_in("bram").get(f"/dubbel/stapel/{pile.pk}/werkblad.xlsx").content
    assert openpyxl.load_workbook(BytesIO(content)).worksheets[0].max_row == 1 + len(pile.pairs)


def test_filled_in_it_first_tells_what_it_would_do(pile: Pile, partnership: Partnership, logged_in: Browser) -> None:
    browser = logged_in("bram")
    rows = rows_of(browser, pile)
    rows[0]["vmbo"], rows[1]["vmbo"] = "zelfde", "nee"
    page = shown(send(browser, partnership, sheet_of(rows)))
    assert "Er is nog niets veranderd." in page
    assert "Jouw oordelen, nieuw 2" in page
    assert not Word.objects.exists()
    assert "2 nieuw, 0 veranderd" in shown(take(browser))
    assert Word.objects.count() == 2


def test_taken_in_twice_changes_nothing_more(pile: Pile, partnership: Partnership, logged_in: Browser) -> None:
    browser = logged_in("bram")
    rows = rows_of(browser, pile)
    rows[0]["vmbo"] = "zelfde"
    send(browser, partnership, sheet_of(rows))
    for _ in range(2):
        take(browser)
    assert [word.times for word in Word.objects.all()] == [1]


def test_the_column_of_the_other_school_is_left_to_the_other(
    pile: Pile, partnership: Partnership, logged_in: Browser
) -> None:
    rows = rows_of(logged_in("bram"), pile)
    rows[0] |= {"vmbo": "zelfde", "mbo": "zelfde", "naam_mbo": "Chantal Verzonnen"}
    page = shown(send(logged_in("bram"), partnership, sheet_of(rows)))
    assert "Eén oordeel laten we liggen, want dat is van iemand anders (Chantal Verzonnen)." in page
    take(logged_in("bram"))
    assert [word.side for word in Word.objects.all()] == ["vmbo"]
    send(logged_in("chantal"), partnership, sheet_of(rows))
    take(logged_in("chantal"))
    assert sorted(word.side for word in Word.objects.all()) == ["mbo", "vmbo"]


def test_nobody_sends_words_under_a_colleagues_name(
    pile: Pile, partnership: Partnership, says: Says, logged_in: Browser
) -> None:
    says("chantal", TIMING, "none")
    rows = rows_of(logged_in("dirk"), pile)
    rows[0] |= {"mbo": "zelfde", "naam_mbo": "Chantal Verzonnen"}
    send(logged_in("dirk"), partnership, sheet_of(rows))
    take(logged_in("dirk"))
    assert [word.judged.said for word in Word.objects.all()] == ["none"]


def test_a_wrong_word_is_told_with_its_row_and_nothing_changes(
    pile: Pile, partnership: Partnership, logged_in: Browser
) -> None:
    browser = logged_in("bram")
    rows = rows_of(browser, pile)
    rows[0]["vmbo"], rows[1]["vmbo"] = "zelfde", "misschien"
    page = shown(send(browser, partnership, sheet_of(rows, "ingevuld.csv")))
    assert "ingevuld.csv, regel 3, vmbo" in page
    assert "Er is niets veranderd." in page
    take(browser)
    assert not Word.objects.exists()


def test_a_programme_that_nobody_here_knows_is_refused(
    pile: Pile, partnership: Partnership, logged_in: Browser
) -> None:
    browser = logged_in("bram")
    rows = rows_of(browser, pile)
    rows[0] |= {"vmbo": "zelfde", "programma_links": "van-elders"}
    page = shown(send(browser, partnership, sheet_of(rows)))
    assert "van-elders" in page
    assert "dit programma kent jullie samenwerking niet" in page


def test_another_file_is_refused_plainly(partnership: Partnership, logged_in: Browser) -> None:
    browser = logged_in("bram")
    for name, content in (("foto.png", b"\x89PNG"), ("leeg.csv", b"")):
        page = shown(send(browser, partnership, SimpleUploadedFile(name, content)))
        assert "Kies een ingevuld werkblad" in page, name
    assert not Worksheet.objects.exists()
    page = shown(send(browser, partnership, SimpleUploadedFile("stuk.xlsx", b"PK\x03\x04 stuk")))
    assert "Er is niets veranderd." in page


def test_only_who_sent_a_worksheet_sees_it(pile: Pile, partnership: Partnership, logged_in: Browser) -> None:
    send(logged_in("bram"), partnership, sheet_of(rows_of(logged_in("bram"), pile)))
    sheet = Worksheet.objects.get()
    assert logged_in("chantal").get(f"/dubbel/werkblad/{sheet.pk}/").status_code == 404


def test_thrown_away_its_file_is_gone(pile: Pile, partnership: Partnership, logged_in: Browser) -> None:
    browser = logged_in("bram")
    send(browser, partnership, sheet_of(rows_of(browser, pile)))
    sheet = Worksheet.objects.get()
    storage, name = sheet.file.storage, str(sheet.file.name)
    assert storage.exists(name)
    browser.post(f"/dubbel/werkblad/{sheet.pk}/weggooien/")
    assert not storage.exists(name)
    assert not Worksheet.objects.exists()


def test_what_no_worksheet_of_ours_holds_is_told_and_nothing_changes(
    pile: Pile, partnership: Partnership, logged_in: Browser
) -> None:
    browser = logged_in("bram")
    for changed, told in (
        ({"datum": "2099-01-01"}, "deze dag moet nog komen"),
        ({"links": "x" * 301}, "zo lang is geen enkel id"),
        ({"opmerking": "a\x00b"}, "een teken dat geen tekst is"),
    ):
        rows = rows_of(browser, pile)
        rows[0] |= {"vmbo": "zelfde", **changed}
        assert told in shown(send(browser, partnership, sheet_of(rows))), changed
    assert not Word.objects.exists()
