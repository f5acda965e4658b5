"""The programmes a user imported, kept in one file that is written whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from leerroute.curriculum.association import Association
from leerroute.curriculum.importers.found import Imported
from leerroute.curriculum.merging import Collection, Merge, merged_with
from leerroute.curriculum.plan import TeachingPlan
from leerroute.curriculum.programme import Programme
from leerroute.files import Unreadable, unreadable, write_whole
from leerroute.text import Text


@dataclass(frozen=True)
class Store:
    """Imported programmes in the file at `path`; a file that is not there yet is an empty store."""

    path: Path

    def programmes(self) -> tuple[Programme, ...]:
        """Raises `Unreadable` when the file is damaged."""
        return self._stored().programmes

    def plans(self) -> tuple[TeachingPlan, ...]:
        """The PTAs and OERs: when what is taught and tested. Raises `Unreadable` when the file is damaged."""
        return self._stored().plans

    def associations(self) -> tuple[Association, ...]:
        """The relations between parts that came in with a source. Raises `Unreadable` when the file is damaged."""
        return self._stored().associations

    def _stored(self) -> Collection:
        if not self.path.exists():
            return Collection()
        try:
            return Collection.model_validate_json(self.path.read_bytes())
        except (ValidationError, OSError):
            raise self._damaged() from None

    def merge(self, imported: Imported) -> Merge:
        """What would be stored after importing (see `merged_with`); writes nothing, so it is also the dry run."""
        return merged_with(self._stored(), imported)

    def write(self, merge: Merge) -> None:
        """Store the outcome of a merge, whole or not at all."""
        stored = Collection(programmes=merge.programmes, plans=merge.plans, associations=merge.associations)
        write_whole(self.path, stored.model_dump_json(exclude_defaults=True).encode())

    def _damaged(self) -> Unreadable:
        return unreadable(
            str(self.path),
            "de opgeslagen curricula zijn beschadigd.",
            "the stored curricula are damaged.",
            remedy=Text(
                nl="Haal dit bestand weg en importeer opnieuw; je bronnen zijn er nog.",
                en="Remove this file and import again; your sources are still there.",
            ),
        )
