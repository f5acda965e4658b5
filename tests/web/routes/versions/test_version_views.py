"""The pages of versions: who sees which, and signing through the browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from leerroute.web.partnerships.models import Organisation
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route, Version
from leerroute.web.routes.versions.actions import name_version, sign_version

Browser = Callable[[str], Client]
People = dict[str, Person]


def words(html: bytes) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html.decode())))


def page_of(version: Version, part: str = "") -> str:
    return f"/route/{version.route_id}/versies/{version.number}/{part}"


def test_a_project_leader_keeps_a_version(hbr: Route, logged_in: Browser) -> None:
    answer = logged_in("dirk").post(f"/route/{hbr.pk}/versies/", {"name": "na de studiedag"})
    assert answer["Location"] == f"/route/{hbr.pk}/versies/1/"


def test_a_form_that_is_sent_twice_keeps_one_version(hbr: Route, logged_in: Browser) -> None:
    browser = logged_in("dirk")
    answers = [browser.post(f"/route/{hbr.pk}/versies/", {"name": "na de studiedag"}) for _ in range(2)]
    assert {answer["Location"] for answer in answers} == {f"/route/{hbr.pk}/versies/1/"}
    assert hbr.versions.count() == 1


def test_a_version_without_a_change_is_refused_and_its_name_is_still_there(
    version: Version, logged_in: Browser
) -> None:
    answer = logged_in("dirk").post(f"/route/{version.route_id}/versies/", {"name": "nog eens"})
    assert answer.status_code == 422
    assert "Sinds versie 1 (na de studiedag) is er niets veranderd." in words(answer.content)
    assert 'value="nog eens"' in answer.content.decode()


def test_a_teacher_reads_versions_and_makes_none(version: Version, logged_in: Browser) -> None:
    browser = logged_in("bram")
    assert browser.get(page_of(version)).status_code == 200
    assert browser.post(f"/route/{version.route_id}/versies/", {"name": "van mij"}).status_code == 404
    assert browser.get(page_of(version, "voorleggen/")).status_code == 404


def test_a_learner_sees_the_signed_version_and_no_other(
    agreed: Version, hbr: Route, directors: People, logged_in: Browser
) -> None:
    hbr.document = {**hbr.document, "reported": False}
    hbr.save()
    name_version(route=hbr, name="geheim plan", by=directors["dirk"])
    browser = logged_in("amira")
    listed = words(browser.get(f"/route/{hbr.pk}/versies/").content)
    assert "na de studiedag" in listed
    assert "geheim plan" not in listed
    assert browser.get(page_of(agreed)).status_code == 200
    assert browser.get(f"/route/{hbr.pk}/versies/2/").status_code == 404
    assert browser.get(f"/route/{hbr.pk}/").status_code == 404
    assert browser.get(f"/route/{hbr.pk}/versies/vergelijken/").status_code == 404


def test_a_learner_does_not_see_a_version_that_one_school_signed(
    proposed: Version, directors: People, school: Organisation, logged_in: Browser
) -> None:
    sign_version(version=proposed, organisation=school, seen=proposed.digest, by=directors["dolf"])
    assert logged_in("amira").get(page_of(proposed)).status_code == 404


def test_a_learner_reads_the_route_and_not_what_the_schools_arranged(agreed: Version, logged_in: Browser) -> None:
    told = words(logged_in("amira").get(page_of(agreed)).content)
    assert "Als je stopt met de route" in told
    assert "Gastheerschap" in told
    assert "Elke school betaalt haar eigen docenten" not in told
    assert "Dolf" not in told


def test_a_learner_finds_the_signed_version_on_the_first_page(agreed: Version, logged_in: Browser) -> None:
    assert f'href="/route/{agreed.route_id}/versies/"' in logged_in("amira").get("/").content.decode()


@pytest.mark.parametrize("who", ["rosa", "esra"])
def test_a_researcher_and_an_outsider_see_no_version(who: str, agreed: Version, logged_in: Browser) -> None:
    browser = logged_in(who)
    for address in (page_of(agreed), f"/route/{agreed.route_id}/versies/", page_of(agreed, "tekenen/")):
        assert browser.get(address).status_code == 404


def test_a_proposal_says_who_signs_and_how_it_stands_with_the_rules(version: Version, logged_in: Browser) -> None:
    told = words(logged_in("dirk").get(page_of(version, "voorleggen/")).content)
    assert "Vmbo De Verzonnen Molen is Vmbo De Verzonnen Molen (BRIN 99AA)" in told
    assert "1 om zelf over te beslissen." in told


def test_a_school_without_brin_is_chosen_by_hand(version: Version, school: Organisation, logged_in: Browser) -> None:
    school.brin = ""
    school.save()
    browser = logged_in("dirk")
    assert "Geen organisatie met BRIN 99AA. Kies zelf:" in words(browser.get(page_of(version, "voorleggen/")).content)
    assert browser.post(page_of(version, "voorleggen/")).status_code == 422
    answer = browser.post(page_of(version, "voorleggen/"), {"partner-molen": str(school.pk)})
    assert answer["Location"] == page_of(version)


def test_two_directors_sign_and_then_the_version_is_final(
    proposed: Version, directors: People, school: Organisation, college: Organisation, logged_in: Browser
) -> None:
    for who, organisation in (("dolf", school), ("dina", college)):
        browser = logged_in(who)
        form = browser.get(page_of(proposed, "tekenen/")).content.decode()
        assert f'value="{proposed.digest}"' in form
        given = {"organisation": str(organisation.pk), "seen": proposed.digest, "agreed": "on"}
        assert browser.post(page_of(proposed, "tekenen/"), given)["Location"] == page_of(proposed)
    proposed.refresh_from_db()
    assert proposed.agreed_at is not None
    assert "getekend op" in words(logged_in("bram").get(page_of(proposed)).content)


def test_without_the_tick_nothing_is_signed(
    proposed: Version, directors: People, school: Organisation, logged_in: Browser
) -> None:
    answer = logged_in("dolf").post(
        page_of(proposed, "tekenen/"), {"organisation": str(school.pk), "seen": proposed.digest}
    )
    assert answer.status_code == 422
    assert "Zet een vinkje om te tekenen." in words(answer.content)
    assert not proposed.signatures.exists()


def test_a_director_with_a_password_is_asked_for_it_once_more(
    proposed: Version, directors: People, school: Organisation, logged_in: Browser
) -> None:
    directors["dolf"].set_password("een lang geheim woord")
    directors["dolf"].save()
    given = {"organisation": str(school.pk), "seen": proposed.digest, "agreed": "on"}
    answer = logged_in("dolf").post(page_of(proposed, "tekenen/"), given)
    assert answer.status_code == 302
    assert "reauthenticate" in answer["Location"]
    assert not proposed.signatures.exists()


def test_a_director_does_not_sign_for_the_other_school(
    proposed: Version, directors: People, college: Organisation, logged_in: Browser
) -> None:
    given = {"organisation": str(college.pk), "seen": proposed.digest, "agreed": "on"}
    answer = logged_in("dolf").post(page_of(proposed, "tekenen/"), given)
    assert answer.status_code == 422
    assert not proposed.signatures.exists()


def test_a_proposal_is_withdrawn_from_its_page(proposed: Version, logged_in: Browser) -> None:
    answer = logged_in("dirk").post(page_of(proposed, "intrekken/"), follow=True)
    assert "Het voorstel is ingetrokken." in words(answer.content)


def test_two_versions_are_told_apart_in_words(version: Version, hbr: Route, people: People, logged_in: Browser) -> None:
    document = hbr.document
    document["years"][0]["units"][0]["hours"] = {"total": 120, "guided": 110, "bpv": 0}
    document["years"][3]["units"] = [u for u in document["years"][3]["units"] if u["code"] != "K1226"]
    document["years"][1]["units"].append({"code": "MY", "title": "Muziek"})
    hbr.save()
    told = words(logged_in("bram").get(f"/route/{hbr.pk}/versies/vergelijken/?van=1&naar=nu").content)
    assert "3 onderdelen zijn anders." in told
    assert "Nederlands in jaar 1: was 110, wordt 120." in told
    assert "Nieuw: Muziek in jaar 2." in told
    assert "Weg: Begeleider praktijkleren in jaar 4." in told


def test_a_version_that_is_not_there_cannot_be_compared(version: Version, logged_in: Browser) -> None:
    assert logged_in("bram").get(f"/route/{version.route_id}/versies/vergelijken/?van=9").status_code == 404


def test_the_list_costs_the_same_number_of_queries_for_many_versions(
    agreed: Version,
    hbr: Route,
    directors: People,
    logged_in: Browser,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(5):
        hbr.document = {**hbr.document, "note": f"{number}"}
        hbr.save()
        name_version(route=hbr, name=f"v{number}", by=directors["dirk"])
    browser = logged_in("bram")
    # session, person, route, two questions about permissions, versions with who made them
    with django_assert_max_num_queries(6):
        assert browser.get(f"/route/{hbr.pk}/versies/").status_code == 200


def test_a_version_is_shown_with_few_queries(
    agreed: Version, directors: People, logged_in: Browser, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    browser = logged_in("bram")
    # session, person, route, may see the draft, version, signatures, signers, organisations, may propose
    with django_assert_max_num_queries(9):
        assert browser.get(page_of(agreed)).status_code == 200


def test_differences_stand_in_the_order_of_the_document(
    version: Version, hbr: Route, people: People, logged_in: Browser
) -> None:
    document = hbr.document
    document["years"][3]["units"][0]["hours"]["total"] = 130
    document["years"][0]["blocks"] = 4
    document["reported"] = False
    hbr.save()
    told = words(logged_in("bram").get(f"/route/{hbr.pk}/versies/vergelijken/?van=1&naar=nu").content)
    places = [told.index(part) for part in ("Aantal blokken", "Gerechten bereiden", "was ja, wordt nee")]
    assert places == sorted(places)


def test_proposing_twice_proposes_once_and_shows_the_version(proposed: Version, logged_in: Browser) -> None:
    browser = logged_in("dirk")
    for answer in (browser.get(page_of(proposed, "voorleggen/")), browser.post(page_of(proposed, "voorleggen/"))):
        assert answer["Location"] == page_of(proposed)
    assert proposed.signers.count() == 2
