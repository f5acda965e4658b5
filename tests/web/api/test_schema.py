"""Schemathesis tries every address of the API with thousands of odd requests against its own description."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
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


@schema.parametrize()
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_answer_fits_the_description(case: schemathesis.Case[Any], secret: str) -> None:
    case.call_and_validate(headers={"Authorization": f"Bearer {secret}"})
