"""Everything that can be done on the site, and how it reads afterwards."""

from __future__ import annotations

from leerroute.text import Text

SENTENCES: dict[str, Text] = {
    "person_created": Text(nl="{by} maakte een account voor {name}.", en="{by} made an account for {name}."),
    "partnership_created": Text(nl="{by} begon samenwerking {title}.", en="{by} started partnership {title}."),
    "organisation_joined": Text(nl="{by} voegde {organisation} toe.", en="{by} added {organisation}."),
    "member_added": Text(
        nl="{by} maakte {name} {role} namens {organisation}.", en="{by} made {name} {role} for {organisation}."
    ),
    "route_created": Text(nl="{by} begon route {title}.", en="{by} started route {title}."),
    "route_changed": Text(nl="{by} wijzigde {part}.", en="{by} changed {part}."),
    "organisation_created": Text(
        nl="{by} zette organisatie {organisation} op de site.", en="{by} put organisation {organisation} on the site."
    ),
    "site_admin_appointed": Text(nl="{by} maakte {name} beheerder van de site.", en="{by} made {name} site admin."),
}
