"""Frozen copies of a route that the schools agree on and sign, and the agreement on paper."""
