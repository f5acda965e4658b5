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
    "route_change_undone": Text(nl="{by} nam een wijziging van {part} terug.", en="{by} took back a change of {part}."),
    "comment_added": Text(nl="{by} schreef een opmerking bij {part}.", en="{by} wrote a comment at {part}."),
    "comment_closed": Text(nl="{by} sloot een opmerking bij {part}.", en="{by} closed a comment at {part}."),
    "comment_reopened": Text(nl="{by} heropende een opmerking bij {part}.", en="{by} reopened a comment at {part}."),
}
