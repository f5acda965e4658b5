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
    "curriculum_uploaded": Text(nl="{by} stuurde {name} op om in te lezen.", en="{by} sent {name} to be imported."),
    "curriculum_asked": Text(nl="{by} liet {name} overnemen.", en="{by} had {name} taken in."),
    "curriculum_taken": Text(
        nl="{name} is overgenomen: {programmes} programma's nieuw of veranderd.",
        en="{name} was taken in: {programmes} programmes new or changed.",
    ),
    "curriculum_dropped": Text(nl="{by} gooide het bestand {name} weg.", en="{by} threw the file {name} away."),
    "curriculum_shipped": Text(
        nl="De curricula die meekomen zijn bijgewerkt: {programmes} programma's.",
        en="The shipped curricula were brought up to date: {programmes} programmes.",
    ),
    "token_made": Text(nl="{by} maakte een token voor {name}.", en="{by} made a token for {name}."),
    "token_ended": Text(nl="{by} beëindigde het token voor {name}.", en="{by} ended the token for {name}."),
    "route_changed": Text(nl="{by} wijzigde {part}.", en="{by} changed {part}."),
}
