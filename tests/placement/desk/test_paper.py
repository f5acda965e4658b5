"""Letters, lists and tables: what stands in them, and what never does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from leerroute.placement import Explained, outcomes, result_files
from leerroute.placement.letters import Letter, Reasons, letters, letters_pdf
from leerroute.placement.lists import company_lists, group_lists, mentor_lists
from leerroute.placement.outcome import Placement
from leerroute.placement.reading import Letterhead, read_internship_folder, read_module_folder
from leerroute.placement.results import FileNames
from leerroute.text import LANGUAGES, Language, Text

from .greedy import first_come, first_served
from .rounds import EXAMPLES, INTERNSHIPS, MODULES, ON, written

HEAD = Letterhead(school="Het Verzonnen College", exchange_until=date(2027, 5, 28))
FULL = Text(nl="Robotica zat vol: 3 leerlingen wilden 2 plaatsen.", en="Robotica was full: 3 learners for 2 seats.")


def placed(tmp_path: Path, **changed: str) -> Placement:
    problem = read_module_folder(written(tmp_path, MODULES, **changed)).problem
    assert problem is not None
    return first_come(problem)


def posted(tmp_path: Path, **changed: str) -> Placement:
    problem = read_internship_folder(written(tmp_path, INTERNSHIPS, **changed)).problem
    assert problem is not None
    return first_served(problem)


def words(letter: Letter) -> str:
    parts = [word for heading, paragraphs in letter.parts for word in (heading, *paragraphs)]
    got = [word for pair in letter.got for word in pair]
    return "\n".join([letter.title, *letter.opening, *got, *parts, letter.closing, letter.signed])


def written_letters(
    placement: Placement, reasons: Reasons | None = None, head: Letterhead = HEAD, language: Language = "nl"
) -> list[str]:  # fmt: skip
    return [words(one) for one in letters(outcomes(placement), reasons or {}, head, language)]


def test_a_letter_says_what_the_learner_got_and_which_choice_it_was(tmp_path: Path) -> None:
    first = written_letters(placed(tmp_path))[0]
    assert first.startswith("Beste Amira Verzonnen,\nGoed nieuws: je krijgt wat je het liefst wilde.\nRobotica\n")
    assert "Najaar, groep 1. Dit was je eerste keus." in first


def test_a_letter_says_why_not_the_first_choice_and_what_can_still_be_done(tmp_path: Path) -> None:
    modules = "module;titel;minimum;maximum;perioden\nROB;Robotica;1;1;P1\nKOK;Koken;1;2;\nZOR;Zorg;1;2;\n"
    second = written_letters(placed(tmp_path, modules=modules), {"D1": [FULL]})[1]
    assert "Dit was je tweede keus." in second
    assert "Waarom niet je eerste keus?\nRobotica zat vol" in second
    assert "Tot en met 28 mei 2027 kun je ruilen, als er ergens plek is. Vraag het aan je mentor, Bram." in second


def test_who_got_the_best_there_was_reads_no_reasons(tmp_path: Path) -> None:
    assert "Waarom niet" not in written_letters(placed(tmp_path), {"A1": [FULL]})[0]


def test_who_has_no_place_yet_is_told_gently_and_whom_to_ask(tmp_path: Path) -> None:
    plekken = "plek;bedrijf;aantal;sector;werk\nB1;Zorghuis Verzonnen;1;ZW;licht\n"
    keuzes = "leerling;plek;rang\nA1;B1;1\nD1;B1;1\n"
    head = Letterhead(contact="het stagebureau")
    second = written_letters(posted(tmp_path, plekken=plekken, keuzes=keuzes), head=head)[1]
    assert "Voor jou hebben we nog geen plek gevonden. Dat ligt niet aan jou" in second
    assert "Vraag het aan het stagebureau." in second


@pytest.mark.parametrize(
    "telling",
    [
        "Dirk Verzonnen ging voor.",
        "Leerling D1 had een lager lotnummer.",
        "Esra had voorrang.",
        "E1, D1 en anderen gingen voor.",
    ],
)
def test_no_letter_names_another_learner(tmp_path: Path, telling: str) -> None:
    modules = "module;titel;minimum;maximum;perioden\nROB;Robotica;1;1;P1\nKOK;Koken;1;2;\nZOR;Zorg;1;2;\n"
    choices = "leerling;module;rang\nD1;ROB;1\nA1;ROB;1\nA1;KOK;2\nE1;KOK;1\n"
    learners = "leerling;naam\nD1;Dirk Verzonnen\nA1;Amira Verzonnen\nE1;Esra Verzonnen\n"
    placement = placed(tmp_path, modules=modules, keuzes=choices, leerlingen=learners)
    reasons = {"A1": [FULL, Text(nl=telling, en="Somebody went first.")]}
    amira = written_letters(placement, reasons)[1]
    assert "Robotica zat vol" in amira
    assert telling not in amira


def test_a_count_is_not_taken_for_the_number_of_a_learner(tmp_path: Path) -> None:
    learners = "leerling\n3\n2\n1\n"
    choices = "leerling;module;rang\n1;ROB;1\n2;ROB;1\n3;ROB;1\n3;KOK;2\n"
    modules = "module;titel;minimum;maximum;perioden\nROB;Robotica;1;1;P1\nKOK;Koken;1;2;\nZOR;Zorg;1;2;\n"
    placement = placed(tmp_path, leerlingen=learners, keuzes=choices, modules=modules)
    reasons = {str(number): [FULL] for number in (1, 2, 3)}
    assert sum("Robotica zat vol" in one for one in written_letters(placement, reasons)) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_letter_is_whole_in_both_languages(language: Language) -> None:
    for folder in ("modules", "internships"):
        problem = (read_module_folder if folder == "modules" else read_internship_folder)(EXAMPLES / folder).problem
        assert problem is not None
        placement = first_come(problem) if folder == "modules" else first_served(problem)  # type: ignore[arg-type]
        for one in written_letters(placement, language=language):
            assert "None" not in one
            assert one.startswith("Beste " if language == "nl" else "Dear ")


def test_letters_are_tagged_pdf_with_title_and_language(tmp_path: Path) -> None:
    made = letters_pdf(list(letters(outcomes(placed(tmp_path)), {}, HEAD, "nl")), HEAD, ON, "nl")
    assert made.startswith(b"%PDF-")
    for mark in (b"/StructTreeRoot", b"/Lang(nl)", b"/Title(Waar je geplaatst bent)", b"<pdfuaid:part>1<"):
        assert mark in made


def test_the_same_letters_give_the_same_bytes(tmp_path: Path) -> None:
    written = list(letters(outcomes(placed(tmp_path)), {}, HEAD, "nl"))
    assert letters_pdf(written, HEAD, ON, "nl") == letters_pdf(written, HEAD, ON, "nl")


@pytest.mark.parametrize(
    "name",
    ['#panic("x")', "*vet* _schuin_ $x$ @ref <b>", "\\ \" ' `code` ]", "א‮gnirts", "\x00\x07bel", "🙂 naam", "=1+1"],
)
def test_markup_in_a_name_is_only_a_name(tmp_path: Path, name: str) -> None:
    placement = placed(tmp_path)
    problem = placement.problem
    learner = problem.learners[0].model_copy(update={"name": name, "mentor": name})
    odd = first_come(problem.model_copy(update={"learners": (learner, *problem.learners[1:])}))  # type: ignore[arg-type]
    files = dict(result_files(odd, Explained(), HEAD, ON, "nl"))
    assert all(content.startswith(b"%PDF-") for path, content in files.items() if path.endswith(".pdf"))


def test_a_company_reads_who_comes_when_and_for_which_work_and_nothing_else(tmp_path: Path) -> None:
    printed = company_lists(outcomes(posted(tmp_path)), "Vragen aan het stagebureau")[1]
    assert printed.title.nl == "Stage bij Zorghuis Verzonnen"
    assert [column.nl for column in printed.columns] == ["naam", "werk", "vanaf", "dagen"]
    assert [[cell.nl for cell in row] for row in printed.rows] == [
        ["Amira Verzonnen", "activiteiten", "7 september 2026", ""]
    ]


def test_a_mentor_reads_the_own_learners_with_what_is_still_open(tmp_path: Path) -> None:
    lists = mentor_lists(outcomes(placed(tmp_path, instellingen='seed: t\nunits: {"*": 2}\n')))
    assert [printed.key for printed in lists] == ["Bram", "Chantal"]
    assert [cell.nl for cell in lists[1].rows[-1]][:3] == ["E1", "Esra Verzonnen", "nog open: 1"]


def test_a_group_list_names_everyone_in_the_group(tmp_path: Path) -> None:
    robotica = next(printed for printed in group_lists(outcomes(placed(tmp_path))) if printed.key.startswith("ROB"))
    assert robotica.title.nl == "Robotica, groep 1"
    assert [row[0].nl for row in robotica.rows] == ["A1", "D1"]


def test_the_result_is_the_earlier_placement_of_the_next_round(tmp_path: Path) -> None:
    placement = placed(tmp_path)
    files = dict(result_files(placement, Explained(), HEAD, ON, "nl", paper=False))
    next_round = read_module_folder(
        written(tmp_path, MODULES, eerder=files["plaatsing.csv"], vast=files["plaatsing.csv"])
    )
    assert next_round.findings == ()
    assert next_round.problem is not None
    seats = {(seat.learner, seat.group.module, seat.group.period) for seat in placement.seats}  # type: ignore[union-attr]
    assert {(e.learner, e.module, e.period) for e in next_round.problem.earlier} == seats
    assert next_round.problem.fixed == next_round.problem.earlier


def test_so_is_a_result_of_internships_in_english(tmp_path: Path) -> None:
    placement = posted(tmp_path)
    files = dict(result_files(placement, Explained(), HEAD, ON, "en", paper=False))
    next_round = read_internship_folder(written(tmp_path, INTERNSHIPS, eerder=files["placement.csv"]))
    assert next_round.findings == ()
    assert {(e.learner, e.place) for e in next_round.earlier.values} == {("A1", "B1"), ("D1", "B2")}


def test_file_names_are_safe_and_differ_whatever_people_are_called() -> None:
    names = FileNames()
    made = [names.fresh("brieven", key) for key in ("../../etc/passwd", "A/1", "a 1", "A-1", "CON", "", "é" * 300)]
    assert made[:6] == [
        "brieven/etc-passwd",
        "brieven/A-1",
        "brieven/a-1-2",
        "brieven/A-1-3",
        "brieven/x-CON",
        "brieven/x-",
    ]
    assert len(made[6]) < 100
