"""What every register says of itself: who owns it, when it was read, what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.prosa import review_dates
from linealen.reading import Entry


@dataclass(frozen=True, slots=True)
class Hoved:
    """The same four facts as on a page: owner, reviewed, review before, sources."""

    ejer: str
    gennemgaaet: str
    gennemgaas_foer: str
    kilder: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ord:
    """A word that a register sorts by: its id and what a reader sees."""

    id: str
    navn: str
    kort: str = ""


def read_hoved(entry: Entry, kilder: Sequence[str]) -> Hoved:
    """Read the four facts from a file's top; defects are noted there."""
    return Hoved(entry.text("ejer"), *review_dates.read(entry), entry.words("kilder", kilder))


def read_ord(entry: Entry, key: str) -> tuple[Ord, ...]:
    """Read a list of words under ``key``; an id that stands twice is noted."""
    found: list[Ord] = []
    for item in entry.entries(key):
        word = Ord(item.id(), item.text("navn"), item.optional_text("kort"))
        item.done()
        if word.id in {each.id for each in found}:
            item.note(("id",), "DOBBELT", f"»{word.id}« står to gange i »{key}«.")
        found.append(word)
    return tuple(found)


def read_saetninger(entry: Entry, key: str) -> tuple[str, ...]:
    """A required list of sentences."""
    found = entry.free_words(key)
    if not found:
        entry.note((), "MANGLER", f"Listen »{key}« mangler eller er tom. Skriv mindst ét punkt.")
    return found
