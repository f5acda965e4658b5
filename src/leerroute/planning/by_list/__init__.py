"""Plans made by list: quick, without looking ahead, a beginning for the search."""

from leerroute.planning.by_list.listing import Pressing, by_chain, listed

__all__ = ["Pressing", "by_chain", "listed"]
