"""Every setting of the site, with its type and what it is for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr

Folder = Path


class SiteSettings(BaseModel):
    """In the environment LEERROUTE_<NAME IN CAPITALS>; in the file its name as it stands here. Unknown names are refused.

    demo: an invented region with login links in the terminal; listens on this machine only. data: the folder that holds the
    database, uploads and the secret key. database_url: postgresql://...; None: SQLite in `data`. hosts: names under which
    the site is reached. secret_key: None: one is made and kept in `data`. mail_url: smtp://user:password@host:587; None: mails
    are printed in the log.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    demo: bool = False
    data: Folder = Path("build/site")
    database_url: SecretStr | None = None
    hosts: tuple[str, ...] = ("localhost", "127.0.0.1")
    port: Annotated[int, Field(ge=1, le=65535)] = 8000
    secret_key: SecretStr | None = None
    https: bool = False
    mail_url: SecretStr | None = None
    mail_from: str = "leerroute@localhost"
