"""Two clicks at the same moment: one invitation, on PostgreSQL, where two really write at once."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from leerroute.web.invitations.actions import invite, invite_account
from leerroute.web.invitations.models import Invitation
from leerroute.web.letters.models import Letter
from leerroute.web.partnerships.models import Organisation, Partnership
from leerroute.web.people.models import Person

CLICKS = 4


def at_once(deed: Callable[[], object]) -> list[BaseException]:
    """The same deed by several at once; gives what went wrong."""
    wrong: list[BaseException] = []
    ready = threading.Barrier(CLICKS)

    def click() -> None:
        try:
            ready.wait()
            deed()
        except BaseException as error:
            wrong.append(error)
        finally:
            connection.close()

    clicks = [threading.Thread(target=click) for _ in range(CLICKS)]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    return wrong


@pytest.fixture
def several_at_once(transactional_db: None) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite in memory has one connection. `make postgres-test` runs this one.")


def link(token: str) -> str:
    return f"https://leerroute.school.nl/uitnodiging/{token}/"


def test_inviting_to_an_account_by_two_clicks_at_once_is_one_invitation(
    several_at_once: None, people: dict[str, Person]
) -> None:
    assert at_once(lambda: invite_account(email="nadia@voorbeeld.test", by=people["dirk"], link=link)) == []
    invitation = Invitation.objects.get()
    assert invitation.letter is not None
    assert Letter.objects.filter(to="nadia@voorbeeld.test").count() == CLICKS


def test_inviting_into_a_partnership_by_two_clicks_at_once_is_one_invitation(
    several_at_once: None, people: dict[str, Person], partnership: Partnership, school: Organisation
) -> None:
    def click() -> object:
        return invite(
            email="nadia@voorbeeld.test",
            partnership=partnership,
            organisation=school,
            role="mentor",
            by=people["dirk"],
            link=link,
        )

    assert at_once(click) == []
    assert Invitation.objects.count() == 1


@pytest.mark.django_db
def test_the_database_refuses_a_second_open_invitation_to_an_account(people: dict[str, Person]) -> None:
    """Also on SQLite: what holds when two write at once is a rule of the database."""
    first, _ = invite_account(email="nadia@voorbeeld.test", by=people["dirk"])
    second = Invitation(email=first.email, by=people["dirk"])
    second.renew()
    with pytest.raises(Exception, match=r"(?i)unique"), transaction.atomic():
        second.save()
    again, _ = invite_account(email="nadia@voorbeeld.test", by=people["esra"])
    assert again.pk == first.pk
