"""The kinds of value that can stand in an edition's file. Data only: ``kontrol`` checks a file
against them, and ``skema`` writes them as a JSON Schema, so the two cannot disagree."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tekst:
    """Any words, shown as text wherever they are shown."""


@dataclass(frozen=True, slots=True)
class Id:
    """Small letters a-z, digits and single hyphens."""


@dataclass(frozen=True, slots=True)
class Format:
    """The number of the format that the file is written in."""

    nummer: int


@dataclass(frozen=True, slots=True)
class Moenster:
    """Words of a certain look. ``kode`` and ``mend`` are the finding for those without it."""

    moenster: str
    kode: str
    mend: str


@dataclass(frozen=True, slots=True)
class Dato:
    """A day that has been, as an ISO date."""


@dataclass(frozen=True, slots=True)
class Farve:
    """A colour as "#rrggbb"."""


@dataclass(frozen=True, slots=True)
class En:
    """One of a closed list of ids. ``hvad`` says in Danish what they are ids of."""

    valg: tuple[str, ...]
    hvad: str


@dataclass(frozen=True, slots=True)
class Flere:
    """Any number of a closed list of ids."""

    valg: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tal:
    """A whole number within the bounds."""

    mindst: int
    hoejst: int


@dataclass(frozen=True, slots=True)
class Felt:
    """A key: its name, what may stand there, what it is for, and whether it must be there."""

    navn: str
    art: Art
    hjaelp: str
    kraevet: bool = False


@dataclass(frozen=True, slots=True)
class Blok:
    """A mapping with known keys."""

    felter: tuple[Felt, ...]


@dataclass(frozen=True, slots=True)
class Raekke:
    """A list of blocks."""

    blok: Blok


@dataclass(frozen=True, slots=True)
class Skala:
    """The ruler's scale. Its shape is ``blok``; ``linealen.skala`` reads and judges it."""

    blok: Blok


Art = (
    Tekst | Id | Format | Moenster | Dato | Farve | En | Flere | Tal | Blok | Raekke | Skala
)  # fmt: skip
