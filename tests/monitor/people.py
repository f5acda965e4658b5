"""Made-up careers, a row per learner and count, and the engines the same questions are put to. Nobody here exists."""

from __future__ import annotations

import shutil
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import ibis
import pytest
from ibis.backends import BaseBackend

from tests.sources import IN_CI

HEADER = "learner,year,age,sector,level,leerjaar,route_kind,route,school,diploma,work_hours,gone"
CAREERS = """\
amira,2014,14,vo,bb,3,doorlopende_leerroute,horeca,01AB,,,
amira,2015,15,vo,bb,4,doorlopende_leerroute,horeca,01AB,bb,,
amira,2016,16,mbo,mbo-2,1,doorlopende_leerroute,horeca,01AB,mbo-2,,
amira,2017,17,mbo,mbo-3,1,regular,,01AB,,,
bilal,2014,15,vo,bb,3,regular,,01AB,,,
bilal,2015,16,vo,bb,4,regular,,01AB,bb,,
bilal,2016,17,mbo,mbo-2,1,regular,,,,,
cem,2014,14,vo,bb,3,doorlopende_leerroute,horeca,02CD,,,
cem,2015,15,mbo,mbo-1,1,doorlopende_leerroute,horeca,02CD,mbo-1,,
cem,2016,16,none,,,,,,,12-34,
dora,2014,14,vo,bb,3,doorlopende_leerroute,horeca,02CD,,,
dora,2015,15,vo,bb,4,regular,,02CD,,,abroad
eva,2017,14,vo,kb,3,regular,,02CD,,,
"""
"""Amira qualifies in her third year (on count 3). Bilal leaves in school year 2016-2017: at 17, without a diploma of mbo.
Cem has mbo-1 and works: no vsv'er. Dora goes abroad after one year. Eva only starts at the last count."""


def write(folder: Path, rows: str = CAREERS, header: str = HEADER) -> Path:
    file = folder / "careers.csv"
    file.write_text(f"{header}\n{rows}")
    return file


@cache
def spark() -> BaseBackend:
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    return ibis.pyspark.connect(session)


_NO_SPARK = find_spec("pyspark") is None or shutil.which("java") is None
ENGINES = [
    "duckdb",
    pytest.param(
        "spark",
        marks=[
            pytest.mark.heavy,
            pytest.mark.skipif(_NO_SPARK and not IN_CI, reason="needs pyspark and Java (make heavy-test installs it)"),
            pytest.mark.filterwarnings("ignore"),
        ],
    ),
]


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> BaseBackend:
    return ibis.duckdb.connect() if request.param == "duckdb" else spark()
