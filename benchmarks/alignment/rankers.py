"""Ours and the peers: queries and texts in, a score for every text out. All see the same words without their opening."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import bm25s
import numpy as np
import Stemmer
from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks.alignment.scores import Ranker, Scores
from benchmarks.alignment.slo_lists import Listed
from leerroute.alignment.ranking.laid_out import count_programme, rarity_among
from leerroute.alignment.ranking.letters import count, weigh
from leerroute.alignment.ranking.pairing import likeness
from leerroute.alignment.ranking.words import without_opening
from leerroute.curriculum import Outcome, Programme, Side, Source, Task, Unit, UnitKind


def ours(queries: Sequence[str], texts: Sequence[str], documents: Sequence[Listed]) -> Scores:
    """The likeness of words that `align` uses; documents tell what is rare."""
    weight = rarity_among([count_programme(as_programme(documents))])
    return likeness(weigh(count(queries), weight), weigh(count(texts), weight))


def bm25(queries: Sequence[str], texts: Sequence[str], _: Sequence[Listed]) -> Scores:
    """bm25s, Lucene's formula with its default k1 = 1.5 and b = .75, words in lower case."""
    return _bm25(queries, texts, None)


def bm25_stems(queries: Sequence[str], texts: Sequence[str], _: Sequence[Listed]) -> Scores:
    """The same on Snowball's Dutch stems."""
    return _bm25(queries, texts, Stemmer.Stemmer("dutch"))


def tf_idf_words(queries: Sequence[str], texts: Sequence[str], _: Sequence[Listed]) -> Scores:
    return _tf_idf(TfidfVectorizer(token_pattern=r"\w+"), queries, texts)  # noqa: S106 - words, no password


def tf_idf_letters(queries: Sequence[str], texts: Sequence[str], _: Sequence[Listed]) -> Scores:
    """The measured start: letter groups of 3 to 5 within words."""
    return _tf_idf(TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)), queries, texts)


def fuzzy(queries: Sequence[str], texts: Sequence[str], _: Sequence[Listed]) -> Scores:
    """rapidfuzz's token ratio: the best of sorted tokens and of sets of tokens."""
    return process.cdist(_plain(queries), _plain(texts), scorer=fuzz.token_ratio)


PEERS: dict[str, Ranker] = {
    "BM25, words": bm25,
    "BM25, stems": bm25_stems,
    "TF-IDF, words": tf_idf_words,
    "fuzzy token ratio": fuzzy,
    "TF-IDF, letters 3-5": tf_idf_letters,
}
RANKERS: dict[str, Ranker] = {**PEERS, "leerroute": ours}


def as_programme(documents: Sequence[Listed]) -> Programme:
    """The tasks of a dataset as one programme, a unit for each of their places."""
    units: dict[str, list[Task]] = {}
    for listed in documents:
        outcomes = tuple(Outcome(id=f"{listed.id}/{at}", text=text) for at, text in enumerate(listed.texts))
        units.setdefault(listed.place, []).append(Task(id=listed.id, title=listed.title, outcomes=outcomes))
    return Programme(
        id="all",
        code="all",
        title="all",
        side=Side.VMBO,
        source=Source(name="SLO", version="benchmark"),
        units=tuple(
            Unit(id=place, code=place, title=place, kind=UnitKind.CORE, tasks=tuple(tasks))
            for place, tasks in units.items()
        ),
    )


def _plain(texts: Sequence[str]) -> list[str]:
    return [without_opening(text).lower() for text in texts]


def _tf_idf(vectorizer: TfidfVectorizer, queries: Sequence[str], texts: Sequence[str]) -> Scores:
    found = vectorizer.fit_transform(_plain(texts))
    return (vectorizer.transform(_plain(queries)) @ found.T).toarray()


def _bm25(queries: Sequence[str], texts: Sequence[str], stemmer: Any) -> Scores:
    def cut(some: Sequence[str]) -> list[list[str]]:
        options: dict[str, Any] = {"stopwords": None, "stemmer": stemmer, "return_ids": False, "show_progress": False}
        found: list[list[str]] = bm25s.tokenize(_plain(some), token_pattern=r"\w+", **options)  # noqa: S106
        return found

    index = bm25s.BM25()
    index.index(cut(texts), show_progress=False)
    return np.stack([index.get_scores(tokens) if tokens else np.zeros(len(texts)) for tokens in cut(queries)])
