"""The words that all dilemmas share: kinds, origins of names, questions, agendas, first weeks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from build_scripts.opslag.words import Ord, parse_ord, parse_saetninger
from linealen import Document
from linealen.fordeling import BEMAERK
from linealen.hoved import Hoved, parse_hoved
from linealen.reading import Entry, Notes


@dataclass(frozen=True, slots=True)
class Dagsorden:
    """How to use so many minutes: (minutes, what) in order."""

    minutter: int
    punkter: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Dilemmaord:
    """``fordeling`` are the questions that follow from a spread, by what is seen in it."""

    hoved: Hoved
    slags: tuple[Ord, ...]
    oprindelser: tuple[Ord, ...]
    fordeling: Mapping[str, tuple[str, ...]]
    dagsordener: tuple[Dagsorden, ...]


def parse_dilemmaord(document: Document, kilder: Sequence[str]) -> Dilemmaord:
    """Read the shared words. Raises ContentError."""
    notes = Notes()
    top = Entry(document, (), notes)
    spread = top.entry("fordeling")
    words = Dilemmaord(
        hoved=parse_hoved(top, kilder),
        slags=parse_ord(top, "slags"),
        oprindelser=parse_ord(top, "oprindelser"),
        fordeling=MappingProxyType({id_: parse_saetninger(spread, id_) for id_ in BEMAERK}),
        dagsordener=tuple(_dagsorden(item) for item in top.entries("dagsordener")),
    )
    spread.done()
    top.done()
    notes.raise_if_any()
    return words


def _dagsorden(item: Entry) -> Dagsorden:
    minutes = item.number("minutter", 5, 240)
    points = []
    for each in item.entries("punkter"):
        points.append((each.number("minutter", 1, 120), each.text("hvad")))
        each.done()
    item.done()
    total = sum(number for number, _ in points)
    if total != minutes:
        item.note(("punkter",), "SUM", f"Punkterne tager {total} minutter, ikke {minutes}.")
    return Dagsorden(minutes, tuple(points))
