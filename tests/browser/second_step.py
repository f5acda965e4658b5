"""Somebody with every second step there is: an app with codes, recovery codes and a passkey."""

from __future__ import annotations

import hashlib
import secrets

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorAttestationResponse,
    AuthenticatorData,
    CollectedClientData,
    RegistrationResponse,
)

from leerroute.web.people.models import Person


def give_second_steps(person: Person) -> Authenticator:
    """Gives the passkey, of which two pages show the name."""
    TOTP.activate(person, generate_totp_secret())
    RecoveryCodes.activate(person)
    return Authenticator.objects.create(
        user=person, type="webauthn", data={"name": "telefoon", "credential": dict(_made_up_key())}
    )


def _made_up_key() -> RegistrationResponse:
    """What a browser would send of a new key, for this machine."""
    name = secrets.token_bytes(16)
    public = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())  # type: ignore[no-untyped-call]
    of_key = AttestedCredentialData.create(Aaguid.NONE, name, public)
    flags = AuthenticatorData.FLAG.AT | AuthenticatorData.FLAG.UP
    told = AuthenticatorData.create(hashlib.sha256(b"localhost").digest(), flags, 0, of_key)
    answer = AuthenticatorAttestationResponse(
        client_data=CollectedClientData.create("webauthn.create", b"0", "http://localhost"),
        attestation_object=AttestationObject.create("none", told, {}),
    )
    return RegistrationResponse(raw_id=name, response=answer)
