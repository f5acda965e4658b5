"""The task worker beside the web server: started with it, started again when it dies, stopped with it."""

from __future__ import annotations

import subprocess
import sys
import threading
import time

_QUICK = 10.0
"""Seconds; a worker that dies sooner than this waits before it is started again, longer each time."""
_LONGEST_WAIT = 60.0
_SECONDS_TO_FINISH = 25.0
"""What a task gets to finish when the site stops; after that it is stopped, and done again at the next start."""


class Background:
    """`with Background():` a worker runs."""

    def __enter__(self) -> Background:
        self._stopping = threading.Event()
        self._process = self._started()
        self._watch = threading.Thread(target=self._keep_alive, daemon=True)
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._process.terminate()
        try:
            self._process.wait(_SECONDS_TO_FINISH)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._watch.join()

    def _started(self) -> subprocess.Popen[bytes]:
        # A session of its own: Ctrl-C in the terminal reaches `serve`, which lets the worker finish what it does.
        return subprocess.Popen(
            [sys.executable, "-m", "leerroute.web.running.worker"], stdin=subprocess.PIPE, start_new_session=True
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
