"""Every setting of the site: its type, what it is for, and what it takes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr
from pydantic.fields import FieldInfo

from leerroute.text import Text

PREFIX = "LEERROUTE_SITE_"
"""Before every setting's name in the environment. Without SITE_ are the variables of the command line (LEERROUTE_DATA, ...)."""


@dataclass(frozen=True)
class Told:
    """What a setting is for, what it takes, and an example as it stands in the environment. comma: several, with commas between."""

    what: Text
    takes: Text
    example: str
    comma: bool = False


def _address_of(*schemes: str) -> AfterValidator:
    def begins_well(value: SecretStr) -> SecretStr:
        if not value.get_secret_value().startswith(tuple(f"{scheme}://" for scheme in schemes)):
            raise ValueError(f"no {'/'.join(schemes)}")
        return value

    return AfterValidator(begins_well)


_FLAG = Text(nl="true of false", en="true or false")


_GIVEN_BY_SURFCONEXT = Text(nl="zoals SURFconext het gaf", en="as SURFconext gave it")
_GIVEN_BY_ENTREE = Text(nl="zoals Entree Federatie het gaf", en="as Entree Federatie gave it")
_PROVIDER = Text(nl="een adres dat met https:// begint", en="an address that begins with https://")


class SiteSettings(BaseModel):
    """In the environment LEERROUTE_SITE_<NAME IN CAPITALS>; in the file its name as it stands here. Unknown names are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    demo: Annotated[
        bool,
        Told(
            Text(
                nl="Een verzonnen regio om te proberen, met inloglinks in de terminal. Luistert alleen op deze computer.",
                en="An invented region to try, with login links in the terminal. Listens on this machine only.",
            ),
            _FLAG,
            "false",
        ),
    ] = False
    data: Annotated[
        Path,
        Told(
            Text(
                nl="De map met de database, geüploade bestanden en de geheime sleutel. Alleen de site mag erin.",
                en="The folder with the database, uploaded files and the secret key. Only the site may enter it.",
            ),
            Text(nl="een map waarin geschreven mag worden", en="a folder that can be written in"),
            "/var/lib/leerroute",
        ),
    ] = Path("build/site")
    database_url: Annotated[
        SecretStr | None,
        Told(
            Text(
                nl="De PostgreSQL-database; niet ingevuld: SQLite in de map data. DATABASE_URL mag ook.",
                en="The PostgreSQL database; not filled in: SQLite in the folder data. DATABASE_URL will do too.",
            ),
            Text(
                nl="een adres als postgresql://gebruiker:wachtwoord@host:5432/naam",
                en="an address like postgresql://user:password@host:5432/name",
            ),
            "postgresql://leerroute@/leerroute?host=/run/postgresql",
        ),
        _address_of("postgresql", "postgres"),
    ] = None
    hosts: Annotated[
        tuple[Annotated[str, Field(pattern=r"^[A-Za-z0-9.:\[\]-]+$")], ...],
        Told(
            Text(
                nl="De namen waaronder mensen de site openen, met komma's ertussen; de eerste is het adres dat we noemen.",
                en="The names under which people open the site, with commas between; the first is the address that we tell.",
            ),
            Text(
                nl="namen zonder https:// en zonder schuine streep, zoals leerroute.school.nl",
                en="names without https:// and without a slash, like leerroute.school.nl",
            ),
            "leerroute.school.nl",
            comma=True,
        ),
        Field(min_length=1),
    ] = ("localhost", "127.0.0.1")
    listen: Annotated[
        str,
        Told(
            Text(
                nl="Het adres waarop de site luistert. Gewoon laten staan als de webserver (nginx, Caddy) op dezelfde computer draait.",
                en="The address on which the site listens. Leave it when the web server (nginx, Caddy) runs on the same machine.",
            ),
            Text(nl="een IP-adres, zoals 127.0.0.1", en="an IP address, like 127.0.0.1"),
            "127.0.0.1",
        ),
        Field(pattern=r"^[0-9a-fA-F.:]+$"),
    ] = "127.0.0.1"
    port: Annotated[
        int,
        Told(
            Text(nl="De poort waarop de site luistert.", en="The port on which the site listens."),
            Text(nl="een getal van 1 tot en met 65535", en="a number from 1 to 65535"),
            "8000",
        ),
        Field(ge=1, le=65535),
    ] = 8000
    workers: Annotated[
        int,
        Told(
            Text(
                nl="Hoeveel processen pagina's maken. Twee is genoeg voor een regio; met SQLite helpt meer dan vier niet.",
                en="How many processes make pages. Two will do for a region; with SQLite more than four does not help.",
            ),
            Text(nl="een getal van 1 tot en met 32", en="a number from 1 to 32"),
            "2",
        ),
        Field(ge=1, le=32),
    ] = 1
    https: Annotated[
        bool,
        Told(
            Text(
                nl="Of mensen de site via https openen. Op een echte site altijd true; de webserver ervoor regelt het certificaat.",
                en="Whether people open the site over https. Always true on a real site; the web server before it has the certificate.",
            ),
            _FLAG,
            "true",
        ),
    ] = False
    proxies: Annotated[
        int,
        Told(
            Text(
                nl="Hoeveel webservers vóór de site staan; nodig om te weten van welk adres iemand probeert in te loggen. Telt alleen bij https.",
                en="How many web servers stand before the site; needed to know from which address somebody tries to log in. Counts with https only.",
            ),
            Text(nl="een getal van 1 tot en met 5", en="a number from 1 to 5"),
            "1",
        ),
        Field(ge=1, le=5),
    ] = 1
    secret_key: Annotated[
        SecretStr | None,
        Told(
            Text(
                nl="Ondertekent sessies en links, en versleutelt waar de tweede stap bij het inloggen op rust. Niet ingevuld: wordt één keer gemaakt en bewaard in de map data.",
                en="Signs sessions and links, and encrypts what the second step of logging in rests on. Not filled in: made once and kept in the folder data.",
            ),
            Text(nl="minstens 40 willekeurige tekens", en="at least 40 random characters"),
            "",
        ),
        Field(min_length=40),
    ] = None
    old_secret_keys: Annotated[
        tuple[Annotated[SecretStr, Field(min_length=40)], ...],
        Told(
            Text(
                nl="Eerdere geheime sleutels, met komma's ertussen: wat ermee ondertekend of versleuteld is, blijft werken. Bij de start wordt alles opnieuw versleuteld; na een maand kan deze instelling weer weg.",
                en="Earlier secret keys, with commas between: what they signed or encrypted goes on working. At the start all is encrypted anew; after a month this setting can go.",
            ),
            Text(nl="sleutels van minstens 40 tekens", en="keys of at least 40 characters"),
            "",
            comma=True,
        ),
    ] = ()
    mail_url: Annotated[
        SecretStr | None,
        Told(
            Text(
                nl="De mailserver voor uitnodigingen en nieuwe wachtwoorden. Niet ingevuld: mails komen in het logboek te staan.",
                en="The mail server for invitations and new passwords. Not filled in: mails are printed in the log.",
            ),
            Text(
                nl="een adres als smtp://gebruiker:wachtwoord@mail.school.nl:587 (smtps:// voor poort 465)",
                en="an address like smtp://user:password@mail.school.nl:587 (smtps:// for port 465)",
            ),
            "smtp://leerroute:geheim@mail.school.nl:587",
        ),
        _address_of("smtp", "smtps"),
    ] = None
    mail_from: Annotated[
        str,
        Told(
            Text(nl="De afzender van mails.", en="The sender of mails."),
            Text(nl="een mailadres, zoals leerroute@school.nl", en="a mail address, like leerroute@school.nl"),
            "leerroute@school.nl",
        ),
        Field(pattern=r"^[^@\s]+@[^@\s]+$"),
    ] = "leerroute@localhost"
    surfconext_url: Annotated[
        str | None,
        Told(
            Text(
                nl="Inloggen met SURFconext (OpenID Connect): het adres van de federatie, waarachter /.well-known/openid-configuration staat. Hoort bij surfconext_id en surfconext_secret.",
                en="Logging in with SURFconext (OpenID Connect): the address of the federation, behind which /.well-known/openid-configuration stands. Goes with surfconext_id and surfconext_secret.",
            ),
            _PROVIDER,
            "https://connect.surfconext.nl",
        ),
        Field(pattern=r"^https://[^\s]+$"),
    ] = None
    surfconext_id: Annotated[
        str | None,
        Told(
            Text(
                nl="De naam waaronder SURFconext deze site kent.",
                en="The name by which SURFconext knows this site.",
            ),
            _GIVEN_BY_SURFCONEXT,
            "",
        ),
    ] = None
    surfconext_secret: Annotated[
        SecretStr | None,
        Told(
            Text(
                nl="Het wachtwoord van deze site bij SURFconext.",
                en="The password of this site at SURFconext.",
            ),
            _GIVEN_BY_SURFCONEXT,
            "",
        ),
    ] = None
    entree_url: Annotated[
        str | None,
        Told(
            Text(
                nl="Inloggen met Entree Federatie (OpenID Connect): het adres van de federatie, waarachter /.well-known/openid-configuration staat. Hoort bij entree_id en entree_secret.",
                en="Logging in with Entree Federatie (OpenID Connect): the address of the federation, behind which /.well-known/openid-configuration stands. Goes with entree_id and entree_secret.",
            ),
            _PROVIDER,
            "",
        ),
        Field(pattern=r"^https://[^\s]+$"),
    ] = None
    entree_id: Annotated[
        str | None,
        Told(
            Text(
                nl="De naam waaronder Entree Federatie deze site kent.",
                en="The name by which Entree Federatie knows this site.",
            ),
            _GIVEN_BY_ENTREE,
            "",
        ),
    ] = None
    entree_secret: Annotated[
        SecretStr | None,
        Told(
            Text(
                nl="Het wachtwoord van deze site bij Entree Federatie.",
                en="The password of this site at Entree Federatie.",
            ),
            _GIVEN_BY_ENTREE,
            "",
        ),
    ] = None


def told(field: FieldInfo) -> Told:
    """What the spec says of a setting; raises LookupError when it says nothing."""
    for said in field.metadata:
        if isinstance(said, Told):
            return said
    raise LookupError(field)


SECRETS = frozenset(name for name, field in SiteSettings.model_fields.items() if "SecretStr" in str(field.annotation))
"""Settings of which the value is never shown."""
