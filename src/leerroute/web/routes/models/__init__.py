"""A route on the site: the draft that people change together, and the versions that they agree on."""

from leerroute.web.routes.models.draft import Change, Comment, Route
from leerroute.web.routes.models.versions import FrozenError, Signature, Signer, Version

__all__ = ["Change", "Comment", "FrozenError", "Route", "Signature", "Signer", "Version"]
