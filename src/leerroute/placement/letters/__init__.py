"""Letters to learners: what you got, why, and what you can still do."""

from leerroute.placement.letters.place_reasons import place_reason
from leerroute.placement.letters.printing import letters, letters_pdf
from leerroute.placement.letters.words import Letter, Reasons, rank_words

__all__ = ["Letter", "Reasons", "letters", "letters_pdf", "place_reason", "rank_words"]
