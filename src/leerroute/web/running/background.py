"""The task workers beside the web server, one for each lane: started with it, started again when they die, stopped with it."""

from __future__ import annotations

import subprocess
import sys
import threading
import time

from leerroute.web.running.lanes import Lane

_QUICK = 10.0
"""Seconds; a worker that dies sooner than this waits before it is started again, longer each time."""
_LONGEST_WAIT = 60.0
_SECONDS_TO_FINISH = 25.0
"""What tasks get to finish when the site stops; after that they are stopped, and done again at the next start."""


class Background:
    """`with Background():` every lane has a worker."""

    def __enter__(self) -> Background:
        self._kept = [_Kept(lane) for lane in Lane]
        return self

    def __exit__(self, *_: object) -> None:
        for kept in self._kept:
            kept.tell_to_stop()
        until = time.monotonic() + _SECONDS_TO_FINISH  # for all together: they finish at the same time
        for kept in self._kept:
            kept.see_stopped(until)


class _Kept:
    """The worker of one lane, kept alive by a thread that watches it."""

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self._stopping = threading.Event()
        self._process = self._started()
        self._watch = threading.Thread(target=self._keep_alive, daemon=True)
        self._watch.start()

    def tell_to_stop(self) -> None:
        self._stopping.set()
        self._process.terminate()

    def see_stopped(self, until: float) -> None:
        """Wait until it has ended; at `until` (of `time.monotonic`) it is killed."""
        self._watch.join(max(0.0, until - time.monotonic()))
        if self._watch.is_alive():
            self._process.kill()
            self._watch.join()

    def _started(self) -> subprocess.Popen[bytes]:
        # A session of its own: Ctrl-C in the terminal reaches `serve`, which lets the worker finish what it does.
        return subprocess.Popen(  # noqa: S603 - our own program, with the name of a lane
            [sys.executable, "-m", "leerroute.web.running.worker", self._lane],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )

    def _keep_alive(self) -> None:
        wait = 0.0
        while True:
            began = time.monotonic()
            self._process.wait()
            wait = 0.0 if time.monotonic() - began > _QUICK else min(wait * 2 + 1, _LONGEST_WAIT)
            if self._stopping.wait(wait):
                return
            self._process = self._started()
            if self._stopping.is_set():  # told to stop while it was being started
                self._process.terminate()
