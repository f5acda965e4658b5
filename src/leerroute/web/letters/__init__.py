"""Mails that a worker of their own sends, so that a slow mail server stops no page."""
