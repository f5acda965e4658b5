"""`leerroute site setup|check|create-admin`, as somebody types them."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from leerroute.cli.main import run
from leerroute.files import Unreadable
from leerroute.web.audit.models import Event
from leerroute.web.audit.telling import sentence
from leerroute.web.people.models import Person
from leerroute.web.running.admin import create_admin
from leerroute.web.running.shown_settings import shown_settings
from leerroute.web.settings import SiteSettings

from .conftest import Site


def test_the_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["site", "--help"]) == 0
    told = capsys.readouterr().out
    assert all(name in told for name in ("serve", "setup", "check", "backup", "restore", "create-admin"))


def test_where_the_site_is_not_installed_it_says_how_to(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from importlib.metadata import EntryPoint

    def nothing(point: EntryPoint) -> object:
        raise ModuleNotFoundError("No module named 'django'", name="django")

    monkeypatch.setattr(EntryPoint, "load", nothing)
    assert run(["site", "serve"]) == 3
    assert "pip install 'leerroute[site]'" in capsys.readouterr().err


def test_check_tells_what_is_still_to_be_done(site: Site) -> None:
    before = site.run("check")
    assert before.returncode == 1
    assert "✗ tables: " in before.stdout
    assert "✗ static files: not collected. Do: leerroute site setup" in before.stdout


def test_check_after_setup_tells_that_it_is_done(ready: Site) -> None:
    after = ready.run("check")
    assert after.returncode == 0, after.stdout
    assert "✓ tables: up to date." in after.stdout
    assert "? sending mails: is not running; leerroute site serve runs it." in after.stdout
    assert "? planning and importing: is not running" in after.stdout


def test_making_an_admin_before_the_setup_says_to_do_that_first(site: Site) -> None:
    said = site.run(
        "create-admin", "jij@school.nl", "--name", "Sanne Verzonnen", "--password", "een lang wachtwoord 27"
    )
    assert said.returncode == 3
    assert "First do: leerroute site setup" in said.stderr


def test_check_of_a_database_that_does_not_answer_is_a_sentence(tmp_path: Path) -> None:
    said = Site(tmp_path, DATABASE_URL=f"postgresql://nobody@/nothing?host={tmp_path}").run("check")
    assert said.returncode == 1
    assert "✗ database: does not answer" in said.stdout
    assert "Traceback" not in said.stdout + said.stderr


@pytest.fixture
def silent_mail_server() -> Iterator[int]:
    """A port where somebody hangs up at once."""
    with closing(socket.socket()) as server:
        server.bind(("127.0.0.1", 0))
        server.listen()

        def hang_up() -> None:
            try:
                server.accept()[0].close()
            except OSError:
                return

        threading.Thread(target=hang_up, daemon=True).start()
        yield server.getsockname()[1]


def test_check_of_a_mail_server_that_does_not_take_us_is_a_sentence(tmp_path: Path, silent_mail_server: int) -> None:
    said = Site(tmp_path, MAIL_URL=f"smtp://anna:hunter2@127.0.0.1:{silent_mail_server}").run("check")
    assert said.returncode == 1
    assert "✗ mail: 127.0.0.1 does not take us" in said.stdout
    assert "hunter2" not in said.stdout + said.stderr


def test_secrets_are_not_shown() -> None:
    settings = SiteSettings.model_validate({"mail_url": "smtp://anna:hunter2@mail.school.nl", "secret_key": "k" * 50})
    told = {name: value.nl for name, value in shown_settings(settings)}
    assert told["mail_url"] == told["secret_key"] == "(ingevuld, niet getoond)"
    assert told["database_url"] == "(niet ingevuld)"
    assert told["https"] == "nee"


@pytest.mark.django_db
def test_a_site_admin_can_log_in_and_the_audit_knows() -> None:
    person = create_admin(email="Beheer@Voorbeeld.test", name="Sanne Verzonnen", password="een lang wachtwoord 27")
    assert (person.email, person.site_admin) == ("beheer@voorbeeld.test", True)
    assert person.check_password("een lang wachtwoord 27")
    told = [sentence(event).nl for event in Event.objects.all()]
    assert "leerroute maakte Sanne Verzonnen beheerder van de site." in told


@pytest.mark.django_db
def test_who_has_an_account_becomes_site_admin_with_it() -> None:
    first = create_admin(email="sanne@voorbeeld.test", name="Sanne Verzonnen", password="een lang wachtwoord 27")
    again = create_admin(email="Sanne@voorbeeld.test", name="Iemand", password="een ander wachtwoord 28")
    assert first.pk == again.pk
    assert again.name == "Sanne Verzonnen"
    assert again.check_password("een ander wachtwoord 28")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("email", "password"), [("geen adres", "een lang wachtwoord 27"), ("sanne@voorbeeld.test", "kort")]
)
def test_an_address_or_password_that_will_not_do_makes_nobody(email: str, password: str) -> None:
    with pytest.raises(Unreadable):
        create_admin(email=email, name="Sanne Verzonnen", password=password)
    assert not Person.objects.exists()
