"""Keeping, proposing, withdrawing and signing versions."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from leerroute.route import digest
from leerroute.web.audit.models import Event
from leerroute.web.audit.telling import sentence
from leerroute.web.partnerships.actions import add_member
from leerroute.web.partnerships.models import Member, Organisation, Partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route, Signature, Version
from leerroute.web.routes.versions.actions import (
    NotNowError,
    name_version,
    propose_version,
    sign_version,
    withdraw_version,
)
from leerroute.web.routes.versions.signers import matches

People = dict[str, Person]


def changed(route: Route, **fields: object) -> Route:
    route.document = {**route.document, **fields}
    route.save()
    return route


def test_a_version_is_a_copy_that_does_not_follow_the_draft(hbr: Route, people: People) -> None:
    version = name_version(route=hbr, name=" na de studiedag ", by=people["dirk"])
    changed(hbr, title="Iets anders")
    version.refresh_from_db()
    assert (version.number, version.name) == (1, "na de studiedag")
    assert version.design.title == "Van vmbo-kb horeca naar Leidinggevende keuken in vier jaar"
    assert version.digest == digest(version.document)
    assert version.is_whole


def test_the_same_draft_is_not_kept_twice(hbr: Route, version: Version, people: People) -> None:
    with pytest.raises(NotNowError) as refused:
        name_version(route=hbr, name="nog eens", by=people["dirk"])
    assert refused.value.told.nl == "Sinds versie 1 (na de studiedag) is er niets veranderd."
    assert hbr.versions.count() == 1


def test_versions_count_on(hbr: Route, version: Version, people: People) -> None:
    assert name_version(route=changed(hbr, reported=False), name="twee", by=people["dirk"]).number == 2


def test_a_version_needs_a_name(hbr: Route, people: People) -> None:
    with pytest.raises(ValidationError):
        name_version(route=hbr, name="  ", by=people["dirk"])


def test_who_must_sign_are_the_schools_of_the_document_by_their_brin(
    version: Version, partnership: Partnership, school: Organisation, college: Organisation
) -> None:
    found = matches(version.design, partnership.organisations.all())
    assert [(match.partner, match.found) for match in found] == [("molen", school), ("delta", college)]


def test_a_location_behind_the_brin_is_the_same_school(version: Version, school: Organisation) -> None:
    school.brin = "99AA01"
    assert matches(version.design, [school])[0].found == school


def test_two_organisations_with_one_brin_are_for_people_to_choose_from(version: Version, school: Organisation) -> None:
    twin = Organisation(name="Vmbo De Verzonnen Molen, tweede", kind="vmbo_school", brin="99AA")
    match = matches(version.design, [school, twin])[0]
    assert match.found is None
    assert match.choices == (school, twin)


def test_a_school_that_is_a_company_on_the_site_is_not_taken_for_it(version: Version) -> None:
    shop = Organisation(name="Winkel", kind="company", brin="99AA")
    assert matches(version.design, [shop])[0].choices == ()


def test_a_version_is_not_proposed_while_a_school_is_unknown(
    version: Version, school: Organisation, people: People
) -> None:
    school.brin = ""
    school.save()
    with pytest.raises(NotNowError) as refused:
        propose_version(version=version, chosen={}, by=people["dirk"])
    assert "Vmbo De Verzonnen Molen" in refused.value.told.nl
    version.refresh_from_db()
    assert version.proposed_at is None
    assert version.signers.count() == 0
    propose_version(version=version, chosen={"molen": school}, by=people["dirk"])
    assert version.signers.count() == 2


def test_nobody_can_be_chosen_who_is_not_in_the_partnership(
    version: Version, school: Organisation, people: People
) -> None:
    school.brin = ""
    school.save()
    other = Organisation.objects.create(name="Andere school", kind="vmbo_school")
    with pytest.raises(NotNowError):
        propose_version(version=version, chosen={"molen": other}, by=people["dirk"])


def test_a_route_without_schools_cannot_be_proposed(route: Route, people: People) -> None:
    version = name_version(route=route, name="leeg", by=people["dirk"])
    with pytest.raises(NotNowError) as refused:
        propose_version(version=version, chosen={}, by=people["dirk"])
    assert "Vul de partners in" in refused.value.told.nl


def test_a_proposal_can_be_withdrawn_until_somebody_signed(
    proposed: Version, directors: People, school: Organisation
) -> None:
    withdraw_version(version=proposed, by=directors["dirk"])
    proposed.refresh_from_db()
    assert proposed.proposed_at is None
    propose_version(version=proposed, chosen={}, by=directors["dirk"])
    sign_version(version=proposed, organisation=school, seen=proposed.digest, by=directors["dolf"])
    with pytest.raises(NotNowError):
        withdraw_version(version=proposed, by=directors["dirk"])


def test_a_version_is_agreed_when_the_last_school_has_signed(
    proposed: Version, directors: People, school: Organisation, college: Organisation
) -> None:
    sign_version(version=proposed, organisation=school, seen=proposed.digest, by=directors["dolf"])
    assert Version.objects.get().agreed_at is None
    sign_version(version=proposed, organisation=college, seen=proposed.digest, by=directors["dina"])
    assert Version.objects.get().agreed_at is not None
    told = [sentence(event).nl for event in Event.objects.filter(route_id=proposed.route_id)[:2]]
    assert told == [
        "Iedereen heeft getekend: versie 1, na de studiedag, staat vast.",
        "Dina Verzonnen tekende versie 1, na de studiedag, namens Roc Verzonnen Delta.",
    ]


@pytest.mark.parametrize("who", ["dirk", "bram", "dina", "esra", "amira", "rosa"])
def test_only_a_director_of_the_school_signs_for_the_school(
    who: str, proposed: Version, directors: People, school: Organisation
) -> None:
    with pytest.raises(NotNowError):
        sign_version(version=proposed, organisation=school, seen=proposed.digest, by=directors[who])
    assert not Signature.objects.exists()


def test_who_was_a_director_signs_no_more(proposed: Version, directors: People, school: Organisation) -> None:
    Member.objects.filter(person=directors["dolf"]).update(ended_at=proposed.proposed_at)
    with pytest.raises(NotNowError):
        sign_version(version=proposed, organisation=school, seen=proposed.digest, by=directors["dolf"])


def test_a_director_in_another_partnership_signs_nothing_here(
    proposed: Version, people: People, school: Organisation
) -> None:
    other = Partnership.objects.create(title="Elders")
    add_member(partnership=other, person=people["esra"], organisation=school, role="director", by=None)
    with pytest.raises(NotNowError):
        sign_version(version=proposed, organisation=school, seen=proposed.digest, by=people["esra"])


def test_what_is_not_proposed_is_not_signed(version: Version, directors: People, school: Organisation) -> None:
    with pytest.raises(NotNowError):
        sign_version(version=version, organisation=school, seen=version.digest, by=directors["dolf"])


def test_a_school_signs_once(proposed: Version, directors: People, school: Organisation) -> None:
    sign_version(version=proposed, organisation=school, seen=proposed.digest, by=directors["dolf"])
    with pytest.raises(NotNowError):
        sign_version(version=proposed, organisation=school, seen=proposed.digest, by=directors["dolf"])
    assert proposed.signatures.count() == 1


def test_who_saw_another_text_does_not_sign(proposed: Version, directors: People, school: Organisation) -> None:
    with pytest.raises(NotNowError):
        sign_version(version=proposed, organisation=school, seen="0" * 64, by=directors["dolf"])
