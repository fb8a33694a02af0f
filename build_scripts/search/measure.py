"""How well the search answers real questions: which are found, and how far down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_scripts.ground.yaml_source import read_document
from build_scripts.search.opened_index import Soegebog
from build_scripts.search.ranking import FLEST, svar
from linealen.reading import Entry, Notes

SPOERGSMAAL: Final = Path("tests/search/spoergsmaal.yml")
# A page further down than this is not found.
_TOP: Final = 3


@dataclass(frozen=True, slots=True)
class Spoergsmaal:
    """What somebody types, the pages of which one must be on top, and whether danger is shown."""

    spoerg: str
    sider: tuple[str, ...]
    akut: bool


@dataclass(frozen=True, slots=True)
class Plads:
    """Where the first right page came (from 1; one below the last when it is not there at all)."""

    spoergsmaal: Spoergsmaal
    plads: int
    fundet: tuple[str, ...]
    akut: bool

    @property
    def rigtig(self) -> bool:
        return self.plads <= _TOP and self.akut == self.spoergsmaal.akut


@dataclass(frozen=True, slots=True)
class Maaling:
    """Every question with its place."""

    pladser: tuple[Plads, ...]

    @property
    def hit_rate(self) -> float:
        """The share of questions with a right page among the first three."""
        return sum(each.plads <= _TOP for each in self.pladser) / len(self.pladser)

    @property
    def mean_rank(self) -> float:
        """The mean place of the first right page."""
        return sum(each.plads for each in self.pladser) / len(self.pladser)


def load(root: Path) -> tuple[Spoergsmaal, ...]:
    """Read the questions. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(read_document(root / SPOERGSMAAL, root), (), notes)
    found = tuple(_spoergsmaal(entry) for entry in top.entries("spoergsmaal"))
    top.done()
    notes.raise_if_any()
    return found


def maal(bog: Soegebog, spoergsmaal: Sequence[Spoergsmaal]) -> Maaling:
    """Ask them all."""
    return Maaling(tuple(_plads(bog, each) for each in spoergsmaal))


def _plads(bog: Soegebog, spoergsmaal: Spoergsmaal) -> Plads:
    answer = svar(bog, spoergsmaal.spoerg)
    found = tuple(bog.indeks.sider[each.side].adresse for each in answer.fund)
    right = [at for at, adresse in enumerate(found, start=1) if adresse in spoergsmaal.sider]
    return Plads(spoergsmaal, right[0] if right else FLEST + 1, found, answer.akut)


def _spoergsmaal(entry: Entry) -> Spoergsmaal:
    found = Spoergsmaal(entry.text("spoerg"), entry.free_words("side"), entry.optional_flag("akut"))
    if not found.sider:
        entry.note((), "MANGLER", "Skriv adressen på den side, der skal findes, under »side«.")
    entry.done()
    return found
