"""What could not be read in a dossier, and what somebody should look at, with the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from leerroute.curriculum.importers.dossier.elaborations import Elaborations
from leerroute.curriculum.importers.dossier.front import Front
from leerroute.curriculum.importers.dossier.headings import Section
from leerroute.curriculum.importers.dossier.joining import Item
from leerroute.curriculum.importers.found import Notice, Oddity
from leerroute.curriculum.programme import Programme
from leerroute.files import Page, shortened
from leerroute.text import Text

Lists = Mapping[tuple[str, Section], Sequence[Item]]


def notices_of(
    pages: Sequence[Page], front: Front, elaborated: Elaborations, lists: Lists, programmes: Sequence[Programme]
) -> Iterator[Notice]:
    """Every remark about how a dossier was read."""
    yield from _pages(pages)
    yield from _missing(elaborated)
    yield from _stray(elaborated)
    yield from _doubtful(elaborated)
    yield from _left_out(elaborated)
    yield from _sections(elaborated, lists)
    yield from _looked_at(lists)
    yield from _facts(front, programmes)


def _notice(oddity: Oddity, code: str, nl: str, en: str, page: int | None) -> Notice:
    return Notice(oddity=oddity, code=code, message=Text(nl=nl, en=en), page=page)


def _pages(pages: Sequence[Page]) -> Iterator[Notice]:
    for page in pages:
        name = f"p. {page.number}"
        if page.damaged:
            yield _notice(Oddity.NOT_READ, name, "deze pagina is beschadigd.", "this page is damaged.", page.number)
        elif not page.words:
            yield _notice(Oddity.NOT_READ, name, "op deze pagina staat geen tekst; een plaatje misschien.", "there is no text on this page; perhaps a picture.", page.number)  # fmt: skip


def _missing(elaborated: Elaborations) -> Iterator[Notice]:
    """Kerntaken and werkprocessen that are named, in the contents or the overview, and elaborated nowhere."""
    for code, (title, page) in elaborated.mentions.items():
        if "K" in code and code not in elaborated.by_code:
            yield _notice(
                Oddity.NOT_FOUND,
                code,
                f"'{shortened(title)}' wordt op pagina {page} genoemd, maar de uitwerking vonden we niet.",
                f"'{shortened(title)}' is named on page {page}, but its elaboration was not found.",
                page,
            )


def _stray(elaborated: Elaborations) -> Iterator[Notice]:
    for elaboration in elaborated.by_code.values():
        if elaboration.stray:
            words = shortened(" ".join(line.text for line in elaboration.stray))
            yield _notice(
                Oddity.NOT_READ,
                elaboration.code,
                f"deze tekst staat onder geen kopje dat we kennen: '{words}'.",
                f"this text stands under no heading that we know: '{words}'.",
                elaboration.stray[0].page,
            )


def _doubtful(elaborated: Elaborations) -> Iterator[Notice]:
    for elaboration in elaborated.by_code.values():
        for line in elaboration.doubtful:
            yield _notice(
                Oddity.UNSURE,
                elaboration.code,
                f"hoort dit bij het kopje erboven of bij dat eronder? '{shortened(line.text)}'",
                f"does this belong to the heading above it or below it? '{shortened(line.text)}'",
                line.page,
            )


def _left_out(elaborated: Elaborations) -> Iterator[Notice]:
    """Sections of a kerntaak or werkproces that leerroute has no place for."""
    for code, elaboration in elaborated.by_code.items():
        lines = elaboration.sections.get(Section.OTHER, [])
        if "K" in code and lines:
            words = shortened(" ".join(line.text for line in lines))
            yield _notice(
                Oddity.LEFT_OUT,
                code,
                f"dit deel van de uitwerking houden we niet: '{words}'.",
                f"this part of the elaboration is not kept: '{words}'.",
                lines[0].page,
            )


_NAMES = {
    Section.RESULT: Text(nl="resultaat", en="result"),
    Section.BEHAVIOUR: Text(nl="gedrag", en="behaviour"),
    Section.KNOWLEDGE: Text(nl="vakkennis en vaardigheden", en="knowledge and skills"),
}


def _sections(elaborated: Elaborations, lists: Lists) -> Iterator[Notice]:
    """A werkproces without result or behaviour; a kerntaak whose knowledge and skills stand nowhere."""
    for code, elaboration in elaborated.by_code.items():
        if "K" not in code:
            continue
        is_process = "-W" in code
        for section in (Section.RESULT, Section.BEHAVIOUR) if is_process else (Section.KNOWLEDGE,):
            below = [other for other in elaborated.by_code if other.startswith(f"{code}-W")]
            if any(lists.get((c, section)) for c in (code, *(() if is_process else below))):
                continue
            name = _NAMES[section]
            yield _notice(
                Oddity.NOT_FOUND,
                code,
                f"hier staat geen {name.nl}, of we herkennen het niet.",
                f"there is no {name.en} here, or it was not recognised.",
                elaboration.page,
            )


def _looked_at(lists: Lists) -> Iterator[Notice]:
    for (code, section), items in lists.items():
        name = _NAMES[section]
        for item in items:
            if item.unsure:
                yield _notice(
                    Oddity.UNSURE,
                    code,
                    f"{name.nl}: hoort dit bij de lijst? '{shortened(item.text)}'",
                    f"{name.en}: is this part of the list? '{shortened(item.text)}'",
                    item.page,
                )
        if any(item.guessed for item in items):
            yield _notice(
                Oddity.UNSURE,
                code,
                f"{name.nl}: deze lijst heeft geen opsommingstekens; we begonnen een nieuw punt waar een regel eerder ophield.",
                f"{name.en}: this list has no bullets; a new item was begun where a line ended early.",
                items[0].page,
            )
        qualifiers = {item.qualifier: item.page for item in items if item.qualifier}
        for qualifier, page in qualifiers.items():
            yield _notice(
                Oddity.UNSURE,
                code,
                f"{name.nl}: een deel geldt niet voor iedereen: '{shortened(qualifier)}'",
                f"{name.en}: a part is not for everybody: '{shortened(qualifier)}'",
                page,
            )


def _facts(front: Front, programmes: Sequence[Programme]) -> Iterator[Notice]:
    for programme in programmes:
        page = next((q.page for q in front.qualifications if q.title == programme.title), None)
        if not programme.code.isdigit():
            yield _notice(Oddity.NO_CODE, programme.code, f"van '{programme.title}' vonden we geen crebo.", f"no crebo was found for '{programme.title}'.", page)  # fmt: skip
        if not programme.levels:
            yield _notice(Oddity.NO_LEVEL, programme.code, f"van '{programme.title}' vonden we geen niveau.", f"no level was found for '{programme.title}'.", page)  # fmt: skip
