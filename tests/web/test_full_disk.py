"""The disk of the server is full."""

from __future__ import annotations

import errno

import pytest
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path

from leerroute.web.house.full_disk import is_full_disk
from leerroute.web.house.signed_in import open_to_all
from leerroute.web.partnerships.actions import create_organisation
from leerroute.web.partnerships.models import Organisation


@open_to_all
def save_much(request: HttpRequest) -> HttpResponse:
    """A page that saves more than fits, and stops where nothing fits any more."""
    for number in range(10_000):
        create_organisation(name=f"Verzonnen {number} {'x' * 150}", kind="company", by=None)
    return HttpResponse("saved")


@open_to_all
def upload(request: HttpRequest) -> HttpResponse:
    raise OSError(errno.ENOSPC, "No space left on device")


urlpatterns = [path("veel/", save_much), path("bestand/", upload), path("", include("leerroute.web.urls"))]


@pytest.mark.django_db(transaction=True)
@override_settings(ROOT_URLCONF=__name__)
def test_what_does_not_fit_is_told_and_what_was_saved_before_stays(client: Client) -> None:
    """SQLite itself says that it is full: it may grow by 20 pages, and no more."""
    if connection.vendor != "sqlite":
        pytest.skip("fills a database of SQLite; PostgreSQL says it in other words, which have a test of their own")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        pages = cursor.fetchone()[0]
        cursor.execute("PRAGMA max_page_count")
        (before,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count={pages + 20}")
    try:
        answer = client.get("/veel/")
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA max_page_count={before}")
    assert answer.status_code == 507
    assert "de schijf van de server is vol" in answer.content.decode()
    assert 0 < Organisation.objects.count() < 10_000


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=__name__)
def test_a_file_that_does_not_fit_is_told(client: Client) -> None:
    assert client.get("/bestand/").status_code == 507


def test_other_errors_are_no_full_disk() -> None:
    assert is_full_disk(OperationalError('could not extend file "base/1/2": No space left on device'))
    assert not is_full_disk(OperationalError("database is locked"))
    assert not is_full_disk(FileNotFoundError(errno.ENOENT, "No such file"))
