"""`leerroute site demo --check`: what `make demo` starts, opened as everybody over HTTP."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

SECONDS = 240
ROOT = Path(__file__).parents[3]


def _demo(into: Path, *options: str, **settings: str) -> subprocess.CompletedProcess[str]:
    outside = {name: value for name, value in os.environ.items() if not name.startswith("LEERROUTE_")}
    command = [sys.executable, "-m", "leerroute", "site", "demo", "--into", str(into), *options]
    process = subprocess.Popen(
        command,
        env=outside | {"LEERROUTE_LANG": "en", "LEERROUTE_SLO": str(into / "none"), **settings},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        told, complained = process.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # the site that it started too
        raise
    return subprocess.CompletedProcess(command, process.returncode, told, complained)


def test_the_demo_starts_lets_everybody_in_and_stops(tmp_path: Path) -> None:
    said = _demo(tmp_path / "demo", "--check")
    assert said.returncode == 0, said.stdout + said.stderr
    assert "  Dirk: " in said.stdout
    assert "  Esra: " in said.stdout


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "leerroute.sqlite3").write_text("echt", encoding="utf-8")
    said = _demo(tmp_path)
    assert said.returncode == 3
    assert "this folder holds something else than a demo" in said.stderr
    assert (tmp_path / "leerroute.sqlite3").read_text(encoding="utf-8") == "echt"


def test_the_demo_refuses_to_listen_to_the_network(tmp_path: Path) -> None:
    said = _demo(tmp_path / "demo", LEERROUTE_SITE_LISTEN="0.0.0.0")  # noqa: S104 - refused
    assert said.returncode == 3
    assert said.stderr.startswith("LEERROUTE_SITE_LISTEN: it says '0.0.0.0'; the demo listens on this machine only")
