"""Who takes part in a partnership, for which organisation, and how that ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from leerroute.files import Refusal
from leerroute.web.access import LEADING, Permission, roles_that_may
from leerroute.web.audit.models import Event
from leerroute.web.audit.telling import sentence
from leerroute.web.partnerships.actions import add_member, change_member, end_member, part_organisation
from leerroute.web.partnerships.giving import to_give
from leerroute.web.partnerships.models import Member, Organisation, Partnership
from leerroute.web.people.models import Person

Browser = Callable[[str], Client]


def member(person: Person) -> Member:
    return Member.objects.get(person=person, ended_at=None)


def test_the_last_project_leader_cannot_stop(
    partnership: Partnership, people: dict[str, Person], logged_in: Browser
) -> None:
    page = logged_in("dirk").post(f"/rol/{member(people['dirk']).pk}/stoppen/")
    assert "Maak eerst iemand anders projectleider." in page.content.decode()
    assert member(people["dirk"]).ended_at is None


def test_the_last_project_leader_cannot_become_something_else(
    partnership: Partnership, people: dict[str, Person]
) -> None:
    with pytest.raises(Refusal):
        change_member(member=member(people["dirk"]), role="teacher", by=people["dirk"])


def test_a_project_leader_whose_account_is_closed_does_not_count(
    partnership: Partnership, college: Organisation, people: dict[str, Person]
) -> None:
    add_member(
        partnership=partnership, person=people["esra"], organisation=college, role="project_leader", by=people["dirk"]
    )
    Person.objects.filter(pk=people["esra"].pk).update(is_active=False)
    with pytest.raises(Refusal):
        end_member(member=member(people["dirk"]), by=people["dirk"])


def test_with_a_second_project_leader_the_first_can_stop(
    partnership: Partnership, college: Organisation, people: dict[str, Person], logged_in: Browser
) -> None:
    add_member(
        partnership=partnership, person=people["esra"], organisation=college, role="project_leader", by=people["dirk"]
    )
    logged_in("dirk").post(f"/rol/{member(people['dirk']).pk}/stoppen/")
    assert logged_in("dirk").get(f"/samenwerking/{partnership.pk}/").status_code == 404
    assert sentence(Event.objects.get(verb="member_left")).nl == (
        "Dirk Verzonnen stopte als projectleider namens Roc Verzonnen Delta."
    )


def test_another_role_opens_and_closes_pages_at_once(
    partnership: Partnership, people: dict[str, Person], logged_in: Browser
) -> None:
    row = member(people["bram"])
    logged_in("dirk").post(f"/samenwerking/{partnership.pk}/mensen/{row.pk}/rol/", {"role": "learner"})
    assert logged_in("bram").get(f"/samenwerking/{partnership.pk}/").status_code == 404
    row.refresh_from_db()
    assert row.ended_at is not None  # the history stays
    assert member(people["bram"]).role == "learner"


def test_a_role_that_somebody_already_ended_cannot_be_changed_from_a_stale_tab(
    partnership: Partnership, people: dict[str, Person], logged_in: Browser
) -> None:
    row = member(people["bram"])
    held = Member.objects.get(pk=row.pk)
    end_member(member=row, by=people["dirk"])
    with pytest.raises(Refusal):
        change_member(member=held, role="mentor", by=people["dirk"])
    assert logged_in("dirk").post(f"/samenwerking/{partnership.pk}/mensen/{row.pk}/einde/").status_code == 404


def test_nobody_makes_themselves_a_director(partnership: Partnership, people: dict[str, Person]) -> None:
    with pytest.raises(Refusal):
        change_member(member=member(people["dirk"]), role="director", by=people["dirk"])


def test_a_team_leader_gives_roles_in_the_own_school_but_not_the_lead_of_the_partnership(
    partnership: Partnership, school: Organisation, college: Organisation, people: dict[str, Person]
) -> None:
    add_member(
        partnership=partnership, person=people["esra"], organisation=school, role="team_leader", by=people["dirk"]
    )
    given = to_give(people["esra"], partnership)
    assert set(given) == {school.pk}
    assert given[school.pk] >= {"teacher", "team_leader", "director"}
    assert "project_leader" not in given[school.pk]


def test_who_leads_is_who_may_invite() -> None:
    assert set(roles_that_may(Permission.MEMBER_INVITE)) == LEADING


def test_a_project_leader_gives_the_director_of_the_own_school_only(
    partnership: Partnership, school: Organisation, college: Organisation, people: dict[str, Person]
) -> None:
    given = to_give(people["dirk"], partnership)
    assert "director" in given[college.pk]
    assert "director" not in given[school.pk]


def test_a_project_leader_gives_another_school_its_first_leader_and_not_the_next(
    partnership: Partnership, school: Organisation, people: dict[str, Person]
) -> None:
    assert to_give(people["dirk"], partnership)[school.pk] >= {"team_leader", "project_leader"}
    add_member(
        partnership=partnership, person=people["esra"], organisation=school, role="team_leader", by=people["dirk"]
    )
    given = to_give(people["dirk"], partnership)[school.pk]
    assert not given & {"team_leader", "project_leader", "director"}
    assert given >= {"teacher", "mentor"}


def test_a_school_whose_only_leader_has_a_closed_account_is_not_led(
    partnership: Partnership, school: Organisation, people: dict[str, Person]
) -> None:
    add_member(
        partnership=partnership, person=people["esra"], organisation=school, role="team_leader", by=people["dirk"]
    )
    Person.objects.filter(pk=people["esra"].pk).update(is_active=False)
    assert "team_leader" in to_give(people["dirk"], partnership)[school.pk]


def test_a_project_leader_ends_no_director_of_another_school(
    partnership: Partnership, school: Organisation, people: dict[str, Person], logged_in: Browser
) -> None:
    director = add_member(
        partnership=partnership, person=people["esra"], organisation=school, role="director", by=people["bram"]
    )
    for to in ("rol", "einde"):
        address = f"/samenwerking/{partnership.pk}/mensen/{director.pk}/{to}/"
        assert logged_in("dirk").post(address, {"role": "mentor"}).status_code == 404
    director.refresh_from_db()
    assert director.ended_at is None


def test_a_teacher_gives_no_roles(partnership: Partnership, people: dict[str, Person]) -> None:
    assert to_give(people["bram"], partnership) == {}


def test_an_organisation_that_leaves_takes_its_people_along(
    partnership: Partnership, school: Organisation, people: dict[str, Person], logged_in: Browser
) -> None:
    logged_in("dirk").post(f"/samenwerking/{partnership.pk}/organisaties/{school.pk}/weg/")
    assert logged_in("bram").get(f"/samenwerking/{partnership.pk}/").status_code == 404
    assert not partnership.organisations.filter(pk=school.pk).exists()
    words = logged_in("dirk").get(f"/samenwerking/{partnership.pk}/mensen/").content.decode()
    assert "Bram" not in words


def test_the_organisation_of_the_last_project_leader_stays(
    partnership: Partnership, college: Organisation, people: dict[str, Person]
) -> None:
    with pytest.raises(Refusal):
        part_organisation(partnership=partnership, organisation=college, by=people["dirk"])
    assert partnership.organisations.filter(pk=college.pk).exists()
    assert not Member.objects.filter(person=people["chantal"]).exclude(ended_at=None).exists()  # nothing half done


def test_everybody_in_the_partnership_sees_who_signs_for_whom(
    partnership: Partnership, school: Organisation, people: dict[str, Person], logged_in: Browser
) -> None:
    add_member(partnership=partnership, person=people["esra"], organisation=school, role="director", by=people["bram"])
    words = logged_in("bram").get(f"/samenwerking/{partnership.pk}/mensen/").content.decode()
    signing = words[words.index("Wie tekent") : words.index("Uitgenodigd")]
    assert "Esra Verzonnen" in signing
    assert "gevraagd door Bram Verzonnen (Vmbo De Verzonnen Molen)" in signing
    assert "nog niet ingevuld" in signing  # for the college


def test_a_new_organisation_joins_with_its_code_as_the_register_writes_it(
    partnership: Partnership, logged_in: Browser
) -> None:
    logged_in("dirk").post(
        f"/samenwerking/{partnership.pk}/organisaties/",
        {"new-name": "Vmbo De Bedachte Brug", "new-kind": "vmbo_school", "new-brin": "99 cc 01", "new-rio": ""},
    )
    assert partnership.organisations.get(name="Vmbo De Bedachte Brug").brin == "99CC01"


@pytest.mark.parametrize(("typed", "said"), [("123", "twee cijfers en twee letters"), ("99AA", "De Verzonnen Molen")])
def test_a_code_that_is_none_or_is_taken_is_refused_and_what_was_typed_stays(
    typed: str, said: str, partnership: Partnership, logged_in: Browser
) -> None:
    page = logged_in("dirk").post(
        f"/samenwerking/{partnership.pk}/organisaties/",
        {"new-name": "Vmbo De Bedachte Brug", "new-kind": "vmbo_school", "new-brin": typed},
    )
    assert page.status_code == 422
    words = page.content.decode()
    assert said in words
    assert 'value="Vmbo De Bedachte Brug"' in words
    assert not Organisation.objects.filter(name="Vmbo De Bedachte Brug").exists()


def locations(*rows: tuple[str, str, str]) -> dict[str, str]:
    given = {"locations-TOTAL_FORMS": str(len(rows)), "locations-INITIAL_FORMS": "0"}
    for number, (name, town, postcode) in enumerate(rows):
        given |= {
            f"locations-{number}-name": name,
            f"locations-{number}-town": town,
            f"locations-{number}-postcode": postcode,
        }
    return given


def test_locations_are_kept_with_the_organisation(
    partnership: Partnership, college: Organisation, logged_in: Browser
) -> None:
    given = {"name": college.name, "kind": college.kind, "brin": "99ZZ", "rio": ""}
    address = f"/organisatie/{college.pk}/"
    rows = locations(("Hoofdgebouw", "Verzonnendam", "1234ab"), ("", "", ""))
    assert logged_in("dirk").post(address, given | rows).status_code == 302
    assert list(college.locations.values_list("name", "town", "postcode")) == [
        ("Hoofdgebouw", "Verzonnendam", "1234 AB")
    ]
    page = logged_in("dirk").post(address, given | locations(("Hoofdgebouw", "", "12")))
    assert page.status_code == 422
    assert "vier cijfers en twee letters" in page.content.decode()


def test_a_project_leader_describes_a_school_only_while_nobody_there_does(
    partnership: Partnership, school: Organisation, people: dict[str, Person], logged_in: Browser
) -> None:
    address = f"/organisatie/{school.pk}/"
    assert logged_in("dirk").get(address).status_code == 200
    add_member(
        partnership=partnership, person=people["esra"], organisation=school, role="team_leader", by=people["dirk"]
    )
    assert logged_in("dirk").get(address).status_code == 404
    assert logged_in("esra").get(address).status_code == 200


def test_the_same_click_twice_adds_an_organisation_once(partnership: Partnership, logged_in: Browser) -> None:
    given = {"new-name": "Vmbo De Bedachte Brug", "new-kind": "vmbo_school", "new-brin": "99CC"}
    browser = logged_in("dirk")
    first, second = (browser.post(f"/samenwerking/{partnership.pk}/organisaties/", given) for _ in range(2))
    assert (first.status_code, second.status_code) == (302, 422)
    assert Organisation.objects.filter(brin="99CC").count() == 1


def test_the_roles_page_explains_every_role(logged_in: Browser) -> None:
    words = logged_in("esra").get("/rollen/").content.decode()
    for called in ("projectleider", "teamleider", "docent", "decaan", "mentor", "directeur", "onderzoeker", "ouder"):
        assert called in words


def test_the_people_page_needs_the_same_number_of_queries_for_more_people(
    partnership: Partnership,
    school: Organisation,
    people: dict[str, Person],
    logged_in: Browser,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    browser = logged_in("dirk")
    for key in ("esra", "amira"):
        add_member(partnership=partnership, person=people[key], organisation=school, role="mentor", by=people["dirk"])
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        browser.get(f"/samenwerking/{partnership.pk}/mensen/")


def test_the_same_click_twice_starts_one_partnership(people: dict[str, Person], logged_in: Browser) -> None:
    given = {"title": "Nieuw begin", "new-name": "Roc Bedacht", "new-kind": "mbo_college"}
    browser = logged_in("esra")
    first, second = (browser.post("/samenwerking/nieuw/", given) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert Partnership.objects.count() == 1
    assert Organisation.objects.count() == 1
