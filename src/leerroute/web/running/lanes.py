"""The lanes in which tasks are done: one worker each, which does one thing at a time."""

from __future__ import annotations

from enum import StrEnum

from leerroute.text import Text
from leerroute.web.settings import queues


class Lane(StrEnum):
    """LETTERS: mails, which are short and waited for. REST: everything else, also of queues that are no more."""

    LETTERS = "letters"
    REST = "rest"

    @property
    def called(self) -> Text:
        return _CALLED[self]

    @property
    def queues(self) -> list[str]:
        """The queues that it takes tasks from; "*" for all."""
        return [queues.LETTERS] if self is Lane.LETTERS else ["*"]

    @property
    def not_queues(self) -> list[str]:
        """The queues that it leaves to another lane."""
        return [] if self is Lane.LETTERS else [queues.LETTERS]

    def takes(self, queue: str) -> bool:
        """Whether it does the tasks of this queue."""
        return (queue in self.queues or "*" in self.queues) and queue not in self.not_queues

    @property
    def lock(self) -> str:
        """The file in the data folder that its worker holds."""
        return f"{self}.lock"


_CALLED = {
    Lane.LETTERS: Text(nl="mails versturen", en="sending mails"),
    Lane.REST: Text(nl="plannen en inlezen", en="planning and importing"),
}
