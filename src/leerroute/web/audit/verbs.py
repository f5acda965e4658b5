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
    "version_made": Text(nl="{by} bewaarde versie {number}, {name}.", en="{by} kept version {number}, {name}."),
    "version_proposed": Text(
        nl="{by} legde versie {number}, {name}, voor om te tekenen.", en="{by} proposed version {number}, {name}."
    ),
    "version_withdrawn": Text(
        nl="{by} trok het voorstel van versie {number}, {name}, in.", en="{by} withdrew version {number}, {name}."
    ),
    "version_signed": Text(
        nl="{by} tekende versie {number}, {name}, namens {organisation}.",
        en="{by} signed version {number}, {name}, for {organisation}.",
    ),
    "version_agreed": Text(
        nl="Iedereen heeft getekend: versie {number}, {name}, staat vast.",
        en="Everybody signed: version {number}, {name}, is final.",
    ),
    "route_change_undone": Text(nl="{by} nam een wijziging van {part} terug.", en="{by} took back a change of {part}."),
    "comment_added": Text(nl="{by} schreef een opmerking bij {part}.", en="{by} wrote a comment at {part}."),
    "comment_closed": Text(nl="{by} sloot een opmerking bij {part}.", en="{by} closed a comment at {part}."),
    "comment_reopened": Text(nl="{by} heropende een opmerking bij {part}.", en="{by} reopened a comment at {part}."),
}
