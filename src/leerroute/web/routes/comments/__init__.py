"""Talking about parts of a route."""
