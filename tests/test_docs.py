"""The generated pages say what the code says now, and the Python in the others runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leerroute.curriculum import shipped_catalogue
from tools.render_docs import pages

PAGES = pages()
ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_generated_page_is_fresh(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == PAGES[path], "run `make docs` and commit the result"


@pytest.mark.parametrize("path", ["README.md", "docs/alignment.md", "docs/curricula.md"])
def test_the_python_in_the_docs_runs(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """eindterm and gedrag: any two outcomes, which docs/curricula.md supposes are at hand."""
    monkeypatch.chdir(ROOT)
    eindterm, gedrag, *_ = next(p for p in shipped_catalogue() if p.id == "example:vmbo/ZW").outcomes
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / path).read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, path, "exec"), {"eindterm": eindterm, "gedrag": gedrag})  # noqa: S102
