"""Reading documents: what a teacher may hand us, and what we say when it is not right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict

from leerroute.files import Unreadable, dump_yaml, parse_document, read_document


class Plan(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    hours: int | None = None
    start: date | None = None
    agreed: bool | None = None


def problem(text: str) -> str:
    with pytest.raises(Unreadable) as caught:
        parse_document(text, "plan.yaml").as_model(Plan)
    return "\n".join(p.sentence("nl") for p in caught.value.problems)


def test_a_document_becomes_a_value_object() -> None:
    plan = parse_document("name: HBR\nhours: 3000\nstart: 2027-08-01\nagreed: true\n", "plan.yaml").as_model(Plan)
    assert plan == Plan(name="HBR", hours=3000, start=date(2027, 8, 1), agreed=True)


def test_hours_as_text_are_refused_with_their_line_and_value() -> None:
    assert problem('name: x\nhours: "honderd"\n') == (
        "plan.yaml, regel 2, hours: hier staat 'honderd'; hier moet een heel getal staan, zonder aanhalingstekens."
    )


def test_a_quoted_number_is_text_and_refused() -> None:
    assert "zonder aanhalingstekens" in problem('name: x\nhours: "100"\n')


@pytest.mark.parametrize("word", ["ja", "yes", "on", "y", "off", "no"])
def test_only_true_and_false_are_truths(word: str) -> None:
    assert "true (ja) of false (nee)" in problem(f"name: x\nagreed: {word}\n")


def test_a_word_that_old_yaml_took_for_a_truth_stays_a_word() -> None:
    assert parse_document("name: no\n", "plan.yaml").as_model(Plan).name == "no"


def test_a_leading_zero_is_kept() -> None:
    assert parse_document("name: 0011\n", "plan.yaml").as_model(Plan).name == "0011"


def test_an_unknown_field_is_named() -> None:
    assert "nmae" in problem("nmae: x\nname: y\n")
    assert "dit veld kennen we niet" in problem("nmae: x\nname: y\n")


def test_every_problem_is_told_at_once() -> None:
    assert len(problem('hours: "x"\nagreed: maybe\nextra: 1\n').splitlines()) == 4


def test_a_missing_field_is_named() -> None:
    assert "name: dit veld moet er staan" in problem("hours: 1\n")


def test_malformed_yaml_names_the_line() -> None:
    assert "regel 2" in problem("name: x\n  hours: [1\n")


def test_a_key_that_stands_twice_is_refused() -> None:
    assert "'name' staat hier twee keer" in problem("name: x\nname: y\n")


def test_an_alias_is_refused_before_it_can_grow() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert "verwijzingen" in problem("\n".join(lines))


def test_a_date_that_does_not_exist_is_refused() -> None:
    assert "bestaat niet" in problem("name: x\nstart: 2026-02-31\n")


def test_deep_nesting_is_refused() -> None:
    assert "te diep genest" in problem("[" * 100_000)
    assert "te diep genest" in problem("[" * 60 + "]" * 60)


def test_an_empty_file_is_refused() -> None:
    assert "leeg" in problem("")


def test_a_list_instead_of_fields_is_refused() -> None:
    assert "blok met velden" in problem("- 1\n- 2\n")


def test_a_tag_is_refused() -> None:
    assert "label" in problem("name: !!python/object/apply:os.getcwd []\n")
    assert "regel 2" in problem("name: x\nhours: !!binary aGVsbG8=\n")


def test_a_tab_is_named() -> None:
    assert "Er staat een tab op deze regel" in problem("name: x\n\thours: 1\n")


def test_a_misspelt_field_gets_a_suggestion() -> None:
    assert "Bedoel je 'hours'?" in problem("name: x\nhouers: 3\n")


def test_a_date_that_does_not_exist_is_named_with_its_line_and_place() -> None:
    assert problem("name: x\nstart: 2026-02-31\n").startswith("plan.yaml, regel 2, start: hier staat '2026-02-31'")


def test_a_field_left_empty_that_must_be_filled_is_told_so() -> None:
    assert problem("name:\n") == "plan.yaml, regel 1, name: dit veld moet gevuld zijn."


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(2_000_000_000)
    with pytest.raises(Unreadable, match="2,000,000,000 bytes"):
        read_document(huge)


def test_an_absent_file_a_folder_and_bytes_are_refused(tmp_path: Path) -> None:
    (tmp_path / "photo.yaml").write_bytes(b"\xff\xd8\xff\xe0")
    for path in (tmp_path / "none.yaml", tmp_path, tmp_path / "photo.yaml"):
        with pytest.raises(Unreadable):
            read_document(path)


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(10**9), 10**9)
        | st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text("abcdefg", min_size=1, max_size=5), inner, max_size=3)
        ),
        max_leaves=8,
    ).filter(lambda value: value is not None)
)
def test_what_is_dumped_is_read_back(value: object) -> None:
    assert parse_document(dump_yaml({"value": value}), "x.yaml").data == {"value": value}
