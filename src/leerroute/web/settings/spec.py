"""Every setting of the site, with its type and what it is for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator

from leerroute.files import Refusal
from leerroute.text import Text

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

    # Logging in with the school's own account. url: the address of the provider, of which /.well-known/openid-configuration
    # tells the rest; id and secret: as the federation gave them. All three, or none: then the button is not there.
    surfconext_url: str | None = None
    surfconext_id: str | None = None
    surfconext_secret: SecretStr | None = None
    entree_url: str | None = None
    entree_id: str | None = None
    entree_secret: SecretStr | None = None
    # How many reverse proxies stand before the site. The limit on logging in counts by the address that they pass on.
    proxies: Annotated[int, Field(ge=0, le=5)] = 0

    @model_validator(mode="after")
    def _whole_federations(self) -> Self:
        for name in ("surfconext", "entree"):
            given = {part: getattr(self, f"{name}_{part}") for part in ("url", "id", "secret")}
            missing = [f"{name}_{part}" for part, value in given.items() if not value]
            if 0 < len(missing) < len(given):
                raise Refusal(
                    Text(
                        nl=f"inloggen met {name} heeft url, id en secret nodig; {missing[0]} ontbreekt.",
                        en=f"logging in with {name} needs url, id and secret; {missing[0]} is missing.",
                    ),
                    Text(
                        nl=f"Vul {missing[0]} in, of laat alle drie weg.",
                        en=f"Give {missing[0]}, or leave out all three.",
                    ),
                )
            url = given["url"]
            if url and not url.startswith("https://"):
                raise Refusal(
                    Text(nl=f"{name}_url moet met https:// beginnen.", en=f"{name}_url must start with https://."),
                    Text(nl="Neem het adres over van de federatie.", en="Copy the address that the federation gave."),
                )
        return self
