"""Errors as problem+json (RFC 9457): what is wrong, in one language, with every fault at once."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja.errors import AuthenticationError, HttpError, ValidationError

from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken

Raised = Exception | type[Exception]
_DETAILS = {
    400: Text(nl="De aanvraag klopt niet.", en="The request is not right."),
    401: Text(
        nl="Geef een geldig token mee: Authorization: Bearer lr_...",
        en="Send a valid token: Authorization: Bearer lr_...",
    ),
    403: Text(nl="Dit token mag dit niet lezen.", en="This token may not read this."),
    404: Text(nl="Dit is er niet, of is niet van jou.", en="This is not there, or is not yours."),
    405: Text(nl="Hier kun je alleen lezen (GET).", en="You can only read here (GET)."),
    500: Text(nl="Er ging iets mis in leerroute zelf.", en="Something went wrong inside leerroute."),
}


PROBLEMS = (400, 401, 403, 404)
PROBLEM_RESPONSE = {
    "description": "What is wrong (RFC 9457)",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
PROBLEM_SCHEMA = {
    "type": "object",
    "required": ["status", "title", "detail"],
    "properties": {
        "status": {"type": "integer"},
        "title": {"type": "string"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["in", "location", "code", "detail"],
                "properties": {key: {"type": "string"} for key in ("in", "location", "code", "detail")},
            },
        },
    },
}


def problem(status: int, *, detail: Text | None = None, errors: Sequence[dict[str, str]] = ()) -> JsonResponse:
    """One problem. errors: where (`in`, `location`), what (`code`) and in words (`detail`)."""
    said = (detail or _DETAILS[status]).in_(spoken())
    body: dict[str, Any] = {"status": status, "title": HTTPStatus(status).phrase, "detail": said}
    if errors:
        body["errors"] = list(errors)
    response = JsonResponse(body, status=status, content_type="application/problem+json")
    if status == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = "Bearer"
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        response["Allow"] = "GET, HEAD, OPTIONS"
    return response


def on_validation(request: HttpRequest, error: Raised) -> HttpResponse:
    del request
    assert isinstance(error, ValidationError)  # noqa: S101 - registered for this one
    return problem(400, errors=[_fault(fault) for fault in error.errors])


def on_authentication(request: HttpRequest, error: Raised) -> HttpResponse:
    del request, error
    return problem(401)


def on_http(request: HttpRequest, error: Raised) -> HttpResponse:
    del request
    assert isinstance(error, HttpError)  # noqa: S101 - registered for this one
    return problem(error.status_code if error.status_code in _DETAILS else 400)


def on_missing(request: HttpRequest, error: Raised) -> HttpResponse:
    del request, error
    return problem(404)


HANDLERS = ((ValidationError, on_validation), (AuthenticationError, on_authentication), (HttpError, on_http))


def _fault(fault: dict[str, Any]) -> dict[str, str]:
    where, *names = (str(part) for part in fault["loc"])
    return {
        "in": where,
        "location": ".".join(names),
        "code": str(fault["type"]),
        "detail": str(fault["msg"]),
    }
