"""When the disk of the server is full: nothing half saved, and words that say so instead of an error page."""

from __future__ import annotations

import errno
from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

_STATUS = 507
"""Insufficient storage."""


class FullDiskMiddleware:
    """The transaction of the page was rolled back already; this tells the reader."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return render(request, "house/full_disk.html", status=_STATUS) if is_full_disk(error) else None


def is_full_disk(error: Exception) -> bool:
    """Whether the disk is full: as the machine says it, as SQLite does, or as PostgreSQL does."""
    if isinstance(error, OSError):
        return error.errno in {errno.ENOSPC, errno.EDQUOT}
    said = str(error)
    return isinstance(error, OperationalError) and ("disk is full" in said or "No space left on device" in said)
