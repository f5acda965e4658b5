"""Words that both texts have, marked in both."""

from leerroute.web.overlap.marking import Run, runs


def test_a_shared_word_is_marked_and_the_text_stays_whole() -> None:
    found = runs("De leerling snijdt groente, veilig.", ["groente"])
    assert found == (Run("De leerling snijdt ", False), Run("groente", True), Run(", veilig.", False))


def test_it_is_found_in_another_form_too() -> None:
    """The reason gives the word as the left writes it."""
    assert Run("recepten", True) in runs("De student rekent recepten om.", ["recept"])


def test_nothing_shared_marks_nothing() -> None:
    assert runs("Koken & bakken", []) == (Run("Koken & bakken", False),)
