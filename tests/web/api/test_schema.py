"""Schemathesis tries every address of the API with thousands of odd requests against its own description."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.checks import load_all_checks

from leerroute.web.api.actions import make_token
from leerroute.web.api.scopes import Scope
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route
from leerroute.web.wsgi import application

load_all_checks()
schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@pytest.fixture
def secret(people: dict[str, Person], route: Route) -> str:
    return make_token(name="schemathesis", scopes=tuple(Scope), by=people["dirk"])[1]


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """A WSGI application closes its connection after a request; the test's own has to stay, as Django's client sees to."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@schema.parametrize()
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_answer_fits_the_description(case: schemathesis.Case[Any], secret: str) -> None:
    case.call_and_validate(headers={"Authorization": f"Bearer {secret}", "Accept-Encoding": "identity"})
