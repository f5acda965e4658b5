"""The pages of a route."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from leerroute.web.routes.models import Route


def test_a_teacher_of_the_partnership_sees_the_route(route: Route, logged_in: Callable[[str], Client]) -> None:
    page = logged_in("bram").get(f"/route/{route.pk}/")
    assert page.status_code == 200
    assert "Van horeca naar keuken" in page.content.decode()


def test_an_outsider_does_not_learn_that_the_route_exists(route: Route, logged_in: Callable[[str], Client]) -> None:
    assert logged_in("esra").get(f"/route/{route.pk}/").status_code == 404


def test_who_is_not_logged_in_is_asked_to(route: Route, client: Client) -> None:
    answer = client.get(f"/route/{route.pk}/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/inloggen/login/")
