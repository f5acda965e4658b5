"""What a token may read."""

from __future__ import annotations

from enum import StrEnum

from leerroute.text import Text


class Scope(StrEnum):
    ROUTES = "routes:read"
    VERSIONS = "versions:read"
    PROGRAMMES = "programmes:read"

    @property
    def called(self) -> Text:
        return _CALLED[self]


_CALLED = {
    Scope.ROUTES: Text(nl="concepten van routes en het oordeel erover", en="drafts of routes and their judgements"),
    Scope.VERSIONS: Text(nl="versies van routes", en="versions of routes"),
    Scope.PROGRAMMES: Text(nl="curricula", en="curricula"),
}
