"""What a program can read, with which token, and how it hears what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from leerroute.curriculum import shipped_catalogue
from leerroute.web.api.actions import end_token, make_token
from leerroute.web.api.scopes import Scope
from leerroute.web.curricula.models import StoredProgramme
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route, Version

Read = Callable[..., Any]


@pytest.fixture
def read(people: dict[str, Person]) -> Read:
    """Ask the API as somebody, with a token for these scopes."""

    def ask(who: str, address: str, *scopes: Scope, **query: str) -> Any:
        _, secret = make_token(name="proef", scopes=scopes or tuple(Scope), by=people[who])
        return Client().get(f"/api/v1{address}", query, headers={"authorization": f"Bearer {secret}"})

    return ask


def test_a_member_reads_the_routes_of_the_partnership(read: Read, route: Route) -> None:
    answer = read("bram", "/routes")
    assert [item["id"] for item in answer.json()["items"]] == [str(route.pk)]
    assert answer.json()["pageSize"] == 25


def test_an_outsider_reads_none(read: Read, route: Route) -> None:
    assert read("esra", "/routes").json()["items"] == []
    assert read("esra", f"/routes/{route.pk}").status_code == 404


def test_a_route_is_its_document(read: Read, route: Route) -> None:
    assert read("bram", f"/routes/{route.pk}").json()["document"]["title"] == "Van horeca naar keuken"


def test_judgements_cite_the_law(read: Read, route: Route) -> None:
    found = read("bram", f"/routes/{route.pk}/judgements").json()["judgements"]
    assert any(source["article"] == "2.107b lid 2" for judgement in found for source in judgement["sources"])


def test_without_a_token_nothing_is_read(route: Route, client: Client) -> None:
    answer = client.get("/api/v1/routes")
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"] == "Bearer"


def test_being_logged_in_is_not_enough(route: Route, logged_in: Callable[[str], Client]) -> None:
    assert logged_in("bram").get("/api/v1/routes").status_code == 401


@pytest.mark.parametrize(("address", "scope"), [("/routes", Scope.PROGRAMMES), ("/programmes", Scope.ROUTES)])
def test_a_token_reads_only_within_its_scopes(read: Read, route: Route, address: str, scope: Scope) -> None:
    assert read("bram", address, scope).status_code == 403


def test_an_ended_or_expired_token_reads_nothing(people: dict[str, Person], client: Client) -> None:
    ended, first = make_token(name="oud", scopes=[Scope.ROUTES], by=people["bram"])
    end_token(token=ended, by=people["bram"])
    expired, second = make_token(name="verlopen", scopes=[Scope.ROUTES], by=people["bram"])
    expired.expires_at = timezone.now() - timedelta(seconds=1)
    expired.save()
    for secret in (first, second):
        assert client.get("/api/v1/routes", headers={"authorization": f"Bearer {secret}"}).status_code == 401


def test_all_faults_of_a_request_are_told_at_once(read: Read, route: Route) -> None:
    answer = read("bram", "/routes", page="0", pageSize="nul", kind="snel")
    assert answer.status_code == 400
    assert {error["location"].split(".")[-1] for error in answer.json()["errors"]} == {"page", "pageSize", "kind"}


def test_an_unknown_query_key_is_refused(read: Read, route: Route) -> None:
    assert read("bram", "/routes", page_size="3").status_code == 400


def test_an_address_that_is_not_there_is_a_problem_too(read: Read, route: Route) -> None:
    for address in ("/nergens", "/routes/", "/routes/geen-uuid"):
        answer = read("bram", address)
        assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json"), address


def test_nothing_can_be_written(route: Route, client: Client) -> None:
    answer = client.post("/api/v1/routes", {}, headers={"authorization": "Bearer lr_x"})
    assert answer.status_code == 405
    assert answer["Content-Type"] == "application/problem+json"


def test_every_answer_tells_the_version_and_is_kept_nowhere(read: Read, route: Route) -> None:
    for answer in (read("bram", "/routes"), read("bram", "/nergens")):
        assert answer["API-Version"] == "1.0.0"
        assert answer["Cache-Control"] == "no-store"


def test_the_description_is_served_without_a_token(db: None, client: Client) -> None:
    answer = client.get("/api/v1/openapi.json")
    assert answer.json()["openapi"].startswith("3.")
    assert "/api/v1/routes/{route_id}/judgements" in answer.json()["paths"]


def test_a_learner_reads_signed_versions_only(read: Read, route: Route, people: dict[str, Person]) -> None:
    from leerroute.web.partnerships.actions import add_member

    organisation = route.partnership.organisations.first()
    assert organisation is not None
    add_member(
        partnership=route.partnership,
        person=people["amira"],
        organisation=organisation,
        role="learner",
        by=people["dirk"],
    )
    kept = {"route": route, "document": route.document, "digest": "0" * 64}
    Version.objects.create(number=1, name="bewaard", **kept)
    assert read("bram", f"/routes/{route.pk}/versions").json()["total"] == 1
    assert read("amira", f"/routes/{route.pk}/versions").json()["total"] == 0
    agreed = Version.objects.create(number=2, name="getekend", agreed_at=timezone.now(), **kept)
    assert read("amira", f"/routes/{route.pk}/versions").json()["total"] == 1
    assert read("amira", f"/versions/{agreed.pk}").json()["name"] == "getekend"


def test_what_a_partnership_imported_is_read_by_its_members_only(
    read: Read, route: Route, people: dict[str, Person]
) -> None:
    unit = {"id": "u", "code": "U", "title": "Broodjes", "kind": "elective"}
    document: dict[str, Any] = {"id": "eigen", "code": "E", "title": "Eigen modules", "side": "vmbo", "units": [unit]}
    document |= {"source": {"name": "De Verzonnen Molen", "version": "1"}}
    StoredProgramme.objects.create(
        shelf="partnership",
        partnership=route.partnership,
        key="eigen",
        code="E",
        title="Eigen modules",
        document=document,
    )
    assert read("bram", "/programmes/eigen").json()["programme"]["units"][0]["title"] == "Broodjes"
    assert read("esra", "/programmes/eigen").status_code == 404
    every, fewer = (read(who, "/programmes", side="vmbo").json()["total"] for who in ("bram", "esra"))
    assert every == fewer + 1


def test_an_own_programme_comes_before_the_shipped_one_with_the_same_id(read: Read, route: Route) -> None:
    shipped = next(iter(shipped_catalogue()))
    own = shipped.model_copy(update={"title": "Zoals wij het geven"}).model_dump(mode="json")
    StoredProgramme.objects.create(
        shelf="partnership", partnership=route.partnership, key=shipped.id, code=shipped.code, title="", document=own
    )
    assert read("bram", f"/programmes/{shipped.id}").json()["programme"]["title"] == "Zoals wij het geven"
    assert read("esra", f"/programmes/{shipped.id}").json()["programme"]["title"] == shipped.title


def test_programmes_are_found_by_level_and_read_whole(read: Read, people: dict[str, Person]) -> None:
    found = read("bram", "/programmes", side="mbo", level="mbo-1").json()["items"]
    assert found
    assert all("mbo-1" in item["levels"] for item in found)
    whole = read("bram", f"/programmes/{found[0]['id']}").json()["programme"]
    assert whole["code"] == found[0]["code"]


def test_the_secret_is_shown_once_and_never_kept(people: dict[str, Person], logged_in: Callable[[str], Client]) -> None:
    browser = logged_in("bram")
    page = browser.post("/api/", {"name": "rooster", "scopes": ["routes:read"]}).content.decode()
    secret = page.split("<code>lr_")[1].split("</code>")[0]
    assert secret not in browser.get("/api/").content.decode()
    assert not people["bram"].api_tokens.filter(digest__contains=secret).exists()


def test_somebody_elses_token_cannot_be_ended(people: dict[str, Person], logged_in: Callable[[str], Client]) -> None:
    token, _ = make_token(name="van Bram", scopes=[Scope.ROUTES], by=people["bram"])
    assert logged_in("esra").post(f"/api/token/{token.pk}/beeindigen/").status_code == 404
    token.refresh_from_db()
    assert token.works
