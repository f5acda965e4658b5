"""Versions of a route: frozen copies that the schools agree on. What is frozen is held here and, below this, by the database
(migration 0002)."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db import models

from leerroute.route import RouteDesign, digest
from leerroute.text import Text
from leerroute.web.partnerships.models import Organisation
from leerroute.web.people.models import Person


class FrozenError(TypeError):
    """Somebody tried to change what is frozen: a mistake in the program, not of a person."""


class Version(models.Model):
    """A named, frozen copy of the draft. digest: SHA-256 of its canonical JSON.

    proposed_at: since when it lies before the schools to sign; None again when it was withdrawn. agreed_at: when the last of
    its signers signed; from then on everything about it is final.
    """

    MAY_CHANGE: ClassVar[frozenset[str]] = frozenset({"proposed_at", "agreed_at"})

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    route = models.ForeignKey("routes.Route", on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=120)
    document = models.JSONField()
    digest = models.CharField(max_length=64)
    made_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    proposed_at = models.DateTimeField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-number"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["route", "number"], name="one_version_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.name}"

    def save(self, *args: Any, update_fields: Any = None, **kwargs: Any) -> None:
        if not self._state.adding and (update_fields is None or not set(update_fields) <= self.MAY_CHANGE):
            raise FrozenError("a version never changes; only proposed_at and agreed_at do")
        super().save(*args, update_fields=update_fields, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        del args, kwargs
        raise FrozenError("a version stays")

    @property
    def design(self) -> RouteDesign:
        return RouteDesign.model_validate(self.document)

    @property
    def is_whole(self) -> bool:
        """Whether the document is still the one that the digest was made of."""
        return digest(self.document) == self.digest

    @property
    def called(self) -> Text:
        return Text(nl=f"versie {self.number}, {self.name}", en=f"version {self.number}, {self.name}")

    @property
    def state(self) -> Text:
        """kladversie, voorgelegd, or getekend."""
        if self.agreed_at:
            return Text(nl="getekend", en="signed")
        if self.proposed_at:
            return Text(nl="voorgelegd om te tekenen", en="proposed for agreement")
        return Text(nl="bewaard", en="kept")


class Signer(models.Model):
    """An organisation that has to sign a proposed version. partner: its id in the document."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="signers")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    partner = models.CharField(max_length=60)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["version", "partner"], name="one_signer_per_partner")
        ]


class Signature(models.Model):
    """A director signed this version for one organisation. digest: of what was signed. by_name: as they were called then."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="signatures")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField(auto_now_add=True)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar[list[str]] = ["at"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["version", "organisation"], name="one_signature_each")
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise FrozenError("a signature never changes")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        del args, kwargs
        raise FrozenError("a signature stays")
