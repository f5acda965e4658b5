"""The roles in a partnership: what each is called, does and may do."""

from __future__ import annotations

from typing import ClassVar

from leerroute.text import Text
from leerroute.web.access.permission import Permission

_READS = frozenset(
    {Permission.PARTNERSHIP_VIEW, Permission.ROUTE_VIEW, Permission.VERSION_VIEW, Permission.CURRICULUM_VIEW}
)
_WORKS = _READS | {Permission.ROUTE_COMMENT, Permission.AUDIT_VIEW}


class Role:
    """key: as it is stored. may: what this role allows in its partnership."""

    key: ClassVar[str]
    called: ClassVar[Text]
    does: ClassVar[Text]
    may: ClassVar[frozenset[Permission]]


class ProjectLeader(Role):
    key = "project_leader"
    called = Text(nl="projectleider", en="project leader")
    does = Text(
        nl="Leidt het ontwerp, nodigt mensen uit en legt versies voor.",
        en="Leads the design, invites people and proposes versions.",
    )
    may = _WORKS | {
        Permission.PARTNERSHIP_EDIT,
        Permission.MEMBER_INVITE,
        Permission.ROUTE_EDIT,
        Permission.VERSION_MAKE,
        Permission.VERSION_PROPOSE,
        Permission.CURRICULUM_IMPORT,
        Permission.OVERLAP_JUDGE,
    }


class TeamLeader(Role):
    key = "team_leader"
    called = Text(nl="teamleider", en="team leader")
    does = Text(
        nl="Ontwerpt mee en nodigt eigen collega's uit, ook wie tekent.",
        en="Designs along and invites own colleagues, also who signs.",
    )
    may = _WORKS | {
        Permission.MEMBER_INVITE,
        Permission.ROUTE_EDIT,
        Permission.VERSION_MAKE,
        Permission.VERSION_PROPOSE,
        Permission.CURRICULUM_IMPORT,
        Permission.OVERLAP_JUDGE,
    }


class Teacher(Role):
    key = "teacher"
    called = Text(nl="docent", en="teacher")
    does = Text(
        nl="Vult eenheden, uren en toetsing in, en beoordeelt wat dubbel is.",
        en="Fills in units, hours and tests, and judges what is taught twice.",
    )
    may = _WORKS | {Permission.ROUTE_EDIT, Permission.OVERLAP_JUDGE}


class CareersAdviser(Role):
    key = "careers_adviser"
    called = Text(nl="decaan", en="careers adviser")
    does = Text(
        nl="Leest mee en reageert; adviseert leerlingen over de route.",
        en="Reads along and comments; advises learners on the route.",
    )
    may = _WORKS


class Mentor(Role):
    key = "mentor"
    called = Text(nl="mentor", en="mentor")
    does = Text(
        nl="Begeleidt leerlingen op het vmbo; leest mee, reageert en beoordeelt wat dubbel is.",
        en="Guides learners at the vmbo; reads along, comments and judges what is taught twice.",
    )
    may = _WORKS | {Permission.OVERLAP_JUDGE}


class Coach(Role):
    key = "coach"
    called = Text(nl="studieloopbaanbegeleider", en="coach")
    does = Text(
        nl="Begeleidt studenten op het mbo; leest mee, reageert en beoordeelt wat dubbel is.",
        en="Guides students at the mbo; reads along, comments and judges what is taught twice.",
    )
    may = _WORKS | {Permission.OVERLAP_JUDGE}


class Director(Role):
    key = "director"
    called = Text(nl="directeur", en="director")
    does = Text(
        nl="Leest mee, reageert en tekent voor de eigen organisatie.",
        en="Reads along, comments and signs for the own organisation.",
    )
    may = _WORKS | {Permission.VERSION_SIGN}


class Researcher(Role):
    key = "researcher"
    called = Text(nl="onderzoeker", en="researcher")
    does = Text(
        nl="Ziet alleen aantallen en totalen, geen routes en geen namen.",
        en="Sees counts and totals only, no routes and no names.",
    )
    may = frozenset({Permission.AGGREGATE_VIEW})


class LearnerRole(Role):
    key = "learner"
    called = Text(nl="leerling", en="learner")
    does = Text(nl="Ziet de getekende versies van de route.", en="Sees the signed versions of the route.")
    may = frozenset({Permission.VERSION_VIEW})


class ParentRole(Role):
    key = "parent"
    called = Text(nl="ouder", en="parent")
    does = Text(nl="Ziet de getekende versies van de route.", en="Sees the signed versions of the route.")
    may = frozenset({Permission.VERSION_VIEW})


ROLES: dict[str, type[Role]] = {
    role.key: role
    for role in (
        ProjectLeader,
        TeamLeader,
        Teacher,
        CareersAdviser,
        Mentor,
        Coach,
        Director,
        Researcher,
        LearnerRole,
        ParentRole,
    )
}


def roles_that_may(permission: Permission) -> list[str]:
    """The keys of the roles that allow this."""
    return [key for key, role in ROLES.items() if permission in role.may]
