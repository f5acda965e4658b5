"""What the monitor commands are given: careers on an engine, and the secret of the user's releases."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path

import click
import ibis
import platformdirs
from ibis.backends import BaseBackend

from leerroute.cli.language import say
from leerroute.cli.progress import busy, progress_option
from leerroute.files import write_whole
from leerroute.law import shipped_register
from leerroute.monitor import Careers, Rule, read_careers, startkwalificatie, write_checked
from leerroute.text import Text

_engine = click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    show_default=True,
    help=say("Waar gerekend wordt.", "Where the computing is done."),
)
LEAST_MEMORY = 300
"""MB. Python with Ibis, Arrow and DuckDB hold 170 before the first row, and what is counted some 70."""
_BESIDE = 240
"""MB of the memory that DuckDB does not get."""
_ONE_THREAD_UNDER = 600
"""MB. Each thread has memory of its own."""
_memory = click.option(
    "--memory",
    type=click.IntRange(LEAST_MEMORY),
    metavar="MB",
    help=say(
        f"Ongeveer zoveel geheugen mag het kosten, minstens {LEAST_MEMORY} (alleen duckdb; de rest gaat via de schijf).",
        f"About as much memory may it take, at least {LEAST_MEMORY} (duckdb only; the rest goes by way of the disk).",
    ),
)


own_use_option = click.option(
    "--own-use",
    is_flag=True,
    help=say(
        "Rond niet af; alleen voor wie alle aantallen mag zien, niet om door te geven.",
        "Do not round; only for who may see every number, not to be passed on.",
    ),
)


def engine_option(command: Callable[..., object]) -> Callable[..., object]:
    """--engine and --memory, handed on together as one `engine`; and --progress."""

    @_engine
    @_memory
    @progress_option
    @wraps(command)
    def with_engine(*given: object, engine: str, memory: int | None, **named: object) -> object:
        if memory is not None and engine != "duckdb":
            raise click.UsageError(
                say(
                    "--memory geldt alleen voor duckdb; Spark heeft eigen instellingen.",
                    "--memory is for duckdb only; Spark has settings of its own.",
                )
            )
        return command(*given, engine=Engine(engine, memory), **named)

    return with_engine


@dataclass(frozen=True)
class Engine:
    """name: duckdb or spark. memory: of the whole program in MB, None for what the engine takes by itself."""

    name: str
    memory: int | None

    @property
    def sparing(self) -> bool:
        """Whether careers are to be folded some at a time."""
        return self.memory is not None

    def connect(self) -> BaseBackend:
        if self.name == "spark":
            return _spark()
        if self.memory is None:
            return ibis.duckdb.connect()
        threads = {"threads": 1} if self.memory < _ONE_THREAD_UNDER else {}
        return ibis.duckdb.connect(
            memory_limit=f"{self.memory - _BESIDE}MB", temp_directory=tempfile.gettempdir(), **threads
        )


def read(file: Path, engine: Engine) -> Careers:
    """The careers in the file; the user hears that it is being read, as a country takes a while."""
    click.echo(say(f"Inlezen en nakijken: {file}", f"Reading and checking: {file}"), err=True)
    with busy(Text(nl="Nakijken", en="Checking")):
        return read_careers(file, engine.connect())


def keep(careers: Careers, into: Path, force: bool) -> None:
    """Write the checked careers as Parquet; a file that is there is left alone, unless forced."""
    if into.suffix.lower() != ".parquet":
        raise click.UsageError(say("het bestand moet op .parquet eindigen.", "the file name must end in .parquet."))
    if not into.parent.is_dir():
        raise click.UsageError(
            say(
                f"de map {into.parent} is er niet; maak haar eerst.",
                f"there is no folder {into.parent}; make it first.",
            )
        )
    if into.exists() and not force:
        raise click.UsageError(
            say(
                f"{into} bestaat al; kies een andere naam, of zet er --force bij.",
                f"{into} exists already; choose another name, or add --force.",
            )
        )
    diplomas = startkwalificatie(shipped_register(), date(last_count(careers), 10, 1)).diplomas
    with busy(Text(nl="Schrijven", en="Writing")):
        write_checked(careers, into, diplomas)
    click.echo(say(f"Geschreven: {into}", f"Written: {into}"), err=True)


def last_count(careers: Careers) -> int:
    """The year of the last count. Refuses a file without rows."""
    last = careers.last
    if last is None:
        raise click.UsageError(
            say(
                "er bleef geen enkele bruikbare regel over; kijk met 'leerroute monitor check'.",
                "no usable row was left; look with 'leerroute monitor check'.",
            )
        )
    return last


def secret() -> str:
    """The secret of this user's releases: made once, kept where only the user can read it."""
    file = platformdirs.user_data_path("leerroute") / "monitor.secret"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, secrets.token_hex(32))
        file.chmod(0o600)
    return file.read_text().strip()


def rule() -> Rule:
    return Rule(secret=secret())


def _spark() -> BaseBackend:
    try:
        from pyspark.sql import SparkSession
    except ModuleNotFoundError:
        raise click.UsageError(
            say(
                "Spark is niet geïnstalleerd: pip install 'ibis-framework[pyspark]'.",
                "Spark is not installed: pip install 'ibis-framework[pyspark]'.",
            )
        ) from None
    return ibis.pyspark.connect(SparkSession.builder.getOrCreate())
