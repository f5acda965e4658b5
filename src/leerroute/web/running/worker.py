"""The process that runs the tasks of one lane, one at a time. Started and watched by `leerroute site serve`."""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import IO

from leerroute.web.running.lanes import Lane
from leerroute.web.running.starting import start_django

_SECONDS_BETWEEN_LOOKS = 1.0


def main(lane: Lane) -> None:
    """Run the tasks of this lane until told to stop (SIGTERM), or until whoever started us is gone."""
    settings = start_django()
    threading.Thread(target=_stop_when_left_alone, daemon=True).start()
    alone = only_worker(settings.data, lane)
    from django_tasks_db.management.commands.db_worker import Worker

    from leerroute.web.running.abandoned import take_back_abandoned

    machine = f"{socket.gethostname()[:40]}:"
    take_back_abandoned([lane], machine if settings.database_url is not None else "")
    worker = Worker(
        queue_names=lane.queues,
        interval=_SECONDS_BETWEEN_LOOKS,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=f"{machine}{os.getpid()}",
        excluded_queue_names=lane.not_queues,
    )
    worker.configure_signals()
    worker.run()
    alone.close()


def only_worker(data: Path, lane: Lane) -> IO[str]:
    """Wait until no other worker of this lane and data folder is alive. The lock goes with the process, however that ends."""
    file = (data / lane.lock).open("w", encoding="utf-8")
    fcntl.flock(file, fcntl.LOCK_EX)
    return file


def is_working(data: Path, lane: Lane) -> bool:
    """Whether a worker of this lane and data folder is alive."""
    if not (data / lane.lock).exists():
        return False
    with (data / lane.lock).open(encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _stop_when_left_alone() -> None:
    """`serve` holds the other end of our standard input; it closes when `serve` ends, even when it was killed."""
    while os.read(0, 4096):  # not sys.stdin: a thread that waits in it holds a lock that Python's end needs
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(Lane(sys.argv[1]))
