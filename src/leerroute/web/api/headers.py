"""What every answer of the API carries, and errors outside its own addresses."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from leerroute.web.api.problems import problem
from leerroute.web.api.reading import API_VERSION

_PLACE = "/api/"


class ApiMiddleware:
    """Adds the version and the security headers of the API rules; a 404 or 405 under /api/ is a problem too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not request.path.startswith(f"{_PLACE}v1"):
            return response
        plain = not response.headers.get("Content-Type", "").startswith(
            ("application/json", "application/problem+json")
        )
        if response.status_code in {404, 405, 500} and plain:
            response = problem(response.status_code)
        response.headers["API-Version"] = API_VERSION
        response.headers["Cache-Control"] = "no-store"
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response
