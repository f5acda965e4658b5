"""Organisations, and the partnerships in which they work together."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db import models

from leerroute.web.access.roles import ROLES
from leerroute.web.people.models import Person

KINDS = [
    ("vmbo_school", "vmbo-school"),
    ("mbo_college", "mbo-college"),
    ("company", "leerbedrijf"),
    ("gemeente", "gemeente"),
    ("samenwerkingsverband", "samenwerkingsverband"),
]

SIGNING = ("vmbo_school", "mbo_college")
"""The kinds that sign an agreement about a route (WVO 2020 article 2.107b; WEB article 9.1.3)."""


class Organisation(models.Model):
    """brin: of a school; rio: the identifier in RIO where there is one. Not filled in is empty, never made up."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=30, choices=KINDS)
    brin = models.CharField(max_length=6, blank=True)
    rio = models.CharField(max_length=60, blank=True)

    def __str__(self) -> str:
        return self.name


class Location(models.Model):
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="locations")
    name = models.CharField(max_length=200)
    town = models.CharField(max_length=100, blank=True)
    postcode = models.CharField(max_length=7, blank=True)


class Partnership(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=200)
    organisations: models.ManyToManyField[Organisation, Any] = models.ManyToManyField(
        Organisation, related_name="partnerships"
    )
    started_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["title"]

    def __str__(self) -> str:
        return self.title


class Member(models.Model):
    """A person who takes part in a partnership on behalf of one of its organisations, in one role.

    Who has two roles has two rows. ended_at: from then on the role allows nothing; the row stays for the history.
    given_by: who gave the role, or sent the invitation to it; None: the command line.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="members")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="members")
    role = models.CharField(max_length=30, choices=[(key, role.called.nl) for key, role in ROLES.items()])
    since = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    given_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["person", "partnership", "organisation", "role"],
                condition=models.Q(ended_at=None),
                name="one_row_per_role",
            )
        ]
