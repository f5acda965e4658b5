"""The site's settings under test: everything in a folder of its own; PostgreSQL where LEERROUTE_TEST_DATABASE_URL says so."""

import os
import tempfile
import zlib
from pathlib import Path

_given = {name: value for name, value in os.environ.items() if name.startswith("LEERROUTE_TEST_")}
_checkout = zlib.crc32(__file__.encode())  # two checkouts on one machine do not share a folder
os.environ["LEERROUTE_SITE_DATA"] = str(Path(tempfile.gettempdir()) / f"leerroute-tests-{os.getuid()}-{_checkout}")
os.environ.pop("LEERROUTE_SITE_SETTINGS", None)
if "LEERROUTE_TEST_DATABASE_URL" in _given:
    os.environ["LEERROUTE_SITE_DATABASE_URL"] = _given["LEERROUTE_TEST_DATABASE_URL"]

from leerroute.web.settings.django import *  # noqa: E402, F403

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher"
]  # quick; that real ones are argon2 is a test of its own
ALLOWED_HOSTS = ["testserver", "localhost"]
TASKS = {"default": {**TASKS["default"], "BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}  # noqa: F405
MEDIA_ROOT = Path(tempfile.gettempdir()) / f"leerroute-tests-{os.getuid()}" / "uploads"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405 - WhiteNoise warns of a folder that is not there, and a warning is an error
