"""What was signed cannot be changed: not by the models, and not by SQL."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from leerroute.web.partnerships.models import Organisation
from leerroute.web.people.models import Person
from leerroute.web.routes.models import FrozenError, Signature, Signer, Version
from leerroute.web.routes.versions.actions import sign_version


def refused(sql: str, *values: str | int) -> None:
    """The database itself says no."""
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)


def key(version: Version) -> str:
    return version.pk.hex if connection.vendor == "sqlite" else str(version.pk)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("document", '{"title": "Vals"}'),
        ("digest", "0" * 64),
        ("name", "anders"),
        ("number", 7),
        ("made_at", "2020-01-01"),
    ],
)
def test_sql_cannot_change_what_a_version_says(column: str, value: str | int, version: Version) -> None:
    refused(f"UPDATE routes_version SET {column} = %s WHERE id = %s", value, key(version))  # noqa: S608
    version.refresh_from_db()
    assert version.is_whole


def test_sql_cannot_take_an_agreed_version_back(agreed: Version) -> None:
    refused("UPDATE routes_version SET agreed_at = NULL WHERE id = %s", key(agreed))
    refused("UPDATE routes_version SET proposed_at = NULL WHERE id = %s", key(agreed))
    refused("DELETE FROM routes_version WHERE id = %s", key(agreed))


def test_sql_cannot_withdraw_what_one_school_signed(
    proposed: Version, directors: dict[str, Person], school: Organisation
) -> None:
    sign_version(version=proposed, organisation=school, seen=proposed.digest, by=directors["dolf"])
    refused("UPDATE routes_version SET proposed_at = NULL WHERE id = %s", key(proposed))
    refused("DELETE FROM routes_signer WHERE version_id = %s", key(proposed))


def test_sql_cannot_change_or_remove_a_signature(agreed: Version) -> None:
    refused("UPDATE routes_signature SET by_name = 'Iemand anders'")
    refused("DELETE FROM routes_signature")


def test_nobody_signs_past_the_action(version: Version, people: dict[str, Person], school: Organisation) -> None:
    false = Signature(version=version, organisation=school, by=people["dirk"], by_name="Dirk", digest=version.digest)
    with pytest.raises(DatabaseError), transaction.atomic():
        false.save()


def test_nobody_is_added_to_the_signers_afterwards(agreed: Version) -> None:
    late = Organisation.objects.create(name="Later", kind="vmbo_school")
    with pytest.raises(DatabaseError), transaction.atomic():
        Signer.objects.create(version=agreed, organisation=late, partner="later")


def test_a_person_who_leaves_the_site_takes_no_version_along(version: Version, people: dict[str, Person]) -> None:
    Version.objects.filter(pk=version.pk).update(made_by=None)
    version.refresh_from_db()
    assert version.made_by is None


@pytest.mark.parametrize(
    "deed",
    [
        lambda v: v.save(),
        lambda v: v.delete(),
        lambda v: v.signatures.first().save(),
        lambda v: v.signatures.first().delete(),
    ],
    ids=["save", "delete", "save signature", "delete signature"],
)
def test_the_models_refuse_before_the_database_does(deed: Callable[[Version], object], agreed: Version) -> None:
    with pytest.raises(FrozenError):
        deed(agreed)


@pytest.mark.django_db(transaction=True)
def test_a_test_with_real_commits_can_be_wiped_although_somebody_signed(agreed: Version) -> None:
    """Wiping happens after this test; it fails there when the triggers are not lifted."""
    assert agreed.signatures.count() == 2
