"""An act as the register holds it: no wording, only where it stands and its hash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

# I_KRAFT: the wording is seen, and so is the day it came into force. SET: the wording is seen, the
# day is not. IKKE_SET: the section is named, its wording is not seen, and nothing is claimed of it.
I_KRAFT: Final = "i-kraft"
SET: Final = "set"
IKKE_SET: Final = "ikke-set"
STATUS: Final = (I_KRAFT, SET, IKKE_SET)

# The first digits of a wording's SHA-256: enough to tell two apart, short enough to be read.
CIFRE: Final = 16

# As Lovtidende calls them: an act, a consolidated act, an order.
SLAGS: Final = ("LOV", "LBK", "BEK")


@dataclass(frozen=True, slots=True)
class Lovtekst:
    """One text in Lovtidende. ``id`` is its year and number there: ``2025_282``; ``dato`` is the
    day it was signed."""

    id: str
    slags: str
    nummer: int
    dato: str

    @property
    def adresse(self) -> str:
        """The official address."""
        aar, _, nummer = self.id.partition("_")
        return f"https://www.retsinformation.dk/eli/lta/{aar}/{nummer}"


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A pinned section. ``nr`` is its number without spaces, ``11e``; ``ordlyd`` the hash of its
    wording in ``tekst``, empty where the wording is not seen; ``kontrolleret`` the day somebody
    last held the two together; ``sted`` what we use of it, in our own words. ``kendes_som`` are
    words with a section sign that are a name and mean it, whatever stands around: § 115-møde."""

    nr: str
    om: str
    status: str
    ordlyd: str
    tekst: Lovtekst
    kontrolleret: str
    i_kraft_fra: str
    sted: str
    tvivl: str
    kendes_som: tuple[str, ...]

    @property
    def skrevet(self) -> str:
        """Its number as the law prints it: ``§ 11 e``."""
        return f"§ {skrevet_nr(self.nr)}"


@dataclass(frozen=True, slots=True)
class Lov:
    """An act with those of its sections that somebody may rely on. ``kaldes`` are the names texts
    call it by, in small letters; the first text in ``tekster`` is the act itself, the others are
    later acts that have put sections into it. ``adresse`` is where it was read, where that is not
    Lovtidende's own place."""

    id: str
    navn: str
    kaldes: tuple[str, ...]
    udgiver: str
    adresse: str
    tekster: tuple[Lovtekst, ...]
    i_kraft_fra: str
    paragraffer: tuple[Paragraf, ...]

    def kilde_id(self, nr: str) -> str:
        """The id of the source that is one of its sections."""
        return f"{self.id}-{nr}"

    def paragraf(self, nr: str) -> Paragraf | None:
        """The section of that number, if it is pinned."""
        return next((each for each in self.paragraffer if each.nr == nr), None)


@dataclass(frozen=True, slots=True)
class Lovregister:
    """Every act, by title."""

    love: tuple[Lov, ...]

    def paragraffer(self) -> Iterator[tuple[Lov, Paragraf]]:
        """Every pinned section with its act."""
        return ((lov, paragraf) for lov in self.love for paragraf in lov.paragraffer)


def skrevet_nr(nr: str) -> str:
    """``11e`` as it is printed: ``11 e``."""
    return nr if nr.isdecimal() else f"{nr[:-1]} {nr[-1]}"
