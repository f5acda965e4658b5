"""Filling in a route: its parts as forms, what was typed brought into the draft, and what is drawn of it."""
