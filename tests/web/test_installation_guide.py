"""What docs/installatie.md tells a school's IT person to do, can be done."""

from __future__ import annotations

import re
from pathlib import Path

from leerroute.web.running import command
from leerroute.web.settings import read_settings

GUIDE = (Path(__file__).parents[2] / "docs" / "installatie.md").read_text(encoding="utf-8")


def test_its_settings_are_accepted(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    assert len(blocks) == 2
    file = tmp_path / "leerroute.toml"
    postgresql = re.search(r'`(database_url = ".*?")`', GUIDE)
    assert postgresql
    file.write_text("\n".join([*blocks, postgresql[1]]), encoding="utf-8")
    settings = read_settings({"LEERROUTE_SITE_SETTINGS": str(file)})
    assert settings.https
    assert settings.surfconext_url


def test_the_commands_it_names_exist() -> None:
    named = set(re.findall(r"leerroute site ([a-z][a-z-]+)", GUIDE)) - {"zegt"}
    assert named >= {"setup", "check", "create-admin", "serve", "backup", "restore"}
    assert named <= set(command.commands)
