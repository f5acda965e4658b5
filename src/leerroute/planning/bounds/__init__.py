"""Least numbers of weeks that people can check by hand."""

from leerroute.planning.bounds.chain import chains_after, holds
from leerroute.planning.bounds.strongest import bounds, shared_at_most

__all__ = ["bounds", "chains_after", "holds", "shared_at_most"]
