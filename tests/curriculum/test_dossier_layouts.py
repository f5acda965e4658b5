"""Dossiers that we invented, in the layouts that dossiers have had since 2012; and files that are no dossier."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from leerroute.curriculum import Imported, Oddity, OutcomeKind, Programme, Store, importers_for
from leerroute.files import Unreadable, read_pdf

from .invented_dossiers import CENTRED, COLUMNS, LAYOUTS, PREAMBLE, TASKS, TWO_PROFILES, CoreTask, Layout, pdf


def read(layout: Layout, folder: Path) -> Imported:
    path = pdf(layout, folder)
    return importers_for(path)[0].read(path)


def told(programme: Programme) -> dict[str, list[str]]:
    """Everything that a programme says, by code and kind."""
    said: dict[str, list[str]] = {}
    for unit in programme.units:
        said[unit.code] = [unit.title]
        for task in unit.tasks:
            code = task.code or unit.code
            if task.code:
                said[code] = [task.title]
            for outcome in task.outcomes:
                said.setdefault(f"{code} {outcome.kind}", []).append(outcome.text)
    return said


def expected(tasks: dict[str, CoreTask], *, knowledge_with_process: bool = False) -> dict[str, list[str]]:
    """What `told` gives for these kerntaken when nothing is lost."""
    said: dict[str, list[str]] = {}
    for code, task in tasks.items():
        said[code] = [task.title]
        if not knowledge_with_process:
            said[f"{code} knowledge_and_skills"] = list(task.knowledge)
        for n, process in enumerate(task.processes, start=1):
            said[f"{code}-W{n}"] = [process.title]
            said[f"{code}-W{n} result"] = [process.result]
            said[f"{code}-W{n} behaviour"] = [item.rstrip(";") for item in process.behaviour]
            if knowledge_with_process:
                said[f"{code}-W{n} knowledge_and_skills"] = list(task.knowledge)
    return said


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_layout_gives_the_same_programme(layout: Layout, tmp_path: Path) -> None:
    (programme,) = read(layout, tmp_path).programmes
    assert (programme.code, programme.title, programme.levels) == ("29999", "Buurtmonteur", ("mbo-2",))
    assert (programme.mbo_programme, programme.domain) == ("basisberoepsopleiding", "Techniek in de wijk")
    assert told(programme) == expected(TASKS)
    for unit, task in zip(programme.units, TASKS.values(), strict=True):
        assert (unit.complexity, unit.responsibility) == (task.complexity, task.responsibility)
        processes = [t for t in unit.tasks if t.code]
        assert [t.description for t in processes] == [p.description for p in task.processes]
        assert [t.competences for t in processes] == [p.competences for p in task.processes]


@pytest.mark.parametrize("layout", COLUMNS, ids=lambda layout: layout.name)
def test_a_dossier_as_of_2012_keeps_knowledge_with_its_werkproces(layout: Layout, tmp_path: Path) -> None:
    (programme,) = read(layout, tmp_path).programmes
    numbered = dict(zip(("K1", "K2"), TASKS.values(), strict=True))
    assert told(programme) == expected(numbered, knowledge_with_process=True)


def test_the_competences_of_a_table_of_2012_are_listed_and_the_rest_of_it_is_told(tmp_path: Path) -> None:
    imported = read(COLUMNS[1], tmp_path)
    for task in (task for unit in imported.programmes[0].units for task in unit.tasks):
        assert task.competences == ("Samenwerken en overleggen", "Kwaliteit leveren")
    assert {notice.code for notice in imported.notices if notice.oddity is Oddity.LEFT_OUT} == {
        "K1-W1",
        "K1-W2",
        "K2-W1",
    }


def test_lists_break_over_pages_in_the_invented_dossiers(tmp_path: Path) -> None:
    for layout in (*LAYOUTS, *COLUMNS):
        pages = read_pdf(pdf(layout, tmp_path))
        assert len(pages) >= 5, layout.name
    words = [word.text for page in read_pdf(pdf(LAYOUTS[1], tmp_path)) for word in page.words]
    assert any(word.endswith("-") and len(word) > 2 for word in words)  # hyphenated at the end of a line


def test_lists_without_bullets_are_told_with_their_page(tmp_path: Path) -> None:
    layout = next(layout for layout in LAYOUTS if layout.name == "without_bullets")
    notices = [notice for notice in read(layout, tmp_path).notices if notice.oddity is Oddity.UNSURE]
    assert {notice.code for notice in notices} >= {"B1-K1", "B1-K2"}
    assert all(notice.page for notice in notices)


def test_names_of_sections_in_the_middle_of_their_text_are_told_as_unsure(tmp_path: Path) -> None:
    notices = [n for n in read(CENTRED, tmp_path).notices if n.oddity is Oddity.UNSURE]
    assert any("kopje erboven of bij dat eronder" in notice.message.nl and notice.page for notice in notices)
    layout = next(layout for layout in LAYOUTS if layout.name == "labels")
    assert read(layout, tmp_path).notices == ()


@pytest.fixture
def two(tmp_path: Path) -> Imported:
    return read(TWO_PROFILES, tmp_path)


def test_two_profiles_share_the_basisdeel_and_keep_their_own(two: Imported) -> None:
    monteur, bouwer = two.programmes
    assert (monteur.code, monteur.levels, monteur.mbo_programme) == ("29999", ("mbo-2",), "basisberoepsopleiding")
    assert (bouwer.code, bouwer.levels, bouwer.mbo_programme) == ("29998", ("mbo-3",), "vakopleiding")
    assert [unit.code for unit in monteur.units] == ["B1-K1"]
    assert [unit.code for unit in bouwer.units] == ["B1-K1", "P2-K1"]


def test_what_holds_for_one_kwalificatie_only_stays_with_it(two: Imported) -> None:
    monteur, bouwer = (
        [o.text for o in p.units[0].outcomes if o.kind is OutcomeKind.KNOWLEDGE_AND_SKILLS] for p in two.programmes
    )
    assert len(monteur) == 10
    assert bouwer == [*monteur, "heeft kennis van houtsoorten en lijm"]


def test_what_could_not_be_read_is_told_with_its_page(two: Imported) -> None:
    notices = {(notice.oddity, notice.code, notice.page) for notice in two.notices}
    assert {oddity for oddity, _, _ in notices} == {Oddity.NOT_READ, Oddity.NOT_FOUND, Oddity.UNSURE}
    assert (Oddity.NOT_FOUND, "P2-K2", 5) in notices  # named in the profieldeel, elaborated nowhere
    assert any(oddity is Oddity.NOT_FOUND and code == "B1-K1-W1" for oddity, code, _ in notices)  # has no behaviour
    assert any(oddity is Oddity.NOT_READ and code == f"p. {page}" for oddity, code, page in notices)  # a picture


def test_a_new_version_takes_out_what_its_publisher_took_out(tmp_path: Path) -> None:
    store = Store(tmp_path / "curricula.json")
    imported = read(LAYOUTS[0], tmp_path)
    store.write(store.merge(imported))
    (programme,) = imported.programmes
    unit = programme.units[0]
    shorter = unit.tasks[0].model_copy(update={"outcomes": unit.tasks[0].outcomes[1:]})
    again = programme.model_copy(
        update={"units": (unit.model_copy(update={"tasks": (shorter, *unit.tasks[1:])}), programme.units[1])}
    )
    merge = store.merge(Imported(programmes=(again,), whole_units=True))
    assert (merge.changed, merge.unchanged, merge.gone) == (1, 1, 1)
    assert merge.programmes == (again,)


def test_an_item_keeps_its_id_when_another_is_put_before_it(tmp_path: Path) -> None:
    (programme,) = read(LAYOUTS[0], tmp_path).programmes
    (other,) = read(LAYOUTS[1], tmp_path).programmes
    assert [o.id for o in programme.outcomes] == [o.id for o in other.outcomes]


def typeset(tmp_path: Path, source: str) -> Path:
    path = tmp_path / "x.pdf"
    path.write_bytes(typst.compile(source.encode(), format="pdf"))
    return path


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        importers_for(path)[0].read(path)
    (problem,) = caught.value.problems
    assert problem.expected.nl
    return problem.sentence("en")


def test_a_pdf_that_is_no_dossier_is_refused(tmp_path: Path) -> None:
    assert "no kerntaken" in refusal(typeset(tmp_path, PREAMBLE + "Een brief over niets. B1-K1 staat hier ook."))


def test_a_scan_is_refused_as_a_scan(tmp_path: Path) -> None:
    assert "no text in this PDF" in refusal(typeset(tmp_path, "#rect(width: 4cm, fill: gray)"))


def test_what_only_calls_itself_a_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(b"PK\x03\x04 a Word file")
    assert "it is none" in refusal(path)


def test_a_damaged_pdf_is_refused(tmp_path: Path) -> None:
    path = typeset(tmp_path, PREAMBLE + "B1-K1: Iets")
    path.write_bytes(path.read_bytes()[:400])
    assert "damaged" in refusal(path)


def test_thousands_of_pages_are_refused(tmp_path: Path) -> None:
    assert "401 pages" in refusal(typeset(tmp_path, "x\n" + "#pagebreak()\nx\n" * 400))


def test_a_huge_file_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(31_000_000)
    assert "at most 30,000,000" in refusal(path)


def plain_pdf(tmp_path: Path, *objects: bytes, trailer: bytes = b"") -> Path:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % place for place in places)
    body += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start)
    path = tmp_path / "x.pdf"
    path.write_bytes(body)
    return path


def test_a_decompression_bomb_is_refused_and_takes_nobody_along(tmp_path: Path) -> None:
    import zlib

    packer = zlib.compressobj(9)
    bomb = packer.compress(b"BT /F 9 Tf ")
    for _ in range(60):
        bomb += packer.compress(b"(aaaaaaaa) Tj 1 0 Td " * 100_000)
    bomb += packer.flush()
    path = plain_pdf(
        tmp_path,
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(bomb), bomb),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    assert path.stat().st_size < 1_000_000
    assert "too much time or memory" in refusal(path)


def test_a_pdf_with_a_password_is_refused_as_such(tmp_path: Path) -> None:
    zeros = b"<" + b"00" * 32 + b">"
    path = plain_pdf(
        tmp_path,
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Filter /Standard /V 1 /R 2 /O " + zeros + b" /U " + zeros + b" /P -4 >>",
        trailer=b"/Encrypt 3 0 R /ID [<00> <00>]",
    )
    assert "password" in refusal(path)
