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
        nl="{by} nam {name} over: {programmes} programma's nieuw of veranderd.",
        en="{by} took {name} in: {programmes} programmes new or changed.",
    ),
    "curriculum_dropped": Text(nl="{by} gooide het bestand {name} weg.", en="{by} threw the file {name} away."),
    "curriculum_shipped": Text(
        nl="{by} werkte de meegeleverde curricula bij: {programmes} programma's.",
        en="{by} brought the shipped curricula up to date: {programmes} programmes.",
    ),
    "pile_asked": Text(
        nl="{by} liet paren klaarleggen van {left} en {right}.", en="{by} had pairs laid ready of {left} and {right}."
    ),
    "pair_judged": Text(
        nl="{by} zei voor het {side} ‘{said}’ van een paar: {left} / {right}",
        en="{by} said for the {side} ‘{said}’ of a pair: {left} / {right}",
    ),
    "worksheet_uploaded": Text(nl="{by} stuurde werkblad {name} op.", en="{by} sent worksheet {name}."),
    "worksheet_taken": Text(
        nl="{by} nam werkblad {name} over: {added} oordelen nieuw, {changed} veranderd.",
        en="{by} took worksheet {name} in: {added} judgements new, {changed} changed.",
    ),
    "worksheet_dropped": Text(nl="{by} gooide werkblad {name} weg.", en="{by} threw worksheet {name} away."),
    "plan_asked": Text(nl="{by} liet de route plannen.", en="{by} had the route planned."),
    "plan_taken": Text(nl="{by} nam een planning over.", en="{by} took a plan over."),
    "token_made": Text(nl="{by} maakte een token voor {name}.", en="{by} made a token for {name}."),
    "token_ended": Text(nl="{by} beëindigde het token voor {name}.", en="{by} ended the token for {name}."),
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
    # people and organisations
    "person_described": Text(
        nl="{by} wijzigde de eigen naam of taal: {before} is nu {name}.",
        en="{by} changed the own name or language: {before} is now {name}.",
    ),
    "person_closed": Text(nl="{by} sloot het account van {name}.", en="{by} closed the account of {name}."),
    "person_reopened": Text(
        nl="{by} opende het account van {name} weer.", en="{by} opened the account of {name} again."
    ),
    "partnership_renamed": Text(
        nl="{by} noemde samenwerking {before} voortaan {title}.", en="{by} renamed partnership {before} to {title}."
    ),
    "organisation_created": Text(
        nl="{by} zette organisatie {organisation} op de site.", en="{by} put organisation {organisation} on the site."
    ),
    "organisation_described": Text(
        nl="{by} wijzigde de gegevens van {organisation}.", en="{by} changed the details of {organisation}."
    ),
    "organisation_left": Text(
        nl="{by} haalde {organisation} uit de samenwerking.", en="{by} took {organisation} out of the partnership."
    ),
    "member_changed": Text(
        nl="{by} maakte {name} {role} namens {organisation}; eerst was dat {before}.",
        en="{by} made {name} {role} for {organisation}; before that it was {before}.",
    ),
    "member_ended": Text(
        nl="{by} beëindigde de rol van {name} als {role} namens {organisation}.",
        en="{by} ended the role of {name} as {role} for {organisation}.",
    ),
    "member_left": Text(
        nl="{by} stopte als {role} namens {organisation}.", en="{by} stopped as {role} for {organisation}."
    ),
    "invitation_sent": Text(
        nl="{by} nodigde {email} uit als {role} namens {organisation}.",
        en="{by} invited {email} as {role} for {organisation}.",
    ),
    "invitation_withdrawn": Text(
        nl="{by} trok de uitnodiging van {email} in.", en="{by} withdrew the invitation of {email}."
    ),
    "invitation_accepted": Text(
        nl="{by} nam de uitnodiging van {inviter} aan en is nu {role} namens {organisation}.",
        en="{by} accepted the invitation of {inviter} and is now {role} for {organisation}.",
    ),
    "account_invited": Text(
        nl="{by} nodigde {email} uit om een account te maken.", en="{by} invited {email} to make an account."
    ),
    "letter_failed": Text(
        nl="De mail van {by} aan {to} kon niet weg.", en="The mail from {by} to {to} could not be sent."
    ),
    "site_admin_appointed": Text(nl="{by} maakte {name} beheerder van de site.", en="{by} made {name} site admin."),
}
