"""Inviting by mail, and what the link does."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils.timezone import now

from leerroute.files import Refusal
from leerroute.web.audit.models import Event
from leerroute.web.audit.telling import sentence
from leerroute.web.invitations import actions
from leerroute.web.invitations.models import Invitation, digest_of
from leerroute.web.letters.models import Letter
from leerroute.web.partnerships.actions import add_member, end_member
from leerroute.web.partnerships.models import Member, Organisation, Partnership
from leerroute.web.people.models import Person
from leerroute.web.settings.queues import LETTERS, REST

Browser = Callable[[str], Client]
PASSWORD = "een heel lang wachtwoord"  # noqa: S105


@pytest.fixture
def sent(partnership: Partnership, school: Organisation, logged_in: Browser) -> str:
    """Dirk invites Nadia as a mentor of the school; the address of the link in her mail."""
    answer = logged_in("dirk").post(
        f"/samenwerking/{partnership.pk}/uitnodigen/",
        {"email": "Nadia@voorbeeld.test", "organisation": school.pk, "role": "mentor"},
    )
    assert answer.status_code == 302
    return link_in(mail.outbox[-1])


def link_in(message: Any) -> str:
    found = re.search(r"http://testserver(/uitnodiging/\S+)", str(message.body))
    assert found is not None
    return found[1]


def newcomer(name: str = "Nadia Verzonnen") -> dict[str, str]:
    return {"name": name, "password": PASSWORD}


def test_the_mail_says_in_both_languages_who_invites_for_what(sent: str) -> None:
    (message,) = mail.outbox
    assert message.to == ["nadia@voorbeeld.test"]
    assert message.subject == "leerroute: Dirk Verzonnen nodigt je uit / Dirk Verzonnen invites you"
    body = str(message.body)
    assert "als mentor namens Vmbo De Verzonnen Molen" in body
    assert "as mentor for Vmbo De Verzonnen Molen" in body
    assert body.count(sent) == 2


def test_the_database_holds_nothing_that_opens_the_invitation(sent: str) -> None:
    token = sent.split("/")[2]
    row = Invitation.objects.get()
    assert row.digest == digest_of(token)
    assert token not in str(Invitation.objects.values().get())


def test_a_newcomer_chooses_name_and_password_and_is_a_member(sent: str, client: Client) -> None:
    answer = client.post(sent, newcomer())
    assert answer.status_code == 302
    nadia = Person.objects.get(email="nadia@voorbeeld.test")
    assert client.get("/").context["user"] == nadia
    assert list(nadia.memberships.values_list("role", "organisation__name")) == [("mentor", "Vmbo De Verzonnen Molen")]
    later = Client()
    later.post("/inloggen/login/", {"login": nadia.email, "password": PASSWORD})
    assert later.get("/").status_code == 200  # the address needs no second mail


def test_the_log_says_who_accepted_whose_invitation(sent: str, client: Client) -> None:
    client.post(sent, newcomer())
    event = Event.objects.get(verb="invitation_accepted")
    assert sentence(event).nl == (
        "Nadia Verzonnen nam de uitnodiging van Dirk Verzonnen aan en is nu mentor namens Vmbo De Verzonnen Molen."
    )


def test_a_weak_password_is_refused_and_the_name_stays(sent: str, client: Client) -> None:
    page = client.post(sent, {"name": "Nadia Verzonnen", "password": "welkom"})
    assert page.status_code == 422
    assert 'value="Nadia Verzonnen"' in page.content.decode()
    assert not Person.objects.filter(email="nadia@voorbeeld.test").exists()


def test_a_link_that_was_used_lets_nobody_in(sent: str, client: Client) -> None:
    client.post(sent, newcomer())
    page = Client().post(sent, newcomer("Iemand anders"))
    assert page.status_code == 410
    assert "Vraag een nieuwe" in page.content.decode()
    assert Member.objects.filter(role="mentor").count() == 1


def test_accepting_twice_by_a_double_click_makes_one_membership(
    partnership: Partnership, school: Organisation, people: dict[str, Person], logged_in: Browser
) -> None:
    _, token = actions.invite(
        email="esra@voorbeeld.test", partnership=partnership, organisation=school, role="mentor", by=people["dirk"]
    )
    browser = logged_in("esra")
    answers = [browser.post(f"/uitnodiging/{token}/").status_code for _ in range(2)]
    assert answers == [302, 302]
    assert people["esra"].memberships.count() == 1


def test_of_two_who_accept_at_the_same_moment_the_second_finds_it_used(sent: str, people: dict[str, Person]) -> None:
    held = Invitation.objects.get()  # read by both, before either has accepted
    actions.accept(invitation=held, by=people["esra"])
    with pytest.raises(actions.UsedError):
        actions.accept_as_newcomer(invitation=held, name="Nadia", password=PASSWORD, language="nl")
    assert not Person.objects.filter(email="nadia@voorbeeld.test").exists()


def test_an_expired_link_says_so(sent: str, client: Client) -> None:
    Invitation.objects.update(expires_at=now() - timedelta(seconds=1))
    assert client.get(sent).status_code == 410
    assert client.post(sent, newcomer()).status_code == 410


def test_a_withdrawn_link_says_so(sent: str, partnership: Partnership, logged_in: Browser, client: Client) -> None:
    row = Invitation.objects.get()
    logged_in("dirk").post(f"/samenwerking/{partnership.pk}/uitnodigen/{row.pk}/intrekken/")
    assert client.post(sent, newcomer()).status_code == 410


def test_a_made_up_link_tells_nothing(db: None, client: Client) -> None:
    page = client.get("/uitnodiging/zomaar/")
    assert page.status_code == 404
    assert "laatste mail" in page.content.decode()


def test_inviting_the_same_person_twice_leaves_one_invitation_and_one_link(
    sent: str, partnership: Partnership, school: Organisation, logged_in: Browser, client: Client
) -> None:
    logged_in("dirk").post(
        f"/samenwerking/{partnership.pk}/uitnodigen/",
        {"email": "nadia@voorbeeld.test", "organisation": school.pk, "role": "mentor"},
    )
    assert Invitation.objects.count() == 1
    assert client.get(sent).status_code == 404
    assert client.get(link_in(mail.outbox[-1])).status_code == 200


def test_sending_again_renews_the_link(sent: str, partnership: Partnership, logged_in: Browser, client: Client) -> None:
    Invitation.objects.update(expires_at=now() - timedelta(days=1))
    row = Invitation.objects.get()
    logged_in("dirk").post(f"/samenwerking/{partnership.pk}/uitnodigen/{row.pk}/opnieuw/")
    assert client.get(link_in(mail.outbox[-1])).status_code == 200


def test_who_has_an_account_is_asked_to_log_in(
    partnership: Partnership, school: Organisation, people: dict[str, Person], client: Client
) -> None:
    _, token = actions.invite(
        email="esra@voorbeeld.test", partnership=partnership, organisation=school, role="mentor", by=people["dirk"]
    )
    page = client.get(f"/uitnodiging/{token}/").content.decode()
    assert f'href="/inloggen/login/?next=/uitnodiging/{token}/"' in page
    client.post(f"/uitnodiging/{token}/", newcomer("Niet Esra"))
    assert not people["esra"].memberships.exists()


def test_whether_the_mail_went_out_stands_with_the_invitation(
    sent: str, partnership: Partnership, logged_in: Browser
) -> None:
    address = f"/samenwerking/{partnership.pk}/mensen/"
    assert "De mail" not in logged_in("dirk").get(address).content.decode()  # it went out: nothing to tell
    Letter.objects.update(state="waiting")
    assert "De mail gaat zo weg." in logged_in("dirk").get(address).content.decode()
    Letter.objects.update(state="failed")
    assert "De mail kon niet weg." in logged_in("dirk").get(address).content.decode()


def test_of_a_withdrawn_or_renewed_invitation_the_mail_that_waits_is_not_sent(
    partnership: Partnership, school: Organisation, logged_in: Browser, settings: Any
) -> None:
    settings.TASKS = {
        "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": [LETTERS, REST]}
    }  # nobody works now
    address = f"/samenwerking/{partnership.pk}/uitnodigen/"
    logged_in("dirk").post(address, {"email": "nadia@voorbeeld.test", "organisation": school.pk, "role": "mentor"})
    row = Invitation.objects.get()
    logged_in("dirk").post(f"{address}{row.pk}/opnieuw/")
    assert sorted(Letter.objects.values_list("state", flat=True)) == ["dropped", "waiting"]
    logged_in("dirk").post(f"{address}{row.pk}/intrekken/")
    assert set(Letter.objects.values_list("state", "sealed")) == {("dropped", "")}


def test_a_team_leader_invites_for_the_own_organisation_only(
    partnership: Partnership, school: Organisation, college: Organisation, people: dict[str, Person], logged_in: Browser
) -> None:
    add_member(
        partnership=partnership, person=people["esra"], organisation=school, role="team_leader", by=people["dirk"]
    )
    address = f"/samenwerking/{partnership.pk}/uitnodigen/"

    def invite(organisation: Organisation, role: str) -> int:
        given = {"email": "nadia@voorbeeld.test", "organisation": organisation.pk, "role": role}
        return logged_in("esra").post(address, given).status_code

    assert invite(college, "teacher") == 422
    assert invite(college, "director") == 422
    assert invite(school, "project_leader") == 422
    assert not Invitation.objects.exists()
    assert invite(school, "teacher") == 302
    assert invite(school, "director") == 302


def test_a_project_leader_does_not_invite_the_director_of_another_school(
    partnership: Partnership, school: Organisation, college: Organisation, logged_in: Browser
) -> None:
    def invite(organisation: Organisation) -> Any:
        given = {"email": "nadia@voorbeeld.test", "organisation": organisation.pk, "role": "director"}
        return logged_in("dirk").post(f"/samenwerking/{partnership.pk}/uitnodigen/", given)

    refused = invite(school)
    assert refused.status_code == 422
    assert f"Wie bij {school.name} leidt of tekent, bepaalt {school.name} zelf." in refused.content.decode()
    assert not Invitation.objects.exists()
    assert invite(college).status_code == 302


def test_an_invitation_as_director_lapses_when_who_sent_it_no_longer_leads_there(
    partnership: Partnership, school: Organisation, people: dict[str, Person], logged_in: Browser
) -> None:
    held = add_member(
        partnership=partnership, person=people["bram"], organisation=school, role="team_leader", by=people["dirk"]
    )
    _, token = actions.invite(
        email="esra@voorbeeld.test", partnership=partnership, organisation=school, role="director", by=people["bram"]
    )
    end_member(member=held, by=people["bram"])
    page = logged_in("esra").post(f"/uitnodiging/{token}/")
    assert page.status_code == 422
    assert "Bram Verzonnen leidt niet meer namens Vmbo De Verzonnen Molen" in page.content.decode()
    assert not Member.objects.filter(role="director").exists()


def test_the_director_who_accepts_is_shown_with_who_asked(
    partnership: Partnership, school: Organisation, people: dict[str, Person], logged_in: Browser
) -> None:
    add_member(
        partnership=partnership, person=people["bram"], organisation=school, role="team_leader", by=people["dirk"]
    )
    _, token = actions.invite(
        email="esra@voorbeeld.test", partnership=partnership, organisation=school, role="director", by=people["bram"]
    )
    assert logged_in("esra").post(f"/uitnodiging/{token}/").status_code == 302
    words = logged_in("dirk").get(f"/samenwerking/{partnership.pk}/mensen/").content.decode()
    assert "gevraagd door Bram Verzonnen (Vmbo De Verzonnen Molen)" in words


def test_nobody_becomes_director_by_an_own_invitation(
    partnership: Partnership, college: Organisation, people: dict[str, Person], logged_in: Browser
) -> None:
    found, token = actions.invite(
        email="dirk@elders.test", partnership=partnership, organisation=college, role="director", by=people["dirk"]
    )
    page = logged_in("dirk").post(f"/uitnodiging/{token}/")
    assert page.status_code == 422
    assert "Je kunt jezelf geen directeur maken." in page.content.decode()
    with pytest.raises(Refusal):
        actions.accept(invitation=found, by=people["dirk"])
    assert not Member.objects.filter(role="director").exists()


def test_an_invitation_for_an_organisation_that_left_is_refused(
    sent: str, partnership: Partnership, school: Organisation, client: Client
) -> None:
    partnership.organisations.remove(school)
    page = client.post(sent, newcomer())
    assert page.status_code == 422
    assert "doet niet meer mee" in page.content.decode()
    assert not Person.objects.filter(email="nadia@voorbeeld.test").exists()


def test_a_site_admin_invites_somebody_to_start_a_partnership(
    people: dict[str, Person], logged_in: Browser, client: Client
) -> None:
    Person.objects.filter(pk=people["esra"].pk).update(site_admin=True)
    logged_in("esra").post("/beheer/mensen/uitnodigen/", {"email": "nadia@voorbeeld.test"})
    client.post(link_in(mail.outbox[-1]), newcomer())
    made = client.post(
        "/samenwerking/nieuw/",
        {"title": "Nieuw begin", "new-name": "Roc Bedacht", "new-kind": "mbo_college", "new-brin": "99 bb"},
    )
    found = Partnership.objects.get(title="Nieuw begin")
    assert made["Location"] == f"/samenwerking/{found.pk}/"
    assert found.organisations.get().brin == "99BB"
    assert found.members.get().role == "project_leader"


def test_a_name_with_html_in_it_is_shown_as_typed(
    sent: str, client: Client, logged_in: Browser, partnership: Partnership
) -> None:
    client.post(sent, newcomer("<b>Nadia</b><script>alert(1)</script>"))
    for address in (f"/samenwerking/{partnership.pk}/mensen/", f"/samenwerking/{partnership.pk}/logboek/"):
        words = logged_in("dirk").get(address).content.decode()
        assert "<script>alert" not in words
        assert "&lt;b&gt;Nadia&lt;/b&gt;" in words
