"""Who gets what on every address of the site: one line per URL name.

A new URL needs a line here, else `test_access` fails. Who is not named in a line gets 404; who is not logged in is sent to the
log-in page. The groups are written out by hand, so that a change of a role shows here as a change of what it opens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from leerroute.web.api.models import Token
from leerroute.web.curricula.models import Entry, Upload
from leerroute.web.invitations.models import Invitation
from leerroute.web.overlap.models import Pile, Worksheet
from leerroute.web.partnerships.models import Member, Organisation, Partnership
from leerroute.web.people.models import Person
from leerroute.web.plans.models import Planning
from leerroute.web.routes.models import Change, Comment, Route

LEADERS = frozenset({"project_leader"})
INVITERS = LEADERS | {"team_leader"}
EDITORS = INVITERS | {"teacher"}
STAFF = EDITORS | {"careers_adviser", "mentor", "coach", "director"}
"""Who sees the routes of the partnership and what happened in it."""
VERSIONS_ONLY = frozenset({"learner", "parent"})
MEMBERS = STAFF | VERSIONS_ONLY | {"researcher"}
OUTSIDER, SITE_ADMIN, ANONYMOUS = "outsider", "site_admin", "anonymous"
ADMINS = frozenset({SITE_ADMIN})
ACCOUNTS = MEMBERS | {OUTSIDER} | ADMINS
"""Everybody who can log in."""
WORLD = ACCOUNTS | {ANONYMOUS}
JUDGES = EDITORS | {"mentor", "coach"}
"""Who says what is taught twice, for the own school."""
TEACHER = frozenset({"teacher"})
DIRECTORS = frozenset({"director"})
LOGIN = 302
"""What somebody who is not logged in gets: the log-in page, and nothing else."""

Answers = Mapping[int, frozenset[str]]


@dataclass
class World:
    """What the addresses point to: all in one partnership, of which the outsider and the site admin are no members."""

    people: dict[str, Person]
    college: Organisation
    school: Organisation
    partnership: Partnership
    route: Route
    change: Change
    comment: Comment
    teacher: Member
    entry: Entry
    upload: Upload
    api_token: Token
    planning: Planning
    invitation: Invitation
    token: str
    pile: Pile
    worksheet: Worksheet


def _nothing(world: World) -> dict[str, Any]:
    del world
    return {}


def posted(line: Line, world: World) -> Mapping[str, Any]:
    return line.body(world) if callable(line.body) else line.body


def in_partnership(world: World) -> dict[str, Any]:
    return {"key": world.partnership.pk}


def in_route(world: World) -> dict[str, Any]:
    return {"key": world.route.pk}


def in_upload(world: World) -> dict[str, Any]:
    return {"key": world.upload.pk}


def in_pile(world: World) -> dict[str, Any]:
    return {"key": world.pile.pk}


def in_worksheet(world: World) -> dict[str, Any]:
    return {"key": world.worksheet.pk}


def for_partnership(world: World) -> dict[str, Any]:
    return {"partnership": world.partnership.pk}


def in_version(number: int) -> Callable[[World], dict[str, Any]]:
    return lambda world: {**in_route(world), "number": number}


@dataclass(frozen=True)
class Line:
    """name: of the URL, with its namespace. get, post: status to who gets it. kwargs: what is in the address. body: what is posted."""

    name: str
    get: Answers
    post: Answers
    kwargs: Callable[[World], dict[str, Any]] = _nothing
    body: Mapping[str, Any] | Callable[[World], Mapping[str, Any]] = field(default_factory=dict)
    note: str = field(default="", compare=False)


READ_ONLY: Answers = {405: ACCOUNTS}
"""POST on a page that only shows."""
POST_ONLY: Answers = {405: ACCOUNTS}
"""GET on an address that only does."""
NEEDS_TOKEN: Answers = {401: WORLD}
NO_WRITING: Answers = {405: WORLD}

TABLE = [
    # start
    Line("home", {200: ACCOUNTS}, READ_ONLY),
    Line("account", {200: ACCOUNTS}, {422: ACCOUNTS}, body={"name": ""}),
    Line("partnership", {200: STAFF}, READ_ONLY, in_partnership),
    # house
    Line("choose_language", {405: WORLD}, {302: WORLD}, note="needs no account"),
    Line("favicon", {302: WORLD}, NO_WRITING, note="needs no account"),
    Line("gallery", {200: ACCOUNTS}, READ_ONLY),
    Line("kept_form", {302: ACCOUNTS}, {302: ACCOUNTS}, note="nothing was kept: back to the start"),
    # partnerships
    Line("partnerships:roles", {200: ACCOUNTS}, READ_ONLY),
    Line("partnerships:start", {200: STAFF | {OUTSIDER} | ADMINS}, {422: STAFF | {OUTSIDER} | ADMINS}),
    Line("partnerships:rename", {200: LEADERS}, {422: LEADERS}, in_partnership, {"title": " "}),
    Line("partnerships:people", {200: STAFF}, READ_ONLY, in_partnership),
    Line(
        "partnerships:change_member",
        POST_ONLY,
        {302: INVITERS},
        lambda world: {**in_partnership(world), "member": world.teacher.pk},
        {"role": "mentor"},
    ),
    Line(
        "partnerships:end_member",
        POST_ONLY,
        {302: INVITERS},
        lambda world: {**in_partnership(world), "member": world.teacher.pk},
    ),
    Line("partnerships:leave", {200: TEACHER}, {302: TEACHER}, lambda world: {"member": world.teacher.pk}),
    Line("partnerships:organisations", {200: STAFF}, {422: LEADERS}, in_partnership),
    Line(
        "partnerships:organisation",
        {200: frozenset({"team_leader"}) | ADMINS},
        {422: frozenset({"team_leader"}) | ADMINS},
        lambda world: {"organisation": world.school.pk},
        {"name": ""},
        note="who leads for the school itself; the project leader is of the college",
    ),
    Line(
        "partnerships:part",
        POST_ONLY,
        {302: LEADERS},
        lambda world: {**in_partnership(world), "organisation": world.school.pk},
    ),
    # invitations
    Line("invitations:invite", {200: INVITERS}, {422: INVITERS}, in_partnership, {"email": "x"}),
    Line(
        "invitations:again",
        POST_ONLY,
        {302: INVITERS},
        lambda world: {**in_partnership(world), "invitation": world.invitation.pk},
    ),
    Line(
        "invitations:withdraw",
        POST_ONLY,
        {302: INVITERS},
        lambda world: {**in_partnership(world), "invitation": world.invitation.pk},
    ),
    Line(
        "invitations:accept",
        {200: WORLD},
        {302: ACCOUNTS, 422: frozenset({ANONYMOUS})},
        lambda world: {"token": world.token},
        {"name": ""},
        note="the link itself is what lets in",
    ),
    # what happened
    Line("logbook:partnership", {200: STAFF}, READ_ONLY, in_partnership),
    Line("logbook:route", {200: STAFF}, READ_ONLY, in_route),
    Line("logbook:site", {200: ADMINS}, READ_ONLY),
    # keeping the site
    Line("office:people", {200: ADMINS}, READ_ONLY),
    Line("office:invite", {200: ADMINS}, {422: ADMINS}, body={"email": "x"}),
    Line("office:close", POST_ONLY, {302: ADMINS}, lambda world: {"person": world.people["outsider"].pk}),
    Line("office:reopen", POST_ONLY, {302: ADMINS}, lambda world: {"person": world.people["outsider"].pk}),
    Line("office:organisations", {200: ADMINS}, {422: ADMINS}, body={"name": ""}),
    # routes
    Line("routes:designer", {200: STAFF}, READ_ONLY, in_route),
    # what follows from a route, and its versions: 1 is agreed, 2 is proposed, 3 is only kept
    Line("routes:seen", {200: STAFF}, READ_ONLY, in_route),
    Line("routes:versions", {200: STAFF | VERSIONS_ONLY}, {422: INVITERS}, in_route, {"name": ""}),
    Line("routes:compare", {200: STAFF}, READ_ONLY, in_route),
    Line("routes:version", {200: STAFF | VERSIONS_ONLY}, READ_ONLY, in_version(1)),
    Line("routes:propose", {200: INVITERS}, {302: INVITERS}, in_version(3)),
    Line("routes:withdraw", POST_ONLY, {302: INVITERS}, in_version(2)),
    Line("routes:sign", {200: DIRECTORS}, {422: DIRECTORS}, in_version(2), note="nothing is ticked"),
    Line("routes:start", {200: EDITORS}, {422: EDITORS}, lambda world: {"partnership": world.partnership.pk}),
    Line("routes:download", {200: STAFF}, READ_ONLY, in_route),
    Line("routes:part", {302: STAFF}, READ_ONLY, in_route),
    Line("routes:save_part", POST_ONLY, {302: EDITORS}, in_route, {"deel": "title"}),
    Line("routes:add", POST_ONLY, {422: EDITORS}, in_route, {"lijst": "partners"}),
    Line("routes:remove", POST_ONLY, {302: EDITORS}, in_route, {"deel": "partners[x]"}),
    Line("routes:none_of_them", POST_ONLY, {302: EDITORS}, in_route, {"lijst": "bpv", "geen": "ja"}),
    Line("routes:move", POST_ONLY, {302: EDITORS}, in_route, {"deel": "years[1].units[x]", "naar": "2"}),
    Line("routes:history", {200: STAFF}, READ_ONLY, in_route),
    Line("routes:undo", POST_ONLY, {302: EDITORS}, lambda world: {**in_route(world), "number": world.change.number}),
    Line("routes:comments", {200: STAFF}, READ_ONLY, in_route),
    Line("routes:comment", POST_ONLY, {302: STAFF}, in_route, {"deel": "title", "tekst": "x"}),
    Line("routes:agreement", {200: STAFF}, READ_ONLY, in_route),
    Line("routes:agreement_file", {200: STAFF}, READ_ONLY, lambda world: {**in_route(world), "kind": "docx"}),
    Line(
        "routes:version_agreement_file",
        {200: STAFF},
        READ_ONLY,
        lambda world: {**in_version(1)(world), "kind": "pdf"},
        note="holds the clauses, which learners and parents do not see",
    ),
    Line("routes:settle", POST_ONLY, {302: STAFF}, lambda world: {**in_route(world), "number": world.comment.pk}),
    # overlap: what is taught twice
    Line("routes:doubles", {200: STAFF}, READ_ONLY, in_route),
    Line("overlap:overview", {200: STAFF}, {422: JUDGES}, for_partnership),
    Line("overlap:pile", {200: STAFF}, READ_ONLY, in_pile),
    Line("overlap:pair", {200: STAFF}, {422: JUDGES}, lambda world: {**in_pile(world), "number": 1}, note="no answer"),
    Line("overlap:download", {200: STAFF}, READ_ONLY, lambda world: {**in_pile(world), "kind": "csv"}),
    Line("overlap:upload", {200: JUDGES}, {422: JUDGES}, for_partnership),
    Line("overlap:worksheet", {200: TEACHER}, READ_ONLY, in_worksheet, note="only who sent it"),
    Line("overlap:take", POST_ONLY, {302: TEACHER}, in_worksheet),
    Line("overlap:drop", POST_ONLY, {302: TEACHER}, in_worksheet),
    # plans
    Line("plans:ask", {200: EDITORS}, {422: EDITORS}, in_route),
    Line("plans:ask_by_date", {200: EDITORS}, {422: EDITORS}, in_route),
    Line("plans:planning", {200: STAFF}, READ_ONLY, lambda world: {"key": world.planning.pk}),
    Line("plans:take", POST_ONLY, {302: EDITORS}, lambda world: {"key": world.planning.pk}),
    # curricula: the entry and the upload are of the partnership
    Line("curricula:browse", {200: ACCOUNTS}, READ_ONLY),
    Line("curricula:programme", {200: STAFF}, READ_ONLY, lambda world: {"key": world.entry.programme_id}),
    Line("curricula:unit", {200: STAFF}, READ_ONLY, lambda world: {"key": world.entry.pk}),
    Line("curricula:import_for_everybody", {200: ADMINS}, {422: ADMINS}),
    Line("curricula:import_for", {200: INVITERS}, {422: INVITERS}, lambda world: {"partnership": world.partnership.pk}),
    Line("curricula:upload", {200: INVITERS}, READ_ONLY, in_upload),
    Line("curricula:take", POST_ONLY, {302: INVITERS}, in_upload),
    Line("curricula:throw_away", POST_ONLY, {302: INVITERS}, in_upload),
    # the API: its pages here; its own addresses ask for a token, whoever is logged in
    Line("api:about", {200: ACCOUNTS}, {422: ACCOUNTS}),
    Line("api:end_token", POST_ONLY, {302: TEACHER}, lambda world: {"key": world.api_token.pk}),
    Line("api-v1:openapi-json", {200: WORLD}, {200: WORLD}, note="describes; holds nothing of anybody"),
    Line("api-v1:api-root", {404: WORLD}, {404: WORLD}),
    Line("api-v1:list_routes", NEEDS_TOKEN, NO_WRITING),
    Line("api-v1:read_route", NEEDS_TOKEN, NO_WRITING, lambda world: {"route_id": world.route.pk}),
    Line("api-v1:judge_route", NEEDS_TOKEN, NO_WRITING, lambda world: {"route_id": world.route.pk}),
    Line("api-v1:list_versions", NEEDS_TOKEN, NO_WRITING, lambda world: {"route_id": world.route.pk}),
    Line("api-v1:read_version", NEEDS_TOKEN, NO_WRITING, lambda world: {"version_id": world.route.pk}),
    Line("api-v1:list_programmes", NEEDS_TOKEN, NO_WRITING),
    Line("api-v1:read_programme", NEEDS_TOKEN, NO_WRITING, lambda _: {"programme_id": "crebo:25181"}),
]

# allauth's own addresses, as two groups: it checks for itself who may do what with the own account, and shows nothing else.
ALLAUTH_OPEN = frozenset(
    {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_signup",
        "account_email_verification_sent",
        "account_confirm_login_code",
        "account_confirm_email",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_authenticate",
        "mfa_login_webauthn",
        "socialaccount_login_cancelled",
        "socialaccount_login_error",
        "socialaccount_signup",
        "openid_connect_login",
        "openid_connect_callback",
        "social/login/cancelled/",  # old addresses of allauth, which pass on
        "social/login/error/",
        "social/signup/",
        "social/connections/",
    }
)
"""Before logging in."""
ALLAUTH_OWN = frozenset(
    {
        "account_reauthenticate",
        "account_email",
        "account_change_password",
        "account_set_password",
        "mfa_index",
        "mfa_reauthenticate",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "mfa_reauthenticate_webauthn",
        "mfa_remove_webauthn",
        "mfa_edit_webauthn",
        "socialaccount_connections",
    }
)
"""About the own account."""
ALLAUTH_KWARGS: dict[str, dict[str, Any]] = {
    "account_confirm_email": {"key": "bestaat-niet"},
    "account_reset_password_from_key": {"uidb36": "1", "key": "bestaat-niet"},
    "mfa_remove_webauthn": {"pk": 1},
    "mfa_edit_webauthn": {"pk": 1},
    "openid_connect_login": {"provider_id": "surfconext"},
    "openid_connect_callback": {"provider_id": "surfconext"},
}
