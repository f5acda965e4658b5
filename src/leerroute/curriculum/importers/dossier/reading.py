"""A dossier as programmes: one for each kwalificatie, with the kerntaken of the basisdeel and of its own profieldeel."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from leerroute.curriculum.importers.dossier.elaborations import Elaborations, elaborations_of
from leerroute.curriculum.importers.dossier.front import Front, Qualification, front_of
from leerroute.curriculum.importers.dossier.headings import Section
from leerroute.curriculum.importers.dossier.joining import Item, Vocabulary, items_of, running_text
from leerroute.curriculum.importers.dossier.lines import Line, Measure, lines_of
from leerroute.curriculum.importers.dossier.noticing import notices_of
from leerroute.curriculum.importers.dossier.sections import Elaboration
from leerroute.curriculum.importers.found import Imported
from leerroute.curriculum.programme import (
    Outcome,
    OutcomeKind,
    Programme,
    Side,
    Source,
    Task,
    Unit,
    UnitKind,
)
from leerroute.files import read_pdf, unreadable
from leerroute.text import Text

KNOWLEDGE_TITLE = "Vakkennis en vaardigheden"
_COMPETENCES = re.compile(r"De onderliggende competenties?\s+(?:zijn|is)\s*:?\s*", re.IGNORECASE)

_BETWEEN_COMPETENCES = re.compile(r"[,;§•]|(?:^|\s)[A-Z][.:]?\s(?=[A-Z])")
"""Competences stand in a row with commas, or below each other as "A. Beslissen en ..."."""


def read_dossier(path: Path) -> Imported:
    """Every kwalificatie in the dossier. Raises `Unreadable` for what is no PDF or no kwalificatiedossier."""
    pages = read_pdf(path)
    lines = lines_of(pages)
    words, measure = Vocabulary.of(lines), Measure.of(lines)
    elaborated = elaborations_of(lines, words, measure)
    tasks = [elaboration for elaboration in elaborated.by_code.values() if _is_task(elaboration.code)]
    if not tasks:
        raise unreadable(
            str(path),
            "in deze PDF vinden we geen kerntaken (B1-K1, P1-K1) met een uitwerking.",
            "no kerntaken (B1-K1, P1-K1) with an elaboration were found in this PDF.",
            remedy=Text(
                nl="Is dit een kwalificatiedossier van SBB? Anders kun je het sjabloon invullen.",
                en="Is this a kwalificatiedossier of SBB? If not, fill in the template.",
            ),
        )
    front = front_of(lines, elaborated)
    reader = _Reader(front, elaborated, words, measure)
    programmes = tuple(reader.programme(qualification) for qualification in reader.qualifications())
    notices = tuple(notices_of(pages, front, elaborated, reader.lists, programmes))
    return Imported(programmes=programmes, notices=notices, whole_units=True)


def _is_task(code: str) -> bool:
    return "K" in code and "-W" not in code


class _Reader:
    """Makes programmes of what was found; remembers the lists it read, for the notices."""

    def __init__(self, front: Front, elaborated: Elaborations, words: Vocabulary, measure: Measure) -> None:
        self.front, self.elaborated, self.words, self.measure = front, elaborated, words, measure
        self.lists = {
            (code, section): self._items(elaboration, section)
            for code, elaboration in elaborated.by_code.items()
            for section in (Section.KNOWLEDGE, Section.BEHAVIOUR, Section.RESULT)
        }

    def qualifications(self) -> Sequence[Qualification]:
        """The kwalificaties; where the dossier names none, the dossier itself."""
        if self.front.qualifications:
            return self.front.qualifications
        return (Qualification(self.front.title or "Kwalificatiedossier", self.front.crebo),)

    def programme(self, qualification: Qualification) -> Programme:
        dossier = self.front.crebo or "dossier"
        code = qualification.crebo or f"{dossier}/{qualification.profile or qualification.title}"
        levels = (qualification.level,) if qualification.level else ()
        programme_id = f"crebo:{code}"
        return Programme(
            id=programme_id,
            code=code,
            title=qualification.title,
            side=Side.MBO,
            levels=levels,
            mbo_programme=qualification.kind,
            domain=self.front.domain,
            source=Source(
                name=f"SBB, kwalificatiedossier {' '.join(filter(None, (self.front.title, self.front.crebo)))}".strip(),
                version=self.front.version,
            ),
            units=tuple(
                self._unit(elaboration, programme_id, qualification)
                for elaboration in self.elaborated.by_code.values()
                if _is_task(elaboration.code) and self._belongs(elaboration.code, qualification)
            ),
        )

    def _belongs(self, code: str, qualification: Qualification) -> bool:
        """Kerntaken of the basisdeel are everybody's; those of a profile only of the kwalificatie with that profile."""
        if not code.startswith("P") or qualification.profile is None:
            return not code.startswith("P") or len(self.qualifications()) == 1
        return code.startswith(f"{qualification.profile}-")

    def _unit(self, elaboration: Elaboration, above: str, qualification: Qualification) -> Unit:
        code = elaboration.code
        unit_id = f"{above}/{code}"
        known = tuple(self._outcomes(code, Section.KNOWLEDGE, unit_id, qualification))
        knowledge = Task(id=f"{unit_id}/kennis", title=KNOWLEDGE_TITLE, outcomes=known) if known else None
        processes = (
            self._process(process, above, qualification)
            for process in self.elaborated.by_code.values()
            if process.code.startswith(f"{code}-W")
        )
        return Unit(
            id=unit_id,
            code=code,
            title=elaboration.title or code,
            kind=UnitKind.CORE_TASK,
            levels=(qualification.level,) if qualification.level else (),
            description=self._text(elaboration, Section.DESCRIPTION),
            complexity=self._text(elaboration, Section.COMPLEXITY),
            responsibility=self._text(elaboration, Section.RESPONSIBILITY),
            tasks=(*filter(None, [knowledge]), *processes),
        )

    def _process(self, elaboration: Elaboration, above: str, qualification: Qualification) -> Task:
        task_id = f"{above}/{elaboration.code}"
        return Task(
            id=task_id,
            code=elaboration.code,
            title=elaboration.title or elaboration.code,
            description=self._text(elaboration, Section.DESCRIPTION),
            competences=tuple(self._competences(elaboration)),
            outcomes=tuple(
                outcome
                for section in (Section.RESULT, Section.BEHAVIOUR, Section.KNOWLEDGE)
                for outcome in self._outcomes(elaboration.code, section, task_id, qualification)
            ),
        )

    def _outcomes(self, code: str, section: Section, above: str, qualification: Qualification) -> Iterator[Outcome]:
        kind = _KINDS[section]
        items = [
            item for item in self.lists.get((code, section), ()) if _is_for(item, qualification, self.qualifications())
        ]
        seen: Counter[str] = Counter()
        for item in items:
            mark = _mark(item.text)
            seen[mark] += 1
            again = f"-{seen[mark]}" if seen[mark] > 1 else ""
            yield Outcome(
                id=f"{above}/{kind.value}/{mark}{again}",
                text=item.text,
                levels=(qualification.level,) if qualification.level else (),
                kind=kind,
            )

    def _items(self, elaboration: Elaboration, section: Section) -> list[Item]:
        lines = [line for line in _before_competences(elaboration.sections.get(section, [])) if not _says_nothing(line)]
        if section is Section.RESULT and lines and not any(line.bullet for line in lines):
            return [Item(running_text(lines, self.words), lines[0].page)]
        return items_of(lines, self.words, self.measure.right) if lines else []

    def _text(self, elaboration: Elaboration, section: Section) -> str | None:
        return running_text(elaboration.sections.get(section, []), self.words) or None

    def _competences(self, elaboration: Elaboration) -> Iterator[str]:
        lines = list(elaboration.sections.get(Section.COMPETENCES, []))
        for section in (Section.BEHAVIOUR, Section.KNOWLEDGE, Section.RESULT):
            listed = elaboration.sections.get(section, [])
            lines += listed[len(_before_competences(listed)) :]
        said = _COMPETENCES.sub("", running_text(lines, self.words))
        yield from filter(None, (name.strip(" .;§•-") for name in _BETWEEN_COMPETENCES.split(said)))


