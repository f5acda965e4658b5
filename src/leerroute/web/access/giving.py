"""Who may give which role to whom.

A director signs for a school, so that role is given with care: by a project leader only, never to oneself, and every member
of the partnership can see who gave it. A project leader gives every role for every organisation; a team leader gives the roles
that carry the work, within the own organisation.
"""

from __future__ import annotations

from leerroute.web.access.roles import ROLES, Director, ProjectLeader, TeamLeader

_BY_TEAM_LEADER = frozenset(ROLES) - {ProjectLeader.key, TeamLeader.key, Director.key}


def roles_to_give(own_role: str, *, same_organisation: bool) -> frozenset[str]:
    """The roles that somebody with `own_role` may give in an organisation, end, or turn into one another."""
    if own_role == ProjectLeader.key:
        return frozenset(ROLES)
    if own_role == TeamLeader.key and same_organisation:
        return _BY_TEAM_LEADER
    return frozenset()
