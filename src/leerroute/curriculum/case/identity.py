"""Identifiers and addresses of a CASE package: the same each time, and kept where a source gave them."""

from __future__ import annotations

import re
from typing import Any
from uuid import NAMESPACE_URL, uuid5

_NAMESPACE = uuid5(NAMESPACE_URL, "urn:leerroute:case")
_OWN = re.compile(r"(?:\w+:)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")


def identifier(our_id: str) -> str:
    """The UUID of what we call `our_id`: its own where it is one ("slo:<uuid>"), else made of the id (version 5)."""
    own = _OWN.fullmatch(our_id)
    return own[1] if own else str(uuid5(_NAMESPACE, our_id))


def uri(kind: str, our_id: str, base: str | None) -> str:
    """The address of an entity: below `base` where somebody serves the package, else its name (urn:uuid, RFC 9562)."""
    return f"{base.rstrip('/')}/{kind}/{identifier(our_id)}" if base else f"urn:uuid:{identifier(our_id)}"


def link(kind: str, our_id: str, title: str, base: str | None) -> dict[str, Any]:
    """A LinkURI: title, identifier and uri."""
    return {"title": title, "identifier": identifier(our_id), "uri": uri(kind, our_id, base)}
