"""Hold a file up against the table of keys, and note everything that is wrong with it."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass

from build_scripts.udgaver.kinds import (
    Blok,
    Dato,
    En,
    Farve,
    Felt,
    Flere,
    Format,
    Id,
    Moenster,
    Raekke,
    Skala,
    Tal,
    Tekst,
)
from build_scripts.udgaver.protected import grund
from build_scripts.udgaver.renamed import FLYT, hedder_nu
from linealen import Document
from linealen.reading import Entry, Notes
from linealen.skala import read_skala

# Control characters, halves of characters, and other ends of line and paragraph than a newline.
_USYNLIGE = frozenset({"Cc", "Cs", "Zl", "Zp"})
_FARVE = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Sammenhaeng:
    """What a value is judged by besides itself. ``dagsdato`` is an ISO date."""

    dagsdato: str


def kontroller(document: Document, blok: Blok, her: Sammenhaeng, notes: Notes) -> None:
    """Note every key that is unknown, protected or missing, and every value that cannot stand."""
    _blok(Entry(document, (), notes), blok, her)


def _blok(entry: Entry, blok: Blok, her: Sammenhaeng) -> None:
    for felt in blok.felter:
        if entry.has(felt.navn):
            _vaerdi(entry, felt, her)
        elif felt.kraevet:
            slags = "Blokken" if isinstance(felt.art, Blok | Skala) else "Nøglen"
            entry.note((), "MANGLER", f"{slags} »{felt.navn}« mangler. {felt.hjaelp}")
    _ukendte(entry, tuple(felt.navn for felt in blok.felter))


def _ukendte(entry: Entry, kendte: tuple[str, ...]) -> None:
    for noegle in entry.ids():
        if noegle in kendte:
            continue
        beskyttet = grund(noegle)
        if beskyttet:
            entry.note((noegle,), "BESKYTTET", beskyttet)
            continue
        naer = difflib.get_close_matches(noegle, kendte, 1)
        gaet = f"Mente du »{naer[0]}«? " if naer else ""
        nyt = hedder_nu(".".join(map(str, (*entry.path, noegle))))
        if nyt:
            gaet = f"Den hedder nu »{nyt}«. {FLYT} "
        entry.note(
            (noegle,), "NOEGLE",
            f"Nøglen »{noegle}« kendes ikke her. {gaet}Kendte nøgler: {', '.join(sorted(kendte))}.",
        )  # fmt: skip


def _vaerdi(entry: Entry, felt: Felt, her: Sammenhaeng) -> None:
    navn = felt.navn
    match felt.art:
        case Tekst():
            value = entry.text(navn)
            if any(unicodedata.category(each) in _USYNLIGE for each in value if each != "\n"):
                entry.note(
                    (navn,), "TEGN",
                    "Her står et usynligt tegn, som ikke kan vises. Skriv teksten igen i stedet "
                    "for at kopiere den.",
                )  # fmt: skip
        case Id():
            entry.id(navn)
        case Format(nummer):
            _format(entry, navn, nummer)
        case Moenster(moenster, kode, mend):
            value = entry.text(navn)
            if value and not re.fullmatch(moenster, value):
                entry.note((navn,), kode, f"»{value}« {mend}")
        case Dato():
            har_vaeret(entry, navn, entry.date(navn), her.dagsdato)
        case Farve():
            value = entry.text(navn)
            if value and not _FARVE.fullmatch(value.lower()):
                entry.note(
                    (navn,), "FARVE",
                    f"»{value}« er ikke en farve. Skriv den i anførselstegn med # og seks tegn, "
                    "fx »\"#0d4f5c\"«.",
                )  # fmt: skip
        case En(valg, hvad):
            value = entry.text(navn)
            if value and value not in valg:
                entry.note((navn,), "UKENDT", _ukendt(value, hvad, valg))
        case Flere(valg):
            entry.optional_words(navn, valg)
        case Tal(mindst, hoejst):
            entry.number(navn, mindst, hoejst)
        case Blok():
            _blok(entry.entry(navn), felt.art, her)
        case Raekke(blok):
            for each in entry.entries(navn):
                _blok(each, blok, her)
        case Skala():
            read_skala(entry.entry(navn))


def har_vaeret(entry: Entry, navn: str, value: str, dagsdato: str) -> None:
    """Note a day that is after ``dagsdato``; both are ISO texts. What is no day is noted
    already."""
    if value > dagsdato and _er_dato(value):
        entry.note(
            (navn,), "FREMTID",
            f"»{value}« er en dag, der ikke har været endnu. Skriv dagen, hvor det skete.",
        )  # fmt: skip


def _format(entry: Entry, navn: str, nummer: int) -> None:
    value = entry.number(navn, 1, 99)
    if value != nummer and not any(note.code == "TYPE" for note in entry.notes.findings):
        entry.note(
            (navn,), "FORMAT",
            f"Filen er skrevet i format {value}, men kernen læser format {nummer}. "
            + ("Hent en nyere kerne." if value > nummer else FLYT),
        )  # fmt: skip


def _er_dato(value: str) -> bool:
    return re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None


def _ukendt(value: str, hvad: str, valg: tuple[str, ...]) -> str:
    naer = difflib.get_close_matches(value, valg, 3)
    if len(valg) <= 30:
        shown = f"Vælg blandt: {', '.join(valg)}."
    elif naer:
        shown = f"Mente du {' eller '.join(f'»{each}«' for each in naer)}?"
    else:
        shown = "Se listen i mappen kommuner/register."
    return f"»{value}« er ikke {hvad}. {shown}"
