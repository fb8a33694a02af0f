"""The web of six core components (spindelvævet) and the staircase of efforts (indsatstrappen)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.opslag.words import parse_saetninger
from linealen import Document
from linealen.hoved import Hoved, parse_hoved
from linealen.reading import Entry, Notes

SCALE = (1, 2, 3, 4, 5)
AXES = 6


@dataclass(frozen=True, slots=True)
class Akse:
    """One component that is rated, and questions to think it over with."""

    id: str
    navn: str
    udsagn: str
    refleksion: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spindelvaev:
    """A self-assessment: what is rated, the five steps in words, and the six axes."""

    titel: str
    hoved: Hoved
    spoergsmaal: str
    skala: tuple[tuple[int, str], ...]
    akser: tuple[Akse, ...]


@dataclass(frozen=True, slots=True)
class Trappetrin:
    """A step of the staircase, or several that the source tells of as one: ``nr`` says which."""

    id: str
    nr: str
    navn: str
    kort: str
    eksempler: tuple[str, ...]
    hvem: str


@dataclass(frozen=True, slots=True)
class Indsatstrappe:
    """The staircase, mildest first."""

    titel: str
    hoved: Hoved
    trin: tuple[Trappetrin, ...]


def parse_spindelvaev(document: Document, kilder: Sequence[str]) -> Spindelvaev:
    """Read the self-assessment. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(document, (), notes)
    skala = []
    for item in top.entries("skala"):
        skala.append((item.number("tal", SCALE[0], SCALE[-1]), item.text("navn")))
        item.done()
    akser = []
    for item in top.entries("akser"):
        refleksion = parse_saetninger(item, "refleksion")
        akser.append(Akse(item.id(), item.text("navn"), item.text("udsagn"), refleksion))
        item.done()
    if tuple(tal for tal, _ in skala) != SCALE:
        top.note(("skala",), "SKALA", "Skalaen skal gå fra 1 til 5, 1 først.")
    if len(akser) != AXES or len({akse.id for akse in akser}) != AXES:
        top.note(("akser",), "AKSER", f"Der skal være {AXES} akser med hver sit id.")
    spindelvaev = Spindelvaev(
        top.text("titel"), parse_hoved(top, kilder), top.text("spoergsmaal"),
        tuple(skala), tuple(akser),
    )  # fmt: skip
    top.done()
    notes.raise_if_any()
    return spindelvaev


def parse_indsatstrappe(document: Document, kilder: Sequence[str]) -> Indsatstrappe:
    """Read the staircase. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(document, (), notes)
    trin = []
    for item in top.entries("trin"):
        each = Trappetrin(
            item.id(), item.text("nr"), item.text("navn"), item.text("kort"),
            item.free_words("eksempler"), item.optional_text("hvem"),
        )  # fmt: skip
        item.done()
        trin.append(each)
    trappe = Indsatstrappe(top.text("titel"), parse_hoved(top, kilder), tuple(trin))
    top.done()
    notes.raise_if_any()
    return trappe
