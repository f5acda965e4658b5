"""What the site can be told, and what it says when it was told something that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from leerroute.files import Unreadable
from leerroute.web.settings import SiteSettings, read_settings
from leerroute.web.settings.database import PRAGMAS, database_settings
from leerroute.web.settings.mail import mail_settings
from leerroute.web.settings.secret_key import secret_key
from leerroute.web.settings.spec import told


def refused(**variables: str) -> list[str]:
    """The sentences with which these variables of the environment are refused, in Dutch."""
    with pytest.raises(Unreadable) as refusal:
        read_settings({f"LEERROUTE_SITE_{name}": value for name, value in variables.items()})
    return [problem.sentence("nl") for problem in refusal.value.problems]


def test_without_any_setting_the_site_is_for_this_machine_only() -> None:
    settings = read_settings({})
    assert (settings.listen, settings.https, settings.demo) == ("127.0.0.1", False, False)


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text('port = 9000\nmail_from = "site@school.nl"\n', encoding="utf-8")
    settings = read_settings({"LEERROUTE_SITE_SETTINGS": str(file), "LEERROUTE_SITE_PORT": "9001"})
    assert (settings.port, settings.mail_from) == (9001, "site@school.nl")


def test_an_empty_variable_is_not_filled_in() -> None:
    assert read_settings({"LEERROUTE_SITE_MAIL_URL": "", "LEERROUTE_SITE_PORT": " "}) == SiteSettings()


def test_hosts_are_split_at_commas() -> None:
    given = {"LEERROUTE_SITE_HOSTS": "leerroute.school.nl, www.school.nl", "LEERROUTE_SITE_HTTPS": "true"}
    assert read_settings(given).hosts == ("leerroute.school.nl", "www.school.nl")


def test_what_does_not_fit_names_the_value_what_is_expected_and_what_to_do() -> None:
    assert refused(PORT="achtduizend") == [
        "LEERROUTE_SITE_PORT: hier staat 'achtduizend'; nodig is een getal van 1 tot en met 65535. "
        "Verbeter het en start opnieuw."
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("HTTPS", "misschien"),
        ("WORKERS", "0"),
        ("HOSTS", "https://school.nl"),
        ("HOSTS", "*"),
        ("LISTEN", "overal"),
        ("MAIL_FROM", "geen adres"),
        ("MAIL_URL", "mail.school.nl"),
        ("DATABASE_URL", "mysql://server/leerroute"),
        ("SECRET_KEY", "kort"),
    ],
)
def test_one_sentence_is_said_of_a_value_that_cannot_be(name: str, value: str) -> None:
    assert [sentence.split(":")[0] for sentence in refused(**{name: value})] == [f"LEERROUTE_SITE_{name}"]


def test_a_wrong_secret_is_not_repeated() -> None:
    assert "hunter2" not in str(refused(MAIL_URL="hunter2", SECRET_KEY="hunter2", DATABASE_URL="hunter2"))


def test_an_unknown_setting_is_refused_with_the_nearest_one() -> None:
    assert refused(WORKRES="2") == [
        "LEERROUTE_SITE_WORKRES: deze instelling kennen we niet. Bedoel je LEERROUTE_SITE_WORKERS?"
    ]


def test_a_setting_without_site_is_refused_rather_than_ignored() -> None:
    with pytest.raises(Unreadable, match="LEERROUTE_SITE_PORT"):
        read_settings({"LEERROUTE_PORT": "9000"})


def test_the_variables_of_the_command_line_are_no_settings_of_the_site() -> None:
    of_the_command_line = {"LEERROUTE_DATA": "/elders", "LEERROUTE_LANG": "en", "LEERROUTE_DEBUG": "1"}
    assert read_settings(of_the_command_line) == SiteSettings()


def test_an_unknown_name_in_the_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text("prot = 9000\n", encoding="utf-8")
    with pytest.raises(Unreadable, match=r"site\.toml, prot: unknown setting\. Do you mean port\?"):
        read_settings({"LEERROUTE_SITE_SETTINGS": str(file)})


def test_a_file_that_is_no_toml_is_told_where(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text("port: 9000\n", encoding="utf-8")
    with pytest.raises(Unreadable, match=r"no TOML .*line 1"):
        read_settings({"LEERROUTE_SITE_SETTINGS": str(file)})


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(Unreadable, match="that file is not there"):
        read_settings({"LEERROUTE_SITE_SETTINGS": "/nergens/site.toml"})


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"DEMO": "true", "LISTEN": "0.0.0.0"}, "LISTEN"),  # noqa: S104 - refused, that is the test
        ({"DEMO": "true", "HOSTS": "leerroute.school.nl"}, "HOSTS"),
        ({"DEMO": "true", "HTTPS": "true"}, "HTTPS"),
        ({"DEMO": "true", "DATABASE_URL": "postgresql://server/leerroute"}, "DATABASE_URL"),
        ({"HTTPS": "true"}, "HOSTS"),
        ({"HOSTS": "leerroute.school.nl"}, "HOSTS"),
        ({"LISTEN": "0.0.0.0"}, "LISTEN"),  # noqa: S104 - refused, that is the test
        ({"LISTEN": "1.2.3"}, "LISTEN"),
    ],
    ids=lambda given: "+".join(given) if isinstance(given, dict) else "",
)
def test_settings_that_contradict_one_another_are_refused_in_one_sentence(
    variables: dict[str, str], named: str
) -> None:
    assert [sentence.split(":")[0] for sentence in refused(**variables)] == [f"LEERROUTE_SITE_{named}"]


def test_a_real_site_behind_a_web_server_is_accepted() -> None:
    real = {
        "DATA": "/var/lib/leerroute",
        "HOSTS": "leerroute.school.nl",
        "HTTPS": "true",
        "DATABASE_URL": "postgresql://leerroute@/leerroute?host=/run/postgresql",
        "MAIL_URL": "smtp://leerroute:geheim@mail.school.nl:587",
    }
    read_settings({f"LEERROUTE_SITE_{name}": value for name, value in real.items()})


def test_every_setting_says_what_it_is_for_and_its_example_fits() -> None:
    for name, field in SiteSettings.model_fields.items():
        said = told(field)
        assert all((said.what.nl, said.what.en, said.takes.nl, said.takes.en)), name
        if said.example:
            value = said.example.split(",") if said.comma else said.example
            SiteSettings.model_validate({name: value})


def test_database_url_may_have_its_usual_name() -> None:
    settings = read_settings({"DATABASE_URL": "postgresql://anna:geheim@db.school.nl:5433/routes?sslmode=require"})
    given = database_settings(settings)
    assert (given["HOST"], given["PORT"], given["NAME"], given["USER"], given["PASSWORD"]) == (
        "db.school.nl", "5433", "routes", "anna", "geheim"
    )  # fmt: skip
    assert given["OPTIONS"] == {"sslmode": "require"}


def test_a_database_address_without_a_name_is_refused() -> None:
    settings = read_settings({"LEERROUTE_SITE_DATABASE_URL": "postgresql://db.school.nl"})
    with pytest.raises(Unreadable, match="no name of a database"):
        database_settings(settings)


def test_mail_is_encrypted_unless_the_server_is_this_machine() -> None:
    def asked(url: str) -> tuple[object, ...]:
        given = mail_settings(SiteSettings.model_validate({"mail_url": url}))
        return given["EMAIL_HOST"], given["EMAIL_PORT"], given["EMAIL_USE_TLS"], given["EMAIL_USE_SSL"]

    assert asked("smtp://u:p@mail.school.nl") == ("mail.school.nl", 587, True, False)
    assert asked("smtps://u:p@mail.school.nl") == ("mail.school.nl", 465, False, True)
    assert asked("smtp://localhost:25") == ("localhost", 25, False, False)


def test_a_password_in_an_address_may_hold_any_sign() -> None:
    given = mail_settings(SiteSettings.model_validate({"mail_url": "smtp://u%40school.nl:p%2Fw%3A@mail.school.nl"}))
    assert (given["EMAIL_HOST_USER"], given["EMAIL_HOST_PASSWORD"]) == ("u@school.nl", "p/w:")


def test_the_secret_key_is_made_once_and_only_the_site_can_read_it(tmp_path: Path) -> None:
    settings = SiteSettings(data=tmp_path)
    assert secret_key(settings) == secret_key(settings)
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600
    assert len(secret_key(settings)) >= 50


@pytest.mark.parametrize("pragma", PRAGMAS, ids=lambda pragma: pragma.name)
def test_each_switch_of_sqlite_says_why(pragma: object) -> None:
    assert len(getattr(pragma, "why", "")) > 20
