"""Writes about versions: naming one, proposing it, withdrawing it, signing it."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils.timezone import now

from leerroute.route import digest
from leerroute.text import Text
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.partnerships.models import Organisation
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route, Signature, Signer, Version
from leerroute.web.routes.versions.signers import matches, signs_for


class NotNowError(ValueError):
    """It cannot be done, and why; `told` is for the person who tried. version: the one it is about, where that helps."""

    def __init__(self, told: Text, version: Version | None = None) -> None:
        super().__init__(told.en)
        self.told, self.version = told, version


@recorded
def name_version(*, route: Route, name: str, by: Person) -> Version:
    """A frozen copy of the draft as it is now. Raises `NotNowError` when nothing changed since the last version."""
    locked = Route.objects.select_for_update().get(pk=route.pk)
    last = locked.versions.first()
    fingerprint = digest(locked.document)
    if last is not None and last.digest == fingerprint:
        raise NotNowError(
            Text(
                nl=f"Sinds versie {last.number} ({last.name}) is er niets veranderd.",
                en=f"Nothing changed since version {last.number} ({last.name}).",
            ),
            last,
        )
    version = Version(
        route=locked,
        number=last.number + 1 if last else 1,
        name=name.strip(),
        document=locked.document,
        digest=fingerprint,
        made_by=by,
    )
    version.full_clean(exclude=["route"])
    version.save()
    Verb.VERSION_MADE.record(by=by, about=version, number=version.number, name=version.name)
    return version


@recorded
def propose_version(*, version: Version, chosen: Mapping[str, Organisation], by: Person) -> None:
    """Put the version before its schools to sign. chosen: for a partner whose BRIN does not tell, who it is.

    Raises `NotNowError` when a school of the document is not in the partnership, or nobody has to sign.
    """
    version = _locked(version)
    if version.proposed_at is not None:
        raise NotNowError(Text(nl="Deze versie is al voorgelegd.", en="This version is proposed already."), version)
    found = matches(version.design, version.route.partnership.organisations.all())
    if not found:
        raise NotNowError(
            Text(
                nl="In deze versie staat geen school als partner, dus niemand kan tekenen. Vul de partners in en maak een nieuwe versie.",
                en="This version has no school among its partners, so nobody can sign. Fill in the partners and make a new version.",
            )
        )
    for match in found:
        organisation = match.found or chosen.get(match.partner)
        if organisation is None or organisation not in match.choices:
            raise NotNowError(
                Text(
                    nl=f"Kies welke organisatie {match.name} is.",
                    en=f"Choose which organisation {match.name} is.",
                )
            )
        Signer.objects.create(version=version, organisation=organisation, partner=match.partner)
    version.proposed_at = now()
    version.save(update_fields=["proposed_at"])
    Verb.VERSION_PROPOSED.record(by=by, about=version, number=version.number, name=version.name)


@recorded
def withdraw_version(*, version: Version, by: Person) -> None:
    """Take a proposal back. Raises `NotNowError` once somebody signed."""
    version = _locked(version)
    if version.proposed_at is None:
        raise NotNowError(Text(nl="Deze versie is niet voorgelegd.", en="This version is not proposed."), version)
    if version.signatures.exists():
        raise NotNowError(
            Text(
                nl="Er is al getekend; dan kan het voorstel niet meer terug. Maak een nieuwe versie.",
                en="Somebody signed already; then it cannot be withdrawn. Make a new version.",
            ),
            version,
        )
    version.signers.all().delete()
    version.proposed_at = None
    version.save(update_fields=["proposed_at"])
    Verb.VERSION_WITHDRAWN.record(by=by, about=version, number=version.number, name=version.name)


@recorded
def sign_version(*, version: Version, organisation: Organisation, seen: str, by: Person) -> Signature:
    """`by` signs for `organisation`. seen: the digest of what was on the screen.

    Raises `NotNowError` when it is not theirs to sign, not proposed, signed already, or not what was seen.
    """
    version = _locked(version)
    _refuse_to_sign(version, organisation, seen, by)
    signature = Signature(version=version, organisation=organisation, by=by, by_name=by.name, digest=version.digest)
    signature.save()
    facts = {"number": version.number, "name": version.name}
    Verb.VERSION_SIGNED.record(by=by, about=version, organisation=organisation.name, **facts)
    signed = set(version.signatures.values_list("organisation", flat=True))
    if signed >= set(version.signers.values_list("organisation", flat=True)):
        version.agreed_at = now()
        version.save(update_fields=["agreed_at"])
        Verb.VERSION_AGREED.record(by=None, about=version, **facts)
    return signature


def _refuse_to_sign(version: Version, organisation: Organisation, seen: str, by: Person) -> None:
    if version.proposed_at is None:
        raise NotNowError(Text(nl="Deze versie is niet voorgelegd.", en="This version is not proposed."), version)
    if organisation.pk not in signs_for(by, version):
        raise NotNowError(
            Text(
                nl=f"Alleen een directeur van {organisation.name} tekent voor {organisation.name}.",
                en=f"Only a director of {organisation.name} signs for {organisation.name}.",
            )
        )
    if version.signatures.filter(organisation=organisation).exists():
        raise NotNowError(
            Text(nl=f"Voor {organisation.name} is al getekend.", en=f"{organisation.name} signed already."), version
        )
    if not version.is_whole or seen != version.digest:
        raise NotNowError(
            Text(
                nl="Dit is niet de tekst die je zag. Open de versie opnieuw en lees haar nog een keer.",
                en="This is not the text that you saw. Open the version again and read it once more.",
            )
        )


def _locked(version: Version) -> Version:
    if not transaction.get_connection().in_atomic_block:
        raise AssertionError("inside an action only")
    return Version.objects.select_for_update(of=("self",)).select_related("route__partnership").get(pk=version.pk)
