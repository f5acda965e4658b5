"""The norms on disk: YAML files in `register/`, read and refused as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from leerroute.files import Problem, SourceDocument, Unreadable, read_document
from leerroute.law.acts import Act, citations
from leerroute.law.in_force import Register
from leerroute.law.norm import Norm
from leerroute.text import Text

SHIPPED = Path(__file__).parent / "register"
ACTS_FILE = "acts.yaml"


class _Acts(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    acts: Mapping[str, Act]


@cache
def shipped_register() -> Register:
    """The register that comes with leerroute."""
    return read_register(SHIPPED)


def read_register(folder: Path) -> Register:
    """All norm files in `folder`, with their `acts.yaml`.

    Raises `Unreadable` with every problem of every file: the file, the key and the reason.
    """
    acts = read_document(folder / ACTS_FILE).as_model(_Acts).acts
    problems: list[Problem] = []
    norms: dict[str, Norm] = {}
    for path in sorted(folder.glob("*.yaml")):
        if path.name == ACTS_FILE:
            continue
        try:
            document = read_document(path)
            for norm in _norms(document):
                problems += _register_problems(norm, norms, acts, document)
                norms[norm.id] = norm
        except Unreadable as refused:
            problems += refused.problems
    if problems:
        raise Unreadable(problems)
    return Register(norms, acts)


def _norms(document: SourceDocument) -> Iterable[Norm]:
    if not isinstance(document.data, Mapping):
        raise Unreadable(
            [
                _problem(
                    document,
                    "",
                    "een normbestand is een lijst van id's met hun norm.",
                    "a norm file maps ids to norms.",
                )
            ]
        )
    problems: list[Problem] = []
    norms: list[Norm] = []
    for norm_id, body in document.data.items():
        if not isinstance(body, Mapping):
            problems.append(_problem(document, str(norm_id), "hier moet een norm staan.", "a norm must stand here."))
            continue
        lines = {
            (place[1:] if place else place): line for place, line in document.lines.items() if place[:1] == (norm_id,)
        }
        part = SourceDocument(document.file, {"id": norm_id, **body}, lines)
        try:
            norms.append(part.as_model(Norm))
        except Unreadable as refused:
            problems += [p.model_copy(update={"place": f"{norm_id}.{p.place}".rstrip(".")}) for p in refused.problems]
    if problems:
        raise Unreadable(problems)
    return norms


def _register_problems(
    norm: Norm, norms: Mapping[str, Any], acts: Mapping[str, Act], document: SourceDocument
) -> Iterable[Problem]:
    if norm.id in norms:
        yield _problem(
            document, norm.id, "deze norm staat ook in een ander bestand.", "this norm also stands in another file."
        )
    for index, version in enumerate(norm.versions):
        for source in version.sources:
            if source.act is not None and source.act not in acts:
                yield _problem(
                    document,
                    f"{norm.id}.versions[{index}].sources",
                    f"de wet '{source.act}' staat niet in {ACTS_FILE}.",
                    f"the act '{source.act}' is not in {ACTS_FILE}.",
                )
            elif (
                version.from_
                and not citations([source], acts, version.from_)
                and not citations(version.sources, acts, version.from_)
            ):
                yield _problem(
                    document,
                    f"{norm.id}.versions[{index}].sources",
                    f"'{source.act}' gold nog niet of niet meer op {version.from_}.",
                    f"'{source.act}' was not in force on {version.from_}.",
                )


def _problem(document: SourceDocument, place: str, nl: str, en: str) -> Problem:
    return Problem(
        file=document.file, place=place, expected=Text(nl=nl, en=en), line=document.line_of((place,)) if place else None
    )
