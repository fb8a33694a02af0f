"""National help lines and organisations: who they are for, and when we last looked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.opslag.words import Ord, parse_ord
from linealen import Document
from linealen.hoved import Hoved, parse_hoved
from linealen.reading import Entry, Notes


@dataclass(frozen=True, slots=True)
class Tilbud:
    """One offer. ``telefon`` is its telephone in the register of numbers, or "" where it has none;
    ``tvivl`` says what is missing."""

    id: str
    navn: str
    kort: str
    for_hvem: tuple[str, ...]
    slags: tuple[str, ...]
    telefon: str
    adresse: str
    kilde: str
    kontrolleret: str
    tvivl: str


@dataclass(frozen=True, slots=True)
class Tilbudsliste:
    """The register as a whole."""

    hoved: Hoved
    for_hvem: tuple[Ord, ...]
    slags: tuple[Ord, ...]
    alle: tuple[Tilbud, ...]


def parse_tilbud(document: Document, kilder: Sequence[str]) -> Tilbudsliste:
    """Read the register. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(document, (), notes)
    hoved = parse_hoved(top, kilder)
    for_hvem, slags = parse_ord(top, "for_hvem"), parse_ord(top, "slags")
    found: list[Tilbud] = []
    for item in top.entries("tilbud"):
        each = Tilbud(
            id=item.id(),
            navn=item.text("navn"),
            kort=item.text("kort"),
            for_hvem=item.words("for_hvem", [word.id for word in for_hvem]),
            slags=item.words("slags", [word.id for word in slags]),
            telefon=item.optional_text("telefon"),
            adresse=item.optional_text("adresse"),
            kilde=item.word("kilde", kilder),
            kontrolleret=item.date("kontrolleret"),
            tvivl=item.optional_text("tvivl"),
        )
        item.done()
        if each.adresse and not each.adresse.startswith(("https://", "http://")):
            item.note(
                ("adresse",), "ADRESSE", "En adresse skal begynde med https:// eller http://."
            )
        if each.id in {other.id for other in found}:
            item.note(("id",), "DOBBELT", f"»{each.id}« står to gange.")
        found.append(each)
    top.done()
    notes.raise_if_any()
    return Tilbudsliste(hoved, for_hvem, slags, tuple(found))
