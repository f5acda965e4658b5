"""Texts as sparse vectors of groups of letters: no language model, no downloads, Dutch compounds for free.

A text becomes its letter groups of 3 to 5 within words, which sees 'veiligheid' in 'veiligheidsvoorschriften', and its
pairs of neighbouring words, which see 'digitaal ontwerp' as one thing. They are hashed, so that no vocabulary has to be
kept and two sets of texts counted apart can be laid side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp
from sklearn.feature_extraction.text import HashingVectorizer

from leerroute.alignment.ranking.weights import PAIRS
from leerroute.alignment.ranking.words import without_opening

if TYPE_CHECKING:
    from numpy.typing import NDArray

COLUMNS = 2**20
"""Columns for letters and as many for pairs; at 100,000 groups one in ten shares its column."""

_LETTERS = HashingVectorizer(
    analyzer="char_wb", ngram_range=(3, 5), n_features=COLUMNS, alternate_sign=False, norm=None
)
_PAIRS = HashingVectorizer(
    token_pattern=r"\w+",  # noqa: S106 - words, no password
    ngram_range=(2, 2),
    n_features=COLUMNS,
    alternate_sign=False,
    norm=None,
)


def count(texts: Sequence[str]) -> sp.csr_matrix:
    """Shape (texts, 2 * COLUMNS): 1 + ln(occurrences) of every letter group and word pair; no rows for no texts."""
    if not texts:
        return sp.csr_matrix((0, 2 * COLUMNS), dtype=np.float32)
    plain = [without_opening(text).lower() for text in texts]
    counted = sp.hstack([_LETTERS.transform(plain), _PAIRS.transform(plain)], format="csr", dtype=np.float32)
    np.log1p(counted.data - 1, out=counted.data)
    counted.data += 1
    return counted


def rarity(documents: int, occurs_in: NDArray[np.intp]) -> NDArray[np.float32]:
    """What a column weighs: ln((1 + N) / (1 + n)) + 1, n the number of N documents it occurs in; pairs times PAIRS.

    A document is a task with its title and outcomes, not one outcome: a word that one task uses in every line is rare.
    """
    weight = np.full(len(occurs_in), np.log(1 + documents) + 1, dtype=np.float32)
    used = np.flatnonzero(occurs_in)
    weight[used] = np.log((1 + documents) / (1 + occurs_in[used])) + 1
    weight[COLUMNS:] *= PAIRS
    return weight


def weigh(counted: sp.csr_matrix, weight: NDArray[np.float32]) -> sp.csr_matrix:
    """Rows of length 1; a text without any letters stays zero."""
    weighed = counted.copy()
    weighed.data *= weight[weighed.indices]
    return of_length_one(weighed)


def of_length_one(rows: sp.csr_matrix) -> sp.csr_matrix:
    """The same directions; rows of zeros stay."""
    length = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scaled = sp.csr_matrix(rows, copy=True)
    scaled.data /= np.repeat(np.where(length > 0, length, 1), np.diff(scaled.indptr))
    return scaled
