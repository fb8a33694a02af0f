"""An edition: the facts of one municipality, read from ``kommuner/<id>/udgave.yml``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from linealen import Document, Skala
from linealen.reading import Entry, Notes
from linealen.skala import read_skala

FAKTA = (
    "fokusteam",
    "ressourceteam",
    "fremskudt-raadgiver",
    "aaben-raadgivning",
    "dialogbaseret-underretning",
)

# Danish numbers have eight digits. The short numbers are national facts, not an edition's.
TELEFON = re.compile(r"(\+45 ?)?[2-9]\d( ?\d\d){3}")

KONTAKTER = (
    "modtagelse-dag",
    "modtagelse-doegn",
    "fremskudt-raadgiver",
    "fokusteam",
    "ppr",
    "sundhedspleje",
    "boernehus",
    "leder",
    "noegleperson",
    "socialtandpleje",
    "koordinator-vold",
    "sikkerhedskonsulent",
    "personaleansvarlig",
    "krisehjaelp",
)


@dataclass(frozen=True, slots=True)
class Kontakt:
    """Someone to ring or meet, named by role. ``telefon`` is empty when the edition has not filled
    it in: ``pladsholder`` then, and ``tekst`` says so plainly."""

    id: str
    navn: str
    telefon: str
    tekst: str

    @property
    def pladsholder(self) -> bool:
        return not self.telefon


@dataclass(frozen=True, slots=True)
class Udgave:
    """What the site needs to know about an edition. ``kommune`` is empty in the neutral one;
    ``fakta`` are the things that this municipality has, such as a fokusteam."""

    id: str
    navn: str
    undertitel: str
    kommune: str
    lineal_navn: str
    skala: Skala
    kontakter: tuple[Kontakt, ...]
    fakta: tuple[str, ...]

    @property
    def er_neutral(self) -> bool:
        return not self.kommune

    def kontakt(self, id_: str) -> Kontakt:
        """The contact with this id; every edition has all of ``KONTAKTER``."""
        return next(kontakt for kontakt in self.kontakter if kontakt.id == id_)


def read_udgave(document: Document, shared_scale: Skala) -> Udgave:
    """Build an edition; without an own ``skala`` it uses the shared one. Raises ContentError."""
    notes = Notes()
    entry = Entry(document, (), notes)
    skala = read_skala(entry.entry("skala")) if entry.has("skala") else shared_scale
    below = entry.entry("kontakter")
    kontakter = tuple(_kontakt(below, id_) for id_ in KONTAKTER)
    below.done()
    udgave = Udgave(
        id=entry.id(),
        navn=entry.text("navn"),
        undertitel=entry.text("undertitel"),
        kommune=entry.optional_text("kommune"),
        lineal_navn=entry.text("lineal_navn"),
        skala=skala,
        kontakter=kontakter,
        fakta=entry.optional_words("har", FAKTA),
    )
    entry.done()
    notes.raise_if_any()
    return udgave


def _kontakt(below: Entry, id_: str) -> Kontakt:
    entry = below.entry(id_)
    telefon = entry.optional_text("telefon")
    if telefon and not TELEFON.fullmatch(telefon):
        entry.note(
            ("telefon",),
            "TELEFON",
            f"»{telefon}« er ikke et dansk telefonnummer. Skriv otte cifre, fx »23 45 67 89«, "
            "eller slet linjen, hvis nummeret mangler.",
        )
    kontakt = Kontakt(id_, entry.text("navn"), telefon, entry.text("tekst"))
    entry.done()
    return kontakt
