"""Walking through the site as a browser without JavaScript does: links are followed, forms are sent with what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urldefrag, urlencode, urljoin, urlsplit

from lxml import html

HOST = "http://testserver"
_BY_SCRIPT = ("hx-get", "hx-post", "hx-put", "hx-patch", "hx-delete")
_MADE_ANEW = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-|^[A-Za-z0-9]{64}$")
"""A number or token that a form is given each time it is shown."""


@dataclass(frozen=True)
class Sending:
    """A form as it is sent by one of its buttons."""

    method: str
    to: str
    fields: tuple[tuple[str, str], ...]
    with_files: bool
    button: str

    @property
    def same_as(self) -> object:
        """Equal for one form on two pages, or on one page shown twice."""
        kept = tuple((name, "" if _MADE_ANEW.match(value) else value) for name, value in self.fields)
        return self.method, self.to, tuple(pair for pair in kept if pair[0] not in {"csrfmiddlewaretoken", "back"})

    @property
    def body(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, value in self.fields:
            found.setdefault(name, []).append(value)
        return found

    @property
    def encoded(self) -> str:
        return urlencode(self.fields)


class Page:
    """One page, read as a browser does; `address` is where it was found."""

    def __init__(self, content: bytes, address: str) -> None:
        self.tree: Any = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
        self.address = address
        self._places = frozenset(self.tree.xpath("//@id"))

    def links(self) -> Iterator[str]:
        """Where its links go on this site, with what stands behind the #."""
        for link in self.tree.iter("a"):
            to = link.get("href")
            if to is not None and (own := self._own(to)) is not None:
                yield own

    def has_place(self, name: str) -> bool:
        """Whether a link to #name arrives at something."""
        return name in {"", "top"} or name in self._places

    def sendings(self) -> Iterator[Sending]:
        """Every form, once for each of its buttons."""
        for form in self.tree.forms:
            to = self._own(form.get("action") or self.address)
            fields = [(name, _without_first_newline(value)) for name, value in form.form_values()]
            for button in self._buttons(form):
                chosen = self._own(button.get("formaction") or "") if button.get("formaction") else to
                if chosen is not None:
                    pressed = [(button.get("name"), button.get("value") or "")] if button.get("name") else []
                    yield Sending(
                        (button.get("formmethod") or form.get("method") or "get").lower(),
                        chosen,
                        tuple(fields + pressed),
                        form.get("enctype") == "multipart/form-data",
                        " ".join(button.text_content().split()),
                    )

    def dead(self) -> Iterator[str]:
        """What does nothing without JavaScript: no link, and no form with a button."""
        for form in self.tree.forms:
            if not self._buttons(form):
                yield f"a form without a button: {_shown(form)}"
        for button in self.tree.iter("button"):
            of_form = button.get("form") or any(True for _ in button.iterancestors("form"))
            if button.get("type") == "button" or not of_form:
                yield f"a button that sends nothing: {_shown(button)}"
        for link in self.tree.iter("a"):
            if (link.get("href") or "").strip() in {"", "#"} or (link.get("href") or "").startswith("javascript:"):
                yield f"a link to nowhere: {_shown(link)}"
        for element in self.tree.xpath("|".join(f"//*[@{name}]" for name in _BY_SCRIPT)):
            if element.tag not in {"a", "form"} and not any(True for _ in element.iterancestors("form")):
                yield f"only a script does this: {_shown(element)}"
            if element.tag == "form" and element.get(f"hx-{(element.get('method') or 'get').lower()}") is None:
                yield f"a form that a script sends in another way: {_shown(element)}"

    def _buttons(self, form: Any) -> list[Any]:
        inside = [button for button in form.iter("button") if button.get("type", "submit") == "submit"]
        inside += form.xpath(".//input[@type='submit']")
        named = form.get("id")
        return inside + (self.tree.xpath("//button[@form=$named]", named=named) if named else [])

    def _own(self, to: str) -> str | None:
        """The address on this site; None when it leads elsewhere."""
        whole = urljoin(HOST + self.address, to)
        return whole.removeprefix(HOST) if urlsplit(whole).netloc == urlsplit(HOST).netloc else None


def without_place(address: str) -> tuple[str, str]:
    """The address, and what stands behind its #."""
    page, place = urldefrag(address)
    return page, place


def _without_first_newline(value: str) -> str:
    return value.removeprefix("\n")


def _shown(element: Any) -> str:
    return str(html.tostring(element, encoding="unicode"))[:160]
