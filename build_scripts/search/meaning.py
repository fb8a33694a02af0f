"""What one typed word may mean, and how much each meaning counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from build_scripts.search.index import Synonym

# In percent of the word itself.
SELV: Final = 100
SLAEGT: Final = 75
SYNONYM: Final = 80
BEGYNDELSE: Final = 55
DELE: Final = 65
EN_DEL: Final = 40
INDEHOLDER: Final = 50
ENDELSE: Final = 50
FEJL: Final = (95, 90, 75, 60, 45)  # by distance, which is at least 1
# Whoever writes »lussing« asks about vold, however many pages have that word.
SYNONYM_MINDST: Final = 32
# Small words count for a sixth, unless there is nothing else.
LILLE: Final = 1
STOR: Final = 6


@dataclass(frozen=True, slots=True)
class Betydning:
    """Terms that count together, in percent, and the bounds of their rarity (0: no upper one)."""

    procent: int
    termer: tuple[int, ...]
    mindst: int
    hoejst: int


@dataclass(frozen=True, slots=True)
class Led:
    """One typed word: what it counts for (``LILLE`` or ``STOR``) and what it may mean."""

    vaegt: int
    betydninger: tuple[Betydning, ...]


class Betydninger:
    """Gathers the meanings of one word; each set of terms is kept with the most it counts.

    ``loft`` is the word's own rarity: no relative of it counts as rarer. 0 when it is unknown.
    """

    def __init__(self) -> None:
        self.loft = 0
        self._found: dict[tuple[int, ...], tuple[int, bool]] = {}

    def add(self, procent: int, termer: tuple[int, ...], *, capped: bool = True) -> None:
        if procent > self._found.get(termer, (0, False))[0]:
            self._found[termer] = (procent, capped)

    def add_synonym(self, synonym: Synonym, procent: int) -> None:
        for termer in synonym.betyder:
            self.add(procent, termer, capped=False)

    def all(self) -> tuple[Betydning, ...]:
        return tuple(
            Betydning(procent, termer, 0, self.loft)
            if capped
            else Betydning(procent, termer, SYNONYM_MINDST, 0)
            for termer, (procent, capped) in self._found.items()
        )
