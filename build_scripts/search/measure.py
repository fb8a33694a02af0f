"""How well the search answers real questions: which are found, and how far down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_scripts.ground.yaml_source import load_document
from build_scripts.search import ask
from linealen.reading import Entry, Notes

SPOERGSMAAL: Final = Path("tests/search/spoergsmaal.yml")
# A page further down than this is not found.
_TOP: Final = 3
# What a page that is not found at all counts as in the mean: one below the last that is shown.
_NOWHERE: Final = 11


@dataclass(frozen=True, slots=True)
class Spoergsmaal:
    """What somebody types, the pages of which one must be on top, and whether danger is shown."""

    spoerg: str
    sider: tuple[str, ...]
    akut: bool


@dataclass(frozen=True, slots=True)
class Plads:
    """Where the first right page came, from 1, or None when it is not there at all; ``first`` is
    the page that came first, and ``akut`` whether danger is shown before it."""

    spoergsmaal: Spoergsmaal
    plads: int | None
    first: str
    akut: bool

    @property
    def right(self) -> bool:
        """Found among the first, and danger shown when, and only when, the question says so."""
        on_top = self.plads is not None and self.plads <= _TOP
        return on_top and self.akut == self.spoergsmaal.akut


@dataclass(frozen=True, slots=True)
class Maaling:
    """Every question with its place."""

    pladser: tuple[Plads, ...]

    @property
    def hit_rate(self) -> float:
        """The share of questions that are answered rightly."""
        return sum(each.right for each in self.pladser) / len(self.pladser)

    @property
    def mean_rank(self) -> float:
        """The mean place of the first right page."""
        return sum(each.plads or _NOWHERE for each in self.pladser) / len(self.pladser)


def load_spoergsmaal(root: Path) -> tuple[Spoergsmaal, ...]:
    """Read the questions. Raises ContentError with every finding."""
    notes, name = Notes(), SPOERGSMAAL.as_posix()
    top = Entry(load_document({name: (root / SPOERGSMAAL).read_bytes()}, name), (), notes)
    found = tuple(_spoergsmaal(entry) for entry in top.entries("spoergsmaal"))
    top.done()
    notes.raise_if_any()
    return found


def measure(root: Path, index: str, spoergsmaal: Sequence[Spoergsmaal]) -> Maaling:
    """Ask them all of ``index``, the text of the index's module."""
    answers = ask.answers(root, index, [each.spoerg for each in spoergsmaal])
    return Maaling(tuple(map(_plads, spoergsmaal, answers)))


def _plads(spoergsmaal: Spoergsmaal, answer: ask.Answer) -> Plads:
    right = [at for at, page in enumerate(answer.pages, start=1) if page in spoergsmaal.sider]
    first = answer.pages[0] if answer.pages else ""
    return Plads(spoergsmaal, right[0] if right else None, first, answer.akut)


def _spoergsmaal(entry: Entry) -> Spoergsmaal:
    found = Spoergsmaal(entry.text("spoerg"), entry.free_words("side"), entry.optional_flag("akut"))
    if not found.sider:
        entry.note((), "MANGLER", "Skriv adressen på den side, der skal findes, under »side«.")
    entry.done()
    return found