def _mark(text: str) -> str:
    """The same for the same words: an item keeps its id in the next version of a dossier, wherever it stands."""
    return hashlib.sha256(" ".join(text.lower().split()).encode()).hexdigest()[:12]


_KINDS = {
    Section.RESULT: OutcomeKind.RESULT,
    Section.BEHAVIOUR: OutcomeKind.BEHAVIOUR,
    Section.KNOWLEDGE: OutcomeKind.KNOWLEDGE_AND_SKILLS,
}


def _before_competences(lines: Sequence[Line]) -> Sequence[Line]:
    """A list up to the sentence that names the competences beneath it."""
    at = next((index for index, line in enumerate(lines) if _COMPETENCES.match(line.text)), len(lines))
    return lines[:at]


def _says_nothing(line: Line) -> bool:
    return re.fullmatch(r"n\.?\s?v\.?\s?t\.?|geen|niet van toepassing|-", line.text, re.IGNORECASE) is not None


def _is_for(item: Item, qualification: Qualification, all_of_them: Sequence[Qualification]) -> bool:
    """Whether an item under "Voor Kok geldt aanvullend:" is for this kwalificatie; unclear ones are for everybody."""
    if item.qualifier is None:
        return True
    named = _named(item.qualifier, all_of_them)
    return not named or qualification in named


def _named(words: str, all_of_them: Sequence[Qualification]) -> list[Qualification]:
    """The kwalificaties that are named, longest title first: in "Gespecialiseerd kok" there is no Kok."""
    left, named = words.lower(), []
    for qualification in sorted(all_of_them, key=lambda q: -len(q.title)):
        title = re.compile(rf"(?<!\w){re.escape(qualification.title.lower())}(?!\w)")
        code = qualification.profile and re.search(rf"\b{qualification.profile}\b", words)
        if code or title.search(left):
            named.append(qualification)
            left = title.sub(" ", left)
    return named
