"""What the registers are written in: words to sort by, and lists of sentences."""

from __future__ import annotations

from dataclasses import dataclass

from linealen.reading import Entry


@dataclass(frozen=True, slots=True)
class Ord:
    """A word that a register sorts by: its id and what a reader sees."""

    id: str
    navn: str
    kort: str = ""


def parse_ord(entry: Entry, key: str) -> tuple[Ord, ...]:
    """Read a list of words under ``key``; an id that stands twice is noted."""
    found: list[Ord] = []
    for item in entry.entries(key):
        word = Ord(item.id(), item.text("navn"), item.optional_text("kort"))
        item.done()
        if word.id in {each.id for each in found}:
            item.note(("id",), "DOBBELT", f"»{word.id}« står to gange i »{key}«.")
        found.append(word)
    return tuple(found)


def parse_saetninger(entry: Entry, key: str) -> tuple[str, ...]:
    """A required list of sentences."""
    found = entry.free_words(key)
    if not found:
        entry.note((), "MANGLER", f"Listen »{key}« mangler eller er tom. Skriv mindst ét punkt.")
    return found
