"""Mails that the worker sends, so that a slow mail server stops no page."""
