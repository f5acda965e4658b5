"""The samenwerkingsovereenkomst on paper."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest
from click.testing import CliRunner

from leerroute.cli.main import root
from leerroute.curriculum import shipped_catalogue
from leerroute.law import shipped_register
from leerroute.route import (
    AgreementPaper,
    RouteDesign,
    RouteKind,
    Signed,
    agreement_docx,
    agreement_paper,
    agreement_pdf,
    check,
    law_day,
    read_route,
)
from leerroute.text import Language

ON = date(2026, 11, 22)
EXAMPLES = Path(__file__).parents[2] / "examples"
COMPLETE, HALF = EXAMPLES / "hbr-kb-mbo4-dlr.yaml", EXAMPLES / "fout-dlr-half-ingevuld.yaml"


def paper_of(design: RouteDesign, language: Language = "nl", signed: tuple[Signed, ...] = ()) -> AgreementPaper:
    law = shipped_register().at(law_day(design, ON))
    return agreement_paper(design, law, check(design, law), shipped_catalogue(), language, signed=signed)


def example(path: Path, **changes: object) -> RouteDesign:
    design = read_route(path, shipped_catalogue())
    return RouteDesign.model_validate(design.model_dump(mode="json", exclude_none=True) | changes)


def pdf_words(made: bytes) -> str:
    document = pypdfium2.PdfDocument(made)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    return " ".join(" ".join(pages).split())


def docx_words(made: bytes) -> str:
    document = docx.Document(BytesIO(made))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_what_the_partners_wrote_stands_in_the_pdf_and_in_the_word_file() -> None:
    paper = paper_of(example(COMPLETE))
    clause = "De Linde en de Brug leveren stageplaatsen"
    assert clause in pdf_words(agreement_pdf(paper, ON))
    assert clause in docx_words(agreement_docx(paper, ON))


def test_every_item_of_the_law_is_there_but_what_is_not_needed() -> None:
    paper = paper_of(example(COMPLETE))
    assert [article.letter for article in paper.articles] == list("abcdfghij")
    assert paper.left_out == ("Onderdeel e staat er niet in: jullie dragen geen bekostiging over.",)


def test_within_one_board_items_h_i_and_j_are_left_out() -> None:
    paper = paper_of(example(COMPLETE, one_board=True))
    assert [article.letter for article in paper.articles] == list("abcdfg")


def test_an_item_that_nobody_wrote_is_a_proposal_with_blanks() -> None:
    paper = paper_of(example(HALF))
    leading = next(article for article in paper.articles if article.letter == "b")
    assert not leading.agreed
    assert leading.blanks == 6  # two names, how long, what is settled, and twice what is decided
    assert "[Naam en functie] van Vakschool De Verzonnen Rivier" in docx_words(agreement_docx(paper, ON))


def test_what_is_missing_is_listed_before_anybody_signs() -> None:
    missing = paper_of(example(HALF)).missing
    assert "Het BRIN van Roc Verzonnen Spoor ontbreekt." in missing
    assert any(sentence.startswith("Onderdeel h (Als we het oneens zijn)") for sentence in missing)


def test_a_complete_agreement_has_nothing_left_to_do() -> None:
    assert paper_of(example(COMPLETE)).missing == ()


def test_the_amount_that_is_transferred_stands_in_item_e() -> None:
    design = example(HALF, funding_transfer={"agreed": True, "amount": 1250, "purpose": "de praktijkweek"})
    article = next(article for article in paper_of(design).articles if article.letter == "e")
    assert "".join(stretch.words for stretch in article.paragraphs[0]).count("€ 1.250") == 1


def test_who_signed_stands_under_the_agreement() -> None:
    paper = paper_of(example(COMPLETE), signed=(Signed("molen", "Directeur Verzonnen", date(2026, 11, 20)),))
    assert "Digitaal getekend door Directeur Verzonnen op 20 november 2026." in pdf_words(agreement_pdf(paper, ON))


@pytest.mark.parametrize("typed", ["#panic[x]", "{profile} [blank]", "=cmd|'/c calc'!A1", "<b>vet</b>", "$x$ *y* _z_"])
def test_what_people_typed_is_only_words(typed: str) -> None:
    design = example(COMPLETE, title=typed)
    design = example(COMPLETE, title=typed, agreement=agreement_of(design) | {"g": typed})
    paper = paper_of(design)
    assert typed.replace(" ", "") in pdf_words(agreement_pdf(paper, ON)).replace(" ", "")
    assert typed in docx_words(agreement_docx(paper, ON))


def agreement_of(design: RouteDesign) -> dict[str, object]:
    assert design.agreement is not None
    return design.agreement.model_dump()


def test_the_pdf_is_tagged_and_says_that_it_is_pdf_ua() -> None:
    made = agreement_pdf(paper_of(example(COMPLETE)), ON)
    assert b"/StructTreeRoot" in made
    assert b"pdfuaid" in made


def test_the_same_paper_gives_the_same_pdf() -> None:
    assert agreement_pdf(paper_of(example(COMPLETE)), ON) == agreement_pdf(paper_of(example(COMPLETE)), ON)


def test_the_word_file_has_headings_for_every_item() -> None:
    document = docx.Document(BytesIO(agreement_docx(paper_of(example(COMPLETE)), ON)))
    headings = [
        paragraph.text for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == "Heading 1"
    ]
    assert "Onderdeel j. Medezeggenschap" in headings


def test_in_english_the_fixed_words_are_english() -> None:
    paper = paper_of(example(HALF), "en")
    words = docx_words(agreement_docx(paper, ON))
    assert "Item h. When we disagree" in words
    assert "nog niet" not in words.replace(paper.title, "")


def test_a_kind_of_route_without_such_an_agreement_is_refused() -> None:
    with pytest.raises(ValueError, match="regulier"):
        paper_of(RouteDesign(title="Gewoon", kind=RouteKind.REGULIER))


def test_the_command_writes_the_pdf_and_tells_what_is_missing(tmp_path: Path) -> None:
    result = CliRunner().invoke(root, ["route", "agreement", str(HALF), "--into", str(tmp_path / "a.pdf")])
    assert result.exit_code == 0, result.output
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert "Het BRIN van Roc Verzonnen Spoor ontbreekt." in result.output


def test_the_command_refuses_another_kind_of_file(tmp_path: Path) -> None:
    result = CliRunner().invoke(root, ["route", "agreement", str(HALF), "--into", str(tmp_path / "a.txt")])
    assert result.exit_code != 0
    assert ".pdf" in result.output
