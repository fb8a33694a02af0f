"""Telephone numbers: whom one can ring, on what number, and on which pages it was seen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .reading import Entry

# What a telephone is for, in the order that a reader meets them.
SLAGS: Final = ("haster", "boern", "voksne", "fagfolk")
_DATO: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
# Short national numbers, and eight digits in pairs.
_NUMMER: Final = re.compile(r"1\d\d|1\d{3}|116 \d{3}|[2-9]\d( \d\d){3}")


@dataclass(frozen=True, slots=True)
class Set:
    """A page that a number was seen on. ``dato`` is the date that the page bears, or that its words
    cannot be older than: a year, a month or a day in ISO order; "" where it has none. ``egen_side``
    says whether whoever answers wrote the page."""

    kilde: str
    dato: str
    egen_side: bool


@dataclass(frozen=True, slots=True)
class Telefon:
    """Someone to ring, whatever the number is where one stands. ``naevnes`` are words in small
    letters, under which the number belongs; ``ellers`` is told where there is no number."""

    id: str
    navn: str
    slags: str
    hvad: str
    naevnes: tuple[str, ...]
    ellers: str

    def er_naevnt(self, tekst: str) -> bool:
        """Whether a text sends its reader there."""
        small = tekst.lower()
        return any(words in small for words in self.naevnes)


@dataclass(frozen=True, slots=True)
class Nummer:
    """A number of a telephone. ``region`` is the id of the region that it holds for, or "" for the
    whole country. ``trykkes`` says whether it was seen on a page that is new enough by its own
    date; one that was not is told to an editor only."""

    id: str
    telefon: str
    navn: str
    nummer: str
    tid: str
    region: str
    set: tuple[Set, ...]
    trykkes: bool
    kontrolleret: str

    @property
    def nyest(self) -> Set:
        """The page with the newest date; the first of those without any."""
        return max(self.set, key=lambda each: each.dato)


@dataclass(frozen=True, slots=True)
class UdenStemme:
    """A way to some telephones for whoever cannot hear or speak. ``trykkes`` as for a number."""

    id: str
    telefoner: tuple[str, ...]
    vej: str
    set: tuple[Set, ...]
    trykkes: bool
    kontrolleret: str


def parse_tidligst(top: Entry) -> int:
    """The first year that a page may be from."""
    return top.number("tidligst", 2000, 2100)


def parse_telefon(entry: Entry) -> Telefon:
    return Telefon(
        id=entry.id(),
        navn=entry.text("navn"),
        slags=entry.word("slags", SLAGS),
        hvad=entry.text("hvad"),
        naevnes=entry.free_words("naevnes"),
        ellers=entry.optional_text("ellers"),
    )


def parse_nummer(
    entry: Entry, telefoner: Sequence[str], kilder: Sequence[str], tidligst: int
) -> Nummer:
    nummer = entry.text("nummer")
    if nummer and not _NUMMER.fullmatch(nummer):
        entry.note(
            ("nummer",), "TELEFON",
            f"»{nummer}« er ikke et dansk nummer. Skriv det som »70 11 31 31«, »1813« eller "
            "»116 111«.",
        )  # fmt: skip
    seen = _set(entry, kilder)
    return Nummer(
        id=entry.id(),
        telefon=entry.word("telefon", telefoner),
        navn=entry.text("navn"),
        nummer=nummer,
        tid=entry.text("tid"),
        region=entry.optional_text("region"),
        set=seen,
        trykkes=_new_enough(seen, tidligst),
        kontrolleret=entry.date("kontrolleret"),
    )


def parse_uden_stemme(
    entry: Entry, telefoner: Sequence[str], kilder: Sequence[str], tidligst: int
) -> UdenStemme:
    seen = _set(entry, kilder)
    return UdenStemme(
        id=entry.id(),
        telefoner=entry.words("for", telefoner),
        vej=entry.text("vej"),
        set=seen,
        trykkes=_new_enough(seen, tidligst),
        kontrolleret=entry.date("kontrolleret"),
    )


def _set(entry: Entry, kilder: Sequence[str]) -> tuple[Set, ...]:
    found = []
    for item in entry.entries("set"):
        each = Set(
            item.word("kilde", kilder), item.optional_text("dato"), item.optional_flag("egen_side")
        )
        if each.dato and not _DATO.fullmatch(each.dato):
            item.note(
                ("dato",), "DATO",
                f"»{each.dato}« er ikke en dato. Skriv 2024, 2024-08 eller 2024-08-15, eller slet "
                "feltet, hvis siden ingen dato bærer.",
            )  # fmt: skip
        item.done()
        found.append(each)
    return tuple(found)


def _new_enough(seen: Sequence[Set], tidligst: int) -> bool:
    """Four digits first: years compare as text."""
    return any(each.dato >= str(tidligst) for each in seen)
