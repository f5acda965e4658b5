"""Full text search over entries: SQLite's FTS5 and PostgreSQL's tsvector, both over our own stems, so that they find the same.

Every word asked must begin a word of the entry ("keuken" finds "keukenspecialisatie"), or stand anywhere in its title.
"""

from __future__ import annotations

from django.db import connection
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from leerroute.web.curricula.models import Entry
from leerroute.web.curricula.stemming import stems
from leerroute.web.partnerships.models import Partnership


def matching(entries: QuerySet[Entry], words: str) -> QuerySet[Entry]:
    """The entries that hold all these words, those with the words in their title or code first. No words: nothing."""
    asked = stems(words)
    if not asked:
        return entries.none()
    in_title = Q()
    for word in words.split():
        in_title &= Q(title__icontains=word) | Q(code__icontains=word)
    found = entries.filter(_in_text(asked) | in_title)
    first = Case(When(in_title, then=Value(0)), default=Value(1), output_field=IntegerField())
    return found.annotate(later=first).order_by("later", "programme__side", "title", "pk")


def units_holding(partnership: Partnership, words: str, most: int) -> set[tuple[str, str]]:
    """Units that a route of this partnership can name and that hold all these words, outcomes included: at most `most`.

    As (id of the programme, id of the unit).
    """
    here = Q(programme__partnership=None) | Q(programme__partnership=partnership)
    found = matching(Entry.objects.filter(here), words)
    return set(found.values_list("programme__key", "unit_id")[:most])


def _in_text(asked: list[str]) -> Q:
    """Rows by their id, from whichever engine there is; the words are digits and letters only, and quoted all the same."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            question = " ".join(f'"{stem}"*' for stem in asked)
            cursor.execute("SELECT rowid FROM curricula_words WHERE curricula_words MATCH %s", [question])
        else:
            question = " & ".join(f"'{stem}':*" for stem in asked)
            cursor.execute(
                "SELECT id FROM curricula_entry WHERE to_tsvector('simple', stems) @@ to_tsquery('simple', %s)",
                [question],
            )
        return Q(pk__in=[row[0] for row in cursor.fetchall()])
