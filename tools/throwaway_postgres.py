"""Runs a command with a PostgreSQL of its own, which is gone afterwards: `python -m tools.throwaway_postgres pytest ...`.

The server listens on a socket in a temporary folder and on no network. PostgreSQL refuses to run as root; then the
user postgres, whom its package made, runs it. The command finds its address in LEERROUTE_TEST_DATABASE_URL.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ADDRESS = "LEERROUTE_TEST_DATABASE_URL"
_USER = "leerroute"
_FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]
"""It is thrown away: nothing has to survive a power cut."""


class MissingError(Exception):
    """What is not installed."""


@contextmanager
def throwaway_postgres() -> Iterator[str]:
    """The address of a running server with an empty database; stopped and removed afterwards. Raises MissingError."""
    tools = _tools()
    folder = Path(tempfile.mkdtemp(prefix="leerroute-pg-"))
    root = os.geteuid() == 0
    if root:
        shutil.chown(folder, "postgres")
    folder.chmod(0o755)

    def run(tool: str, *options: str) -> None:
        as_postgres = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if root else []
        subprocess.run([*as_postgres, str(tools / tool), *options], check=True, cwd=folder, stdout=subprocess.DEVNULL)  # noqa: S603

    settings = [f"-c {setting}" for setting in (*_FAST, "listen_addresses=", f"unix_socket_directories={folder}")]
    try:
        run("initdb", f"--pgdata={folder / 'data'}", f"--username={_USER}", "--auth=trust", "--encoding=UTF8")
        run(
            "pg_ctl",
            f"--pgdata={folder / 'data'}",
            "--wait",
            f"--log={folder / 'log'}",
            f"--options={' '.join(settings)}",
            "start",
        )
        try:
            run("createdb", f"--host={folder}", f"--username={_USER}", "leerroute")
            yield f"postgresql://{_USER}@/leerroute?host={folder}"
        finally:
            run("pg_ctl", f"--pgdata={folder / 'data'}", "--mode=immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _tools() -> Path:
    """The folder of PostgreSQL's own programs: Debian keeps them out of PATH. The newest."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path is None:
        raise MissingError("PostgreSQL is not installed (apt install postgresql).")
    return Path(on_path).resolve().parent


def main(command: Sequence[str]) -> int:
    """Run the command beside a server. 0 with the reason told when there is none to run, except in CI, which must have it."""
    try:
        with throwaway_postgres() as address:
            return subprocess.run(list(command), env=os.environ | {ADDRESS: address}, check=False).returncode  # noqa: S603
    except MissingError as missing:
        print(f"Skipped: {missing}", file=sys.stderr)
        return 1 if os.environ.get("LEERROUTE_CI") else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
