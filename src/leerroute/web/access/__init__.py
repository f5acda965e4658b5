"""Who may do what: permissions, roles and the one rule that joins them."""

from leerroute.web.access.giving import GIVEN_WITHIN, LEADING, roles_to_give
from leerroute.web.access.permission import Permission
from leerroute.web.access.roles import ROLES, Role, roles_that_may

__all__ = ["GIVEN_WITHIN", "LEADING", "ROLES", "Permission", "Role", "roles_that_may", "roles_to_give"]
