"""Who may give which role to whom.

A director signs for a school, so nobody outside that school decides who that is: who leads for the school gives that role, never
to oneself, and every member of the partnership can see who gave it. Who leads for a school is chosen by who leads for it already;
only of a school that nobody leads for yet a project leader of another one invites the first. Roles that neither lead nor sign a
project leader gives for every organisation.
"""

from __future__ import annotations

from leerroute.web.access.roles import ROLES, Director, ProjectLeader, TeamLeader

LEADING = frozenset({ProjectLeader.key, TeamLeader.key})
"""Roles in which somebody leads for an organisation."""
GIVEN_WITHIN = LEADING | {Director.key}
"""Roles that an organisation gives to its own people."""


def roles_to_give(own_role: str, *, same_organisation: bool, is_led: bool) -> frozenset[str]:
    """The roles that somebody with `own_role` may give in an organisation, end, or turn into one another.

    is_led: somebody leads for that organisation in this partnership.
    """
    if own_role == ProjectLeader.key:
        if same_organisation:
            return frozenset(ROLES)
        return frozenset(ROLES) - (GIVEN_WITHIN if is_led else {Director.key})
    if own_role == TeamLeader.key and same_organisation:
        return frozenset(ROLES) - {ProjectLeader.key}
    return frozenset()
