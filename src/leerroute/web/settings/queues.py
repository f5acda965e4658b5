"""The queues of tasks, each with a worker of its own: whoever waits for a mail does not wait for somebody's plan."""

from __future__ import annotations

LETTERS = "letters"
REST = "default"
"""Everything that is no letter: plans, imports, piles. The name that a task has when it says none."""
