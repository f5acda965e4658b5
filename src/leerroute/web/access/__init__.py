"""Who may do what: permissions, roles and the one rule that joins them."""

from leerroute.web.access.giving import roles_to_give
from leerroute.web.access.permission import Permission
from leerroute.web.access.roles import ROLES, Role, roles_that_may

__all__ = ["ROLES", "Permission", "Role", "roles_that_may", "roles_to_give"]
