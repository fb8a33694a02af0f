"""Blank templates: what is asked, in which order, and what may be typed in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.opslag.words import parse_saetninger
from linealen import Document
from linealen.hoved import Hoved, parse_hoved, parse_soegeord
from linealen.reading import Entry, Notes

ARTER = ("linje", "tekst", "dato", "afkrydsning", "valg", "tabel", "baand")
MED_VALG = ("afkrydsning", "valg")


@dataclass(frozen=True, slots=True)
class Felt:
    """One thing to write. ``art`` "baand" is a choice among the edition's own bands, and then
    among ``valg``.
    ``ikke_i_browser``: a name and the like, which is only ever written by hand."""

    id: str
    ledetekst: str
    art: str
    hjaelp: str
    raekker: int
    valg: tuple[str, ...]
    kolonner: tuple[str, ...]
    ikke_i_browser: bool


@dataclass(frozen=True, slots=True)
class Afsnit:
    """Fields under one heading."""

    titel: str
    hjaelp: str
    felter: tuple[Felt, ...]


@dataclass(frozen=True, slots=True)
class Skabelon:
    """A template. ``udfyldes_i_browseren`` is false where paper or Word is better; ``hvorfor_ikke``
    then says why."""

    id: str
    titel: str
    kort: str
    hoved: Hoved
    soegeord: tuple[str, ...]
    udfyldes_i_browseren: bool
    hvorfor_ikke: str
    foer_du_skriver: tuple[str, ...]
    afsnit: tuple[Afsnit, ...]
    efter: tuple[str, ...]


def parse_skabelon(document: Document, id_: str, kilder: Sequence[str]) -> Skabelon:
    """Read one template. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(document, (), notes)
    afsnit = []
    seen: set[str] = set()
    for item in top.entries("afsnit"):
        titel, hjaelp = item.text("titel"), item.optional_text("hjaelp")
        felter = tuple(_felt(each) for each in item.entries("felter"))
        item.done()
        for felt in felter:
            if felt.id in seen:
                item.note(("felter",), "DOBBELT", f"Feltet »{felt.id}« står to gange.")
            seen.add(felt.id)
        afsnit.append(Afsnit(titel, hjaelp, felter))
    skabelon = Skabelon(
        id=id_,
        titel=top.text("titel"),
        kort=top.text("kort"),
        hoved=parse_hoved(top, kilder),
        soegeord=parse_soegeord(top),
        udfyldes_i_browseren=top.optional_flag("udfyldes_i_browseren"),
        hvorfor_ikke=top.optional_text("hvorfor_ikke"),
        foer_du_skriver=parse_saetninger(top, "foer_du_skriver"),
        afsnit=tuple(afsnit),
        efter=parse_saetninger(top, "efter"),
    )
    top.done()
    if not skabelon.udfyldes_i_browseren and not skabelon.hvorfor_ikke:
        top.note(
            (), "MANGLER",
            "Skriv »udfyldes_i_browseren: true«, eller skriv grunden under »hvorfor_ikke«.",
        )  # fmt: skip
    notes.raise_if_any()
    return skabelon


def _felt(item: Entry) -> Felt:
    felt = Felt(
        id=item.id(),
        ledetekst=item.text("ledetekst"),
        art=item.word("art", ARTER),
        hjaelp=item.optional_text("hjaelp"),
        raekker=item.number("raekker", 1, 40) if item.has("raekker") else 1,
        valg=item.free_words("valg"),
        kolonner=item.free_words("kolonner"),
        ikke_i_browser=item.optional_flag("ikke_i_browser"),
    )
    item.done()
    if felt.art != "baand" and (felt.art in MED_VALG) != bool(felt.valg):
        item.note((), "VALG", "»valg« hører til art: afkrydsning og valg, og kun dér.")
    if (felt.art == "tabel") != bool(felt.kolonner):
        item.note((), "KOLONNER", "»kolonner« hører til art: tabel, og kun dér.")
    return felt
